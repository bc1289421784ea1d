import { version } from '../../foundation/version.ts';
import type { Sent } from './transport.ts';

export interface Base {
  /** May hold a query of its own, as endpoints with a version by date want it. */
  readonly baseUrl: string;
  /** null for endpoints that want none. */
  readonly apiKey: string | null;
  /** They replace ours of the same name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * Where and with which headers JSON is posted to a path below the base. Not by the SDK's client: to load that, and the `fetch` and
 * `Headers` of Node that it needs, takes longer than a short run has to wait for its answers (bench/README.md).
 */
export function addressOf({ baseUrl, apiKey, headers, query = {} }: Base, path: string): Omit<Sent, 'body'> {
  const url = new URL(baseUrl);
  const below = url.pathname.endsWith('/') && path.startsWith('/') ? path.slice(1) : path;
  url.pathname += below;
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const all = new Map([
    ['accept', 'application/json'],
    ['content-type', 'application/json'],
    ['user-agent', `plumbline/${version}`],
    ...(apiKey === null ? [] : [['authorization', `Bearer ${apiKey}`] as const]),
    ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const),
  ]);
  return { origin: url.origin, path: url.pathname + url.search, headers: [...all].flat() };
}
