import { APIConnectionError, APIError, APIUserAbortError } from 'openai/core/error';
import type { FailureError } from '../../evaluation/target/target.ts';
import { retryAfterMs } from '../../foundation/retry-after.ts';
import { quoted } from '../../foundation/secret-texts.ts';
import type { ChatOutcome } from '../../ports/model.ts';
import { quotaOf } from './quota.ts';
import { requestIdOf } from './request-id.ts';

export interface FailureContext {
  /** The model that was asked for. */
  readonly model: string;
  /** Texts that must not appear in an error: the key and the values of headers. */
  readonly secrets: readonly string[];
  /** The reply had begun well. */
  readonly inStream?: boolean;
}

/** Statuses by which an endpoint says that the request itself is wrong: the candidate's messages, parameters or model. */
const ofRequest = new Set([400, 413, 422]);

/** Statuses that another try may mend. */
const passing = new Set([408, 409, 425, 429]);

/** Codes of endpoints that tell more than the status; any other text of theirs is no code of ours. */
const codes = new Set([
  'billing_hard_limit_reached',
  'content_filter',
  'context_length_exceeded',
  'insufficient_quota',
  'invalid_prompt',
  'invalid_value',
  'model_not_found',
  'rate_limit_exceeded',
  'string_above_max_length',
  'unsupported_parameter',
  'unsupported_value',
]);
/** A limit by the month is not over in a minute. */
const spent = new Set(['billing_hard_limit_reached', 'insufficient_quota']);

/** Whose fault it is that there is no answer: the request's own, or trouble on the way, and whether another try may help. */
export function failureOf(
  thrown: unknown,
  context: FailureContext,
): Exclude<ChatOutcome, { kind: 'answered' }> {
  if (thrown instanceof APIUserAbortError) return trouble('aborted', 'the request was given up');
  if (thrown instanceof APIConnectionError && isTooLong(thrown.cause)) {
    // Another try would only carry it all again.
    const error = { code: 'reply-too-large', message: 'the reply is longer than any answer' };
    return { kind: 'trouble', error, retryAfterMs: Infinity };
  }
  if (thrown instanceof APIConnectionError) return trouble('network', 'the endpoint cannot be reached');
  if (!(thrown instanceof APIError) || thrown.status === undefined) return malformed();
  const status = Number(thrown.status);
  const code = codes.has(String(thrown.code)) ? String(thrown.code) : `http-${status}`;
  const headers: Headers | undefined = thrown.headers;
  const requestId = requestIdOf((name) => headers?.get(name) ?? null, context.secrets);
  const where = context.inStream === true ? ' in the middle of its answer' : '';
  const plain = { code, message: `the endpoint answered ${status}${where}`, status };
  const error = requestId === undefined ? plain : named(plain, requestId);
  const said = messageOf(thrown.error);
  if (ofRequest.has(status) || (status === 404 && isAboutModel(code, said, context.model))) {
    return {
      kind: 'rejected',
      error: { ...error, message: `${error.message}${quoted(said, context.secrets)}` },
    };
  }
  if (status >= 500 || (passing.has(status) && !spent.has(code))) {
    const quota = quotaOf((name) => headers?.get(name) ?? null);
    const known = quota === undefined ? {} : { quota };
    return {
      kind: 'trouble',
      error,
      retryAfterMs: retryAfterMs((name) => headers?.get(name), Date.now()),
      ...known,
    };
  }
  // A wrong key, address or budget says nothing of the candidate, and asking again does not mend it.
  const auth = status === 401 || status === 403;
  return { kind: 'trouble', error: auth ? { ...error, code: 'auth' } : error, retryAfterMs: Infinity };
}

/** An error with what the endpoint calls the request, also in words, so that a person can ask its support. */
export function named(error: FailureError, requestId: string): FailureError {
  if (error.requestId !== undefined) return error;
  return { ...error, message: `${error.message} (request ${requestId})`, requestId };
}

const statuses: Readonly<Record<string, number>> = {
  context_length_exceeded: 400,
  content_filter: 400,
  invalid_request_error: 400,
  BadRequestError: 400,
  insufficient_quota: 429,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  server_error: 500,
  api_error: 500,
  InternalServerError: 500,
  overloaded_error: 503,
};

/** Why a stream that began well brought no answer: what the endpoint says in it counts as its status would have. */
export function streamFailureOf(
  thrown: unknown,
  context: FailureContext,
): Exclude<ChatOutcome, { kind: 'answered' }> {
  if (thrown instanceof SyntaxError) return malformed();
  if (!(thrown instanceof APIError)) return streamTrouble('cut');
  const status = [thrown.code, thrown.type, statusIn(thrown.error)].reduce<number | undefined>(
    (found, said) => found ?? statusOf(said),
    undefined,
  );
  if (status === undefined) return streamTrouble('broken');
  const again = APIError.generate(
    status,
    { error: thrown.error },
    undefined,
    thrown.headers ?? new Headers(),
  );
  return failureOf(again, { ...context, inStream: true });
}

function statusIn(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}

function statusOf(said: unknown): number | undefined {
  const text = String(said);
  if (/^[45]\d\d$/.test(text)) return Number(text);
  return Object.hasOwn(statuses, text) ? statuses[text] : undefined;
}

const streamTroubles = {
  aborted: ['aborted', 'the request was given up'],
  malformed: ['malformed', 'the reply is no stream of a chat completion'],
  cut: ['stream-cut', 'the endpoint broke its answer off'],
  broken: ['stream-broken', 'the endpoint reported an error in the middle of its answer'],
} as const;

export function streamTrouble(what: keyof typeof streamTroubles): Exclude<ChatOutcome, { kind: 'answered' }> {
  const [code, message] = streamTroubles[what];
  return trouble(code, message);
}

export function malformed(): Exclude<ChatOutcome, { kind: 'answered' }> {
  return trouble('malformed', 'the reply is no chat completion');
}

function trouble(code: string, message: string): Exclude<ChatOutcome, { kind: 'answered' }> {
  return { kind: 'trouble', error: { code, message }, retryAfterMs: null };
}

/** Whether the transport left a reply that grew beyond its limit. */
function isTooLong(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if ('code' in cause && cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return true;
  return isTooLong(cause.cause);
}

/** The address comes from the base and the model's name from the candidate: only the latter makes a 404 the candidate's fault. */
function isAboutModel(code: string, said: string, model: string): boolean {
  return code === 'model_not_found' || said.includes(model);
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null || !('message' in error)) return '';
  return typeof error.message === 'string' ? error.message : '';
}
