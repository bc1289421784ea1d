import { createParser } from 'eventsource-parser';
import type { Json } from '../../../foundation/json.ts';
import { answerIn, type Told, toldBy } from './extract.ts';
import type { Extract, HttpTarget } from './http.ts';

/** How a reply of a service is read. */
export interface ReadAs {
  readonly stream: HttpTarget['stream'];
  readonly end: string | undefined;
  readonly extract: Extract;
}

/** What a reply says, once it has ended properly. */
export type Read =
  | ({ readonly kind: 'read'; readonly output: string } & Told)
  /** The service said something else than it should: `code` and one plain sentence. */
  | { readonly kind: 'unreadable'; readonly code: string; readonly message: string };

/** Reads a reply piece by piece. */
export interface Reading {
  /** true once an answer has begun: the time to first token. */
  feed(text: string): boolean;
  /** true once the end marker came: nothing after it is read. */
  ended(): boolean;
  /** What it says, to be asked when the reply is over. */
  finish(): Read;
}

/** A reading of one reply, as the configuration says it arrives. */
export function startReading(as: ReadAs): Reading {
  switch (as.stream) {
    case undefined:
      return wholeReply(as);
    case 'text':
      return rawText(as);
    case 'sse':
      return events(as);
    case 'ndjson':
      return lines(as);
  }
}

function wholeReply({ extract }: ReadAs): Reading {
  let text = '';
  return {
    feed(piece) {
      text += piece;
      return text !== '';
    },
    ended: () => false,
    finish() {
      const document = parse(text);
      if (document === undefined) {
        if (Object.keys(extract).length === 0) return { kind: 'read', output: text, ...toldBy([], extract) };
        return { kind: 'unreadable', code: 'reply-not-json', message: 'the reply is not JSON' };
      }
      const whole = extract.answer === undefined ? text : answerIn(document, extract);
      if (whole === null) return noAnswer(extract);
      return { kind: 'read', output: whole, ...toldBy([document], extract) };
    },
  };
}

function rawText({ end, extract }: ReadAs): Reading {
  let text = '';
  let at = -1;
  return {
    feed(piece) {
      // Only what is new, and what a marker may have begun before it.
      const from = Math.max(0, text.length - (end?.length ?? 0));
      text += piece;
      if (end !== undefined && at < 0) at = text.indexOf(end, from);
      return text !== '';
    },
    ended: () => at >= 0,
    finish() {
      if (end !== undefined && at < 0) return withoutEnd(end);
      return { kind: 'read', output: at < 0 ? text : text.slice(0, at), ...toldBy([], extract) };
    },
  };
}

/** Pieces of a stream, each a text of its own: the `data` of an event, or a line. */
function pieces({ end, extract }: ReadAs) {
  const documents: Json[] = [];
  let output = '';
  let ended = false;
  let any = false;
  let strange = false;
  return {
    add(data: string): void {
      if (ended || data.trim() === '') return;
      any = true;
      if (end !== undefined && isEnd(data, end)) {
        ended = true;
        return;
      }
      if (extract.answer === undefined) {
        output += data;
        const document = parse(data);
        if (document !== undefined) documents.push(document);
        return;
      }
      const document = parse(data);
      // Services close with words of their own ([DONE]); any other text in place of a document is none that we know.
      if (document === undefined) strange ||= data.trim() !== '[DONE]';
      else {
        documents.push(document);
        output += answerIn(document, extract) ?? '';
      }
    },
    any: () => any,
    begun: () => output !== '',
    ended: () => ended,
    finish(): Read {
      if (end !== undefined && !ended) return withoutEnd(end);
      if (strange)
        return { kind: 'unreadable', code: 'reply-not-json', message: 'a piece of the stream is not JSON' };
      if (output === '' && documents.every((document) => answerIn(document, extract) === null))
        return noAnswer(extract);
      return { kind: 'read', output, ...toldBy(documents, extract) };
    },
  };
}

/** Server-sent events; a stream that has none at all is its raw text, as BentoML sends what a service yields. */
function events(as: ReadAs): Reading {
  const read = pieces(as);
  const raw = rawText(as);
  const parser = createParser({ onEvent: ({ data }) => read.add(data) });
  return {
    feed(piece) {
      const begun = raw.feed(piece);
      parser.feed(piece);
      return read.any() ? read.begun() : begun;
    },
    ended: () => (read.any() ? read.ended() : raw.ended()),
    finish() {
      // The last event of a stream may lack the empty line that closes it.
      parser.feed('\n\n');
      return read.any() ? read.finish() : raw.finish();
    },
  };
}

function lines(as: ReadAs): Reading {
  const read = pieces(as);
  let rest = '';
  return {
    feed(piece) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) read.add(line);
      return read.begun();
    },
    ended: read.ended,
    finish() {
      read.add(rest);
      rest = '';
      return read.finish();
    },
  };
}

/** The marker is the whole text of a piece, or an object whose members the piece has too: `{"done":true}`. */
function isEnd(data: string, end: string): boolean {
  if (data.trim() === end.trim()) return true;
  const marker = parse(end);
  const said = parse(data);
  if (!isMap(marker) || !isMap(said)) return false;
  return Object.entries(marker).every(([key, value]) => JSON.stringify(said[key]) === JSON.stringify(value));
}

function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function noAnswer({ answer }: Extract): Read {
  const message = answer === undefined ? 'the reply is empty' : `the reply has nothing at ${answer}`;
  return { kind: 'unreadable', code: 'reply-without-answer', message };
}

function withoutEnd(end: string): Read {
  return {
    kind: 'unreadable',
    code: 'stream-cut',
    message: `the stream ended without its end marker ${end}`,
  };
}
