import type { Level, Principal, Repository, State } from '../state.ts';

/** What a route gets to answer a request. */
export interface Call {
  readonly state: State;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
  readonly principal: Principal;
  /** Address of the API, for links. */
  readonly origin: string;
  readonly path: string;
  /** The repository of the route; only for routes below /repos. */
  readonly repository: Repository;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** As GitHub's description spells it: `/repos/{owner}/{repo}/pulls/{pull_number}`. */
  readonly path: string;
  /** What a token of an App must be allowed to do; null where any valid one will do. */
  readonly needs: readonly [permission: string, level: Level] | null;
  /** A permission that will do in its place. */
  readonly or?: string;
  /** Called with the App's own signature instead of a token. */
  readonly asApp?: true;
  answer(call: Call): Answer;
}

/** A body of bytes is sent as it is, any other as JSON. */
export function ok(body: unknown, status = 200, headers?: Answer['headers']): Answer {
  return { status, body, ...(headers === undefined ? {} : { headers }) };
}

export function notFound(): Answer {
  return {
    status: 404,
    body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
  };
}

export function forbiddenTo(message: string): Answer {
  return {
    status: 403,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: '403' },
  };
}

export function unprocessable(message: string): Answer {
  return {
    status: 422,
    body: {
      message: 'Validation Failed',
      errors: [{ resource: '', field: '', code: 'custom', message }],
      documentation_url: 'https://docs.github.com/rest',
    },
  };
}

/** A page of a list with GitHub's Link header: 30 items a page, at most 100. */
export function page<T>(
  call: Pick<Call, 'query' | 'path' | 'origin'>,
  items: readonly T[],
  wrap: (items: readonly T[]) => unknown = (list) => list,
): Answer {
  const size = Math.min(100, Number(call.query.get('per_page') ?? 30));
  const number = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const url = new URL(call.path, call.origin);
    for (const [key, value] of call.query) url.searchParams.set(key, value);
    url.searchParams.set('page', String(to));
    return `<${url}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  return {
    status: 200,
    body: wrap(items.slice((number - 1) * size, number * size)),
    ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }),
  };
}

/** A member of a request's body, whatever it is. */
export function member(body: unknown, key: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([name]) => name === key)?.[1];
}

export function text(body: unknown, key: string): string | undefined {
  const value = member(body, key);
  return typeof value === 'string' ? value : undefined;
}
