import { describe, expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import { defaultPolicy } from '../../evaluation/plan/policy.ts';
import { renderCheck } from './check.ts';
import { commentWanted, renderComment } from './comment.ts';
import { renderSummary } from './summary.ts';
import { verdictText } from './verdict-text.ts';

const policy = defaultPolicy;
const states = Object.keys(r.states) as (keyof typeof r.states)[];

describe('renderCheck', () => {
  it.each([
    ['worse', 'failure', 'docs-core got worse: expectations 91.5 % → 74.0 %'],
    [
      'below-floor',
      'failure',
      'docs-core is below its floor: expectations 80.0 %, at least 95.0 % is needed',
    ],
    ['fine', 'success', 'docs-core: no material change'],
    ['improved', 'success', 'docs-core improved: expectations 80.0 % → 99.5 %'],
    ['undecided', 'neutral', 'docs-core: undecided, between −6.2 and +2.2 points'],
    ['no-baseline', 'neutral', 'docs-core: undecided, there is no baseline yet'],
    ['shard-lost', 'failure', 'docs-core: not measured, 67 of 200 cases have no result'],
    ['baseline-newer', 'failure', 'docs-core: not measured, the baseline was made by a newer Plumbline'],
    ['plan-lost', 'failure', 'not measured: there is no plan'],
    ['untouched', 'neutral', 'nothing that a suite measures was touched'],
    [
      'several-suites',
      'failure',
      'docs-b got worse: expectations 91.5 % → 74.0 %; 1 more undecided; 1 more fine',
    ],
  ] as const)('says of %s: %s, "%s"', (state, conclusion, title) => {
    expect(renderCheck(r.states[state](), { policy, verified: true })).toMatchObject({ conclusion, title });
  });

  it.each(states)('asks for a maintainer when %s is not verified, and says so first', (state) => {
    const check = renderCheck(r.states[state](), { policy, verified: false });
    expect(check.conclusion).toBe('action_required');
    expect(check.title).toMatch(/^unverified: /);
  });

  it('takes the policy it is given, never anything of the report', () => {
    const strict = { ...policy, gate: { ...policy.gate, onInconclusive: 'fail' as const } };
    expect(renderCheck(r.states.undecided(), { policy: strict, verified: true }).conclusion).toBe('failure');
  });

  it('never calls a run that was not measured worse', () => {
    for (const state of [
      'shard-lost',
      'baseline-unreadable',
      'baseline-newer',
      'baseline-of-other-content',
      'too-much-missing',
    ] as const) {
      const { title, summary } = renderCheck(r.states[state](), { policy, verified: true });
      expect(title).toContain('not measured');
      expect(`${title}${summary}`).not.toMatch(/worse|regressed/);
    }
  });

  it.each(states)('fits GitHub for %s, as check and as summary', (state) => {
    const report = r.states[state]();
    const { title, summary } = renderCheck(report, { policy, verified: true });
    expect(title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(Buffer.byteLength(renderSummary(report, { verified: true, reportUrl: null }))).toBeLessThanOrEqual(
      1_048_576,
    );
  });
});

it('the summary says what priced an amount, and names it where it is nobody’s own text', () => {
  const report = r.states.fine();
  const summary = renderSummary(report, { verified: true, reportUrl: null });
  expect(summary).toContain('priced by `a-list 1.0.0` of 2026-11-24');
  expect(renderSummary(report, { verified: false, reportUrl: null })).not.toContain('a-list');
  const unpriced = { ...report, cost: { ...report.cost, usd: null } };
  expect(renderSummary(unpriced, { verified: true, reportUrl: null })).not.toContain('a-list');
});

describe('renderComment', () => {
  const options = { repository: 'acme/docs', pr: 7, verified: true, reportUrl: null, commandsOffered: true };

  it.each(states)('shows at most 15 lines before anything folded, for %s', (state) => {
    for (const verified of [true, false])
      expect(verdictText(r.states[state](), { verified }).open.length).toBeLessThanOrEqual(15);
  });

  it('opens with the marker of its pull request and closes with the push it speaks of', () => {
    const text = renderComment(r.states.worse(), options);
    expect(text).toMatch(/^<!-- plumbline:verdict:YWNtZS9kb2NzIzc -->\n/);
    expect(text).toMatch(/<sub>for 1a2b3c4 · attempt 1<\/sub>\n$/);
  });

  it('offers commands only where a bot listens', () => {
    const offered = renderComment(r.states.worse(), options);
    expect(offered).toContain('`/plumbline accept expectations <reason>`');
    expect(renderComment(r.states.worse(), { ...options, commandsOffered: false })).not.toContain(
      '/plumbline',
    );
    expect(renderComment(r.states.fork(), { ...options, verified: false })).toMatch(
      /`\/plumbline run [0-9a-f]{40}`/,
    );
  });

  it('puts what the pull request would weaken above everything else', () => {
    const [, first] = renderComment(r.states.weakened(), options).split('\n');
    expect(first).toContain('margin of expectations 5 → 50 points');
    expect(first).toContain('removes 2 cases and rewrites 1 case of docs-core');
    expect(first).toContain('It was judged by the rules and the cases of the base.');
  });

  it('links to nothing but an address that cannot end the link early', () => {
    for (const reportUrl of [
      'javascript:alert(1)',
      'https://x/)[y](https://z',
      'https://x y',
      'https://x/<b>',
    ])
      expect(renderComment(r.states.worse(), { ...options, reportUrl })).not.toContain('The whole report');
  });
});

describe('commentWanted', () => {
  it('is silent where nothing was touched, and where comments are off', () => {
    expect(commentWanted(r.states.untouched(), 'changed')).toBe(false);
    for (const state of states) expect(commentWanted(r.states[state](), 'off')).toBe(false);
  });

  it('keeps to problems where that is wanted', () => {
    const wanted = states.filter((state) => commentWanted(r.states[state](), 'problems'));
    expect(states.filter((state) => !wanted.includes(state))).toEqual([
      'fine',
      'improved',
      'drift-suspected',
      'untouched',
    ]);
  });

  it('says what a pull request would weaken even where it passes', () => {
    const weakened = { ...r.states.fine(), policyChanges: [{ path: 'gate.alpha', from: 0.05, to: 0.2 }] };
    expect(commentWanted(weakened, 'problems')).toBe(true);
  });
});
