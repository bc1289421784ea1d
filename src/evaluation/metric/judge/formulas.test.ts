import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judges } from '../../../../fixtures/builders/judges.ts';
import { averagePrecision, pairwiseValue, shareOf } from './formulas.ts';
import { judgePair } from './pairwise.ts';
import type { Winner } from './shapes.ts';

const verdicts = fc.array(fc.constantFrom<0 | 1>(0, 1));

describe('the share of verdicts', () => {
  it('is what a person counts, and of nothing it is nothing', () => {
    expect(shareOf([1, 1, 0])).toBeCloseTo(2 / 3, 12);
    expect([shareOf([1]), shareOf([0, 0]), shareOf([])]).toEqual([1, 0, null]);
  });

  it('lies in 0 … 1, and a further verdict that holds never lowers it', () => {
    fc.assert(
      fc.property(verdicts, (all) => {
        const share = shareOf(all);
        if (share === null) return;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(shareOf([...all, 1])).toBeGreaterThanOrEqual(share);
      }),
    );
  });
});

describe('average precision', () => {
  it.each<[(0 | 1)[], number | null]>([
    [[1, 0, 0], 1],
    [[0, 1], 1 / 2],
    [[1, 0, 1], (1 + 2 / 3) / 2],
    [[0, 0, 1], 1 / 3],
    [[0, 0], 0],
    [[], null],
  ])('of %j is %s', (useful, value) => {
    const found = averagePrecision(useful);
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 12);
  });

  it('never falls when a useful passage moves before a useless one', () => {
    fc.assert(
      fc.property(verdicts, fc.nat(), (useful, at) => {
        const index = at % Math.max(1, useful.length - 1);
        if (useful[index] !== 0 || useful[index + 1] !== 1) return;
        const moved = useful.with(index, 1).with(index + 1, 0);
        expect(averagePrecision(moved)).toBeGreaterThan(averagePrecision(useful) ?? Number.NaN);
      }),
    );
  });
});

describe('two answers compared in both orders', () => {
  const model = { provider: 'p', model: 'm', parameters: {}, reply: 'json-schema' } as const;
  const { signal } = new AbortController();
  const winners = ['A', 'B', 'tie'] as const;
  const win = (winner: Winner) => JSON.stringify({ reason: '', winner });
  const materialOf = (content: string | undefined): unknown => JSON.parse(content?.split('\n')[1] ?? '');

  it('a judge that prefers a place says nothing: a tie', () => {
    expect([pairwiseValue('A', 'A'), pairwiseValue('B', 'B')]).toEqual([0.5, 0.5]);
    expect([pairwiseValue('A', 'B'), pairwiseValue('B', 'A')]).toEqual([1, 0]);
    expect([pairwiseValue('A', 'tie'), pairwiseValue('tie', 'A'), pairwiseValue('tie', 'tie')]).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it('swapping them mirrors the value, whatever the judge says of which order', async () => {
    const judgement = fc.func(fc.constantFrom(...winners));
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), judgement, async (one, other, says) => {
        const services = judges(({ messages }) => win(says(materialOf(messages[1]?.content))));
        const compare = (a: string, b: string) =>
          judgePair({ input: 'q', one: a, other: b }, model, services, signal);
        const [forth, back] = [await compare(one, other), await compare(other, one)];
        if (forth.kind === 'none' || back.kind === 'none') throw new Error('every reply is readable');
        expect(forth.value.value + back.value.value).toBe(1);
        if (one === other) expect(forth.value.value).toBe(0.5);
      }),
    );
  });

  it('each stands once in each place, and what both requests cost is summed', async () => {
    const services = judges((_, index) => win(index === 0 ? 'A' : 'B'));
    const judged = await judgePair({ input: 'q', one: 'x', other: 'y' }, model, services, signal);
    expect(services.asked.map(({ messages }) => materialOf(messages[1]?.content))).toEqual([
      { a: 'x', b: 'y', input: 'q' },
      { a: 'y', b: 'x', input: 'q' },
    ]);
    expect(judged).toEqual({
      kind: 'judged',
      value: { value: 1, orders: ['A', 'B'] },
      costUsd: 0.002,
      usage: { input: 200, cached: 0, output: 40 },
    });
  });

  it('one unreadable reply of the two leaves no value, and its cost', async () => {
    for (const bad of [0, 1]) {
      const services = judges((_, index) => (index === bad ? 'A is better' : win('A')));
      const judged = await judgePair({ input: 'q', one: 'x', other: 'y' }, model, services, signal);
      expect(judged).toMatchObject({ kind: 'none', why: 'unreadable reply', costUsd: 0.001 * (bad + 1) });
    }
  });
});
