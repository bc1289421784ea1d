import type { Message } from '../dataset/dataset.ts';
import type { Sampling } from './sampling.ts';
import type { FailureError, Usage } from './target.ts';

/** A language model in this process. It writes one answer at a time, so that none depends on what is asked beside it. */
export interface LocalModel {
  readonly asked: string;
  readonly answered: string;
  /** The content of its file, and the runtime. */
  readonly build: string;
  /**
   * Prepares answers of one kind.
   * @throws UserError `prompt-invalid` for a form that the runtime cannot hold an answer to
   */
  writer(sampling: Sampling, file: string): Promise<Write>;
  /** Frees its memory. A second call does nothing. */
  close(): Promise<void>;
}

export interface WriteRequest {
  readonly messages: readonly Message[];
  readonly seed: number;
  /** Milliseconds for the answer, from when it is its turn. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Milliseconds are counted from when it was the answer's turn. */
export type Written =
  | {
      readonly kind: 'written';
      readonly output: string;
      readonly usage: Usage;
      readonly finish: 'stop' | 'length';
      readonly latencyMs: number;
      readonly firstTokenMs: number | null;
    }
  | {
      readonly kind: 'failed';
      /** candidate: the messages are at fault; infrastructure: time or the runtime. */
      readonly class: 'candidate' | 'infrastructure';
      readonly error: FailureError;
      readonly latencyMs: number;
    };

/** Never rejects. */
export type Write = (request: WriteRequest) => Promise<Written>;
