import type { Json } from '../../foundation/json.ts';
import type { Message } from '../dataset/dataset.ts';
import type { OnnxModel } from '../target/model-file.ts';
import type { FailureError, ModelIdentity, Usage } from '../target/target.ts';
import type { Spent } from './spent.ts';

/** One question to a judge's model; `parameters` are spelt as in a prompt file. */
export interface JudgeRequest {
  /** A provider of the configuration, by name. */
  readonly provider: string;
  readonly model: string;
  readonly messages: readonly Message[];
  readonly parameters: { readonly [name: string]: unknown };
  /** OpenAI's `response_format`, null for plain text. */
  readonly responseFormat: unknown;
}

/** A judge's reply with what it cost; `costUsd` is null where no price is known, and of a failure what was spent all the same. */
export type JudgeReply =
  | {
      readonly kind: 'answered';
      readonly output: string;
      readonly model: ModelIdentity;
      readonly usage: Usage;
      readonly costUsd: number | null;
      readonly finish: string | null;
    }
  | {
      readonly kind: 'failed';
      /** request: the endpoint refuses what it was asked, and would again; infrastructure: trouble on the way. */
      readonly class: 'request' | 'infrastructure';
      readonly error: FailureError;
      readonly costUsd: number | null;
    };

/** Asks a judge through the gateway. Never rejects for a bad reply; rejects with the signal's reason once it is aborted. */
export type AskJudge = (request: JudgeRequest, signal: AbortSignal) => Promise<JudgeReply>;

/** Where texts are embedded: by the small model in this process, by one of a provider of the configuration, or by a file of the user. */
export type EmbeddedBy =
  | { readonly provider: string; readonly model: string }
  | { readonly embeddings: OnnxModel }
  | null;

/** One vector per text, in their order, all of one length, with what a provider was paid for them; or why there are none. */
export type Embedded = Spent &
  (
    | { readonly kind: 'embedded'; readonly vectors: readonly (readonly number[])[] }
    | { readonly kind: 'failed'; readonly why: string }
  );

/** Never rejects for what goes wrong on the way; rejects with the signal's reason once it is aborted. */
export type EmbedTexts = (texts: readonly string[], by: EmbeddedBy, signal: AbortSignal) => Promise<Embedded>;

/** The code of a user's own metric. */
export interface CustomCode {
  readonly runs:
    | { readonly kind: 'module'; readonly file: string; readonly export: string }
    | { readonly kind: 'command'; readonly command: readonly [program: string, ...args: string[]] }
    /** Its placeholders are not filled in yet. */
    | { readonly kind: 'service'; readonly url: string; readonly headers: Readonly<Record<string, string>> };
  /** Path to text, read where the rules come from: all that a module or a command finds in its folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Names of environment variables that its process gets. */
  readonly environment: readonly string[];
  /** Milliseconds that one score may take. */
  readonly timeoutMs: number;
}

export type CustomReply =
  | { readonly kind: 'said'; readonly value: Json }
  | { readonly kind: 'failed'; readonly why: string };

/** Asks a user's own metric. Never rejects for what that does; rejects once the signal is aborted. */
export type AskCustom = (request: Json, signal: AbortSignal) => Promise<CustomReply>;

/** What metrics may ask of the world. null: this process cannot do it, and whoever needs it abstains with that reason. */
export interface MetricServices {
  readonly ask: AskJudge | null;
  readonly embed: EmbedTexts | null;
  /** Runs a user's own code outside of this process, from the first question on. */
  readonly custom: ((code: CustomCode) => AskCustom) | null;
  /** Ends whatever of these has something running. Never rejects; a second call does nothing. */
  readonly close?: () => Promise<void>;
}

/** For whoever only describes metrics, or has only such that need nothing. */
export const noServices: MetricServices = { ask: null, embed: null, custom: null };

/** What a metric is made with. */
export interface MetricContext {
  readonly services: MetricServices;
  /** The files that its options name, read where the rules come from: path to text. */
  readonly texts: ReadonlyMap<string, string>;
}
