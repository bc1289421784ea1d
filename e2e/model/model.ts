import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { seededRandom } from '../../src/foundation/random.ts';
import { type Listening, listen, readBody } from '../github/http.ts';

export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly [parameter: string]: unknown;
}

export interface ModelReply {
  readonly content: string;
  readonly finish?: string;
  /** Tokens of the prompt that came from the endpoint's cache. */
  readonly cached?: number;
}

export interface SeenRequest {
  readonly path: string;
  readonly body: ModelRequest;
  readonly headers: IncomingHttpHeaders;
  readonly status: number | 'silence';
}

export interface ModelFaults {
  readonly seed: string;
  /** Shares of requests that fail instead, in 0 to 1. */
  readonly tooMany?: number;
  readonly broken?: number;
  readonly silent?: number;
  readonly retryAfterS?: number;
}

export interface ModelOptions {
  readonly answer: (request: ModelRequest) => string | ModelReply;
  /** Drawn for each request and each time it comes, so that the order in which requests arrive changes nothing. */
  readonly faults?: ModelFaults;
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
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    void readBody(request).then((raw) => {
      const { url: path = '', headers, method } = request;
      if (method !== 'POST' || path !== '/v1/chat/completions')
        return send(response, 404, { error: { message: `no route ${method} ${path}` } });
      const body = requestOf(raw.toString());
      if (body === null) return send(response, 400, { error: { message: 'no chat request' } });
      const key = JSON.stringify(body);
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      const status = faults === undefined ? 200 : statusFor(faults, `${key} ${time}`);
      requests.push({ path, body, headers, status });
      if (status === 'silence') return;
      if (status === 200) return send(response, 200, completion(body, answer(body)));
      const headersOf429 = { 'retry-after': String(faults?.retryAfterS ?? 1) };
      return send(
        response,
        status,
        { error: { message: 'not now', code: null } },
        status === 429 ? headersOf429 : {},
      );
    });
  });
  const { url, close } = await listen(server);
  return { url: `${url}/v1`, requests, close };
}

function send(response: ServerResponse, status: number, body: object, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function requestOf(text: string): ModelRequest | null {
  try {
    const body: ModelRequest = JSON.parse(text);
    return typeof body.model === 'string' && Array.isArray(body.messages) ? body : null;
  } catch {
    return null;
  }
}

function statusFor({ seed, tooMany = 0, broken = 0, silent = 0 }: ModelFaults, what: string) {
  const draw = seededRandom(`${seed} ${what}`)();
  if (draw < tooMany) return 429;
  if (draw < tooMany + broken) return 500;
  return draw < tooMany + broken + silent ? 'silence' : 200;
}

function completion({ model, messages }: ModelRequest, said: string | ModelReply): object {
  const { content, finish = 'stop', cached = 0 } = typeof said === 'string' ? { content: said } : said;
  const tokens = (text: string): number => Math.ceil(text.length / 4);
  const prompt = tokens(messages.map((message) => message.content).join(''));
  return {
    id: 'chatcmpl-local',
    object: 'chat.completion',
    created: 0,
    model: `${model}-2026-08-01`,
    system_fingerprint: 'fp_local',
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, refusal: null } }],
    usage: {
      prompt_tokens: prompt,
      completion_tokens: tokens(content),
      total_tokens: prompt + tokens(content),
      prompt_tokens_details: { cached_tokens: cached },
    },
  };
}
