import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../adapters/memory/clock.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../ports/model.ts';
import { type CallOutcome, createGateway, type GatewayOptions } from './gateway.ts';
import { waitBeforeRetry } from './wait.ts';

const request: ChatRequest = { model: 'm', messages: [], parameters: {}, responseFormat: null };
const answer: ChatOutcome = {
  kind: 'answered',
  output: 'yes',
  model: { asked: 'm', answered: 'm', fingerprint: null },
  usage: { input: 1, cached: null, output: 1 },
  finish: 'stop',
};
const trouble = (retryAfterMs: number | null = null): ChatOutcome => ({
  kind: 'trouble',
  error: { code: 'http-500', message: 'it failed', status: 500 },
  retryAfterMs,
});
const rejected: ChatOutcome = { kind: 'rejected', error: { code: 'http-400', message: 'no', status: 400 } };

/** A gateway on a clock of its own; the model answers by the script, the last entry again and again. */
function open(script: readonly (ChatOutcome | 'silence')[], over: Partial<GatewayOptions> = {}) {
  const clock = createManualClock();
  const sent: number[] = [];
  const endpoint = {
    id: 'e',
    kind: 'openai',
    baseUrl: 'https://llm.example.com',
    requestsPerMinute: null,
    tokensPerMinute: null,
    prices: {},
  } as const;
  const model: ChatModel = {
    endpoint,
    send: async (_, signal) => {
      const outcome = script[Math.min(sent.push(clock.monotonicMs()), script.length) - 1];
      if (outcome === 'silence' || outcome === undefined) {
        await new Promise<void>((resolve) => {
          signal.addEventListener('abort', () => resolve());
          if (signal.aborted) resolve();
        });
        return { kind: 'trouble', error: { code: 'aborted', message: 'given up' }, retryAfterMs: null };
      }
      await clock.sleep(10);
      return outcome;
    },
  };
  const gateway = createGateway({ clock, random: () => 0.5, concurrency: 4, ...over });
  const send = (signal = new AbortController().signal) =>
    gateway.send(model, request, { timeoutMs: 1000, signal });
  return { clock, sent, send };
}

/** The outcome once it is there, for which at most an hour passes. */
async function anHour(clock: { pass(ms: number): Promise<void> }, call: Promise<CallOutcome>) {
  await clock.pass(3_600_000);
  return call;
}

describe('the gateway', () => {
  it('loses no answer because its price cannot be looked up: that is unknown, and not 0', async () => {
    for (const priceOf of [() => Promise.reject(new Error('no table')), () => null]) {
      const { clock, send } = open([answer], { priceOf });
      expect(await anHour(clock, send())).toMatchObject({ kind: 'answered', output: 'yes', costUsd: null });
    }
    const { clock, send } = open([answer], { priceOf: async () => 0.5 });
    expect(await anHour(clock, send())).toMatchObject({ costUsd: 0.5 });
  });

  it('gives an answer as it is, after one request', async () => {
    const { clock, send } = open([answer]);
    expect(await anHour(clock, send())).toEqual({
      ...answer,
      attempts: 1,
      latencyMs: 10,
      firstTokenMs: null,
      costUsd: null,
    });
  });

  it('never asks again for what the candidate is at fault for', async () => {
    const { clock, send, sent } = open([rejected, answer]);
    expect(await anHour(clock, send())).toMatchObject({ kind: 'rejected', attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it('tries again after trouble, and counts in the latency only the request that was answered', async () => {
    const { clock, send, sent } = open([trouble(), trouble(), answer]);
    expect(await anHour(clock, send())).toMatchObject({ kind: 'answered', attempts: 3, latencyMs: 10 });
    // Half of 500 ms, then half of a second, each after 10 ms of a request.
    expect(sent).toEqual([0, 260, 770]);
  });

  it('gives up after so many requests, as trouble and never as the candidate’s fault', async () => {
    const { clock, send, sent } = open([trouble()]);
    expect(await anHour(clock, send())).toEqual({
      kind: 'trouble',
      error: { code: 'http-500', message: 'it failed', status: 500 },
      attempts: 4,
      latencyMs: 10,
    });
    expect(sent).toHaveLength(4);
  });

  it('waits at least as long as the server asks', async () => {
    const { clock, send, sent } = open([trouble(7000), answer]);
    await anHour(clock, send());
    expect((sent[1] ?? 0) - 10).toBeGreaterThanOrEqual(7000);
  });

  it.each([
    ['asks to wait for an hour', 3_600_000],
    ['says nothing that waiting would mend', Number.POSITIVE_INFINITY],
  ])('does not wait for a server that %s', async (_, ms) => {
    const { clock, send, sent } = open([trouble(ms), answer]);
    expect(await anHour(clock, send())).toMatchObject({ kind: 'trouble', attempts: 1 });
    expect(sent).toHaveLength(1);
  });

  it('ends a silent request at its time limit, asks again, and counts silence as trouble', async () => {
    const { clock, send, sent } = open(['silence', answer]);
    expect(await anHour(clock, send())).toMatchObject({ kind: 'answered', attempts: 2 });
    expect(sent[1]).toBe(1250);
    const always = open(['silence']);
    expect(await anHour(always.clock, always.send())).toMatchObject({
      kind: 'trouble',
      error: { code: 'timeout', message: 'no answer within 1000 ms' },
      attempts: 4,
    });
  });

  it('leaves no timer behind that would keep a process alive', async () => {
    const { clock, send } = open([answer]);
    const call = send();
    await clock.pass(10);
    await call;
    expect(clock.sleepers()).toEqual([]);
  });

  it('gives up at once when it is told to, also in the middle of a wait', async () => {
    const { clock, send, sent } = open([trouble(60_000), answer]);
    const stop = new AbortController();
    const call = send(stop.signal);
    await clock.pass(100);
    stop.abort();
    await clock.pass(10);
    expect(await call).toMatchObject({ kind: 'trouble' });
    expect(sent).toHaveLength(1);
  });

  it('starts no request that was waiting for its turn once it is told to give up', async () => {
    const { clock, send, sent } = open(['silence'], { concurrency: 1 });
    const stop = new AbortController();
    const calls = [send(stop.signal), send(stop.signal), send(stop.signal)];
    await clock.pass(100);
    stop.abort();
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['trouble', 'trouble', 'trouble']);
    expect(sent).toHaveLength(1);
  });

  it('has no more requests in flight than it may', async () => {
    const clock = createManualClock();
    let running = 0;
    let most = 0;
    const model: ChatModel = {
      send: async () => {
        running += 1;
        most = Math.max(most, running);
        await clock.sleep(10);
        running -= 1;
        return answer;
      },
    };
    const gateway = createGateway({ clock, random: () => 0, concurrency: 3 });
    const { signal } = new AbortController();
    const calls = Array.from({ length: 20 }, () => gateway.send(model, request, { timeoutMs: 1000, signal }));
    await clock.pass(1000);
    expect(await Promise.all(calls)).toHaveLength(20);
    expect(most).toBe(3);
  });

  it('lets others in while a call waits for its next try', async () => {
    const { clock, send, sent } = open([trouble(60_000), answer], { concurrency: 1 });
    const first = send();
    const second = send();
    await clock.pass(50);
    expect(await second).toMatchObject({ kind: 'answered', attempts: 1 });
    expect(sent).toEqual([0, 10]);
    expect(await anHour(clock, first)).toMatchObject({ kind: 'answered', attempts: 2 });
  });

  it('gives its place back when a model breaks its promise and throws', async () => {
    const clock = createManualClock();
    const broken: ChatModel = { send: () => Promise.reject(new Error('a bug')) };
    const gateway = createGateway({ clock, random: () => 0, concurrency: 1 });
    const limits = { timeoutMs: 1000, signal: new AbortController().signal };
    await expect(gateway.send(broken, request, limits)).rejects.toThrow('a bug');
    await expect(gateway.send(broken, request, limits)).rejects.toThrow('a bug');
    expect(clock.sleepers()).toEqual([]);
  });
});

describe('the wait before another try', () => {
  it('is never shorter than asked for, and longer by at most half a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.option(fc.nat(120_000)),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, asked, random) => {
          const wait = waitBeforeRetry(attempt, asked, () => random);
          expect(wait).toBeGreaterThanOrEqual(asked ?? 0);
          expect(wait).toBeLessThanOrEqual((asked ?? 0) + 30_000);
        },
      ),
    );
  });

  it('is spread over the whole range, so that many callers do not come back at once', () => {
    expect(waitBeforeRetry(1, null, () => 0)).toBe(0);
    expect(waitBeforeRetry(3, null, () => 0.999)).toBeCloseTo(2000, -1);
  });
});
