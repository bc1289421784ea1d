import { describe, expect, it } from 'vitest';
import { toCheckConclusion, type UndecidedPolicy } from './conclusion.ts';
import type { Decision, DecisionKind } from './decision.ts';

const policy: UndecidedPolicy = { onInconclusive: 'neutral', onNoBaseline: 'neutral' };

function decision(kind: DecisionKind, ...codes: string[]): Decision {
  const [first = kind, ...more] = codes;
  const reason = (code: string) => ({ code, data: {} });
  return { kind, because: [reason(first), ...more.map(reason)] };
}

describe('toCheckConclusion', () => {
  it.each([
    ['pass', 'success', 0],
    ['fail', 'failure', 1],
    ['undecided', 'neutral', 0],
    ['untouched', 'neutral', 0],
    ['unmeasured', 'failure', 3],
  ] as const)('maps %s to %s and exit %i', (kind, conclusion, exitCode) => {
    expect(toCheckConclusion(decision(kind), policy, true)).toEqual({ conclusion, exitCode });
  });

  it.each(['pass', 'fail', 'undecided', 'untouched', 'unmeasured'] as const)(
    'asks for a maintainer whatever was found (%s) when the result is not verified',
    (kind) => {
      for (const onInconclusive of ['neutral', 'fail', 'pass'] as const)
        expect(toCheckConclusion(decision(kind), { ...policy, onInconclusive }, false)).toEqual({
          conclusion: 'action_required',
          exitCode: 0,
        });
    },
  );

  it('lets onInconclusive and onNoBaseline act on the undecided and on nothing else', () => {
    for (const onInconclusive of ['neutral', 'fail', 'pass'] as const)
      for (const onNoBaseline of ['neutral', 'fail'] as const)
        for (const kind of ['pass', 'fail', 'untouched', 'unmeasured'] as const)
          expect(toCheckConclusion(decision(kind), { onInconclusive, onNoBaseline }, true)).toEqual(
            toCheckConclusion(decision(kind), policy, true),
          );
  });

  it('follows onInconclusive for what is inconclusive', () => {
    const undecided = decision('undecided', 'inconclusive');
    expect(toCheckConclusion(undecided, { ...policy, onInconclusive: 'pass' }, true).conclusion).toBe(
      'success',
    );
    expect(toCheckConclusion(undecided, { ...policy, onInconclusive: 'fail' }, true)).toEqual({
      conclusion: 'failure',
      exitCode: 1,
    });
  });

  it('never takes "no baseline yet" for a success', () => {
    const undecided = decision('undecided', 'no-baseline');
    expect(toCheckConclusion(undecided, { ...policy, onInconclusive: 'pass' }, true).conclusion).toBe(
      'neutral',
    );
    expect(toCheckConclusion(undecided, { ...policy, onNoBaseline: 'fail' }, true).exitCode).toBe(1);
  });

  it('takes the strictest answer where several doubts stand', () => {
    const both = decision('undecided', 'inconclusive', 'no-baseline');
    expect(
      toCheckConclusion(both, { onInconclusive: 'pass', onNoBaseline: 'neutral' }, true).conclusion,
    ).toBe('neutral');
    expect(toCheckConclusion(both, { onInconclusive: 'pass', onNoBaseline: 'fail' }, true).conclusion).toBe(
      'failure',
    );
    expect(
      toCheckConclusion(both, { onInconclusive: 'fail', onNoBaseline: 'neutral' }, true).conclusion,
    ).toBe('failure');
  });
});
