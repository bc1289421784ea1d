import { quoted } from '../../../foundation/secret-texts.ts';
import type { FailureError } from '../target.ts';

/** Why one request to a service brought no answer. */
export type Trouble = {
  readonly error: FailureError;
  /**
   * candidate: the service says that the request itself is wrong. suspect: the service failed, which is the candidate's fault if a
   * second request fails too. busy: it may answer later. broken: asking again cannot help, and it says nothing of the candidate.
   */
  readonly fault: 'candidate' | 'suspect' | 'busy' | 'broken';
  /** Milliseconds that the service asks to wait, null where it does not say. */
  readonly retryAfterMs: number | null;
};

const refused = new Set([400, 413, 422]);
const busy = new Set([408, 425, 429, 502, 503]);

/** What a status other than 2xx means (BentoML's and the usual ones); `said` is the body of the reply. */
export function troubleOf(
  status: number,
  said: string,
  retryAfterMs: number | null,
  secrets: readonly string[],
): Trouble {
  const code = status === 401 || status === 403 ? 'auth' : `http-${status}`;
  const error = { code, message: `the service answered ${status}`, status };
  const telling = { ...error, message: `${error.message}${quoted(sentenceIn(said), secrets)}` };
  if (refused.has(status)) return { error: telling, fault: 'candidate', retryAfterMs: null };
  if (busy.has(status)) return { error, fault: 'busy', retryAfterMs };
  if (status >= 500) return { error: telling, fault: 'suspect', retryAfterMs };
  if (status < 400) return { error: redirected(status), fault: 'broken', retryAfterMs: null };
  return { error, fault: 'broken', retryAfterMs: null };
}

function redirected(status: number): FailureError {
  return {
    code: 'http-redirect',
    message: 'the service sends to another address, which is not followed',
    status,
  };
}

/** The reply began and broke off. */
export function cutOff(): Trouble {
  const error = { code: 'reply-cut', message: 'the service broke its reply off' };
  return { error, fault: 'suspect', retryAfterMs: null };
}

/** A code of the system, such as ECONNREFUSED; never its message, which may hold the address. */
export function unreachable(systemCode: string | null): Trouble {
  const why = systemCode === null ? '' : ` (${systemCode})`;
  const error = { code: 'network', message: `the service cannot be reached${why}` };
  return { error, fault: 'busy', retryAfterMs: null };
}

export function tooLarge(mostBytes: number): Trouble {
  const error = { code: 'reply-too-large', message: `the reply is longer than ${mostBytes} bytes` };
  return { error, fault: 'candidate', retryAfterMs: null };
}

/** The sentence in an error of BentoML (`{error}`, `[{error}]`, `{error, detail: [{loc, msg}]}`), FastAPI (`{detail}`) and others. */
function sentenceIn(said: string): string {
  let document: unknown;
  try {
    document = JSON.parse(said);
  } catch {
    return said;
  }
  return sentencesOf(document, 0).join('; ');
}

const members = ['error', 'message', 'msg', 'detail'] as const;

function sentencesOf(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap((each) => sentencesOf(each, depth + 1));
  const held: Readonly<Record<string, unknown>> = { ...value };
  const at = Array.isArray(held['loc']) ? `${held['loc'].map(String).join('.')}: ` : '';
  return members
    .flatMap((name) => sentencesOf(held[name], depth + 1))
    .map((sentence, index) => (index === 0 ? `${at}${sentence}` : sentence));
}
