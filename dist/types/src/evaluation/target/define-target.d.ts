import type { Json } from '../../foundation/json.js';
import type { Case } from '../dataset/dataset.js';
import type { Step } from './target.js';
/** What a pipeline gets: the variables of the case by name, with the conversation so far under `messages` where it has one. */
export type TargetInput = any;
export interface TargetContext {
    /** Aborted when the case's time is over, or the run is. */
    readonly signal: AbortSignal;
    /** The case that is asked, without what is expected of it. */
    readonly case: Pick<Case, 'id' | 'vars' | 'messages'>;
    /** W3C trace context (`00-…`) of the trial: spans of the pipeline's own that continue it stand below the trial's. */
    readonly traceparent: string;
}
/** Tokens of an answer; OpenAI's, LangChain's and the AI SDK's own spelling is read too. */
export interface TargetUsage {
    readonly input?: number;
    readonly output?: number;
    /** The part of `input` that the provider had cached. */
    readonly cached?: number;
}
/** A passage: its text, and the name that people know it by. */
export interface Passage {
    readonly id?: string;
    readonly text: string;
}
/** What a pipeline may tell beside its answer; what it leaves out is unknown. */
export interface ToldAnswer {
    readonly answer: unknown;
    /** Passages that were read, best first. */
    readonly contexts?: readonly (string | Passage)[];
    /** Names of the documents that were found, best first; default: those of `contexts`. */
    readonly retrieved?: readonly string[];
    readonly usage?: TargetUsage;
    readonly toolCalls?: readonly {
        readonly name: string;
        readonly arguments: Json;
    }[];
    readonly steps?: readonly (Pick<Step, 'name'> & Partial<Step>)[];
    /** Name of the model that answered. */
    readonly model?: string;
    /** US dollars. */
    readonly costUsd?: number;
}
/**
 * A pipeline in a module. It gives its answer whole, or piece by piece (a generator, a stream): a text, a message, any JSON, or what
 * it tells with its answer.
 */
export type TargetFunction<Input = TargetInput, Output = unknown> = (input: Input, context: TargetContext) => Output | ToldAnswer;
/** Gives a pipeline its types. It changes nothing. */
export declare function defineTarget<T extends TargetFunction>(target: T): T;
