import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, type Judgement } from './agreement.ts';

const binary = { most: 1 };

function judgement(id: number, judged: number, people: Readonly<Record<string, number>>): Judgement {
  return {
    case: `c${id}`,
    judged,
    people: Object.entries(people).map(([rater, value]) => ({ rater, value })),
  };
}

/** Counts of [label, judged] as judgements of one rater. */
function table(counts: readonly (readonly number[])[], most: number): Judgement[] {
  return counts
    .flatMap((row, i) =>
      row.flatMap((count, j) => new Array<readonly [number, number]>(count).fill([i / most, j / most])),
    )
    .map(([label, judged], index) => judgement(index, judged, { ann: label }));
}

describe('agreement of a judge with people', () => {
  it('is Cohen’s κ for one rater: the example of his paper in two categories', () => {
    // 20 both yes, 15 both no, 5 and 10 apart: po .7, pe .5.
    const found = agreementOf(
      table(
        [
          [15, 10],
          [5, 20],
        ],
        1,
      ),
      binary,
    );
    expect(found).toMatchObject({ method: 'cohen', distance: 'nominal' });
    expect(found.value).toBeCloseTo(0.4, 12);
  });

  it('counts a step on a scale of points less than the whole way', () => {
    const near = table(
      [
        [10, 5, 0],
        [0, 10, 5],
        [0, 0, 10],
      ],
      2,
    );
    const far = table(
      [
        [10, 0, 5],
        [0, 10, 0],
        [5, 0, 10],
      ],
      2,
    );
    const [one, other] = [agreementOf(near, { most: 2 }), agreementOf(far, { most: 2 })];
    expect(one.distance).toBe('quadratic');
    expect(one.value ?? 0).toBeGreaterThan((other.value ?? 1) + 0.2);
  });

  it('a judge that guesses is not carried by raters who agree with each other', () => {
    const guesses = Array.from({ length: 80 }, (_, index) => {
      const label = index % 2;
      return judgement(index, Math.floor(index / 2) % 2, { ann: label, ben: label, cem: label, dan: label });
    });
    const { method, value } = agreementOf(guesses, binary);
    expect(method).toBe('krippendorff');
    expect(Math.abs(value ?? 1)).toBeLessThan(0.1);
  });

  it('takes raters who labelled only a part', () => {
    const some = Array.from({ length: 60 }, (_, index) =>
      judgement(index, index % 2, index % 3 === 0 ? { ann: index % 2, ben: index % 2 } : { ben: index % 2 }),
    );
    expect(agreementOf(some, binary).value).toBe(1);
  });

  it('of a judge with any value from 0 to 1 is Krippendorff’s α by distance', () => {
    const some = Array.from({ length: 40 }, (_, index) =>
      judgement(index, (index % 10) / 10, { ann: ((index % 10) + (index % 2)) / 11 }),
    );
    const found = agreementOf(some, { most: null });
    expect(found).toMatchObject({ method: 'krippendorff', distance: 'interval' });
    expect(found.value ?? 0).toBeGreaterThan(0.9);
  });

  it('is unknown where everything has the same label and score', () => {
    expect(
      agreementOf(
        table(
          [
            [0, 0],
            [0, 30],
          ],
          1,
        ),
        binary,
      ),
    ).toMatchObject({ value: null, interval: null });
  });

  it('is never certain: full agreement on 20 outputs leaves more doubt than on 200', () => {
    const few = agreementOf(
      table(
        [
          [10, 0],
          [0, 10],
        ],
        1,
      ),
      binary,
    ).interval ?? [1, 1];
    const many = agreementOf(
      table(
        [
          [100, 0],
          [0, 100],
        ],
        1,
      ),
      binary,
    ).interval ?? [1, 1];
    expect(few[0]).toBeLessThan(0.95);
    expect(many[0]).toBeLessThan(1);
    expect(many[0]).toBeGreaterThan(few[0]);
  });

  it('the outputs of one case count as one when it comes to doubt', () => {
    const apart = table(
      [
        [30, 10],
        [10, 30],
      ],
      1,
    );
    const ofFew = apart.map((each, index) => ({ ...each, case: `c${index % 10}` }));
    const width = (of: readonly Judgement[]): number => {
      const [lo, hi] = agreementOf(of, binary).interval ?? [0, 0];
      return hi - lo;
    };
    expect(width(apart)).toBeGreaterThan(0);
    expect(width(ofFew)).not.toBeCloseTo(width(apart), 3);
  });

  it('lies within its interval, and neither order nor names of outputs matter', () => {
    const some = fc.array(
      fc.record({
        judged: fc.constantFrom(0, 1),
        ann: fc.constantFrom(0, 1),
        ben: fc.option(fc.constantFrom(0, 1)),
      }),
      { minLength: 4, maxLength: 40 },
    );
    fc.assert(
      fc.property(some, (drawn) => {
        const all = drawn.map(({ judged, ann, ben }, index) =>
          judgement(index, judged, ben === null ? { ann } : { ann, ben }),
        );
        const found = agreementOf(all, binary);
        const turned = agreementOf([...all].reverse(), binary);
        if (found.value === null) return expect(turned.value).toBeNull();
        expect(turned.value).toBeCloseTo(found.value, 10);
        if (found.interval === null) return;
        expect(found.interval[0]).toBeLessThanOrEqual(found.value + 1e-12);
        expect(found.interval[1]).toBeGreaterThanOrEqual(found.value - 1e-12);
      }),
    );
  });
});
