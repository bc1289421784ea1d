import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseToOrder, orderCases } from './order.ts';

const datasets = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 })
  .map((sizes) =>
    sizes.flatMap((size, stratum) =>
      Array.from(
        { length: size },
        (_, index): CaseToOrder => ({ id: `${index}-${stratum}`, strata: [`s${stratum}`] }),
      ),
    ),
  );

describe('the order in which cases are asked', () => {
  it('has every case exactly once', () => {
    fc.assert(
      fc.property(datasets, fc.string(), (cases, seed) => {
        expect(orderCases({ cases, seed }).sort()).toEqual(cases.map(({ id }) => id).sort());
      }),
    );
  });

  it('holds of each stratum its share, to within less than one case, in whatever part was run first', () => {
    fc.assert(
      fc.property(datasets, fc.string(), (cases, seed) => {
        const sizes = Map.groupBy(cases, ({ strata }) => strata[0]);
        const stratumOf = new Map(cases.map(({ id, strata }) => [id, strata[0]]));
        const seen = new Map<string | undefined, number>();
        for (const [index, id] of orderCases({ cases, seed }).entries()) {
          const own = stratumOf.get(id);
          seen.set(own, (seen.get(own) ?? 0) + 1);
          for (const [stratum, { length }] of sizes) {
            const share = (length * (index + 1)) / cases.length;
            expect(Math.abs((seen.get(stratum) ?? 0) - share)).toBeLessThan(1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which the cases were written', () => {
    fc.assert(
      fc.property(
        datasets.chain((cases) =>
          fc.tuple(
            fc.constant(cases),
            fc.shuffledSubarray(cases, { minLength: cases.length, maxLength: cases.length }),
          ),
        ),
        fc.string(),
        ([cases, otherwise], seed) => {
          expect(orderCases({ cases: otherwise, seed })).toEqual(orderCases({ cases, seed }));
        },
      ),
    );
  });

  it('is decided by the seed alone, and another seed draws another', () => {
    const cases = Array.from({ length: 60 }, (_, index) => ({
      id: `case-${index}`,
      strata: [index % 3 === 0 ? 'rare' : 'common'],
    }));
    expect(orderCases({ cases, seed: 'a' })).toEqual(orderCases({ cases, seed: 'a' }));
    expect(orderCases({ cases, seed: 'a' })).not.toEqual(orderCases({ cases, seed: 'b' }));
  });

  it('puts no case at a place of its own: over many seeds each is first, and last, about as often', () => {
    const cases = Array.from({ length: 12 }, (_, index) => ({
      id: `case-${index}`,
      strata: [index < 7 ? 'big' : index < 10 ? 'small' : `single-${index}`],
    }));
    const sums = new Map<string, number>();
    const draws = 4000;
    for (let draw = 0; draw < draws; draw++) {
      for (const [place, id] of orderCases({ cases, seed: `seed ${draw}` }).entries())
        sums.set(id, (sums.get(id) ?? 0) + place);
    }
    for (const sum of sums.values()) expect(Math.abs(sum / draws - 5.5)).toBeLessThan(0.6);
  });

  it('spreads kinds of a single case over the whole order', () => {
    const cases = [
      ...Array.from({ length: 80 }, (_, index) => ({ id: `common-${index}`, strata: ['common'] })),
      ...Array.from({ length: 20 }, (_, index) => ({ id: `rare-${index}`, strata: [`rare ${index}`] })),
    ];
    const half = orderCases({ cases, seed: 'x' }).slice(0, 50);
    expect(half.filter((id) => id.startsWith('rare'))).toHaveLength(10);
  });

  it('tells strata apart by all of their values', () => {
    const cases = Array.from({ length: 40 }, (_, index) => ({
      id: `case-${index}`,
      strata: [index % 2 === 0 ? 'even' : 'odd', index < 20 ? 'low' : 'high'],
    }));
    const first = orderCases({ cases, seed: 'x' }).slice(0, 4);
    const kinds = first.map((id) => cases.find((each) => each.id === id)?.strata.join());
    expect(new Set(kinds).size).toBe(4);
  });

  it('stays the same for ever: stored plans depend on it', () => {
    const cases = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id, index) => ({
      id,
      strata: [index < 5 ? 'x' : 'y'],
    }));
    expect(orderCases({ cases, seed: 'plumbline' }).join('')).toMatchInlineSnapshot(`"dbgcfaeh"`);
  });

  it('takes ten thousand cases of a hundred strata within seconds', () => {
    const cases = Array.from({ length: 10_000 }, (_, index) => ({
      id: `case-${index}`,
      strata: [`s${Math.floor(Math.sqrt(index))}`],
    }));
    const began = performance.now();
    expect(orderCases({ cases, seed: 'x' })).toHaveLength(10_000);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
