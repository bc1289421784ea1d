import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration, showDuration } from './duration.ts';

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['60s', 60_000],
    ['1.5m', 90_000],
    ['6h', 21_600_000],
    ['7d', 604_800_000],
    ['0s', 0],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '60', 's', '-1s', '1 s', '1S', '1e3s', '.5s', '1w', '60s ', '1m30s', '١s'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeNull();
    },
  );

  it.each([
    [0, '0 ms'],
    [811.6, '812 ms'],
    [41_000, '41 s'],
    [59_900, '1 min'],
    [200_000, '3 min 20 s'],
    [7_500_000, '2 h 5 min'],
    [7_200_000, '2 h'],
  ])('%d ms reads %s', (ms, text) => {
    expect(showDuration(ms)).toBe(text);
  });

  it('never read as 60 of a unit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ms) => {
        expect(showDuration(ms)).not.toMatch(/\b1000 ms|\b60 (s|min)\b/);
      }),
    );
  });
});
