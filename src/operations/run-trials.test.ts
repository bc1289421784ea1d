import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { answer, failure, metric, passes, plannedOf, start } from '../../fixtures/builders/run-of-trials.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { Trial } from '../evaluation/run/trial-file.ts';
import type { TargetReply } from '../evaluation/target/target.ts';
import type { SuiteToRun } from './run-trials.ts';

/** The one trial that a target's reply makes. */
async function trialOf(reply: TargetReply, suite: Partial<SuiteToRun> = {}): Promise<Trial> {
  const { run } = start({ target: async () => reply, suite, trials: plannedOf(1) });
  const [trial] = (await run).trials;
  return Trial.parse(trial);
}

describe('a trial', () => {
  it('that was answered holds the answer, its scores and when it began', async () => {
    expect(await trialOf(answer)).toMatchObject({
      outcome: 'answered',
      output: 'yes',
      scores: { passes: 1 },
      caseDigest: caseOf('case-0').digest,
      startedAt: '2026-11-20T12:00:00.000Z',
    });
  });

  it('keeps no output where outputs are not to be kept', async () => {
    expect(await trialOf(answer, { keepOutput: false })).toMatchObject({ outcome: 'answered', output: null });
  });

  it('that failed by the candidate’s fault has the worst score on what is judged, and none on totals', async () => {
    const none: Metric['score'] = () => ({ kind: 'abstained', why: 'x' });
    const metrics = [
      passes,
      metric('close', 'score', none),
      { ...metric('harm', 'score', none), direction: 'lower-is-better' as const },
      metric('ms', 'duration', none),
      metric('usd', 'cost', none),
    ];
    expect(await trialOf(failure('candidate'), { metrics })).toMatchObject({
      outcome: 'failed',
      class: 'candidate',
      scores: { passes: 0, close: 0, harm: 1, ms: null, usd: null },
      attempts: 2,
    });
  });

  it('that failed by trouble on the way has no score at all', async () => {
    expect(await trialOf(failure('infrastructure'))).toMatchObject({
      outcome: 'failed',
      class: 'infrastructure',
      scores: { passes: null },
    });
  });

  it.each<[string, Metric['score'], string]>([
    ['abstains', () => ({ kind: 'abstained', why: 'no price is known' }), 'no price is known'],
    [
      'throws',
      () => {
        throw new Error('a bug');
      },
      'a bug',
    ],
    ['rejects, with no Error', () => Promise.reject('odd'), 'odd'],
    ['gives no number', () => ({ kind: 'scored', value: Number.NaN }), 'the metric gave NaN'],
    ['gives more than there is', () => ({ kind: 'scored', value: 2 }), 'the metric gave 2'],
    ['gives half of yes or no', () => ({ kind: 'scored', value: 0.5 }), 'the metric gave 0.5'],
  ])('has no value of a metric that %s, the reason, and the values of the others', async (_, score, why) => {
    const trial = await trialOf(answer, { metrics: [metric('odd', 'binary', score), passes] });
    expect(trial).toMatchObject({ scores: { odd: null, passes: 1 }, abstained: { odd: why } });
  });

  it.each(['score', 'count', 'duration', 'cost'] as const)(
    'has no value of a %s that cannot be',
    async (kind) => {
      const odd = metric('odd', kind, () => ({ kind: 'scored', value: kind === 'score' ? 1.01 : -1 }));
      expect(await trialOf(answer, { metrics: [odd] })).toMatchObject({ scores: { odd: null } });
    },
  );

  it('sums what judges cost, unknown where one does not say, and says nothing where none was asked', async () => {
    const usage = { input: 5, cached: null, output: 1 };
    const judge = (name: string, costUsd: number | null) =>
      metric(name, 'binary', () => ({ kind: 'scored', value: 1, costUsd, usage }));
    const both = await trialOf(answer, { metrics: [judge('a', 0.5), judge('b', 0.25), passes] });
    expect(both).toMatchObject({ judgeCostUsd: 0.75, judgeUsage: { input: 10, cached: null, output: 2 } });
    const unknown = await trialOf(answer, { metrics: [judge('a', 0.5), judge('b', null)] });
    expect(unknown).toMatchObject({ judgeCostUsd: null });
    expect(await trialOf(answer)).not.toHaveProperty('judgeCostUsd');
  });

  it('keeps why a metric gave its value, but not where outputs are not kept', async () => {
    const detail = [{ type: 'contains', pass: false, why: '"secret" is in it' }];
    const metrics = [
      metric('judge', 'binary', () => ({ kind: 'scored', value: 0, reason: 'it says secret' })),
      metric('checks', 'binary', () => ({ kind: 'scored', value: 0, detail })),
    ];
    expect(await trialOf(answer, { metrics })).toMatchObject({
      details: { judge: { reason: 'it says secret' }, checks: detail },
    });
    const without = await trialOf(answer, { metrics, keepOutput: false });
    expect(without).toMatchObject({ details: { checks: [{ type: 'contains', pass: false }] } });
    expect(JSON.stringify(without)).not.toContain('secret');
  });

  it('that is stopped while a metric is at it has no result, so that it is asked again', async () => {
    const stop = new AbortController();
    const slow = metric('slow', 'binary', async (_, __, signal) => {
      stop.abort();
      signal.throwIfAborted();
      return { kind: 'scored', value: 1 };
    });
    const { run, ended } = start({
      target: async () => answer,
      suite: { metrics: [slow] },
      trials: plannedOf(1),
      signal: stop.signal,
    });
    expect((await run).trials).toMatchObject([{ outcome: 'not-run', why: 'cancelled' }]);
    expect(ended).toEqual([]);
  });

  it('of a target that throws is missing, and not wrong', async () => {
    const { run } = start({ target: () => Promise.reject(new Error('a bug')), trials: plannedOf(1) });
    expect((await run).trials).toMatchObject([
      { outcome: 'failed', class: 'infrastructure', error: { code: 'target-threw', message: 'a bug' } },
    ]);
  });

  it('of a target that never ends is missing in the end, and holds up no other', async () => {
    const { run, clock } = start({
      target: ({ case: { id } }) => (id === 'case-0' ? new Promise(() => {}) : Promise.resolve(answer)),
    });
    await clock.pass(3_600_000);
    const { trials, state } = await run;
    expect(state).toBe('complete');
    expect(trials).toMatchObject([
      { outcome: 'failed', class: 'infrastructure', error: { code: 'target-hung' } },
      { outcome: 'answered' },
      { outcome: 'answered' },
    ]);
  });

  it('is given the time that retries and waits of its target take', async () => {
    const { run, clock } = start({
      target: async (_, clock) => {
        await clock.sleep(300_000);
        return answer;
      },
    });
    await clock.pass(700_000);
    expect((await run).trials.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
  });
});
