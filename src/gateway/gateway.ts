import type { FailureError, ModelIdentity, Usage } from '../evaluation/target/target.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  ChatModel,
  ChatOutcome,
  ChatRequest,
  EmbeddingModel,
  EmbedOutcome,
  Endpoint,
  ModelOutcome,
  Quota,
} from '../ports/model.ts';
import { createLimiter, type Limiter } from './limit.ts';
import { isRefusal, type Sending, type Sent, sendOnce } from './one-request.ts';
import type { PriceOf } from './price.ts';
import { waitBeforeRetry } from './wait.ts';

export interface GatewayOptions {
  readonly clock: Clock;
  /** Numbers in [0, 1) for the jitter of waits; never part of a result. */
  readonly random: () => number;
  /** Requests in flight at a time to one endpoint. */
  readonly concurrency: number;
  /** Requests for one answer at the most, the first included and those not counted that were refused for being too many. */
  readonly attempts?: number;
  /** Milliseconds for which a call is asked again that the endpoint refuses for being one too many. */
  readonly patienceMs?: number;
  /** Processes that share the limits of an endpoint: each keeps to its part. */
  readonly shards?: number;
  readonly priceOf?: PriceOf;
}

/** How a call ended, after whatever was tried again. */
export type CallOutcome =
  | (Omit<Extract<ChatOutcome, { kind: 'answered' }>, 'quota'> & AnswerFacts & CallFacts)
  | NoAnswer;

export type EmbedCall =
  | (Omit<Extract<EmbedOutcome, { kind: 'answered' }>, 'quota'> & AnswerFacts & CallFacts)
  | NoAnswer;

type NoAnswer = CallFacts & {
  /** The request itself is at fault, the candidate's own; or trouble on the way that did not go away, nobody's answer. */
  readonly kind: 'rejected' | 'trouble';
  readonly error: FailureError;
};

export interface CallFacts {
  readonly attempts: number;
  /** Of the last request alone, without waits. */
  readonly latencyMs: number;
}

interface AnswerFacts {
  /** US dollars; null where no price is known. */
  readonly costUsd: number | null;
  /** Milliseconds until the first piece of a streamed answer. */
  readonly firstTokenMs: number | null;
  /** Set where nothing was asked: the answer is one from before, and so is what it cost. */
  readonly fromCache?: boolean;
}

export interface CallLimits {
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Told of a wait between two requests, so that others may be served meanwhile; gives the wait back, or one that ends later. */
  readonly meanwhile?: (wait: Promise<void>) => Promise<void>;
  /** Around each single request, the first and every further try; what it throws ends the call. */
  readonly around?: AroundRequest;
}

/** `once` sends, and gives null where it was given up before. */
export type AroundRequest = <A extends Answer>(
  once: () => Promise<Sent<A> | null>,
) => Promise<Sent<A> | null>;

/** The one door through which model calls go. */
export interface Gateway {
  send(model: ChatModel, request: ChatRequest, limits: CallLimits): Promise<CallOutcome>;
  embed(
    model: EmbeddingModel,
    request: { readonly model: string; readonly texts: readonly string[] },
    limits: CallLimits,
  ): Promise<EmbedCall>;
}

/**
 * A gateway that bounds requests by endpoint and tries again what may go better the next time: only trouble on the way, never an
 * answer. A call that waits for its next try gives its slot back.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { clock, random, concurrency, priceOf } = options;
  const { attempts: most = 4, patienceMs = 300_000, shards = 1 } = options;
  const named = new Map<string, Limiter>();
  const unnamed = new WeakMap<object, Limiter>();

  const limiterOf = (to: { readonly endpoint?: Endpoint }): Limiter => {
    const { endpoint } = to;
    const found = endpoint === undefined ? unnamed.get(to) : named.get(endpoint.id);
    if (found !== undefined) return found;
    const share = (perMinute: number | null | undefined) =>
      perMinute === null || perMinute === undefined ? null : perMinute / shards;
    const limiter = createLimiter({
      clock,
      concurrency,
      requestsPerMinute: share(endpoint?.requestsPerMinute),
      tokensPerMinute: share(endpoint?.tokensPerMinute),
    });
    if (endpoint === undefined) unnamed.set(to, limiter);
    else named.set(endpoint.id, limiter);
    return limiter;
  };

  /** A price that cannot be looked up is not known: no answer is lost for it. */
  async function costOf(endpoint: Endpoint | undefined, answer: Answer): Promise<number | null> {
    if (priceOf === undefined || endpoint === undefined) return null;
    try {
      return await priceOf(endpoint, answer);
    } catch {
      return null;
    }
  }

  async function send<A extends Answer>(
    to: { readonly endpoint?: Endpoint },
    sending: Sending<A>,
    { timeoutMs, signal, meanwhile = (wait) => wait, around = (once) => once() }: CallLimits,
  ): Promise<Call<A>> {
    const limiter = limiterOf(to);
    const began = clock.monotonicMs();
    let counted = 0;
    for (let attempts = 1; ; attempts++) {
      const sent = await around(() => sendOnce(sending, limiter, { clock, timeoutMs, signal }));
      if (sent === null) return { ...givenUp, attempts, latencyMs: 0 };
      const { outcome, latencyMs, firstTokenMs } = sent;
      if (outcome.kind === 'answered') {
        const { answer } = outcome;
        const costUsd = await costOf(to.endpoint, answer);
        return { kind: 'answered', answer: { ...answer, attempts, latencyMs, firstTokenMs, costUsd } };
      }
      const { error } = outcome;
      if (outcome.kind === 'rejected') return { kind: 'rejected', error, attempts, latencyMs };
      const trouble = { kind: 'trouble', error, attempts, latencyMs } as const;
      const refused = isRefusal(outcome);
      if (!refused) counted += 1;
      const again = refused ? clock.monotonicMs() - began < patienceMs : counted < most;
      if (!again || signal.aborted) return trouble;
      const wait = waitBeforeRetry(refused ? attempts - counted : counted, outcome.retryAfterMs, random);
      if (wait === null) return trouble;
      await meanwhile(clock.sleep(wait, signal));
      if (signal.aborted) return trouble;
    }
  }

  return {
    async send(model, request, limits) {
      const tokens = guessTokens([...request.messages.map(({ content }) => content)]);
      const call = await send(
        model,
        {
          tokens,
          request: async (signal, onFirst) => wrapped(await model.send(request, signal, onFirst)),
        },
        limits,
      );
      return call.kind === 'answered' ? { kind: 'answered', ...call.answer } : call;
    },
    async embed(model, { model: name, texts }, limits) {
      const request = async (signal: AbortSignal) => wrapped(await model.embed(name, texts, signal));
      const call = await send(model, { tokens: guessTokens(texts), request }, limits);
      return call.kind === 'answered' ? { kind: 'answered', ...call.answer } : call;
    },
  };
}

/** What every answer of a model tells. */
export interface Answer {
  readonly model: ModelIdentity;
  readonly usage: Usage;
}

type Call<A> = { readonly kind: 'answered'; readonly answer: A & CallFacts & AnswerFacts } | NoAnswer;

/** An answer in one piece, so that whoever asks again need not know what an answer holds. */
function wrapped<A extends { readonly kind: 'answered'; readonly quota?: Quota }>(
  said: A | Exclude<ModelOutcome<never>, { kind: 'answered' }>,
): ModelOutcome<Omit<A, 'kind' | 'quota'>> {
  if (said.kind !== 'answered') return said;
  const { kind, quota, ...answer } = said;
  return { kind, answer, ...(quota === undefined ? {} : { quota }) };
}

/** Four characters of most languages make about a token. */
function guessTokens(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 4);
}

const givenUp = {
  kind: 'trouble',
  error: { code: 'aborted', message: 'the request was given up' },
} as const;
