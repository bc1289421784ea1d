import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { systemClock } from '../../src/adapters/clock/clock.ts';
import { createOpenAiModel } from '../../src/adapters/openai/openai.ts';
import type { Metric } from '../../src/evaluation/metric/metric.ts';
import { summarise } from '../../src/evaluation/run/summary.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { parsePromptFile } from '../../src/evaluation/target/prompt-file.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { seededRandom } from '../../src/foundation/random.ts';
import { createGateway } from '../../src/gateway/gateway.ts';
import { createPromptTarget } from '../../src/gateway/prompt-target.ts';
import { runTrials } from '../../src/operations/run-trials.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { type ModelFaults, startModel } from './model.ts';

/** Waits take a twentieth of their time, so that a second which a server asks for costs 50 ms. */
const speed = 20;
const quick: Clock = {
  now: systemClock.now,
  monotonicMs: () => systemClock.monotonicMs() * speed,
  sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  after: (ms, call) => systemClock.after(ms / speed, call),
};

/** Half a minute of the machine's for a request that takes milliseconds. */
const neverLate = 30_000 * speed;

const file = 'ask.prompt.yml';
const prompt = parsePromptFile('model: m\nmessages: [{ role: user, content: "{{question}}" }]\n', file);
const metrics: readonly Metric[] = [
  {
    name: 'passes',
    kind: 'binary',
    direction: 'higher-is-better',
    digest: digestOf('passes'),
    score: ({ output }) => ({ kind: 'scored', value: output === 'yes' ? 1 : 0 }),
  },
];

/** A whole run against a model with faults: real requests over HTTP, through the gateway, to the summary. */
async function evaluate(faults: ModelFaults, cases: number, caseTimeoutMs: number) {
  const concurrency = 8;
  const arrivals = new Map<string, number[]>();
  const model = await startModel({ answer: () => 'yes', faults });
  const client = createOpenAiModel({ baseUrl: model.url, apiKey: 'sk-local', headers: {} });
  let inFlight = 0;
  let most = 0;
  const target = createPromptTarget({
    prompt,
    file,
    model: {
      send: async (request, signal) => {
        const question = request.messages[0]?.content ?? '';
        arrivals.set(question, [...(arrivals.get(question) ?? []), quick.monotonicMs()]);
        inFlight += 1;
        most = Math.max(most, inFlight);
        return client.send(request, signal).finally(() => {
          inFlight -= 1;
        });
      },
    },
    gateway: createGateway({ clock: quick, random: seededRandom('waits'), concurrency }),
  });
  const { trials, state } = await runTrials({
    trials: Array.from({ length: cases }, (_, index) => ({
      suite: 's',
      case: caseOf(`case-${index}`, { vars: { question: `question ${index}` } }),
      repeat: 1,
    })),
    suites: new Map([['s', { target, metrics, caseTimeoutMs, keepOutput: true }]]),
    concurrency,
    clock: quick,
    done: [],
    onTrial: () => {},
    signal: new AbortController().signal,
    runTimeoutMs: null,
  });
  await model.close();
  const [summary] = summarise([{ name: 's', metrics }], trials, 0).suites;
  if (summary === undefined) throw new Error('a suite makes a summary');
  return { trials, state, summary, requests: model.requests, arrivals, most };
}

type Run = Awaited<ReturnType<typeof evaluate>>;

/** What must hold of a run whatever became of its requests. */
function expectNothingLost({ trials, state, summary }: Run, cases: number): void {
  const { planned, answered, failedCandidate, infrastructure, notRun } = summary;
  expect(state).toBe('complete');
  expect(trials).toHaveLength(cases);
  expect(new Set(trials.map((trial) => trial.case)).size).toBe(cases);
  expect(Trial.array().safeParse(trials).success).toBe(true);
  expect(planned).toBe(cases);
  expect(answered + failedCandidate + infrastructure + notRun).toBe(planned);
  // Nothing that the server did is the candidate's fault, so no score is 0 for it.
  expect([failedCandidate, notRun]).toEqual([0, 0]);
  expect(summary.metrics['passes']).toMatchObject({ mean: answered === 0 ? null : 1, scored: answered });
  for (const trial of trials) {
    if (trial.outcome === 'answered') expect(trial).toMatchObject({ output: 'yes', scores: { passes: 1 } });
    else
      expect(trial).toMatchObject({
        outcome: 'failed',
        class: 'infrastructure',
        scores: { passes: null },
      });
  }
}

/**
 * And where no answer can come too late: a case is asked until the first answer, which counts, or until four requests went wrong;
 * being one too many is nothing that goes wrong with a request.
 */
function expectFirstAnswerTaken({ trials, requests }: Run): void {
  for (const trial of trials) {
    const question = `question ${indexOf(trial)}`;
    const asked = requests.filter(({ body }) => body.messages[0]?.content === question);
    const first = asked.findIndex(({ status }) => status === 200);
    expect(trial).toMatchObject(
      first >= 0
        ? { outcome: 'answered', attempts: first + 1 }
        : { outcome: 'failed', error: { status: asked.at(-1)?.status } },
    );
    if (first >= 0) expect(asked).toHaveLength(first + 1);
    else expect(asked.filter(({ status }) => status !== 429)).toHaveLength(4);
  }
}

function indexOf(trial: Trial): string {
  return trial.case.replace('case-', '');
}

describe('200 cases, eight at a time, of a server with 10 % 429 and 2 % 500', () => {
  const cases = 200;
  const faults = { seed: 'done-when', tooMany: 0.1, broken: 0.02, retryAfterS: 1 };

  it('are all answered, none scored 0 for it, none asked again before the server said', async () => {
    const run = await evaluate(faults, cases, neverLate);
    expectNothingLost(run, cases);
    expectFirstAnswerTaken(run);
    expect(run.summary).toMatchObject({ answered: cases, infrastructure: 0 });
    expect(run.most).toBe(8);
    const statuses = run.requests.map(({ status }) => status);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect(statuses.filter((status) => status === 500).length).toBeGreaterThan(0);
    expect(run.requests).toHaveLength(cases + statuses.filter((status) => status !== 200).length);
    for (const [question, times] of run.arrivals) {
      const asked = run.requests.filter(({ body }) => body.messages[0]?.content === question);
      for (const [index, { status }] of asked.entries()) {
        const [then = 0, next = Number.POSITIVE_INFINITY] = times.slice(index, index + 2);
        // A timer may fire a millisecond of the machine's early.
        if (status === 429) expect(next - then).toBeGreaterThanOrEqual(1000 - speed);
      }
    }
  });
});

describe('whatever a server does', () => {
  const share = fc.double({ min: 0, max: 0.4, noNaN: true });
  const size = fc.integer({ min: 1, max: 24 });

  it('planned = answered + failed + infrastructure + not-run, and the first answer of a case counts', async () => {
    const faults = fc.record({ seed: fc.string(), tooMany: share, broken: share });
    await fc.assert(
      fc.asyncProperty(faults, size, async (each, cases) => {
        const run = await evaluate({ ...each, retryAfterS: 0 }, cases, neverLate);
        expectNothingLost(run, cases);
        expectFirstAnswerTaken(run);
      }),
      { numRuns: 12 },
    );
  });

  it('the same holds of one that falls silent now and then', async () => {
    const faults = fc.record({ seed: fc.string(), broken: share, silent: share });
    await fc.assert(
      fc.asyncProperty(faults, size, async (each, cases) => {
        expectNothingLost(await evaluate(each, cases, 200 * speed), cases);
      }),
      { numRuns: 6 },
    );
  });

  it('one that never answers leaves every case missing, each after four requests', async () => {
    const run = await evaluate({ seed: '', silent: 1 }, 8, 50 * speed);
    expectNothingLost(run, 8);
    expect(run.summary).toMatchObject({ answered: 0, infrastructure: 8 });
    expect(run.trials[0]).toMatchObject({ error: { code: 'timeout' }, attempts: 4 });
  });
});
