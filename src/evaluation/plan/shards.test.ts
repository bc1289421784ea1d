import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlannedTrial } from './plan-file.ts';
import { mostShards, splitIntoShards } from './shards.ts';

const trials = (count: number): PlannedTrial[] =>
  Array.from({ length: count }, (_, index) => ['suite', `case-${index}`, 1]);

describe('spreading trials over shards', () => {
  it('puts every trial into exactly one shard', () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.option(fc.integer({ min: 0, max: 300 })),
        fc.integer({ min: 0, max: 256 }),
        (n, count, max) => {
          const shards = splitIntoShards(trials(n), { count, max });
          const all = shards.flatMap((shard) => shard.trials.map(([, id]) => id));
          expect(all.length).toBe(n);
          expect(new Set(all).size).toBe(n);
        },
      ),
    );
  });

  it('never makes an empty shard, nor more than GitHub runs', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 1000 }), (n, count) => {
        const shards = splitIntoShards(trials(n), { count, max: 16 });
        expect(shards.length).toBeLessThanOrEqual(mostShards);
        expect(shards.every((shard) => shard.trials.length > 0)).toBe(true);
      }),
    );
  });

  it('keeps sizes within one of each other', () => {
    const sizes = splitIntoShards(trials(100), { count: 7, max: 16 }).map((shard) => shard.trials.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBe(1);
  });

  it('gives each shard its share of every slice, whichever way the cases are sorted', () => {
    const sorted: PlannedTrial[] = ['a', 'b', 'c', 'd'].flatMap((slice) =>
      Array.from({ length: 30 }, (_, index): PlannedTrial => ['suite', `${slice}-${index}`, 1]),
    );
    for (const { trials: own } of splitIntoShards(sorted, { count: 7, max: 16 }))
      for (const slice of ['a', 'b', 'c', 'd']) {
        const share = own.filter(([, id]) => id.startsWith(slice)).length;
        expect(Math.abs(share - 30 / 7)).toBeLessThan(1);
      }
  });

  it.each([
    [0, 0],
    [1, 1],
    [100, 1],
    [101, 2],
    [5000, 16],
  ])('takes one shard for each 100 trials up to the maximum: %i trials, %i shards', (n, expected) => {
    expect(splitIntoShards(trials(n), { count: null, max: 16 })).toHaveLength(expected);
  });
});
