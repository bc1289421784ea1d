import { describe, expect, it, onTestFinished } from 'vitest';
import { startScriptedServer } from '../../fixtures/servers/scripted-server.ts';
import {
  done,
  piece,
  type StreamedAnswer,
  type StreamStep,
  startStreamingModel,
  usagePiece,
} from '../../fixtures/servers/streaming-model.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { filesOfPage } from './page.ts';
import { trialsOf } from './suite.ts';

interface Body {
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
  readonly input?: readonly string[];
  readonly tools?: unknown;
  readonly stream?: boolean;
}

const headers = { 'x-request-id': 'req_hours' };
const streamed = (...steps: readonly StreamStep[]): StreamedAnswer => ({
  headers,
  steps: [...steps, usagePiece, done],
});

/** Asks for the opening hours of a day that it is asked about, says what a tool said, and else greets. */
function answerOf({ messages = [], tools, stream }: Body): StreamedAnswer {
  if (tools === undefined || stream !== true) return { status: 400, headers, steps: [] };
  const last = messages.at(-1);
  const day = /on (\w+day)/.exec(last?.content ?? '')?.[1];
  if (last?.role === 'tool')
    return streamed(piece({ content: 'We are ' }), piece({ content: last.content }, 'stop'));
  if (day === undefined)
    return streamed(piece({ content: 'Hel' }), piece({ content: 'lo!' }), piece({}, 'stop'));
  const call = (more: object) => piece({ tool_calls: [{ index: 0, ...more }] });
  return streamed(
    call({ id: 'a', type: 'function', function: { name: 'opening_hours', arguments: '{"day":' } }),
    call({ function: { arguments: `"${day}"}` } }),
    piece({}, 'tool_calls'),
  );
}

const json = (body: object): StreamedAnswer => ({
  headers: { 'content-type': 'application/json' },
  steps: [{ raw: JSON.stringify(body) }],
});

/** Also the model of the other pipeline, which is asked without a stream, and that of its embeddings. */
function anyAnswer(body: Body): StreamedAnswer {
  if (body.input !== undefined) {
    const data = body.input.map((_, index) => ({ index, embedding: [1, index] }));
    return json({ data, model: 'e', usage: { prompt_tokens: 9 } });
  }
  if (body.tools !== undefined) return answerOf(body);
  const asked = body.messages?.[0]?.content ?? '';
  const content =
    asked.startsWith('Say this') && asked.endsWith('No refunds.') ? 'I am sorry, no refunds.' : 'no';
  return json({
    choices: [{ message: { content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 5, completion_tokens: 2 },
  });
}

async function sandboxOf(url: string) {
  const sandbox = createSandbox({ MODEL_KEY: 'sk-page-0123456789' });
  const files = filesOfPage('prompts.md');
  const config = files['.github/plumbline.yml'] ?? '';
  expect(config).toContain('https://llm.example.com/v1');
  sandbox.commit({ ...files, '.github/plumbline.yml': config.replace('https://llm.example.com/v1', url) });
  return sandbox;
}

describe('docs/prompts.md', () => {
  it('runs as it stands there: streamed, with tools, and as a text', async () => {
    const model = await startStreamingModel((body) => anyAnswer(body as Body));
    onTestFinished(() => model.close());
    const sandbox = await sandboxOf(model.url);
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const trials = trialsOf(sandbox);
    expect([...trials.keys()].sort()).toEqual(['asks', 'goes-on', 'knows', 'refund']);
    for (const [id, trial] of trials) expect(trial, id).toMatchObject({ scores: { expectations: 1 } });
    for (const id of ['asks', 'goes-on', 'knows'])
      expect(trials.get(id), id).toMatchObject({
        firstTokenMs: expect.any(Number),
        usage: { input: 312, cached: 200, output: 41 },
        requestId: 'req_hours',
      });
    expect(trials.get('asks')).toMatchObject({
      output: '',
      finish: 'tool_calls',
      toolCalls: [{ name: 'opening_hours', arguments: { day: 'Monday' } }],
    });
    expect(trials.get('knows')).toMatchObject({ output: 'Hello!', toolCalls: [] });
    expect(trials.get('goes-on')).toMatchObject({ output: 'We are closed' });
    expect(trials.get('refund')).toMatchObject({
      firstTokenMs: null,
      scores: { similarity: expect.any(Number) },
      judgeUsage: { input: 9, cached: null, output: 0 },
    });
    const sent = model.requests.map(({ body }) => body as Body & Record<string, unknown>);
    expect(sent.find(({ tools }) => tools !== undefined)).toMatchObject({
      stream: true,
      stream_options: { include_usage: true },
      tool_choice: 'auto',
      temperature: 0,
    });
    expect(sent.find(({ messages, tools }) => messages !== undefined && tools === undefined)).toMatchObject({
      model: 'gpt-x-mini',
      max_tokens: 100,
      stream: false,
    });
  });

  it('names the request of an endpoint that fails, where a person reads why', async () => {
    const server = await startScriptedServer([{ status: 401, headers, body: {} }]);
    onTestFinished(() => server.close());
    const sandbox = await sandboxOf(`${server.url}/v1`);
    await sandbox.plumbline('run', '--suite', 'hours', '--junit', 'junit.xml');
    expect(trialsOf(sandbox).get('asks')).toMatchObject({
      outcome: 'failed',
      class: 'infrastructure',
      error: {
        code: 'auth',
        requestId: 'req_hours',
        message: 'the endpoint answered 401 (request req_hours)',
      },
    });
    expect(sandbox.read('junit.xml')).toContain('request req_hours');
  });

  it('a file that is wrong is named with its line before anything is asked', async () => {
    const server = await startScriptedServer([]);
    onTestFinished(() => server.close());
    const sandbox = await sandboxOf(`${server.url}/v1`);
    sandbox.write({
      'prompts/tone/pipeline.yml': 'model: gpt-x-mini\ntemprature: 0\n',
      'prompts/hours/hours.prompt.yml': sandbox
        .read('prompts/hours/hours.prompt.yml')
        .replace('toolChoice: auto', 'toolChoice: { type: function, function: { name: opening_hour } }'),
    });
    const { code, stderr } = await sandbox.plumbline('validate');
    expect(code).toBe(2);
    expect(stderr).toContain('prompts/tone/pipeline.yml:2: unknown key temprature');
    expect(stderr).toMatch(/hours\.prompt\.yml:\d+: toolChoice names a tool[\s\S]*write "opening_hours"/);
    expect(server.requests).toEqual([]);
  });
});
