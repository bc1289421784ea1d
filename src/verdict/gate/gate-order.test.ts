import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { DecisionKind } from './decision.ts';
import { decideSuite, type SuiteFacts } from './gate.ts';

const unchanged = a.flipping(2, 2);
const damaged = a.flipping(40, 3);

function facts(flips = unchanged, over: Partial<SuiteFacts> = {}): SuiteFacts {
  const of = a.suite();
  return { ...a.factsOf(of, a.baseline(of, a.trials(of, flips.was)), a.trials(of, flips.now)), ...over };
}

const gap = { code: 'shard-missing', shard: 2, trials: 67, why: 'its job ended with exit 137' };
const unusable = (
  code: 'baseline-unreadable' | 'baseline-newer' | 'baseline-other-content' | 'baseline-not-the-planned',
) => ({ kind: 'unusable', code, why: 'x' }) as const;

function withMissing(flips: typeof unchanged, missing: (index: number) => boolean): SuiteFacts {
  const of = a.suite();
  const trials = a.trials(of, (index) => (missing(index) ? null : flips.now(index)));
  return a.factsOf(of, a.baseline(of, a.trials(of, flips.was)), trials);
}

describe('decideSuite: order within a suite', () => {
  it('says unmeasured, never worse, where a gap or the baseline is in doubt', () => {
    expect(decideSuite(facts(damaged, { gaps: [gap] })).kind).toBe('unmeasured');
    expect(decideSuite(facts(damaged, { baseline: unusable('baseline-newer') })).kind).toBe('unmeasured');
  });

  it('fails before it asks how much is missing', () => {
    expect(decideSuite(withMissing(damaged, (index) => index >= 185))).toMatchObject({ kind: 'fail' });
  });

  it('asks how much is missing before it is undecided', () => {
    expect(decideSuite(withMissing(a.flipping(14, 10), (index) => index >= 185)).kind).toBe('unmeasured');
  });

  it('lets an undecided guard through where every primary is shown, and an undecided primary never', () => {
    const of = a.suite({ metrics: [a.metric(), a.metric({ name: 'json', role: 'guard', margin: 0.1 })] });
    const found = a.baseline(
      of,
      a.trials(of, () => ({ expectations: 1, json: 1 })),
    );
    const noisy = a.trials(of, (i) => ({ expectations: 1, json: i < 1 ? 0 : 1 }));
    expect(decideSuite(a.factsOf(of, found, noisy)).kind).toBe('pass');
    const guards = a.suite({ metrics: [a.metric({ role: 'guard' })] });
    const { was, now } = a.flipping(14, 10);
    expect(
      decideSuite(a.factsOf(guards, a.baseline(guards, a.trials(guards, was)), a.trials(guards, now))).kind,
    ).toBe('undecided');
  });

  it('fails on a regressed guard although every primary is shown', () => {
    const of = a.suite({ metrics: [a.metric(), a.metric({ name: 'json', role: 'guard', margin: 0.1 })] });
    const found = a.baseline(
      of,
      a.trials(of, () => ({ expectations: 1, json: 1 })),
    );
    const trials = a.trials(of, (i) => ({ expectations: 1, json: i < 60 ? 0 : 1 }));
    expect(decideSuite(a.factsOf(of, found, trials))).toMatchObject({
      kind: 'fail',
      because: [{ code: 'regressed', metric: 'json' }],
    });
  });

  it('takes no notice of what a metric for information says', () => {
    const of = a.suite({
      metrics: [a.metric(), a.metric({ name: 'tone', role: 'info', margin: 0.05, floor: 1 })],
    });
    const found = a.baseline(
      of,
      a.trials(of, () => ({ expectations: 1, tone: 1 })),
    );
    const trials = a.trials(of, () => ({ expectations: 1, tone: 0 }));
    expect(decideSuite(a.factsOf(of, found, trials)).kind).toBe('pass');
  });
});

describe('decideSuite: laws', () => {
  const bits = fc.array(fc.constantFrom(0, 1), { minLength: 100, maxLength: 100 });
  const of = a.suite({ cases: a.cases(100) });
  // At most all missing is allowed, so that only the verdict can keep it from passing.
  const lenient = { alpha: 0.05, maxMissing: 1 };

  function decide(was: readonly number[], now: readonly (number | null)[]): DecisionKind {
    const found = a.baseline(
      of,
      a.trials(of, (i) => was[i] ?? 0),
    );
    const base = a.factsOf(
      of,
      found,
      a.trials(of, (i) => now[i] ?? null),
    );
    return decideSuite({ ...base, gate: lenient }).kind;
  }

  it('never passes because a result went missing', () => {
    fc.assert(
      fc.property(
        bits,
        fc.array(fc.nat(99), { maxLength: 12 }),
        fc.array(fc.nat(99), { minLength: 1, maxLength: 30 }),
        (was, flips, lost) => {
          const now = was.map((value, i) => (flips.includes(i) ? 1 - value : value));
          if (decide(was, now) === 'pass') return;
          expect(
            decide(
              was,
              now.map((value, i) => (lost.includes(i) ? null : value)),
            ),
          ).not.toBe('pass');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never passes with nothing measured at all, even where all may be missing', () => {
    for (const value of [0, 1])
      expect(
        decide(
          Array.from({ length: 100 }, () => value),
          Array.from({ length: 100 }, () => null),
        ),
      ).not.toBe('pass');
  });

  it('always has a reason, which names the suite', () => {
    fc.assert(
      fc.property(bits, bits, (was, now) => {
        const found = a.baseline(
          of,
          a.trials(of, (i) => was[i] ?? 0),
        );
        const decision = decideSuite(
          a.factsOf(
            of,
            found,
            a.trials(of, (i) => now[i] ?? 0),
          ),
        );
        expect(decision.because.length).toBeGreaterThan(0);
        for (const reason of decision.because) expect(reason.suite).toBe('docs-core');
      }),
      { numRuns: 30 },
    );
  });
});
