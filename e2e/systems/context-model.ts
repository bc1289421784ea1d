import { startModel } from '../cli/model-server.ts';

/** An OpenAI-compatible server that answers with the first line of the context; not a language model. */
export async function startContextModel() {
  return startModel(({ body }) => {
    const asked = JSON.stringify(body);
    const content = /Context:\\n(.*?)(?:\\n|")/.exec(asked)?.[1] ?? 'no context';
    return {
      status: 200,
      body: {
        id: 'x',
        object: 'chat.completion',
        created: 0,
        model: 'gpt-4o-mini-2024-07-18',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: {
          prompt_tokens: 40,
          completion_tokens: 8,
          total_tokens: 48,
          prompt_tokens_details: { cached_tokens: 16 },
        },
      },
    };
  });
}
