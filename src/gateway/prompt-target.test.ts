import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { createManualClock } from '../adapters/memory/clock.ts';
import { parsePromptFile } from '../evaluation/target/prompt-file.ts';
import type { ChatOutcome, ChatRequest } from '../ports/model.ts';
import { createGateway } from './gateway.ts';
import { createPromptTarget } from './prompt-target.ts';

const file = 'prompts/ask.prompt.yml';
const prompt = `model: gpt-x-mini
modelParameters: { temperature: 0.2, maxTokens: 50 }
responseFormat: json_object
messages:
  - { role: system, content: "You answer for {{shop}}." }
  - { role: user, content: "{{question}}" }
`;
const answered: ChatOutcome = {
  kind: 'answered',
  output: 'At 9:00.',
  model: { asked: 'gpt-x-mini', answered: 'gpt-x-mini-2026', fingerprint: 'fp' },
  usage: { input: 3, cached: 1, output: 2 },
  finish: 'stop',
};

const vars = { shop: 'Acme', question: 'When do you open?' };

/** The reply of a target with that prompt, and what its model was sent. */
async function ask(outcome: ChatOutcome, of = caseOf('one', { vars }), text = prompt) {
  const sent: ChatRequest[] = [];
  const target = createPromptTarget({
    prompt: parsePromptFile(text, file),
    file,
    model: {
      send: async (request) => {
        sent.push(request);
        return outcome;
      },
    },
    gateway: createGateway({ clock: createManualClock(), random: () => 0, concurrency: 1, attempts: 1 }),
  });
  const { signal } = new AbortController();
  return { reply: await target.answer({ case: of, repeat: 1, timeoutMs: 1000, signal }), sent };
}

describe('a prompt target', () => {
  it('sends the prompt, filled with the case, with the model and parameters of the prompt file', async () => {
    const { sent } = await ask(answered);
    expect(sent).toEqual([
      {
        model: 'gpt-x-mini',
        messages: [
          { role: 'system', content: 'You answer for Acme.' },
          { role: 'user', content: 'When do you open?' },
        ],
        parameters: { temperature: 0.2, maxTokens: 50 },
        responseFormat: { type: 'json_object' },
        tools: [],
        toolChoice: null,
        stream: false,
      },
    ]);
  });

  it('continues the conversation of a case that has one', async () => {
    const messages = [{ role: 'user' as const, content: 'And on Sundays?' }];
    const { sent } = await ask(answered, caseOf('one', { messages, vars: { shop: 'Acme' } }));
    expect(sent[0]?.messages).toEqual([{ role: 'system', content: 'You answer for Acme.' }, ...messages]);
  });

  it('answers with what the model said, by whom, for how many tokens', async () => {
    const { reply } = await ask(answered);
    expect(reply).toMatchObject({
      ...answered,
      attempts: 1,
      fromCache: false,
      costUsd: null,
      contexts: null,
    });
  });

  it('fails by the candidate’s fault where the endpoint refuses the request', async () => {
    const error = { code: 'context_length_exceeded', message: 'too long', status: 400 };
    const { reply } = await ask({ kind: 'rejected', error });
    expect(reply).toMatchObject({ kind: 'failed', class: 'candidate', error, attempts: 1 });
  });

  it('fails by the way’s fault where the endpoint is in trouble', async () => {
    const error = { code: 'http-503', message: 'busy', status: 503 };
    const { reply } = await ask({ kind: 'trouble', error, retryAfterMs: null });
    expect(reply).toMatchObject({ kind: 'failed', class: 'infrastructure', error });
  });

  it('fails by the candidate’s fault, asking nobody, where it uses a variable that the case lacks', async () => {
    const { reply, sent } = await ask(answered, caseOf('one', { vars: { shop: 'Acme' } }));
    expect(reply).toMatchObject({
      kind: 'failed',
      class: 'candidate',
      error: { code: 'template-unknown-variable' },
      attempts: 0,
    });
    expect(sent).toEqual([]);
  });

  it('is refused, with the place to mend, where the prompt names no model', async () => {
    await expect(
      ask(answered, caseOf('one', { vars }), prompt.replace('model: gpt-x-mini\n', '')),
    ).rejects.toMatchObject({
      problems: [{ code: 'prompt-invalid', where: { file } }],
    });
  });
});
