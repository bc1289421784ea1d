import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LooksToPlan, planLooks } from './looks.ts';

const plan = (over: Partial<LooksToPlan> = {}) =>
  planLooks({
    cases: 1000,
    noise: [{ delta: 0.05, varianceWithin: 0.036 }],
    baselineRuns: 5,
    repeats: 1,
    alpha: 0.05,
    economy: true,
    ...over,
  });
const counts = (over: Partial<LooksToPlan> = {}) => plan(over).map(({ cases }) => cases);

describe('the looks of a suite', () => {
  it('end at one and a half times what the noisiest gating metric needs', () => {
    // ((z.95 + z.90) / .05)² · (.036 · 1.2 + .0475) = 310.7, and 1.5 times the 311 of it, in fifths
    expect(counts().at(-1)).toBe(470);
    expect(
      counts({
        noise: [
          { delta: 0.05, varianceWithin: 0.036 },
          { delta: 0.1, varianceWithin: 0.1 },
        ],
      }).at(-1),
    ).toBe(470);
    expect(counts({ baselineRuns: 1 }).at(-1)).toBeGreaterThan(470);
  });

  it('are at a fifth, two, three, four fifths and the whole, alpha being spent as the square of it', () => {
    expect(plan({ cases: 200 })).toEqual([
      { k: 1, cases: 40, alpha: 0.002 },
      { k: 2, cases: 80, alpha: 0.008 },
      { k: 3, cases: 120, alpha: 0.018 },
      { k: 4, cases: 160, alpha: 0.032 },
      { k: 5, cases: 200, alpha: 0.05 },
    ]);
  });

  it('leave out those at fewer than 40 cases, and all but the last below 100', () => {
    expect(counts({ cases: 100 })).toEqual([40, 60, 80, 100]);
    expect(counts({ cases: 99 })).toEqual([99]);
    expect(counts({ cases: 0 })).toEqual([0]);
  });

  it('take every case where nothing is known of the noise, and where economy is off', () => {
    expect(counts({ noise: [] }).at(-1)).toBe(1000);
    expect(counts({ economy: false }).at(-1)).toBe(1000);
  });

  it('ascend, spend no more than alpha, and never ask for a case that is not there', () => {
    const noise = fc.array(
      fc.record({
        delta: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        varianceWithin: fc.double({ min: 0, max: 0.25, noNaN: true }),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), noise, fc.boolean(), (cases, of, economy) => {
        const looks = plan({ cases, noise: of, economy });
        expect(looks.length).toBeGreaterThan(0);
        expect(looks.at(-1)?.alpha).toBe(0.05);
        for (const [index, { k, cases: count, alpha }] of looks.entries()) {
          expect(k).toBe(index + 1);
          expect(count).toBeGreaterThan(looks[index - 1]?.cases ?? -1);
          expect(count).toBeLessThanOrEqual(cases);
          expect(alpha).toBeLessThanOrEqual(0.05);
        }
      }),
    );
  });
});
