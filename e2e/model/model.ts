import { createServer, type IncomingHttpHeaders } from 'node:http';
import { seededRandom } from '../../src/foundation/random.ts';
import { type Listening, listen, readBody } from '../github/http.ts';

export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly [parameter: string]: unknown;
}

export interface SeenRequest {
  readonly body: ModelRequest;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

export interface ModelOptions {
  readonly answer: (request: ModelRequest) => string;
  /** Shares of requests that fail instead, drawn by the seed. */
  readonly faults?: {
    readonly seed: string;
    readonly tooMany?: number;
    readonly broken?: number;
    readonly retryAfterS?: number;
  };
}

/** An OpenAI-compatible endpoint on this machine that answers by a function. */
export interface LocalModel extends Pick<Listening, 'close'> {
  /** With `/v1`. */
  readonly url: string;
  /** Every request so far, failed ones included. */
  readonly requests: readonly SeenRequest[];
}

export async function startModel({ answer, faults }: ModelOptions): Promise<LocalModel> {
  const requests: SeenRequest[] = [];
  const random = seededRandom(faults?.seed ?? '');
  const server = createServer((request, response) => {
    void readBody(request).then((raw) => {
      const body: ModelRequest = JSON.parse(raw.toString());
      const status = statusFor(faults, random());
      requests.push({ body, headers: request.headers, status });
      const retryAfter = status === 429 ? { 'retry-after': String(faults?.retryAfterS ?? 1) } : {};
      response.writeHead(status, { 'content-type': 'application/json', ...retryAfter });
      response.end(
        JSON.stringify(
          status === 200 ? completion(body, answer(body)) : { error: { message: 'not now', code: null } },
        ),
      );
    });
  });
  const { url, close } = await listen(server);
  return { url: `${url}/v1`, requests, close };
}

function statusFor(faults: ModelOptions['faults'], draw: number): number {
  const tooMany = faults?.tooMany ?? 0;
  if (draw < tooMany) return 429;
  return draw < tooMany + (faults?.broken ?? 0) ? 500 : 200;
}

function completion({ model, messages }: ModelRequest, content: string): object {
  const tokens = (text: string): number => Math.ceil(text.length / 4);
  const prompt = tokens(messages.map((message) => message.content).join(''));
  return {
    id: 'chatcmpl-local',
    object: 'chat.completion',
    created: 0,
    model: `${model}-2026-08-01`,
    system_fingerprint: 'fp_local',
    choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content, refusal: null } }],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: tokens(content),
      total_tokens: prompt + tokens(content),
      prompt_tokens_details: { cached_tokens: 0 },
    },
  };
}
