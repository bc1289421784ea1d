/** Any value as JSON: what has no JSON form becomes `{"$repr": …}`, never a crash and never a silent null. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const mostDepth = 16;

/** A chat message becomes `{content, tool_calls}`, a LangChain document `{id, text, metadata}`, a date its ISO text. */
export function plain(value: unknown, above: readonly unknown[] = []): Plain {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? value : value.toWellFormed();
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $repr: String(value) };
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : plainObject(value, above);
    default:
      return { $repr: String(value).slice(0, 500) };
  }
}

function plainObject(value: object, above: readonly unknown[]): Plain {
  if (above.includes(value)) return { $repr: 'circular' };
  if (above.length >= mostDepth) return { $repr: 'too deep' };
  const inner = [...above, value];
  try {
    if (Array.isArray(value)) return value.map((item) => plain(item, inner));
    const document = documentIn(value);
    if (document !== null) {
      const { id, text, metadata } = document;
      return { id: id ?? null, text, metadata: plain(metadata, inner) };
    }
    const message = messageIn(value);
    if (message !== null) return plainMessage(message, inner);
    if (value instanceof Map) return plain(Object.fromEntries(value), inner);
    if (value instanceof Set) return plain([...value], inner);
    if (value instanceof Error) return { $repr: `${value.name}: ${value.message}` };
    if (ArrayBuffer.isView(value)) return { $repr: `${value.constructor.name} of ${value.byteLength} bytes` };
    if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON(), inner);
    const kept = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(kept.map(([key, item]) => [key, plain(item, inner)]));
  } catch {
    // An object of the user that cannot be read is shown by the name of its class.
    return { $repr: nameOf(value) };
  }
}

interface Message {
  readonly content: unknown;
  readonly tool_calls?: unknown;
}

/** A LangChain message is told from other objects by its own type method. */
export function messageIn(value: unknown): Message | null {
  if (typeof value !== 'object' || value === null || !('content' in value)) return null;
  const isMessage = ['_getType', 'getType'].some((name) => typeof Reflect.get(value, name) === 'function');
  return isMessage ? value : null;
}

function plainMessage({ content, tool_calls: calls }: Message, inner: readonly unknown[]): Plain {
  const list: unknown[] = Array.isArray(calls) ? calls : [];
  return {
    content: plain(content, inner),
    tool_calls: list.map((call) => ({
      name: plain(fieldOf(call, 'name'), inner),
      args: plain(fieldOf(call, 'args'), inner),
    })),
  };
}

export interface Document {
  /** What people know it by: its source, else its id. */
  readonly id: string | null;
  readonly text: string;
  readonly metadata: unknown;
}

/** A LangChain document. */
export function documentIn(value: unknown): Document | null {
  const text = fieldOf(value, 'pageContent');
  if (typeof text !== 'string') return null;
  const metadata = fieldOf(value, 'metadata') ?? {};
  const id = [fieldOf(metadata, 'source'), fieldOf(value, 'id'), fieldOf(metadata, 'id')].find(
    (name) => typeof name === 'string' || typeof name === 'number',
  );
  return { id: id === undefined ? null : String(id), text, metadata };
}

export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The text of a value: a string as it is, of a message its content, else JSON. */
export function textOf(value: unknown): string {
  const message = messageIn(value);
  const calls = fieldOf(message, 'tool_calls');
  const shown = message !== null && !(Array.isArray(calls) && calls.length > 0) ? message.content : value;
  return typeof shown === 'string' ? shown : JSON.stringify(plain(shown));
}

function nameOf(value: object): string {
  try {
    return `<${value.constructor.name}>`;
  } catch {
    return '<object>';
  }
}
