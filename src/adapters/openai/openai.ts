import type OpenAI from 'openai';
import type { ChatModel, ChatOutcome, ChatRequest, Endpoint } from '../../ports/model.ts';
import { type Client, createClient, type OpenAiEndpoint, type StreamedReply, secretsOf } from './client.ts';
import { answerOf } from './completion.ts';
import { failureOf, malformed, named, streamFailureOf, streamTrouble } from './failure.ts';
import { joinPieces } from './pieces.ts';
import { quotaOf } from './quota.ts';
import { requestIdOf } from './request-id.ts';

export type { OpenAiEndpoint } from './client.ts';

const path = '/chat/completions';

/** Any endpoint that speaks OpenAI's chat protocol, one request at a time: when to try again is the gateway's business. */
export function createOpenAiModel(to: OpenAiEndpoint, endpoint?: Endpoint): ChatModel {
  const client = createClient(to);
  const secrets = secretsOf(to);
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    async send(request, signal, onFirst = () => {}) {
      const { model } = request;
      try {
        const { outcome, header } =
          request.stream === true
            ? await streamed(client, request, signal, { model, secrets, onFirst })
            : await whole(client, request, signal);
        return withFacts(outcome, header, secrets);
      } catch (thrown) {
        return failureOf(thrown, { model, secrets });
      }
    },
  };
}

interface Replied {
  readonly outcome: ChatOutcome;
  readonly header: StreamedReply['header'];
}

async function whole(client: Client, request: ChatRequest, signal: AbortSignal): Promise<Replied> {
  const { data, reply } = await client.post(path, bodyOf(request), signal);
  return { outcome: answerOf(data, request.model) ?? malformed(), header: reply.header };
}

interface Streaming {
  readonly model: string;
  readonly secrets: readonly string[];
  readonly onFirst: () => void;
}

/** What breaks off has no answer, however much of it came: a short answer would be judged as one. */
async function streamed(
  client: Client,
  request: ChatRequest,
  signal: AbortSignal,
  { model, secrets, onFirst }: Streaming,
): Promise<Replied> {
  const { header, body } = await client.stream(path, bodyOf(request), signal);
  if ('data' in body) return { outcome: answerOf(body.data, model) ?? malformed(), header };
  try {
    const joined = await joinPieces(body.pieces, model, onFirst);
    // The SDK ends a stream that was given up as if it were whole.
    if (signal.aborted) return { outcome: streamTrouble('aborted'), header };
    return { outcome: joined.kind === 'whole' ? joined.answer : streamTrouble(joined.kind), header };
  } catch (thrown) {
    const outcome = signal.aborted ? streamTrouble('aborted') : streamFailureOf(thrown, { model, secrets });
    return { outcome, header };
  }
}

/** What the headers say beside the reply. */
function withFacts(
  outcome: ChatOutcome,
  header: StreamedReply['header'],
  secrets: readonly string[],
): ChatOutcome {
  const quota = quotaOf(header);
  const known = quota === undefined ? {} : { quota };
  const requestId = requestIdOf(header, secrets);
  if (requestId === undefined) return { ...outcome, ...known };
  return outcome.kind === 'answered'
    ? { ...outcome, ...known, requestId }
    : { ...outcome, ...known, error: named(outcome.error, requestId) };
}

type Body = OpenAI.Chat.ChatCompletionCreateParams;

function bodyOf({ model, messages, parameters, responseFormat, ...more }: ChatRequest): Body {
  const { tools = [], toolChoice = null, stream = false } = more;
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [inSnakeCase(name), value]),
  );
  const body = {
    ...given,
    ...(responseFormat === null ? {} : { response_format: responseFormat }),
    ...(tools.length === 0 ? {} : { tools }),
    ...(toolChoice === null ? {} : { tool_choice: toolChoice }),
    model,
    messages,
    stream,
    ...(stream ? streamOptionsOf(given) : {}),
  };
  // Which parameters there are and what they may be is for the endpoint to say.
  return body as Body;
}

/** A stream tells its tokens only where it is asked to; `streamOptions: null` is for endpoints that refuse to be asked. */
function streamOptionsOf({ stream_options: own = {} }: Readonly<Record<string, unknown>>): object {
  if (own === null) return { stream_options: undefined };
  return { stream_options: { include_usage: true, ...(typeof own === 'object' ? own : {}) } };
}

/** GitHub's prompt files write `maxTokens` and `topP` where the protocol has `max_tokens` and `top_p`. */
function inSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
