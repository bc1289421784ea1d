import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest.ts';

describe('the nearest name', () => {
  const names = ['expectations', 'latency', 'tokens', 'cost'];

  it.each([
    ['expectation', 'expectations'],
    ['Latency', 'latency'],
    ['tokesn', 'tokens'],
    ['cots', 'cost'],
  ])('of %s is %s', (typed, meant) => {
    expect(nearestName(typed, names)).toBe(meant);
  });

  it('is none where nothing is near enough to be meant', () => {
    expect(nearestName('grounded', names)).toBeNull();
    expect(nearestName('a', [])).toBeNull();
  });

  it('of a name that is there is that name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), (name) => {
        expect(nearestName(name, names)).toBe(name);
      }),
    );
  });
});
