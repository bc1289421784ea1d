import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import { writeReport } from './fit-report.ts';
import { readReport } from './read-report.ts';
import { Report, reportLimits } from './report-file.ts';

const worse = a.flipping(38, 3, 14);

function onlySuite(report: Report) {
  const [suite] = report.suites;
  if (suite === undefined) throw new Error('no suite');
  return suite;
}

describe('buildReport', () => {
  it.each(Object.keys(r.states) as (keyof typeof r.states)[])(
    'builds a valid report that reads back, for %s',
    (state) => {
      const report = r.states[state]();
      expect(readReport(writeReport(report))).toEqual({ kind: 'read', report });
    },
  );

  it('gives the same bytes for the same input', () => {
    expect(writeReport(r.states.worse())).toBe(writeReport(r.states.worse()));
  });

  it.each([
    ['worse', 'fail'],
    ['fine', 'pass'],
    ['improved', 'pass'],
    ['undecided', 'undecided'],
    ['below-floor', 'fail'],
    ['no-baseline', 'undecided'],
    ['first-pull-request', 'undecided'],
    ['shard-lost', 'unmeasured'],
    ['too-much-missing', 'unmeasured'],
    ['baseline-unreadable', 'unmeasured'],
    ['baseline-newer', 'unmeasured'],
    ['baseline-of-other-content', 'unmeasured'],
    ['plan-lost', 'unmeasured'],
    ['untouched', 'untouched'],
    ['weakened', 'fail'],
    ['several-suites', 'fail'],
  ] as const)('decides %s: %s', (state, kind) => {
    expect(r.states[state]().decision.kind).toBe(kind);
  });

  it('asks "is this what was planned?": a trial that is not there is a gap although nobody reported one', () => {
    const { of, found, trials } = r.judged(r.docsSuite(), a.flipping(2, 2));
    const report = r.report({ suites: [{ of, found, trials: trials.slice(1) }] });
    expect(report.decision).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'trials-lost', data: { trials: 1 } }],
    });
  });

  it('is not measured where a shard left out what the results do not make unneeded', () => {
    const { of, found, trials } = r.judged(r.docsSuite(), a.flipping(2, 2));
    const [first, ...rest] = trials;
    if (first === undefined) throw new Error('no trial');
    const { schema, suite, case: id, repeat, caseDigest } = first;
    const left: Trial = {
      schema,
      suite,
      case: id,
      repeat,
      caseDigest,
      outcome: 'not-run',
      why: 'decided-at-look',
    };
    const report = r.report({ suites: [{ of, found, trials: [left, ...rest] }] });
    expect(report.decision).toMatchObject({
      kind: 'unmeasured',
      because: [{ code: 'stopped-unfounded', data: { trials: 1 } }],
    });
  });

  it('still misses a trial of a case that the shards of the plan forgot', () => {
    const { of, found, trials } = r.judged(r.docsSuite(), a.flipping(2, 2));
    const report = r.report({ suites: [{ of, found, trials: trials.slice(1) }], plan: { shards: [] } });
    expect(report.decision.kind).toBe('unmeasured');
  });

  it('holds a gap against the suites of its shard, and one of no known shard against all', () => {
    const suites = [
      r.judged(r.docsSuite({ name: 'docs-a' }), worse),
      r.judged(r.docsSuite({ name: 'docs-b' }), a.flipping(2, 2)),
    ];
    const trialsOf = (name: string) =>
      suites.flatMap(({ of }) =>
        of.name === name ? of.cases.map(({ id }): [string, string, number] => [name, id, 1]) : [],
      );
    const plan = {
      shards: [
        { index: 0, trials: trialsOf('docs-a') },
        { index: 1, trials: trialsOf('docs-b') },
      ],
    };
    const gap = { code: 'shard-cut', trials: 0, why: 'its file is cut off' };
    const kinds = (shard: number | null) =>
      r.report({ suites, plan, gaps: [{ ...gap, shard }] }).suites.map(({ decision }) => decision.kind);
    expect(kinds(1)).toEqual(['fail', 'unmeasured']);
    expect(kinds(null)).toEqual(['unmeasured', 'unmeasured']);
    expect(kinds(7)).toEqual(['unmeasured', 'unmeasured']);
  });

  it.each(['budget', 'time', 'cancelled'] as const)(
    'is unmeasured when trials were not run (%s), and says why',
    (why) => {
      const { of, found, trials } = r.judged(r.docsSuite(), worse);
      const stopped = trials.map(
        (trial, index): Trial =>
          index > 0
            ? trial
            : {
                schema: 'trial/1',
                suite: trial.suite,
                case: trial.case,
                repeat: 1,
                caseDigest: trial.caseDigest,
                outcome: 'not-run',
                why,
              },
      );
      expect(r.report({ suites: [{ of, found, trials: stopped }] }).decision).toMatchObject({
        kind: 'unmeasured',
        because: [{ code: `stopped-${why}`, data: { trials: 1 } }],
      });
    },
  );

  it('quotes models and cases only where the run is trusted and nobody else could have made it', () => {
    const suites = [r.judged(r.docsSuite(), worse)];
    const excerptsOf = (report: Report) =>
      onlySuite(report).flips?.cases.filter(({ excerpt }) => excerpt !== null).length;
    expect(excerptsOf(r.report({ suites }))).toBe(41);
    expect(excerptsOf(r.report({ suites, trusted: false }))).toBe(0);
    for (const trust of ['fork', 'bot-without-secrets'] as const)
      expect(excerptsOf(r.report({ suites, plan: { subject: { ...a.plan([]).subject, trust } } }))).toBe(0);
  });

  it('tells the three reasons for another model apart: none, the change asks for it, the provider did it', () => {
    const changedBy = (asked: string, answered: string, fingerprint: string | null = 'fp_1') => {
      const trials = r
        .trialsOf(r.docsSuite(), worse.now, () => 'x')
        .map((trial) => ({ ...trial, model: { asked, answered, fingerprint } }) as Trial);
      return r
        .report({ suites: [r.judged(r.docsSuite(), worse, trials)] })
        .models.map(({ changed }) => changed);
    };
    expect(changedBy('gpt-x-mini', 'gpt-x-mini-2026-08-01')).toEqual(['same']);
    expect(changedBy('gpt-x-mini', 'gpt-x-mini-2026-11-01')).toEqual(['provider']);
    expect(changedBy('gpt-x-mini', 'gpt-x-mini-2026-08-01', 'fp_2')).toEqual(['provider']);
    expect(changedBy('gpt-x-large', 'gpt-x-large-2026-08-01')).toEqual(['asked-for']);
  });

  it('does not know the cost of a run of which one price is unknown', () => {
    const { of, found, trials } = r.judged(r.docsSuite(), worse);
    const known = r.report({ suites: [{ of, found, trials }] }).cost.usd;
    const [first, ...rest] = trials;
    const unknown = [{ ...first, costUsd: null } as Trial, ...rest];
    expect(known).toBeCloseTo(0.038, 10);
    expect(r.report({ suites: [{ of, found, trials: unknown }] }).cost.usd).toBeNull();
  });

  it('calls a baseline stale beyond the age of the policy', () => {
    const suites = [r.judged(r.docsSuite(), worse)];
    const policy = a.plan([]).policy;
    const stale = (maxAgeMs: number) =>
      onlySuite(
        r.report({ suites, plan: { policy: { ...policy, baseline: { ...policy.baseline, maxAgeMs } } } }),
      ).baseline;
    expect(stale(7 * 86_400_000)).toMatchObject({ kind: 'found', ageDays: 2, stale: null });
    expect(stale(86_400_000)).toMatchObject({ kind: 'found', stale: 'older than 1 day' });
  });

  it('keeps within its size by leaving out flips, never a count or the decision', () => {
    const long = 'lorem ipsum '.repeat(100);
    const suites = Array.from({ length: 20 }, (_, index) => {
      const of = r.docsSuite({ name: `docs-${index}` });
      return r.judged(
        of,
        { was: () => 1, now: () => 0 },
        r.trialsOf(
          of,
          () => 0,
          () => long,
        ),
      );
    });
    const report = r.report({ suites });
    expect(Buffer.byteLength(writeReport(report))).toBeLessThanOrEqual(reportLimits.bytes);
    expect(onlySuite(report).flips).toMatchObject({ worse: 200 });
    expect(onlySuite(report).flips?.cases.length).toBeLessThan(200);
    expect(readReport(writeReport(report)).kind).toBe('read');
  });

  it('keeps the suites that decided when there are more than a report holds', () => {
    const fine = Array.from({ length: reportLimits.suites }, (_, index) =>
      r.judged(r.docsSuite({ name: `fine-${index}` }), a.flipping(0, 0)),
    );
    const report = r.report({ suites: [...fine, r.judged(r.docsSuite({ name: 'worse' }), worse)] });
    expect(report.suites).toHaveLength(reportLimits.suites);
    expect(report.suites[0]?.name).toBe('worse');
    expect(Report.safeParse(report).success).toBe(true);
  });
});
