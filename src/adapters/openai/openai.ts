import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import type { ChatModel, ChatOutcome, ChatRequest } from '../../ports/model.ts';
import { retryAfterMs } from './retry-after.ts';

export interface OpenAiEndpoint {
  readonly baseUrl: string;
  /** null for endpoints that want none. */
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Any endpoint that speaks OpenAI's chat protocol, one request at a time: when to try again is the gateway's business. */
export function createOpenAiModel({ baseUrl, apiKey, headers }: OpenAiEndpoint): ChatModel {
  const client = new OpenAI({
    baseURL: baseUrl,
    // The SDK insists on a key; endpoints without one ignore the header.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { ...(apiKey === null ? { Authorization: null } : {}), ...headers },
    maxRetries: 0,
    logLevel: 'off',
    organization: null,
    project: null,
  });
  return {
    async send(request, signal) {
      try {
        const completion = await client.chat.completions.create(bodyOf(request), {
          signal,
          timeout: 2 ** 31 - 1,
        });
        return outcomeOf(completion, request.model);
      } catch (thrown) {
        return failureOf(thrown);
      }
    },
  };
}

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

function bodyOf({ model, messages, parameters, responseFormat }: ChatRequest): Body {
  const body = {
    ...parameters,
    ...(responseFormat === null ? {} : { response_format: responseFormat }),
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: false,
  };
  // Parameters are the user's own and go out as they stand; the endpoint is who refuses what it does not know.
  return body as Body;
}

function outcomeOf(completion: OpenAI.Chat.ChatCompletion, asked: string): ChatOutcome {
  const choice = completion.choices?.[0];
  if (choice === undefined) {
    return trouble('malformed', 'the reply has no choices: it is no chat completion', null);
  }
  const { usage } = completion;
  const refusal = choice.message.refusal;
  return {
    kind: 'answered',
    // A refusal of the model is its answer; whether it was due is for the checks to say.
    output: choice.message.content ?? refusal ?? '',
    model: { asked, answered: completion.model ?? null, fingerprint: completion.system_fingerprint ?? null },
    usage: {
      input: usage?.prompt_tokens ?? null,
      cached: usage?.prompt_tokens_details?.cached_tokens ?? null,
      output: usage?.completion_tokens ?? null,
    },
    finish: choice.finish_reason ?? null,
  };
}

/** Statuses that another try may mend; every other 4xx is what was asked for. */
const passing = new Set([408, 409, 425, 429]);

function failureOf(thrown: unknown): ChatOutcome {
  if (thrown instanceof APIUserAbortError) return trouble('aborted', 'the request was given up', null);
  if (thrown instanceof APIConnectionError) return trouble('network', 'the endpoint cannot be reached', null);
  if (!(thrown instanceof APIError) || thrown.status === undefined) {
    return trouble('malformed', 'the reply is no chat completion', null);
  }
  const { status } = thrown;
  const error = { code: thrown.code ?? `http-${status}`, message: `the endpoint answered ${status}`, status };
  // A wrong key says nothing of the prompt; it is not sent again either, but as trouble it is never scored.
  if (status === 401 || status === 403)
    return { kind: 'trouble', error: { ...error, code: 'auth' }, retryAfterMs: Infinity };
  if (status >= 500 || passing.has(status))
    return { kind: 'trouble', error, retryAfterMs: retryAfterMs(thrown.headers) };
  return { kind: 'rejected', error };
}

function trouble(code: string, message: string, wait: number | null): ChatOutcome {
  return { kind: 'trouble', error: { code, message }, retryAfterMs: wait };
}
