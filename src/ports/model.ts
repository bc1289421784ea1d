import type { Message } from '../evaluation/dataset/dataset.ts';
import type { FailureError, ModelIdentity, Usage } from '../evaluation/target/target.ts';

export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly Message[];
  /** As the prompt file spells them (`temperature`, `maxTokens` or `max_tokens` …). */
  readonly parameters: { readonly [name: string]: unknown };
  /** OpenAI's `response_format`, null for plain text. */
  readonly responseFormat: unknown;
}

export type ChatOutcome =
  | {
      readonly kind: 'answered';
      readonly output: string;
      readonly model: ModelIdentity;
      readonly usage: Usage;
      readonly finish: string | null;
    }
  /** The request itself is at fault (too long, refused by the schema): sending it again would not help. */
  | { readonly kind: 'rejected'; readonly error: FailureError }
  /** Trouble on the way; `retryAfterMs` where the server said how long to wait, Infinity where waiting cannot help. */
  | { readonly kind: 'trouble'; readonly error: FailureError; readonly retryAfterMs: number | null };

/** One endpoint that speaks OpenAI's chat protocol. Sends one request and never retries by itself. */
export interface ChatModel {
  send(request: ChatRequest, signal: AbortSignal): Promise<ChatOutcome>;
}
