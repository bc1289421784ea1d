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
      metric('ms', 'duration', none),
      metric('usd', 'cost', none),
    ];
    expect(await trialOf(failure('candidate'), { metrics })).toMatchObject({
      outcome: 'failed',
      class: 'candidate',
      scores: { passes: 0, close: 0, ms: null, usd: null },
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
  ])('has no value of a metric that %s, the reason, and the values of the others', async (_, score, why) => {
    const trial = await trialOf(answer, { metrics: [metric('odd', 'binary', score), passes] });
    expect(trial).toMatchObject({ scores: { odd: null, passes: 1 }, abstained: { odd: why } });
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
