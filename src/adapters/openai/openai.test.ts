import { describe, expect, it } from 'vitest';
import {
  ask,
  choice,
  completion,
  fails,
  key,
  replies,
  request,
} from '../../../fixtures/servers/ask-openai.ts';
import { ModelIdentity, Usage } from '../../evaluation/target/target.ts';

describe('an answer', () => {
  it('comes with the model that answered, its fingerprint, the tokens and why it ended', async () => {
    const { outcome } = await ask(replies(completion));
    expect(outcome).toEqual({
      kind: 'answered',
      output: 'At 9:00.',
      toolCalls: [],
      model: { asked: 'gpt-x-mini', answered: 'gpt-x-mini-2026-08-01', fingerprint: 'fp_1' },
      usage: { input: 312, cached: 200, output: 41 },
      finish: 'stop',
    });
  });

  it('leaves unknown what the endpoint does not say', async () => {
    const { outcome } = await ask(replies({ choices: [{ message: { content: 'yes' } }] }));
    expect(outcome).toEqual({
      kind: 'answered',
      output: 'yes',
      toolCalls: [],
      model: { asked: 'gpt-x-mini', answered: null, fingerprint: null },
      usage: { input: null, cached: null, output: null },
      finish: null,
    });
  });

  it('never carries a value that no trial may hold, whatever the endpoint says', async () => {
    const odd = {
      choices: [choice({ content: 'yes' }, 7)],
      model: 5,
      system_fingerprint: {},
      usage: { prompt_tokens: -1, completion_tokens: 1.5, prompt_tokens_details: 'x' },
    };
    const { outcome } = await ask(replies(odd));
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(ModelIdentity.safeParse(outcome.model).success).toBe(true);
    expect(Usage.safeParse(outcome.usage).success).toBe(true);
    expect(outcome.finish).toBe(null);
  });

  it.each([
    ['a refusal of the model', { content: null, refusal: 'I cannot.' }, 'I cannot.'],
    [
      'parts of text',
      {
        content: [
          { type: 'text', text: 'At ' },
          { type: 'text', text: '9.' },
        ],
      },
      'At 9.',
    ],
    ['nothing at all', { content: null }, ''],
  ])('may be %s', async (_, message, output) => {
    const { outcome } = await ask(replies({ ...completion, choices: [choice(message)] }));
    expect(outcome).toMatchObject({ kind: 'answered', output });
  });
});

describe('the tools that an answer asks for', () => {
  const calling = (...calls: unknown[]) =>
    replies({ ...completion, choices: [choice({ content: null, tool_calls: calls }, 'tool_calls')] });
  const call = (name: string, given: unknown) => ({
    id: 'a',
    type: 'function',
    function: { name, arguments: given },
  });

  it('come with their arguments, which may be none, or no JSON', async () => {
    const { outcome } = await ask(
      calling(
        call('find', '{"city":"Delft"}'),
        call('now', ''),
        call('say', '{"text'),
        call('add', { a: 1 }),
      ),
    );
    expect(outcome).toMatchObject({
      output: '',
      finish: 'tool_calls',
      toolCalls: [
        { name: 'find', arguments: { city: 'Delft' } },
        { name: 'now', arguments: {} },
        { name: 'say', arguments: '{"text' },
        { name: 'add', arguments: { a: 1 } },
      ],
    });
  });

  it('make the whole reply unreadable where one of them is: it would look like an answer without', async () => {
    const { outcome } = await ask(calling({ id: 'a', type: 'function' }));
    expect(outcome).toMatchObject({ kind: 'trouble', error: { code: 'malformed' } });
  });

  it('are offered as the prompt says, and its choice of them', async () => {
    const tools = [{ type: 'function', function: { name: 'find' } }];
    const { sent } = await ask(replies(completion), { tools, toolChoice: 'required' });
    expect(sent[0]?.body).toMatchObject({ tools, tool_choice: 'required' });
    const without = await ask(replies(completion), { tools: [], toolChoice: null });
    expect(Object.keys(Object(without.sent[0]?.body))).not.toContain('tools');
    expect(Object.keys(Object(without.sent[0]?.body))).not.toContain('tool_choice');
  });
});

describe('a request', () => {
  it('holds the messages, the model and the parameters of the candidate, and nothing of ours', async () => {
    const responseFormat = { type: 'json_object' };
    const { sent } = await ask(replies(completion), { parameters: { temperature: 0 }, responseFormat });
    expect(sent[0]?.path).toBe('/v1/chat/completions');
    expect(sent[0]?.body).toEqual({
      model: 'gpt-x-mini',
      messages: request.messages,
      temperature: 0,
      response_format: responseFormat,
      stream: false,
    });
  });

  it('spells parameters as the protocol does, also those that GitHub spells otherwise', async () => {
    const { sent } = await ask(replies(completion), { parameters: { maxTokens: 9, topP: 0.5, top_k: 3 } });
    expect(sent[0]?.body).toMatchObject({ max_tokens: 9, top_p: 0.5, top_k: 3 });
    expect(sent[0]?.body).not.toHaveProperty('maxTokens');
  });

  it('cannot be turned into another one by a parameter', async () => {
    const { sent } = await ask(replies(completion), {
      parameters: { model: 'other', messages: [], stream: true },
    });
    expect(sent[0]?.body).toMatchObject({ model: 'gpt-x-mini', messages: request.messages, stream: false });
  });

  it('carries the key and the headers of its provider', async () => {
    const { sent } = await ask(replies(completion), {}, { headers: { 'x-team': 'docs' } });
    expect(sent[0]?.headers).toMatchObject({ authorization: `Bearer ${key}`, 'x-team': 'docs' });
  });

  it('carries no key where none is given', async () => {
    const { sent } = await ask(replies(completion), {}, { apiKey: null });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is sent once, however it fails: trying again is the gateway’s business', async () => {
    expect((await ask(fails(500))).sent).toHaveLength(1);
    expect((await ask(fails(429))).sent).toHaveLength(1);
  });
});
