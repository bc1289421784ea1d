import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { Decision, DecisionKind } from './decision.ts';
import { decideAll, decideSuite, type SuiteFacts } from './gate.ts';

const unchanged = a.flipping(2, 2);
const damaged = a.flipping(40, 3);

function facts(flips = unchanged, over: Partial<SuiteFacts> = {}): SuiteFacts {
  const of = a.suite();
  return { ...a.factsOf(of, a.baseline(of, a.trials(of, flips.was)), a.trials(of, flips.now)), ...over };
}

const codes = ({ because }: Decision) => because.map(({ code }) => code);
const gap = { code: 'shard-missing', shard: 2, trials: 67, why: 'its job ended with exit 137' };
const unusable = (
  code: 'baseline-unreadable' | 'baseline-newer' | 'baseline-other-content' | 'baseline-not-the-planned',
) => ({ kind: 'unusable', code, why: 'x' }) as const;

function withMissing(flips: typeof unchanged, missing: (index: number) => boolean): SuiteFacts {
  const of = a.suite();
  const trials = a.trials(of, (index) => (missing(index) ? null : flips.now(index)));
  return a.factsOf(of, a.baseline(of, a.trials(of, flips.was)), trials);
}

describe('decideSuite: rows of the table', () => {
  it('passes what is shown not worse, and says of which metric', () => {
    expect(decideSuite(facts())).toMatchObject({
      kind: 'pass',
      because: [{ code: 'not-worse', suite: 'docs-core', metric: 'expectations' }],
    });
  });

  it('passes what improved', () => {
    const decision = decideSuite(facts(a.flipping(2, 40)));
    expect(decision).toMatchObject({ kind: 'pass', because: [{ code: 'improved' }] });
  });

  it('fails what regressed, with the numbers', () => {
    const decision = decideSuite(facts(damaged));
    expect(decision).toMatchObject({
      kind: 'fail',
      because: [{ code: 'regressed', data: { margin: 0.05 } }],
    });
    expect(decision.because[0].data['estimate']).toBeCloseTo(-0.185, 12);
  });

  it('fails what lies below its floor although nothing changed', () => {
    const of = a.suite({ metrics: [a.metric({ floor: 0.95 })] });
    const trials = a.trials(of, (index) => (index < 40 ? 0 : 1));
    expect(decideSuite(a.factsOf(of, a.baseline(of, trials), trials))).toMatchObject({
      kind: 'fail',
      because: [{ code: 'below-floor' }],
    });
  });

  it('is undecided when neither worse nor not worse is shown', () => {
    expect(decideSuite(facts(a.flipping(14, 10)))).toMatchObject({
      kind: 'undecided',
      because: [{ code: 'inconclusive' }],
    });
  });

  it('is undecided when a guard got worse unless the answers that were lost say otherwise', () => {
    const of = a.suite({
      cases: a.cases(100),
      metrics: [a.metric({ margin: 0.2 }), a.metric({ name: 'grounded', role: 'guard', margin: 0.01 })],
    });
    const was = () => ({ expectations: 1, grounded: 1 });
    const with7 = (lost: number) =>
      a.trials(of, (index) => ({
        expectations: index < lost ? null : 1,
        grounded: index < lost ? null : index < 7 ? 0 : 1,
      }));
    const decided = (lost: number) =>
      decideSuite(a.factsOf(of, a.baseline(of, a.trials(of, was)), with7(lost)));
    expect(decided(0)).toMatchObject({ kind: 'fail', because: [{ metric: 'grounded' }] });
    expect(decided(3)).toMatchObject({
      kind: 'undecided',
      because: [{ code: 'inconclusive', metric: 'grounded' }],
    });
  });

  it('is undecided where no baseline exists yet', () => {
    const of = a.suite();
    const decision = decideSuite(
      a.factsOf(
        of,
        null,
        a.trials(of, () => 1),
      ),
    );
    expect(decision).toMatchObject({
      kind: 'undecided',
      because: [{ code: 'no-baseline', data: { rulesFrom: 'base' } }],
    });
  });

  it('is undecided at best by the rules of the head, whatever was measured', () => {
    for (const flips of [unchanged, a.flipping(0, 60)])
      expect(decideSuite(facts(flips, { rulesFrom: 'head' }))).toMatchObject({
        kind: 'undecided',
        because: [{ code: 'no-baseline', data: { rulesFrom: 'head' } }],
      });
  });

  it('is unmeasured with a gap, and names it', () => {
    expect(decideSuite(facts(unchanged, { gaps: [gap] }))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'shard-missing', data: { shard: 2, trials: 67, why: gap.why } }],
    });
  });

  it('is unmeasured when a planned trial never came, although nobody reported a gap', () => {
    expect(decideSuite(facts(unchanged, { lost: 1 }))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'trials-lost' }],
    });
  });

  it.each([
    'baseline-unreadable',
    'baseline-newer',
    'baseline-other-content',
    'baseline-not-the-planned',
  ] as const)('is unmeasured with %s, never "no baseline"', (code) => {
    expect(decideSuite(facts(unchanged, { baseline: unusable(code) }))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code }],
    });
  });

  it('is unmeasured with more missing than allowed', () => {
    expect(decideSuite(withMissing(unchanged, (index) => index >= 189))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'too-much-missing', data: { missing: 11, of: 200, allowed: 0.05 } }],
    });
    expect(decideSuite(withMissing(unchanged, (index) => index >= 195)).kind).not.toBe('unmeasured');
  });

  it('is unmeasured with too much missing also where there is no baseline to miss it from', () => {
    const of = a.suite();
    const trials = a.trials(of, (index) => (index < 11 ? null : 1));
    expect(decideSuite(a.factsOf(of, null, trials))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'too-much-missing' }],
    });
  });

  it('is unmeasured when fewer than 80 % of the cases of the base are paired', () => {
    const of = a.suite();
    const of79 = a.suite({ cases: of.cases.slice(0, 159) });
    const of80 = a.suite({ cases: of.cases.slice(0, 160) });
    const trials = a.trials(of, () => 1);
    const decisionWith = (recorded: PlannedSuite) =>
      decideSuite(
        a.factsOf(
          of,
          a.baseline(
            recorded,
            a.trials(recorded, () => 1),
          ),
          trials,
        ),
      );
    expect(decisionWith(of79)).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'too-few-paired', data: { paired: 159, of: 200 } }],
    });
    expect(decisionWith(of80).kind).toBe('pass');
  });

  it('is unmeasured where no metric may decide', () => {
    const of = a.suite({ metrics: [a.metric({ role: 'info', margin: null })] });
    const trials = a.trials(of, () => 1);
    expect(decideSuite(a.factsOf(of, a.baseline(of, trials), trials))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'no-gating-metric' }],
    });
  });

  it('is unmeasured where a gating metric cannot be judged', () => {
    const of = a.suite({ metrics: [a.metric({ margin: null })] });
    const trials = a.trials(of, () => 1);
    expect(decideSuite(a.factsOf(of, a.baseline(of, trials), trials))).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'not-judged' }],
    });
  });
});

describe('decideAll', () => {
  const one = (kind: DecisionKind): Decision => ({ kind, because: [{ code: kind, suite: kind, data: {} }] });
  const kinds = ['fail', 'unmeasured', 'undecided', 'pass', 'untouched'] as const;

  it('is the first of fail, unmeasured, undecided, pass, untouched that any suite has, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 1 }), (some) => {
        const worst = kinds.find((kind) => some.includes(kind));
        expect(decideAll(some.map(one), []).kind).toBe(worst);
      }),
    );
  });

  it('carries the reasons of the suites that decided, and only those', () => {
    expect(codes(decideAll([one('pass'), one('fail'), one('undecided'), one('fail')], []))).toEqual([
      'fail',
      'fail',
    ]);
  });

  it('is untouched only where something was looked at', () => {
    expect(decideAll([], [{ suite: 'docs', why: 'no path changed' }])).toMatchObject({
      kind: 'untouched',
      because: [{ suite: 'docs' }],
    });
    expect(decideAll([], [])).toMatchObject({ kind: 'unmeasured', because: [{ code: 'nothing-measured' }] });
  });

  it('is unmeasured where the run has a gap although no suite was touched', () => {
    expect(decideAll([], [{ suite: 'docs', why: 'x' }], [gap]).kind).toBe('unmeasured');
  });
});
