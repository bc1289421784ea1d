import fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';

const family = fc.array(
  fc.integer({ min: 0, max: 200 }).map((x) => x / 200),
  { minLength: 1, maxLength: 12 },
);

test('rejects exactly what the step-up rule rejects', () => {
  fc.assert(
    fc.property(family, fc.constantFrom(0.0501, 0.1003, 0.2007), (p, q) => {
      const sorted = [...p].sort((a, b) => a - b);
      const passing = sorted.filter((value, index) => value <= (q * (index + 1)) / p.length);
      const threshold = passing.at(-1) ?? -1;
      expect(benjaminiHochberg(p).map((adjusted) => adjusted <= q)).toEqual(
        p.map((value) => value <= threshold),
      );
    }),
  );
});

test('never makes a p-value smaller, nor larger than 1, and nothing of nothing', () => {
  fc.assert(
    fc.property(family, (p) => {
      benjaminiHochberg(p).forEach((adjusted, index) => {
        expect(adjusted).toBeGreaterThanOrEqual((p[index] ?? 0) - 1e-15);
        expect(adjusted).toBeLessThanOrEqual(1);
      });
    }),
  );
  expect(benjaminiHochberg([])).toEqual([]);
});
