import OpenAI from 'openai';
import type { ChatModel, ChatRequest } from '../../ports/model.ts';
import { answerOf } from './completion.ts';
import { failureOf, malformed } from './failure.ts';

export interface OpenAiEndpoint {
  readonly baseUrl: string;
  /** null for endpoints that want none. */
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Further texts that must appear in no error: parts of the address or of a header. */
  readonly secrets?: readonly string[];
}

/** Any endpoint that speaks OpenAI's chat protocol, one request at a time: when to try again is the gateway's business. */
export function createOpenAiModel({
  baseUrl,
  apiKey,
  headers,
  secrets: further = [],
}: OpenAiEndpoint): ChatModel {
  const client = new OpenAI({
    baseURL: baseUrl,
    // The SDK insists on a key; without one the header is taken out again.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { ...(apiKey === null ? { Authorization: null } : {}), ...headers },
    maxRetries: 0,
    // Time limits are the gateway's, too: it ends a request by its signal.
    timeout: 2 ** 31 - 1,
    logLevel: 'off',
    organization: null,
    project: null,
  });
  const known = [...(apiKey === null ? [] : [apiKey]), ...Object.values(headers), ...further];
  // An endpoint may quote an address as it was sent; the longest first, so that no part of one is left.
  const secrets = known
    .flatMap((text) => [text, encodeURIComponent(text)])
    .sort((a, b) => b.length - a.length);
  return {
    async send(request, signal) {
      try {
        const reply = await client.chat.completions.create(bodyOf(request), { signal });
        return answerOf(reply, request.model) ?? malformed();
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
