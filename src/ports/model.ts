import type { Message } from '../evaluation/dataset/dataset.ts';
import type { ModelPrice, ProviderKind } from '../evaluation/target/provider-config.ts';
import type { FailureError, ModelIdentity, ToolCall, Usage } from '../evaluation/target/target.ts';
import type { Json } from '../foundation/json.ts';

/** What is known of an address beside how to speak to it. Calls with equal ids share their limits. */
export interface Endpoint {
  readonly id: string;
  readonly kind: ProviderKind;
  readonly baseUrl: string;
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** By name of the model; they go before any price table. */
  readonly prices: Readonly<Record<string, ModelPrice>>;
  /** What else decides which model answers, as it is written: without any value of the environment. */
  readonly identity?: Json;
  /** Whether a text holds a value that must be stored nowhere, such as the key. */
  readonly showsSecret?: (text: string) => boolean;
}

/** What an endpoint says is left of its rate limit; null where it does not say. */
export interface Quota {
  readonly requestsLeft: number | null;
  /** Milliseconds until the requests are as many as they can be. */
  readonly requestsResetMs: number | null;
  readonly tokensLeft: number | null;
  readonly tokensResetMs: number | null;
}

export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly Message[];
  /** As the prompt file spells them (`temperature`, `maxTokens` or `max_tokens` …). */
  readonly parameters: { readonly [name: string]: unknown };
  /** OpenAI's `response_format`, null for plain text. */
  readonly responseFormat: unknown;
  /** OpenAI's `tools` and `tool_choice`. */
  readonly tools?: readonly unknown[];
  readonly toolChoice?: unknown;
  /** Whether the answer comes piece by piece, so that its first piece has a time. */
  readonly stream?: boolean;
}

/** The request itself is at fault (too long, refused by the schema): sending it again would not help. */
interface Rejected {
  readonly kind: 'rejected';
  readonly error: FailureError;
  readonly quota?: Quota;
}

/** Trouble on the way; `retryAfterMs` where the server said how long to wait, Infinity where waiting cannot help. */
interface Trouble {
  readonly kind: 'trouble';
  readonly error: FailureError;
  readonly retryAfterMs: number | null;
  readonly quota?: Quota;
}

/** An answer in one piece, or why there is none. */
export type ModelOutcome<A> =
  | { readonly kind: 'answered'; readonly answer: A; readonly quota?: Quota }
  | Rejected
  | Trouble;

export type ChatOutcome =
  | {
      readonly kind: 'answered';
      readonly output: string;
      /** Tools that the answer asks for; left out by endpoints that know none. */
      readonly toolCalls?: readonly ToolCall[];
      readonly model: ModelIdentity;
      readonly usage: Usage;
      readonly finish: string | null;
      /** What the endpoint calls the request. */
      readonly requestId?: string;
      readonly quota?: Quota;
    }
  | Rejected
  | Trouble;

/** One endpoint that speaks OpenAI's chat protocol. Sends one request and never retries by itself. */
export interface ChatModel {
  /** Without it the model is an endpoint of its own, of unknown price. */
  readonly endpoint?: Endpoint;
  /** `onFirst` is called once, with the first piece of a streamed answer. */
  send(request: ChatRequest, signal: AbortSignal, onFirst?: () => void): Promise<ChatOutcome>;
}

export type EmbedOutcome =
  | {
      readonly kind: 'answered';
      /** One for each text, in their order. */
      readonly vectors: readonly (readonly number[])[];
      readonly model: ModelIdentity;
      readonly usage: Usage;
      readonly quota?: Quota;
    }
  | Rejected
  | Trouble;

/** One endpoint that speaks OpenAI's embedding protocol. Sends one request and never retries by itself. */
export interface EmbeddingModel {
  readonly endpoint?: Endpoint;
  embed(model: string, texts: readonly string[], signal: AbortSignal): Promise<EmbedOutcome>;
}
