import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombePaired } from './newcombe-paired.ts';
import { tango } from './tango.ts';

const counts = fc
  .tuple(fc.nat(12), fc.nat(8), fc.nat(8), fc.nat(12))
  .filter((cells) => cells.some((cell) => cell > 0));

const methods = [
  [
    'newcombePaired',
    ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
      newcombePaired({ both: a, baselineOnly: b, candidateOnly: c, neither: d }, 0.9),
  ],
  ['tango', ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => tango(b, c, a + b + c + d, 0.9)],
] as const;

describe.each(methods)('%s', (_name, interval) => {
  test('swapping the arms mirrors it', () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d]) => {
        const [forth, back] = [interval([a, b, c, d]), interval([a, c, b, d])];
        expect(back.lo).toBeCloseTo(-forth.hi, 9);
        expect(back.hi).toBeCloseTo(-forth.lo, 9);
      }),
    );
  });

  test('holds what was seen, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(counts, ([a, b, c, d]) => {
        const { lo, hi } = interval([a, b, c, d]);
        const seen = (c - b) / (a + b + c + d);
        expect(lo).toBeLessThanOrEqual(seen + 1e-12);
        expect(hi).toBeGreaterThanOrEqual(seen - 1e-12);
        expect(lo).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(hi).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('without any change it still has a width', () => {
    const { lo, hi } = interval([30, 0, 0, 0]);
    expect(hi - lo).toBeGreaterThan(0.1);
  });
});

test("Tango's limits solve the score equation, with the likeliest shares found by search", () => {
  const likeliest = (b: number, c: number, n: number, difference: number): number => {
    const log = (q: number): number =>
      b * Math.log(q) + c * Math.log(q + difference) + (n - b - c) * Math.log(1 - 2 * q - difference);
    let [lo, hi] = [Math.max(0, -difference), (1 - difference) / 2];
    for (let step = 0; step < 200; step++) {
      const [first, second] = [lo + (hi - lo) / 3, hi - (hi - lo) / 3];
      if (log(first) < log(second)) lo = first;
      else hi = second;
    }
    return (lo + hi) / 2;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 50 }),
      (b, c, rest) => {
        const n = b + c + rest;
        const { lo, hi } = tango(b, c, n, 0.9);
        for (const [limit, z] of [
          [lo, 1.6448536269514722],
          [hi, -1.6448536269514722],
        ] as const) {
          const variance = 2 * likeliest(b, c, n, limit) + limit - limit ** 2;
          expect((c - b - n * limit) / Math.sqrt(n * variance)).toBeCloseTo(z, 5);
        }
      },
    ),
  );
});

test('of no cases nothing is known', () => {
  expect(newcombePaired({ both: 0, baselineOnly: 0, candidateOnly: 0, neither: 0 }, 0.9)).toEqual({
    lo: -1,
    hi: 1,
  });
  expect(tango(0, 0, 0, 0.9)).toEqual({ lo: -1, hi: 1 });
});
