import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from './random.ts';

describe('an order drawn from a seed', () => {
  it('loses and doubles nothing, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items];
        const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
        expect(sorted(shuffled(items, seed))).toEqual(sorted(items));
        expect(items).toEqual(before);
      }),
    );
  });

  it('is decided by the seed alone', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    expect(shuffled(items, 'a')).toEqual(shuffled(items, 'a'));
    expect(shuffled(items, 'a')).not.toEqual(shuffled(items, 'b'));
  });

  it('stays the same for ever: stored plans depend on it', () => {
    expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], 'plumbline')).toMatchInlineSnapshot(`
      [
        "d",
        "e",
        "c",
        "f",
        "a",
        "b",
      ]
    `);
  });

  it('gives every item every place about equally often', () => {
    const places = Array.from({ length: 4 }, () => 0);
    for (let seed = 0; seed < 4000; seed++) {
      const place = shuffled([0, 1, 2, 3], String(seed)).indexOf(0);
      places[place] = (places[place] ?? 0) + 1;
    }
    // Five standard deviations of a fair draw: sqrt(4000 · ¼ · ¾) = 27.
    for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(137);
  });
});

it('numbers drawn from a seed lie in [0, 1) and spread evenly', () => {
  const random = seededRandom('seed');
  const drawn = Array.from({ length: 10_000 }, random);
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  // Five standard errors: 5 / sqrt(12 · 10,000).
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.0145);
  expect(new Set(drawn).size).toBeGreaterThan(9_900);
});
