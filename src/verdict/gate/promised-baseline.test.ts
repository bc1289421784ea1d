import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { promisedBaseline } from './promised-baseline.ts';

const suite = a.suite({ cases: a.cases(2) });
const found = a.baseline(
  suite,
  a.trials(suite, () => 1),
);
const planned = { kind: 'found', record: found.meta.record, digest: found.digest } as const;

describe('promisedBaseline', () => {
  it('is the very record that the plan promised', () => {
    expect(promisedBaseline(planned, found)).toEqual({ kind: 'found', baseline: found });
  });

  it('refuses a record of another digest, also one of the same name', () => {
    expect(promisedBaseline({ ...planned, digest: digestOf('other') }, found)).toMatchObject({
      code: 'baseline-not-the-planned',
    });
  });

  it('refuses a record where the plan found none, and none where the plan found one', () => {
    expect(promisedBaseline({ kind: 'absent' }, found)).toMatchObject({ kind: 'unusable' });
    expect(promisedBaseline(planned, { kind: 'absent' })).toMatchObject({ code: 'baseline-not-the-planned' });
    expect(promisedBaseline(planned, undefined)).toMatchObject({ code: 'baseline-unreadable' });
  });

  it('is absent only where the plan says so and nothing speaks against it', () => {
    expect(promisedBaseline({ kind: 'absent' }, { kind: 'absent' })).toEqual({ kind: 'absent' });
  });

  it('keeps unreadable, newer and other content apart', () => {
    const record = { record: 'r_000000000000', sha: a.sha('b') };
    expect(promisedBaseline({ kind: 'unreadable', why: 'network' }, found)).toMatchObject({
      code: 'baseline-unreadable',
      why: 'network',
    });
    expect(promisedBaseline({ kind: 'newer', version: 'baseline/2' }, found)).toMatchObject({
      code: 'baseline-newer',
    });
    expect(promisedBaseline({ kind: 'other-content', ...record }, found)).toMatchObject({
      code: 'baseline-other-content',
    });
    expect(promisedBaseline(planned, { kind: 'unreadable', why: 'cut off' })).toMatchObject({
      code: 'baseline-unreadable',
      why: 'cut off',
    });
    expect(promisedBaseline(planned, { kind: 'newer', version: 'baseline/2' })).toMatchObject({
      code: 'baseline-newer',
    });
  });
});
