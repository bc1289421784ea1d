import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { prettyJson } from '../../foundation/json.ts';
import { betOn } from './bet.ts';
import { watchDrift } from './drift.ts';
import { type DriftState, driftPath, mostDriftRuns } from './drift-file.ts';
import { evidenceOf } from './evidence.ts';
import { providerFacts } from './facts.ts';
import { readDriftState, stateFor } from './state.ts';

const suite = a.suite({ cases: a.cases(100) });
/** Right everywhere but on the first ten cases, where every other run is right. */
const quiet = (run: number) => a.trials(suite, (index) => (index < 10 ? (index + run) % 2 : 1));
const record = a.baseline(suite, quiet(0), quiet(1), quiet(2), quiet(3));
const fresh = () => stateFor(record.meta, null);
const run = (runId: string) => ({
  runId,
  at: a.now,
  sha: a.sha('c'),
  models: ['gpt-x-mini-2026-11-01'],
  fingerprints: ['fp_2'],
});

function watch(state: DriftState, trials: ReturnType<typeof quiet>, over = {}) {
  return watchDrift({ baseline: record, state, suite, trials, run: run('1'), maxMissing: 0.05, ...over });
}
/** `broken` cases that were right in every run of the record answer wrongly. */
const worse = (broken: number) =>
  a.trials(suite, (index) => (index < 10 ? index % 2 : index < 10 + broken ? 0 : 1));

describe('watchDrift', () => {
  it('stays quiet however often an unchanged provider is asked, and never owes more than the last run', () => {
    let state = fresh();
    for (let day = 0; day < 200; day++) {
      const watched = watch(state, quiet(day));
      if (watched.kind !== 'quiet') throw new Error(watched.kind);
      state = watched.state;
    }
    expect(state.runs).toHaveLength(mostDriftRuns);
    expect(state.levels['expectations']?.worse).toBe(state.runs.at(-1)?.metrics['expectations']?.worse);
  });

  it('adds small evidence up to an alarm, which then stands', () => {
    let state = fresh();
    const kinds: string[] = [];
    for (let day = 0; day < 8; day++) {
      const watched = watch(state, worse(9));
      kinds.push(watched.kind);
      if (watched.kind === 'quiet' || watched.kind === 'alarm') state = watched.state;
    }
    expect(kinds[0]).toBe('quiet');
    expect(kinds.at(-1)).toBe('alarm');
    expect(state.alarm).toEqual({ since: a.now, metric: 'expectations', direction: 'worse' });
    const calm = watch(state, quiet(0));
    expect(calm).toMatchObject({ kind: 'alarm', alarm: { direction: 'worse' } });
  });

  it('alarms for a provider that got better too: the record describes it no longer', () => {
    const low = a.baseline(suite, worse(60), worse(60), worse(60));
    const watched = watch(stateFor(low.meta, null), quiet(0), { baseline: low });
    expect(watched).toMatchObject({ kind: 'alarm', alarm: { direction: 'better' } });
  });

  it('turns a metric around of which less is better', () => {
    const metric = a.metric({ direction: 'lower-is-better' });
    const low = a.suite({ cases: suite.cases, metrics: [metric] });
    const anchor = a.baseline(low, ...[0, 1, 2].map(() => a.trials(low, () => 0)));
    const state = stateFor(anchor.meta, null);
    const trials = a.trials(low, (index) => (index < 40 ? 1 : 0));
    const watched = watch(state, trials, { baseline: anchor, suite: low });
    expect(watched).toMatchObject({ kind: 'alarm', alarm: { direction: 'worse' } });
  });

  it('asks for more evidence where more metrics are watched', () => {
    const names = ['one', 'two', 'three', 'four'];
    const many = a.suite({
      cases: suite.cases,
      metrics: names.map((name) => a.metric({ name, digest: digestOf('same') })),
    });
    const scores = (broken: number) => (index: number) =>
      Object.fromEntries(names.map((name) => [name, name === 'one' && index < broken ? 0 : 1]));
    const anchor = a.baseline(many, ...[0, 1, 2].map(() => a.trials(many, scores(0))));
    const levels = { one: { worse: 0, better: 0 } };
    const trials = a.trials(many, scores(0));
    const at = (level: number) => {
      const state = { ...stateFor(anchor.meta, null), levels: { one: { ...levels.one, worse: level } } };
      return watch(state, trials, { baseline: anchor, suite: many }).kind;
    };
    expect(at(Math.log(400) - 0.01)).toBe('quiet');
    expect(at(Math.log(400))).toBe('alarm');
  });

  it('counts no run with too many holes, and lets the holes it may have speak against an alarm', () => {
    const holes = (count: number) =>
      quiet(0).map((trial, index) =>
        index >= 10 && index < 10 + count ? a.failedTrial(trial, 'infrastructure') : trial,
      );
    expect(watch(fresh(), holes(6))).toEqual({
      kind: 'not-measured',
      why: '6 of 100 canary cases have no result',
    });
    const whole = watch(fresh(), quiet(0));
    const five = watch(fresh(), holes(5));
    if (whole.kind !== 'quiet' || five.kind !== 'quiet') throw new Error('not quiet');
    expect(five.run.missing).toBe(5);
    for (const direction of ['worse', 'better'] as const) {
      const [of, with5] = [whole, five].map(
        ({ run: each }) => each.metrics['expectations']?.[direction] ?? 0,
      );
      expect(with5).toBeLessThanOrEqual(of ?? 0);
    }
  });

  it('says so where the record has too few runs, instead of being green', () => {
    const one = a.baseline(suite, worse(10));
    expect(watch(stateFor(one.meta, null), worse(60), { baseline: one })).toMatchObject({
      kind: 'too-few-runs',
      why: expect.stringContaining('the record has 1 run and 100 canary cases'),
    });
  });

  it('watches nothing that decides nothing or of which the record is of another definition', () => {
    for (const metric of [a.metric({ role: 'info', margin: null }), a.metric({ digest: digestOf('other') })])
      expect(watch(fresh(), quiet(0), { suite: { ...suite, metrics: [metric] } }).kind).toBe('not-measured');
  });
});

describe('evidenceOf', () => {
  const pairs = fc.array(
    fc.record({
      anchor: fc.double({ min: 0, max: 1, noNaN: true }),
      value: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      cluster: fc.option(fc.constantFrom('a', 'b')),
    }),
    { minLength: 1, maxLength: 30 },
  );
  const bet = { kind: 'bet', tolerance: 0.02, stake: 0.8 } as const;

  it('is finite, does not depend on the order, and never speaks for both directions', () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const { worse: down, better: up } = evidenceOf(all, bet);
        expect(Number.isFinite(down) && Number.isFinite(up)).toBe(true);
        expect(down > 1e-9 && up > 1e-9).toBe(false);
        const turned = evidenceOf([...all].reverse(), bet);
        expect(turned.worse).toBeCloseTo(down, 9);
      }),
    );
  });

  it('takes the cases of a cluster as one piece', () => {
    const bad = { anchor: 1, value: 0 };
    const alone = evidenceOf([{ ...bad, cluster: null }], bet);
    const together = [1, 2, 3].map(() => ({ ...bad, cluster: 'same' }));
    expect(evidenceOf(together, bet).worse).toBeCloseTo(alone.worse, 12);
  });

  it('cannot gain on average while the change is within the tolerance', () => {
    const moved = 0.02;
    // One case that is right in 90 of 100 runs of the record and in 88 now: the mean e-value over both outcomes.
    const e = (value: number) => Math.exp(evidenceOf([{ anchor: 0.9, value, cluster: null }], bet).worse);
    expect(0.88 * e(1) + 0.12 * e(0)).toBeCloseTo(1, 12);
    expect((0.88 + moved) * e(1) + (0.12 - moved) * e(0)).toBeLessThan(1);
  });
});

describe('betOn', () => {
  const rows = (...values: number[]) => Array.from({ length: 100 }, () => values);

  it('tolerates what the record itself may be off by', () => {
    expect(betOn(rows(1, 1, 1, 1, 1), 'binary', 0.05)).toMatchObject({ kind: 'bet', tolerance: 0.02 });
    // σ²_w = .3, 5 runs, 100 cases: 2 · √(.3 / 500).
    const noisy = betOn(rows(1, 0, 1, 0, 1), 'binary', 0.1);
    expect(noisy.tolerance).toBeCloseTo(2 * Math.sqrt(0.3 / 500), 12);
  });

  it('never stakes so much that one case could take everything', () => {
    const bet = betOn(rows(1, 1), 'binary', 0.9);
    if (bet.kind !== 'bet') throw new Error(bet.kind);
    expect(1 - bet.stake * (1 + bet.tolerance)).toBeGreaterThan(0.09);
  });
});

describe('providerFacts', () => {
  it('names what answered now and never in the record, and nothing where one side did not say', () => {
    expect(providerFacts(record.meta.runs, run('1'))).toEqual([
      { what: 'model', now: ['gpt-x-mini-2026-11-01'], before: ['gpt-x-mini-2026-08-01'] },
      { what: 'fingerprint', now: ['fp_2'], before: ['fp_1'] },
    ]);
    expect(providerFacts(record.meta.runs, { models: [], fingerprints: [] })).toEqual([]);
    expect(providerFacts([{ models: [], fingerprints: [] }], run('1'))).toEqual([]);
  });
});

describe('drift/1', () => {
  const golden = new URL('../../../fixtures/formats/v1/drift.json', import.meta.url);

  it('is written as the golden file says, and read back', async () => {
    const first = watch(fresh(), worse(3));
    if (first.kind !== 'quiet') throw new Error(first.kind);
    const second = watch(first.state, worse(40), { run: run('2') });
    if (second.kind !== 'alarm') throw new Error(second.kind);
    const text = prettyJson(second.state);
    await expect(text).toMatchFileSnapshot(golden.pathname);
    expect(readDriftState(readFileSync(golden, 'utf8'))).toEqual({ kind: 'found', state: second.state });
  });

  it('is newer, unreadable or absent, each for what it is', () => {
    expect(readDriftState(undefined)).toEqual({ kind: 'absent' });
    expect(readDriftState('{"schema":"drift/2"}')).toEqual({ kind: 'newer', version: 'drift/2' });
    for (const broken of ['', '{', prettyJson({ ...fresh(), more: 1 })])
      expect(readDriftState(broken).kind).toBe('unreadable');
  });

  it('begins anew with every other record, also with one of the same name', () => {
    const state = { ...fresh(), levels: { expectations: { worse: 3, better: 0 } } };
    expect(stateFor(record.meta, state)).toBe(state);
    const again = record.meta.runs.map((each) => ({ ...each, runId: `later ${each.runId}` }));
    expect(stateFor({ ...record.meta, runs: again }, state).levels).toEqual({});
    expect(stateFor({ ...record.meta, record: 'r_111111111111' }, state).levels).toEqual({});
  });

  it('stands beside the record', () => {
    expect(driftPath('release/1.x', 'docs')).toBe('baselines/release%2F1.x/docs/drift.json');
  });
});
