import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

const share = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));

test('lies in [0, 1], holds the share and mirrors for failures', () => {
  fc.assert(
    fc.property(share, ([x, n]) => {
      const { lo, hi } = wilson(x, n, 0.9);
      expect(lo).toBeGreaterThanOrEqual(0);
      expect(hi).toBeLessThanOrEqual(1);
      expect(lo).toBeLessThanOrEqual(x / n + 1e-12);
      expect(hi).toBeGreaterThanOrEqual(x / n - 1e-12);
      expect(wilson(n - x, n, 0.9).lo).toBeCloseTo(1 - hi, 12);
    }),
  );
});

test('its limits are where the score test of that share just rejects', () => {
  fc.assert(
    fc.property(share, ([x, n]) => {
      const { lo, hi } = wilson(x, n, 0.9);
      for (const limit of [lo, hi]) {
        if (limit <= 1e-9 || limit >= 1 - 1e-9) continue;
        // z_{.95} = 1.6448536.
        const score = Math.abs(x / n - limit) / Math.sqrt((limit * (1 - limit)) / n);
        expect(score).toBeCloseTo(1.6448536, 5);
      }
    }),
  );
});

test('of no trial nothing is known', () => {
  expect(wilson(0, 0, 0.95)).toEqual({ lo: 0, hi: 1 });
});
