import type { Json } from '../../../foundation/json.js';
import type { Case } from '../../dataset/dataset.js';
import type { Answer } from '../../target/target.js';
/** What a metric of your own is asked: JSON alone, the same for a module, a process and an HTTP service. */
export interface MetricRequest {
    /** The text of the answer. */
    readonly output: string;
    /** All that is known of the answer; what the target did not tell is null. */
    readonly answer: Omit<Answer, 'kind'>;
    readonly case: Pick<Case, 'id' | 'vars' | 'messages' | 'expected' | 'expect' | 'contexts' | 'relevant' | 'tags'>;
    /** `options` of the metric, as the configuration has them. */
    readonly options: {
        readonly [name: string]: Json;
    };
}
/** One of `score` (0 … 1, or of the metric's own unit), `pass`, and `abstain`: why there can be no score. */
export type MetricReply = number | boolean | ({
    /** In a few words, for people. */
    readonly why?: string;
    /** Kept with the trial. */
    readonly detail?: Json;
    /** US dollars that the score cost. */
    readonly costUsd?: number;
} & ({
    readonly score: number;
} | {
    readonly pass: boolean;
} | {
    readonly abstain: string;
}));
/** A metric in a module. What it throws is an abstention with that reason; the signal is aborted when its time is over. */
export type MetricFunction = (request: MetricRequest, context: {
    readonly signal: AbortSignal;
}) => MetricReply | Promise<MetricReply>;
/** Gives a metric of your own its types. It changes nothing. */
export declare function defineMetric<T extends MetricFunction>(metric: T): T;
