import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import type { Json } from '../../foundation/json.ts';
import { type Case, caseDigest, datasetDigest } from './dataset.ts';

const whole = caseOf('hours-017', {
  vars: { question: 'When?', tone: 'short' },
  expected: 'At 9:00.',
  expect: [{ type: 'contains', value: '9:00' }],
  contexts: ['We open at 9:00.'],
  relevant: ['hours.md'],
});

describe('the digest of a case', () => {
  it.each<[string, Partial<Case>]>([
    ['vars', { vars: { question: 'Where?', tone: 'short' } }],
    ['messages', { messages: [{ role: 'user', content: 'When?' }] }],
    ['expected', { expected: 'At 8:00.' }],
    ['expect', { expect: [{ type: 'contains', value: '8:00' }] }],
    ['contexts', { contexts: [] }],
    ['relevant', { relevant: ['other.md'] }],
  ])('changes with what is asked or counts as right: %s', (_, change) => {
    expect(caseDigest({ ...whole, ...change })).not.toBe(caseDigest(whole));
  });

  it('stays when only weight, tags, cluster, id or place change', () => {
    const moved = { ...whole, id: 'b', weight: 9, tags: { topic: 'x' }, cluster: 'y', where: { file: 'z' } };
    expect(caseDigest(moved)).toBe(caseDigest(whole));
  });

  it('does not depend on the order of keys', () => {
    const json = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(json, (vars) => {
        const turned = Object.fromEntries(Object.entries(vars).toReversed());
        expect(caseDigest({ ...whole, vars: turned as Record<string, Json> })).toBe(
          caseDigest({ ...whole, vars: vars as Record<string, Json> }),
        );
      }),
    );
  });

  it('depends on the order of the expectations and messages, which mean something', () => {
    const expectations = [{ type: 'json' }, { type: 'refusal' }];
    expect(caseDigest({ ...whole, expect: expectations })).not.toBe(
      caseDigest({ ...whole, expect: expectations.toReversed() }),
    );
  });
});

describe('the digest of a dataset', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });

  it('does not depend on the order of its cases, so that files may be moved and sorted', () => {
    fc.assert(
      fc.property(ids, fc.infiniteStream(fc.nat()), (names, keys) => {
        const cases = names.map((id) => caseOf(id));
        const mixed = cases
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(datasetDigest(mixed)).toBe(datasetDigest(cases));
      }),
    );
  });

  it('changes with each case that comes, goes, is renamed or asks something else', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (names, position) => {
        const cases = names.map((id) => caseOf(id));
        const at = position % cases.length;
        const before = datasetDigest(cases);
        expect(datasetDigest([...cases, caseOf(`${names.join('')}+`)])).not.toBe(before);
        expect(datasetDigest(cases.toSpliced(at, 1))).not.toBe(before);
        const { id } = cases[at] ?? caseOf('never');
        expect(datasetDigest(cases.with(at, caseOf(id, { expected: 'other' })))).not.toBe(before);
      }),
    );
  });

  it('leaves the list it was given as it was', () => {
    const cases = [caseOf('b'), caseOf('a')];
    datasetDigest(cases);
    expect(cases.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
