import { describe, expect, it, onTestFinished } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import {
  done,
  piece,
  type StreamedAnswer,
  startStreamingModel,
} from '../../fixtures/servers/streaming-model.ts';
import { systemClock } from '../adapters/clock/clock.ts';
import { parsePromptFile } from '../evaluation/target/prompt-file.ts';
import { createOpenTarget } from './open-target.ts';

/** Waits between two tries take no time. */
const impatient = { ...systemClock, sleep: () => Promise.resolve() };
const text = 'model: m\nmodelParameters: { stream: true }\nmessages: [{ role: user, content: "{{q}}" }]\n';
const whole: StreamedAnswer = {
  steps: [piece({ content: 'At ' }), piece({ content: '9:00.' }, 'stop'), done],
};
const cut: StreamedAnswer = { steps: [piece({ content: 'At ' }), 'break'] };
const tooMany = { 'content-type': 'application/json', 'retry-after-ms': '1' };

async function ask(answers: readonly StreamedAnswer[], timeoutMs = 10_000) {
  const server = await startStreamingModel((_, index) => answers[index] ?? answers.at(-1) ?? whole);
  onTestFinished(() => server.close());
  const open = createOpenTarget({
    clock: impatient,
    concurrency: 1,
    headCode: { root: '.', environment: {} },
  });
  const target = await open({
    kind: 'prompt',
    file: 'ask.prompt.yml',
    prompt: parsePromptFile(text, 'ask.prompt.yml'),
    baseUrl: server.url,
    apiKey: null,
    headers: {},
    secrets: [],
  });
  const { signal } = new AbortController();
  const reply = await target.answer({
    case: caseOf('a', { vars: { q: 'Why?' } }),
    repeat: 1,
    timeoutMs,
    signal,
  });
  return { reply, requests: server.requests.length };
}

describe('a prompt that is streamed', () => {
  it('has the time of its first piece, before that of the whole', async () => {
    const { reply } = await ask([whole]);
    if (reply.kind !== 'answered') throw new Error(reply.error.code);
    expect(reply).toMatchObject({ output: 'At 9:00.', attempts: 1 });
    expect(reply.firstTokenMs).toBeGreaterThan(0);
    expect(reply.firstTokenMs).toBeLessThanOrEqual(reply.latencyMs);
  });

  it.each<[string, readonly StreamedAnswer[]]>([
    ['breaks off', [cut]],
    ['is one too many before it begins', [{ status: 429, headers: tooMany, steps: [{ raw: '{}' }] }]],
    [
      'is one too many in the middle',
      [{ steps: [piece({ content: 'A' }), { piece: { error: { code: 429 } } }] }],
    ],
    ['fails before it begins', [{ status: 500, headers: tooMany, steps: [{ raw: '{}' }] }]],
    ['fails in the middle', [{ steps: [piece({ content: 'A' }), { piece: { error: { code: 500 } } }] }]],
  ])('is asked again when it %s, and nothing of the first try is in the answer', async (_, first) => {
    const { reply, requests } = await ask([...first, whole]);
    expect(reply).toMatchObject({ kind: 'answered', output: 'At 9:00.', attempts: 2 });
    expect(requests).toBe(2);
  });

  it('that breaks off every time has no answer, and that is not the candidate’s fault', async () => {
    const { reply, requests } = await ask([cut]);
    expect(reply).toMatchObject({ kind: 'failed', class: 'infrastructure', error: { code: 'stream-cut' } });
    expect(requests).toBe(4);
  });

  it('that falls silent in the middle ends at the time limit of the case, with no answer', async () => {
    const silent: StreamedAnswer = { steps: [piece({ content: 'At ' }), { until: new Promise(() => {}) }] };
    const { reply } = await ask([silent], 50);
    expect(reply).toMatchObject({ kind: 'failed', class: 'infrastructure', error: { code: 'timeout' } });
  });

  it('whose request is wrong fails by the candidate’s fault', async () => {
    const { reply } = await ask([{ status: 400, headers: tooMany, steps: [{ raw: '{}' }] }]);
    expect(reply).toMatchObject({ kind: 'failed', class: 'candidate', error: { code: 'http-400' } });
  });
});
