import { expect, test } from 'vitest';
import { seededRandom } from '../foundation/random.ts';
import { bootstrapBca } from './bootstrap-bca.ts';
import { tInterval } from './t-interval.ts';

const values = Array.from({ length: 200 }, (_, index) => ((index * 37) % 200) / 200 - 0.5);
const draw = (seed: string) => ({ random: seededRandom(seed), resamples: 20_000 });

test('of many even values it is the t interval', () => {
  const { lo, hi } = bootstrapBca(values, 0.05, draw('a'));
  const plain = tInterval(values, 0.9);
  expect(lo).toBeCloseTo(plain.lo, 2);
  expect(hi).toBeCloseTo(plain.hi, 2);
});

test('a seed fixes it', () => {
  expect(bootstrapBca(values, 0.05, draw('a'))).toEqual(bootstrapBca(values, 0.05, draw('a')));
  expect(bootstrapBca(values, 0.05, draw('a'))).not.toEqual(bootstrapBca(values, 0.05, draw('b')));
});

test('values that are all the same have no width: why the gate does not use it', () => {
  expect(bootstrapBca([0, 0, 0], 0.05, draw('a'))).toEqual({ lo: 0, hi: 0 });
  expect(() => bootstrapBca([], 0.05, draw('a'))).toThrow(RangeError);
});
