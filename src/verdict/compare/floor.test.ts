import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdAgainstFloor } from './floor.ts';

const values = (passes: number, fails: number, missing = 0): (number | null)[] => [
  ...Array.from({ length: passes }, () => 1),
  ...Array.from({ length: fails }, () => 0),
  ...Array.from({ length: missing }, () => null),
];

describe('holdAgainstFloor', () => {
  it('is broken only when the upper limit lies below the floor, not when the mean does', () => {
    expect(holdAgainstFloor(values(90, 10), 0.95, 0.05).state).toBe('broken');
    expect(holdAgainstFloor(values(94, 6), 0.95, 0.05).state).toBe('held');
  });

  it('is unclear where the missing values could decide it', () => {
    expect(holdAgainstFloor(values(88, 7, 5), 0.95, 0.05).state).toBe('unclear');
    expect(holdAgainstFloor(values(70, 25, 5), 0.95, 0.05).state).toBe('broken');
  });

  it('holds of nothing, without a limit', () => {
    expect(holdAgainstFloor([], 0.95, 0.05)).toEqual({ state: 'held', upper: null });
  });

  it('never gets from broken to held by a value going missing', () => {
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.nat(60),
        fc.nat(60),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (passes, fails, lost, floor) => {
          const all = values(passes, fails);
          if (holdAgainstFloor(all, floor, 0.05).state !== 'broken') return;
          const some = all.map((value, index) => (index >= all.length - lost ? null : value));
          expect(holdAgainstFloor(some, floor, 0.05).state).not.toBe('held');
        },
      ),
    );
  });
});
