import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import {
  type ScriptedAnswer,
  type ScriptedRequest,
  startScriptedServer,
} from '../../fixtures/servers/scripted-server.ts';
import { systemClock } from '../adapters/clock/clock.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { summarise } from '../evaluation/run/summary.ts';
import { parsePromptFile } from '../evaluation/target/prompt-file.ts';
import { digestOf } from '../foundation/digest.ts';
import { runTrials } from '../operations/run-trials.ts';
import { createOpenTarget } from './open-target.ts';

const file = 'ask.prompt.yml';
const prompt = parsePromptFile('model: m\nmessages: [{ role: user, content: "{{question}}" }]\n', file);
const passes: Metric = {
  name: 'passes',
  kind: 'binary',
  direction: 'higher-is-better',
  digest: digestOf('passes'),
  score: ({ output }) => ({ kind: 'scored', value: output === 'yes' ? 1 : 0 }),
};
const yes: ScriptedAnswer = {
  status: 200,
  body: { choices: [{ message: { content: 'yes' }, finish_reason: 'stop' }], model: 'm-1' },
};

/** Cases asked of a real model at a real address with the machine's clock. */
async function evaluate(address: string, cases: number, caseTimeoutMs = 30_000) {
  const concurrency = 8;
  const openTarget = createOpenTarget({
    clock: systemClock,
    concurrency,
    headCode: { root: '.', environment: {} },
  });
  const target = await openTarget({
    kind: 'prompt',
    file,
    prompt,
    baseUrl: address,
    apiKey: 'k',
    headers: {},
    secrets: [],
  });
  const suite = { target, metrics: [passes], caseTimeoutMs, keepOutput: true };
  const { trials } = await runTrials({
    trials: Array.from({ length: cases }, (_, index) => ({
      suite: 's',
      case: caseOf(`case-${index}`, { vars: { question: `question ${index}` } }),
      repeat: 1,
    })),
    suites: new Map([['s', suite]]),
    concurrency,
    clock: systemClock,
    done: [],
    onTrial: () => {},
    signal: new AbortController().signal,
    runTimeoutMs: null,
  });
  const [summary] = summarise([{ name: 's', metrics: [passes] }], trials, 0).suites;
  return { trials, summary };
}

async function scripted(answer: (request: ScriptedRequest, index: number) => ScriptedAnswer) {
  const server = await startScriptedServer(answer);
  onTestFinished(() => server.close());
  return server;
}

describe('a server with 10 % 429 and 2 % 500', () => {
  it('loses no case, scores none 0 for it, and is not asked again before it said', async () => {
    const arrivals = new Map<number, number[]>();
    const server = await scripted(({ body }) => {
      const index = Number(/question (\d+)/.exec(JSON.stringify(body))?.[1]);
      const times = [...(arrivals.get(index) ?? []), performance.now()];
      arrivals.set(index, times);
      if (times.length > 1) return yes;
      if (index % 10 === 3) return { status: 429, headers: { 'retry-after': '1' } };
      return index % 50 === 7 ? { status: 500 } : yes;
    });
    const { trials, summary } = await evaluate(server.url, 100);
    expect(summary).toMatchObject({
      planned: 100,
      answered: 100,
      failedCandidate: 0,
      infrastructure: 0,
      notRun: 0,
      metrics: { passes: { mean: 1, scored: 100, abstained: 0 } },
    });
    expect(server.requests).toHaveLength(112);
    const again = trials.filter((trial) => trial.outcome === 'answered' && trial.attempts === 2);
    expect(again).toHaveLength(12);
    // A timer may fire a fraction of a millisecond early.
    for (const [index, [first = 0, second = 0]] of arrivals)
      if (index % 10 === 3) expect(second - first).toBeGreaterThan(990);
  });
});

describe('a server that never recovers for some cases', () => {
  it('leaves them missing, each with a reason, beside the others’ scores', async () => {
    const server = await scripted(({ body }) =>
      JSON.stringify(body).includes('question 2') ? { status: 503, headers: { 'retry-after-ms': '1' } } : yes,
    );
    const { trials, summary } = await evaluate(server.url, 5);
    expect(summary).toMatchObject({
      planned: 5,
      answered: 4,
      failedCandidate: 0,
      infrastructure: 1,
      notRun: 0,
    });
    expect(trials[2]).toMatchObject({
      outcome: 'failed',
      class: 'infrastructure',
      error: { code: 'http-503', status: 503 },
      scores: { passes: null },
      attempts: 4,
    });
  });
});

describe('a wrong key', () => {
  it('is no fault of the candidate and is not tried again', async () => {
    const server = await scripted(() => ({ status: 401, body: { error: { message: 'wrong key k' } } }));
    const { summary } = await evaluate(server.url, 3);
    expect(summary).toMatchObject({ failedCandidate: 0, infrastructure: 3 });
    expect(server.requests).toHaveLength(3);
  });
});

describe('a request that the server refuses', () => {
  it('is the candidate’s fault: 0, after one request', async () => {
    const error = { code: 'context_length_exceeded', message: 'too long' };
    const server = await scripted(() => ({ status: 400, body: { error } }));
    const { summary } = await evaluate(server.url, 3);
    expect(summary).toMatchObject({
      failedCandidate: 3,
      infrastructure: 0,
      metrics: { passes: { mean: 0, scored: 3 } },
    });
    expect(server.requests).toHaveLength(3);
  });
});

describe('a server that falls silent', () => {
  it.each([
    ['without a word', ''],
    ['in the middle of its answer', '{"choices": [{"mess'],
  ])('%s is asked again after the time limit, and what it answers then counts', async (_, begun) => {
    let asked = 0;
    const server = createServer((incoming, outgoing) => {
      incoming.resume();
      asked += 1;
      outgoing.setHeader('content-type', 'application/json');
      if (asked > 1) outgoing.end(JSON.stringify(typeof yes === 'object' ? yes.body : null));
      else if (begun !== '') outgoing.write(begun);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    // A server that listens on a port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const { trials } = await evaluate(`http://127.0.0.1:${port}`, 1, 300);
    expect(trials).toMatchObject([
      { outcome: 'answered', output: 'yes', attempts: 2, scores: { passes: 1 } },
    ]);
  });
});
