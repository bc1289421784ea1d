import type { Budget } from '../ports/calls.ts';
import type { ChatRequest, Endpoint } from '../ports/model.ts';
import type { Answer, AroundRequest } from './gateway.ts';
import type { Sent } from './one-request.ts';
import type { PriceOf } from './price.ts';

/** A request as far as its price goes. */
export interface Priced {
  readonly endpoint: Endpoint;
  readonly model: string;
  /** Bytes of everything that is sent: no tokeniser makes more tokens than bytes. */
  readonly bytes: number;
  /** Tokens that the answer cannot exceed; null where the request does not say. */
  readonly mostOutput: number | null;
}

/** Pays requests from a budget: what each may cost at the most is set aside before it is sent. */
export interface Payer {
  payFor(request: Priced, signal: AbortSignal): AroundRequest;
}

/** Errors of an answer that was written, whole or in part, and did not arrive as one. */
const written: ReadonlySet<string> = new Set(['timeout', 'malformed', 'stream-cut', 'stream-broken']);

/** How much longer than the longest so far an answer is taken to become where its request sets no limit. */
const longerThanSeen = 2;
/** How many more tokens for a byte than the most so far. */
const denserThanSeen = 1.5;
/** Tokens of an answer that never arrived, where nothing is known of any other. */
const lostAnswer = 1000;

interface Seen {
  /** Tokens of the longest answer. */
  output: number;
  /** The most tokens for a byte of a request. */
  perByte: number;
}

/**
 * A payer that learns from the answers how long they are: with a limit of its tokens (`maxTokens`) an answer never costs more than was
 * set aside; without one it is taken to be at the most twice as long as the longest so far, and the first runs alone.
 */
export function createPayer(budget: Budget, priceOf: PriceOf): Payer {
  const models = new Map<string, Seen>();
  const seenOf = ({ endpoint, model }: Priced): Seen => {
    const key = JSON.stringify([endpoint.id, model]);
    const seen = models.get(key) ?? { output: 0, perByte: 0 };
    models.set(key, seen);
    return seen;
  };

  const price = async (of: Priced, input: number, output: number): Promise<number | null> => {
    const model = { asked: of.model, answered: null, fingerprint: null };
    return priceOf(of.endpoint, { model, usage: { input, cached: 0, output } });
  };

  /** Tokens of a request at the most. */
  const inputOf = ({ bytes }: Priced, { perByte }: Seen): number =>
    perByte === 0 ? bytes : Math.min(bytes, Math.ceil(denserThanSeen * perByte * bytes));

  async function mostOf(of: Priced, seen: Seen): Promise<number | null> {
    const output = of.mostOutput ?? (seen.output === 0 ? null : longerThanSeen * seen.output);
    return output === null ? null : price(of, inputOf(of, seen), output);
  }

  async function costOf<A extends Answer>(
    of: Priced,
    seen: Seen,
    sent: Sent<A> | null,
  ): Promise<number | null> {
    if (sent === null) return 0;
    const { outcome } = sent;
    if (outcome.kind === 'answered') return priceOf(of.endpoint, outcome.answer);
    // Nobody is charged for a refusal. What was given up goes on being written, and a reply that cannot be read was.
    const { code } = outcome.error;
    if (!written.has(code)) return 0;
    return (await mostOf(of, seen)) ?? price(of, inputOf(of, seen), lostAnswer);
  }

  return {
    payFor: (of, signal) => async (once) => {
      const seen = seenOf(of);
      const most = await mostOf(of, seen);
      const hold = await budget.hold(most, signal);
      let cost: number | null = 0;
      try {
        const sent = await once();
        cost = await costOf(of, seen, sent);
        if (sent?.outcome.kind === 'answered') {
          const { input, output } = sent.outcome.answer.usage;
          if (output !== null) seen.output = Math.max(seen.output, output);
          if (input !== null && of.bytes > 0) seen.perByte = Math.max(seen.perByte, input / of.bytes);
          if (cost === null && most === null) budget.end(whyUnknown(of, sent.outcome.answer));
        }
        return sent;
      } finally {
        hold.settle(cost);
      }
    },
  };
}

function whyUnknown({ model }: Priced, { usage }: Answer): string {
  return usage.input === null || usage.output === null
    ? 'the endpoint does not say how many tokens an answer took, so nobody knows what it cost; with maxTokens in the prompt the most it can cost is counted'
    : `nobody knows what the answers of ${model} cost`;
}

/** Spellings of the limit of an answer's tokens. */
const limits = ['maxTokens', 'max_tokens', 'maxCompletionTokens', 'max_completion_tokens'] as const;

/** The most tokens that the answers to a request can have, all of its choices together; null where it sets no limit. */
export function mostOutputOf({ parameters }: Pick<ChatRequest, 'parameters'>): number | null {
  const set = limits
    .map((name) => parameters[name])
    .filter((value) => typeof value === 'number' && value > 0);
  const choices = typeof parameters['n'] === 'number' && parameters['n'] > 1 ? parameters['n'] : 1;
  return set.length === 0 ? null : choices * Math.max(...set.map(Number));
}
