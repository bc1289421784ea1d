import type { z } from 'zod';
import type { Exchange, ExchangeReply } from '../../ports/exchange.ts';

/** Phoenix did not do what it was asked. */
export class PhoenixTrouble extends Error {
  override readonly name = 'PhoenixTrouble';
  /** null where no reply came. */
  readonly status: number | null;
  constructor(status: number | null, what: string) {
    super(what);
    this.status = status;
  }
  /** Whether the next request would meet the same: nobody answers, or not to us. */
  get isGeneral(): boolean {
    return this.status === null || [401, 403, 404, 429, 502, 503, 504].includes(this.status);
  }
}

export interface RestOptions {
  /** Of the server, without a slash at its end. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly exchange: Exchange;
  readonly signal: AbortSignal;
}

interface Call {
  readonly limitMs?: number;
  /** false for what would be there twice. */
  readonly repeatable?: boolean;
}

export interface Rest {
  /** Throws PhoenixTrouble, also for a reply that is not of the schema. */
  get<T extends z.ZodType>(path: string, schema: T, call?: Call): Promise<z.output<T>>;
  post<T extends z.ZodType>(path: string, body: unknown, schema: T, call?: Call): Promise<z.output<T>>;
}

const usualMs = 10_000;

export function createRest({ url, headers, exchange, signal }: RestOptions): Rest {
  const send = async <T extends z.ZodType>(
    method: 'GET' | 'POST',
    path: string,
    content: string | null,
    schema: T,
    { limitMs = usualMs, repeatable = true }: Call = {},
  ): Promise<z.output<T>> => {
    const body = content === null ? null : { type: 'application/json', content };
    const reply = await exchange(
      { method, url: `${url}${path}`, headers, body, limitMs, repeatable },
      signal,
    );
    const parsed = schema.safeParse(jsonOf(reply, path));
    if (parsed.success) return parsed.data;
    throw new PhoenixTrouble(404, `${path} gave a reply that is not Phoenix's`);
  };
  return {
    get: (path, schema, call) => send('GET', path, null, schema, call),
    post: (path, body, schema, call) => send('POST', path, JSON.stringify(body), schema, call),
  };
}

function jsonOf(reply: ExchangeReply, path: string): unknown {
  if (reply.kind === 'silent') throw new PhoenixTrouble(null, reply.why);
  const { status, body } = reply;
  const text = new TextDecoder().decode(body);
  if (status < 200 || status > 299) {
    // Only of a request that it understood: a page of a proxy says nothing.
    const said = status === 422 || status === 400 ? `: ${text.replace(/\s+/g, ' ').slice(0, 200)}` : '';
    throw new PhoenixTrouble(status, `status ${status} at ${path.replace(/\?.*$/, '')}${said}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
