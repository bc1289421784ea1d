import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';

const seen = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('at each limit what was seen is as rare as it may be', () => {
  fc.assert(
    fc.property(seen, fc.constantFrom(0.8, 0.9, 0.95), ([x, n], conf) => {
      const { lo, hi } = clopperPearson(x, n, conf);
      if (x > 0) expect(1 - binomialCdf(x - 1, n, lo)).toBeCloseTo((1 - conf) / 2, 9);
      else expect(lo).toBe(0);
      if (x < n) expect(binomialCdf(x, n, hi)).toBeCloseTo((1 - conf) / 2, 9);
      else expect(hi).toBe(1);
    }),
  );
});

test('of no trials nothing is known', () => {
  expect(clopperPearson(0, 0, 0.95)).toEqual({ lo: 0, hi: 1 });
});
