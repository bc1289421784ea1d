import { expect, test } from 'vitest';
import { seededRandom } from '../../src/foundation/random.ts';
import { betaByIcc } from './beta.ts';

test('the drawn probabilities have the wanted mean and flip rate', () => {
  const random = seededRandom('beta');
  const draws = Array.from({ length: 50_000 }, () => betaByIcc(0.9, 0.6, random));
  const mean = (values: readonly number[]) =>
    values.reduce((total, value) => total + value, 0) / values.length;
  expect(mean(draws)).toBeCloseTo(0.9, 2);
  // Two runs of one version differ in 2·mean·(1 − mean)·(1 − ICC) = 7.2 % of the cases.
  expect(Math.abs(mean(draws.map((p) => 2 * p * (1 - p))) - 0.072)).toBeLessThan(0.002);
});
