import type { IncomingMessage, ServerResponse } from 'node:http';
import { complete } from '../complete.ts';
import type { Contract } from '../contract.ts';
import type { Fault, Faults } from '../faults.ts';
import type { State } from '../state.ts';
import { loginOf } from './people.ts';
import type { Answer, Route } from './route.ts';
import { createRouter, type Responded } from './router.ts';

/** One request that reached the API, and how it kept to GitHub's description. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  /** What the answer's was; of a request without one, what became of it. */
  readonly status: number | 'close' | 'silence';
  readonly body: unknown;
  readonly by: string;
  /** Empty for a request that GitHub would take. */
  readonly violations: readonly string[];
}

export interface ApiOptions {
  readonly state: State;
  readonly routes: readonly Route[];
  readonly contract: Contract;
  readonly faults: Faults;
  /** Address of the API, for links; asked for each request. */
  readonly origin: () => string;
  readonly seen: (request: Seen) => void;
}

/** Answers requests of the REST API, each held against GitHub's description on its way in and out. */
export function createApi(options: ApiOptions) {
  const { contract, faults, seen } = options;
  const router = createRouter(options.state, options.routes);

  return (request: IncomingMessage, response: ServerResponse, raw: Buffer): void => {
    const origin = options.origin();
    const url = new URL(request.url ?? '/', origin);
    const { method = 'GET', headers } = request;
    const fault = faults.next(method, url.pathname);
    const body = parse(raw);
    const { operationId, problems } = contract.checkRequest({
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      body,
    });
    const respond = (): Responded =>
      problems.length > 0
        ? refusalOf(operationId, problems)
        : router.respond({ method, url, headers, body, origin });
    const { principal, answer } = fault === null || fault.done === true ? respond() : nobody;
    const note = (status: Seen['status'], wrong: readonly string[]) =>
      seen({
        method,
        path: url.pathname,
        operationId,
        status,
        body,
        by: principal === null ? 'nobody' : loginOf(principal),
        violations: [...problems, ...wrong.map((problem) => `answer: ${problem}`)],
      });
    if (fault !== null) {
      note(fault.status, []);
      play(fault, response);
      return;
    }
    const asItIs = operationId === null || problems.length > 0 || Buffer.isBuffer(answer.body);
    const full = asItIs ? answer.body : complete(operationId, answer.status, answer.body);
    note(answer.status, asItIs ? [] : contract.checkAnswer(operationId, answer.status, full).problems);
    send(response, { ...answer, body: full });
  };
}

const nobody: Responded = { principal: null, answer: { status: 500 } };

/** What GitHub would not take is refused as GitHub refuses it, so that no test passes by it. */
function refusalOf(operationId: string | null, errors: readonly string[]): Responded {
  const status = operationId === null ? 404 : 422;
  return {
    principal: null,
    answer: { status, body: { message: "not as GitHub's description has it", errors } },
  };
}

function play({ status, body, headers }: Fault, response: ServerResponse): void {
  if (status === 'silence') return;
  if (status === 'close') {
    response.destroy();
    return;
  }
  send(response, { status, body, ...(headers === undefined ? {} : { headers }) });
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}

function parse(raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(raw.toString());
  } catch {
    return raw.toString();
  }
}
