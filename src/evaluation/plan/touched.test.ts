import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../foundation/digest.ts';
import { changedPaths, releaseDigest } from './touched.ts';

const files = fc
  .dictionary(fc.constantFrom('a', 'b', 'c/d', '__proto__'), fc.constantFrom('1', '2'))
  .map((given) => Object.entries(given));
const listed = (given: readonly [string, string][]) => given.map(([path, id]) => ({ path, id }));

describe('changed paths', () => {
  it('are those added, removed or of other content, sorted', () => {
    const base = listed([
      ['b', '1'],
      ['gone', '1'],
      ['kept', '1'],
    ]);
    const candidate = listed([
      ['new', '1'],
      ['kept', '1'],
      ['b', '2'],
    ]);
    expect(changedPaths(base, candidate)).toEqual(['b', 'gone', 'new']);
  });

  it('name a file that moved at both places', () => {
    expect(changedPaths(listed([['a', '1']]), listed([['b', '1']]))).toEqual(['a', 'b']);
  });

  it('are none between a tree and itself, and the same in both directions', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        expect(changedPaths(listed(one), listed(one.toReversed()))).toEqual([]);
        expect(changedPaths(listed(one), listed(other))).toEqual(changedPaths(listed(other), listed(one)));
      }),
    );
  });
});

describe('the release digest', () => {
  const digest = (given: readonly [string, string][], target: unknown = { kind: 'prompt' }) =>
    releaseDigest(new Map(given.map(([path, text]) => [path, digestOf(text)])), target);

  it('is equal exactly for equal content, in whatever order', () => {
    fc.assert(
      fc.property(files, files, (one, other) => {
        const same = JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
        expect(digest(one) === digest(other.toReversed())).toBe(same);
      }),
    );
  });

  it('tells the path of a content and the target apart', () => {
    expect(digest([['a', '1']])).not.toBe(digest([['b', '1']]));
    expect(digest([['a', '1']])).not.toBe(digest([['a', '1']], { kind: 'replay' }));
  });
});
