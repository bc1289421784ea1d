import { describe, expect, test } from 'vitest';
import { checkVectors } from './check.ts';
import { differences } from './differences.ts';

const loose = { mixed: 1e-9 };
const places = (want: unknown, got: unknown) => differences(want, got, loose, 'small-p').length;

describe('differences', () => {
  test('more keys than wanted are allowed, fewer are not', () => {
    expect(places({ lo: 1 }, { lo: 1, hi: 2 })).toBe(0);
    expect(places({ lo: 1, hi: 2 }, { lo: 1 })).toBe(1);
  });

  test('null is null and a number is a number', () => {
    expect(places({ kc: null }, { kc: 0 })).toBe(1);
    expect(places({ kc: 0 }, { kc: null })).toBe(1);
    expect(places({ x: 1 }, { x: Number.NaN })).toBe(1);
    expect(places({ verdict: 'regressed' }, { verdict: 'inconclusive' })).toBe(1);
    expect(places({ w: [1, 2] }, { w: [1] })).toBe(1);
  });

  test('a tiny p-value must have its digits, also inside a list', () => {
    expect(places({ p_worse: 1e-12 }, { p_worse: 2e-12 })).toBe(1);
    expect(places({ p_adj: [1e-12] }, { p_adj: [2e-12] })).toBe(1);
    expect(places({ lo: 1e-12 }, { lo: 2e-12 })).toBe(0);
  });
});

test('what is not implemented is told apart from what passed', () => {
  const vector = { id: 'x-1', fn: 'toString', input: {}, expected: {}, tol: 1e-9 };
  expect(checkVectors([vector])[0]?.outcome).toEqual({ kind: 'not-implemented' });
});
