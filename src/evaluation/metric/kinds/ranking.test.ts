import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../fixtures/builders/cases.ts';
import { answered } from '../../target/target.ts';
import { createMetric } from '../metrics.ts';

const kinds = ['recall-at-k', 'precision-at-k', 'mrr', 'ndcg'] as const;
type Kind = (typeof kinds)[number];

async function score(type: Kind, retrieved: readonly string[] | null, relevant: readonly string[], k = 5) {
  const metric = createMetric({ name: type, type, role: 'info', margin: null, floor: null, options: { k } });
  const answer = answered({ output: '', latencyMs: 1, retrieved });
  return metric.score(answer, caseOf('a', { relevant }), new AbortController().signal);
}

async function value(...[type, retrieved, relevant, k]: Parameters<typeof score>): Promise<number> {
  const result = await score(type, retrieved, relevant, k);
  return result.kind === 'scored' ? result.value : Number.NaN;
}

/** By hand from the formulas. */
const rows: readonly [retrieved: string, relevant: string, k: number, values: Record<Kind, number>][] = [
  ['abc', 'abc', 3, { 'recall-at-k': 1, 'precision-at-k': 1, mrr: 1, ndcg: 1 }],
  ['xya', 'ab', 3, { 'recall-at-k': 0.5, 'precision-at-k': 1 / 3, mrr: 1 / 3, ndcg: 0.306573596 }],
  ['axbyc', 'abc', 5, { 'recall-at-k': 1, 'precision-at-k': 0.6, mrr: 1, ndcg: 0.885459882 }],
  ['xxab', 'ab', 2, { 'recall-at-k': 0.5, 'precision-at-k': 0.5, mrr: 0.5, ndcg: 0.386852807 }],
  ['a', 'ab', 4, { 'recall-at-k': 0.5, 'precision-at-k': 0.25, mrr: 1, ndcg: 0.613147196 }],
  ['xyz', 'a', 3, { 'recall-at-k': 0, 'precision-at-k': 0, mrr: 0, ndcg: 0 }],
  ['', 'a', 3, { 'recall-at-k': 0, 'precision-at-k': 0, mrr: 0, ndcg: 0 }],
];

describe.each(rows)(
  'retrieved %s where %s is relevant, of the first %d',
  (retrieved, relevant, k, values) => {
    it.each(kinds)('%s', async (kind) => {
      expect(await value(kind, [...retrieved], [...relevant], k)).toBeCloseTo(values[kind], 8);
    });
  },
);

it.each(kinds)('%s abstains where the target does not tell, and where nothing is relevant', async (kind) => {
  expect(await score(kind, null, ['a'])).toMatchObject({ kind: 'abstained' });
  expect(await score(kind, ['a'], [])).toMatchObject({ kind: 'abstained' });
});

describe('laws', () => {
  const names = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1 });
  const k = fc.integer({ min: 1, max: 12 });

  it.each(kinds)('%s lies in 0 … 1', (kind) =>
    fc.assert(
      fc.asyncProperty(names, names, k, async (retrieved, relevant, most) => {
        const score = await value(kind, retrieved, relevant, most);
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    ),
  );

  it.each(kinds)('%s does not depend on the order of the relevant', (kind) =>
    fc.assert(
      fc.asyncProperty(names, names, k, async (retrieved, relevant, most) => {
        const turned = relevant.toReversed();
        expect(await value(kind, retrieved, turned, most)).toBe(await value(kind, retrieved, relevant, most));
      }),
    ),
  );

  it.each(['recall-at-k', 'precision-at-k'] as const)(
    '%s does not depend on the order of the first k',
    (kind) =>
      fc.assert(
        fc.asyncProperty(names, names, k, async (retrieved, relevant, most) => {
          const turned = [...retrieved.slice(0, most).toReversed(), ...retrieved.slice(most)];
          expect(await value(kind, turned, relevant, most)).toBe(
            await value(kind, retrieved, relevant, most),
          );
        }),
      ),
  );

  it.each(kinds)('%s does not fall when a relevant document moves up', (kind) =>
    fc.assert(
      fc.asyncProperty(names, names, k, fc.nat(), async (retrieved, relevant, most, pick) => {
        const at = pick % retrieved.length;
        const moved = retrieved[at] ?? '';
        fc.pre(relevant.includes(moved));
        const up = [moved, ...retrieved.filter((name) => name !== moved)];
        expect(await value(kind, up, relevant, most)).toBeGreaterThanOrEqual(
          (await value(kind, retrieved, relevant, most)) - 1e-12,
        );
      }),
    ),
  );
});
