import { describe, expect, it } from 'vitest';
import { bucket, bySecond, type Limit, limitedModel } from '../../fixtures/servers/limited-model.ts';
import { createManualClock } from '../adapters/memory/clock.ts';
import { pool } from '../foundation/pool.ts';
import { seededRandom } from '../foundation/random.ts';
import { createGateway } from './gateway.ts';
import { createLimiter } from './limit.ts';

const concurrency = 20;
const request = { model: 'm', messages: [], parameters: {}, responseFormat: null };

/** So many calls of an endpoint with a limit, as a run makes them. */
async function evaluate(limit: Limit, calls: number, latencyMs: number) {
  const clock = createManualClock();
  const { model, seen } = limitedModel(clock, limit, latencyMs);
  const gateway = createGateway({ clock, random: seededRandom('waits'), concurrency });
  const { signal } = new AbortController();
  let answered = 0;
  let wallMs: number | null = null;
  const run = pool(Array.from({ length: calls }), concurrency, async (_, meanwhile) => {
    const outcome = await gateway.send(model, request, { timeoutMs: 60_000, signal, meanwhile });
    if (outcome.kind === 'answered') answered += 1;
  }).then(() => {
    wallMs = clock.monotonicMs();
  });
  for (let minute = 0; wallMs === null && minute < 60; minute++) await clock.pass(60_000);
  await run;
  return { answered, wallS: (wallMs ?? Number.POSITIVE_INFINITY) / 1000, refusedShare: seen.refused / calls };
}

describe('an endpoint that lets a hundred requests through a second', () => {
  it.each([
    ['saves up a second', bucket(100, 100, null), 5],
    ['saves up a second and is slow', bucket(100, 100, null), 20],
    ['is just as fast as we are', bucket(100, 10, 1000), 200],
  ])(
    'and %s is asked as fast as that, with few requests refused and none lost',
    async (_, limit, latencyMs) => {
      const { answered, wallS, refusedShare } = await evaluate(limit, 2000, latencyMs);
      expect(answered).toBe(2000);
      expect(wallS).toBeLessThanOrEqual(1.05 * 20);
      expect(refusedShare).toBeLessThanOrEqual(0.05);
    },
  );

  it.each([
    ['saves up next to nothing', bucket(100, 2, 500)],
    ['counts by the second of the clock', bySecond(100, 'seconds')],
  ])('and %s loses nothing, and gets near its rate', async (_, limit) => {
    const { answered, wallS } = await evaluate(limit, 2000, 5);
    expect(answered).toBe(2000);
    expect(wallS).toBeLessThanOrEqual(1.25 * 20);
  });
});

describe('an endpoint that refuses one request in ten, however fast it is asked', () => {
  it('is asked as by a loop that puts refused requests back in the queue', async () => {
    const draw = seededRandom('refusals');
    const limit: Limit = () => (draw() < 0.1 ? { retryAfterMs: 1000 } : 'fine');
    const calls = 4000;
    const { answered, wallS } = await evaluate(limit, calls, 20);
    expect(answered).toBe(calls);
    // Twenty at a time of 20 ms each, 11 % of them again in 2 ms, and at the end a second for those refused last.
    const loopS = (calls * 0.02 + 0.11 * calls * 0.002) / concurrency + 2;
    expect(wallS).toBeLessThanOrEqual(1.15 * loopS);
  });
});

describe('a limiter', () => {
  const open = (over: { requestsPerMinute?: number; tokensPerMinute?: number } = {}) => {
    const clock = createManualClock();
    const limits = { requestsPerMinute: null, tokensPerMinute: null, ...over };
    return { clock, limiter: createLimiter({ clock, concurrency: 4, ...limits }) };
  };
  const { signal } = new AbortController();
  const fine = { refused: false, tokens: null, quota: null };

  it('lets in at once whatever nothing forbids, without a promise', () => {
    const { limiter } = open();
    for (let call = 0; call < 10_000; call++) {
      const turn = limiter.enter(1, signal);
      if (turn instanceof Promise) throw new Error('it waits without a cause');
      limiter.leave(turn, fine);
    }
  });

  it.each([
    ['requests', { requestsPerMinute: 60 }, 1],
    ['tokens', { tokensPerMinute: 6000 }, 100],
  ])('keeps to its %s per minute', async (_, limits, tokens) => {
    const { clock, limiter } = open(limits);
    let done = 0;
    const run = pool(Array.from({ length: 100 }), 4, async () => {
      const turn = await limiter.enter(tokens, signal);
      if (turn === null) throw new Error('nobody gave up');
      limiter.leave(turn, fine);
      done += 1;
    });
    await clock.pass(60_000);
    expect(done).toBe(61);
    await clock.pass(60_000);
    await run;
  });

  it('spends the tokens that were really used, not those that were guessed', async () => {
    const { clock, limiter } = open({ tokensPerMinute: 6000 });
    const turn = await limiter.enter(1, signal);
    if (turn === null) throw new Error('nobody gave up');
    limiter.leave(turn, { ...fine, tokens: 1100 });
    let letIn = false;
    void Promise.resolve(limiter.enter(1, signal)).then(() => {
      letIn = true;
    });
    await clock.pass(9900);
    expect(letIn).toBe(false);
    await clock.pass(200);
    expect(letIn).toBe(true);
  });

  it('waits while the endpoint says that nothing is left, and not longer', async () => {
    const { clock, limiter } = open();
    const turn = await limiter.enter(1, signal);
    if (turn === null) throw new Error('nobody gave up');
    const quota = { requestsLeft: 2, requestsResetMs: 3000, tokensLeft: null, tokensResetMs: null };
    limiter.leave(turn, { ...fine, quota });
    const times: number[] = [];
    for (let call = 0; call < 3; call++)
      void Promise.resolve(limiter.enter(1, signal)).then(() => times.push(clock.monotonicMs()));
    await clock.pass(10_000);
    expect(times).toEqual([0, 0, 3000]);
  });

  it('forgets a request that is given up while it waits', async () => {
    const { clock, limiter } = open({ requestsPerMinute: 1 });
    await limiter.enter(1, signal);
    const stop = new AbortController();
    const givenUp = limiter.enter(1, stop.signal);
    const next = limiter.enter(1, signal);
    stop.abort();
    expect(await givenUp).toBe(null);
    await clock.pass(60_000);
    expect(await next).toMatchObject({ sentAt: 60_000 });
    expect(clock.sleepers()).toEqual([]);
  });
});
