import type OpenAI from 'openai';
import type { ChatModel, ChatRequest, Endpoint } from '../../ports/model.ts';
import { createClient, type OpenAiEndpoint, secretsOf } from './client.ts';
import { answerOf } from './completion.ts';
import { failureOf, malformed } from './failure.ts';
import { quotaOf } from './quota.ts';

export type { OpenAiEndpoint } from './client.ts';

/** Any endpoint that speaks OpenAI's chat protocol, one request at a time: when to try again is the gateway's business. */
export function createOpenAiModel(to: OpenAiEndpoint, endpoint?: Endpoint): ChatModel {
  const client = createClient(to);
  const secrets = secretsOf(to);
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    async send(request, signal) {
      try {
        const { data, reply } = await client.post('/chat/completions', bodyOf(request), signal);
        const quota = quotaOf(reply.header);
        const outcome = answerOf(data, request.model) ?? malformed();
        return quota === undefined ? outcome : { ...outcome, quota };
      } catch (thrown) {
        return failureOf(thrown, { model: request.model, secrets });
      }
    },
  };
}

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

function bodyOf({ model, messages, parameters, responseFormat }: ChatRequest): Body {
  const named = Object.entries(parameters).map(([name, value]) => [inSnakeCase(name), value]);
  const body = {
    ...Object.fromEntries(named),
    ...(responseFormat === null ? {} : { response_format: responseFormat }),
    model,
    messages,
    stream: false,
  };
  // Which parameters there are and what they may be is for the endpoint to say.
  return body as Body;
}

/** GitHub's prompt files write `maxTokens` and `topP` where the protocol has `max_tokens` and `top_p`. */
function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
