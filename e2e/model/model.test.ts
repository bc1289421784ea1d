import { describe, expect, it, onTestFinished } from 'vitest';
import { createOpenAiModel } from '../../src/adapters/openai/openai.ts';
import { type ModelOptions, startModel } from './model.ts';

async function start(options: ModelOptions) {
  const model = await startModel(options);
  onTestFinished(model.close);
  const client = createOpenAiModel({ baseUrl: model.url, apiKey: 'sk-local', headers: { 'x-team': 'docs' } });
  const ask = (content: string, signal = new AbortController().signal) =>
    client.send(
      { model: 'm', messages: [{ role: 'user', content }], parameters: {}, responseFormat: null },
      signal,
    );
  return { model, ask };
}

/** What became of each question, asked `times` times, in the order of the questions. */
async function fates(seed: string, questions: readonly number[], times: number) {
  const { model, ask } = await start({
    answer: () => 'yes',
    faults: { seed, tooMany: 0.3, broken: 0.2 },
  });
  for (let time = 0; time < times; time++)
    for (const question of questions) await ask(`question ${question}`);
  return questions.map((question) =>
    model.requests
      .filter(({ body }) => body.messages[0]?.content === `question ${question}`)
      .map(({ status }) => status),
  );
}

describe('the local model', () => {
  it('answers a client of the protocol with what its function says, and how it came to it', async () => {
    const { ask } = await start({
      answer: ({ messages }) => ({ content: `re: ${messages[0]?.content}`, finish: 'length', cached: 2 }),
    });
    expect(await ask('when?')).toEqual({
      kind: 'answered',
      output: 're: when?',
      toolCalls: [],
      model: { asked: 'm', answered: 'm-2026-08-01', fingerprint: 'fp_local' },
      usage: { input: 2, cached: 2, output: 3 },
      finish: 'length',
    });
  });

  it('keeps every request with its body and headers: the proof that it was asked, and with which key', async () => {
    const { model, ask } = await start({ answer: () => 'yes' });
    await ask('one');
    await ask('two');
    expect(model.requests.map(({ body }) => body.messages[0]?.content)).toEqual(['one', 'two']);
    expect(model.requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      status: 200,
      headers: { authorization: 'Bearer sk-local', 'x-team': 'docs' },
    });
  });

  it.each([
    ['/v1/completions', '{}', 404],
    ['/v1/chat/completions', 'no JSON', 400],
    ['/v1/chat/completions', '{"model":"m"}', 400],
  ])('is no answer to everything: %s with %s', async (path, body, status) => {
    const { model } = await start({ answer: () => 'yes' });
    const answer = await fetch(new URL(path, model.url), { method: 'POST', body });
    expect(answer.status).toBe(status);
    expect(model.requests).toEqual([]);
  });
});

describe('its faults', () => {
  it('come in the shares that were asked for', async () => {
    const drawn = (await fates('shares', [...Array(200).keys()], 2)).flat();
    const count = (status: number) => drawn.filter((each) => each === status).length;
    // Four standard deviations of the binomial: 37 of 120, 32 of 80.
    expect(Math.abs(count(429) - 120)).toBeLessThan(37);
    expect(Math.abs(count(500) - 80)).toBeLessThan(32);
    expect(count(429) + count(500) + count(200)).toBe(400);
  });

  it('are the same for a seed in whatever order requests arrive, and other ones for another', async () => {
    const questions = [...Array(20).keys()];
    const first = await fates('a', questions, 3);
    expect((await fates('a', questions.toReversed(), 3)).toReversed()).toEqual(first);
    expect(await fates('b', questions, 3)).not.toEqual(first);
  });

  it('say how long to wait with 429, and nothing of it with 500', async () => {
    const faults = { seed: '', retryAfterS: 7 };
    const late = await start({ answer: () => 'yes', faults: { ...faults, tooMany: 1 } });
    expect(await late.ask('x')).toMatchObject({
      kind: 'trouble',
      error: { status: 429 },
      retryAfterMs: 7000,
    });
    const broken = await start({ answer: () => 'yes', faults: { ...faults, broken: 1 } });
    expect(await broken.ask('x')).toMatchObject({
      kind: 'trouble',
      error: { status: 500 },
      retryAfterMs: null,
    });
  });

  it('may be silence', async () => {
    const { model, ask } = await start({ answer: () => 'yes', faults: { seed: '', silent: 1 } });
    expect(await ask('x', AbortSignal.timeout(100))).toMatchObject({ kind: 'trouble' });
    expect(model.requests).toMatchObject([{ status: 'silence' }]);
  });
});
