import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Span } from '../evaluation/run/trace/trace.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { Json } from '../foundation/json.ts';

/** A suite of a run that is over, with its whole dataset: what is sent replaces what was there before. */
export interface ExportedSuite {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly repeats: number;
  /** Metrics that a model decides. */
  readonly judged: ReadonlySet<string>;
}

/** A run that is over, as it is told to other systems. */
export interface ExportedRun {
  /** Tells this run from all others; the same when it is told again. */
  readonly id: string;
  readonly suites: readonly ExportedSuite[];
  /** What else is known of it: the commit, the pull request. */
  readonly facts: { readonly [name: string]: Json };
  /** Whether texts of answers may leave. */
  readonly texts: boolean;
  /** Every trial once; may be gone through more than once. */
  trials(): Iterable<Trial>;
}

/** How many of what was to be told did arrive; `why` says what kept the rest. */
export interface Told {
  readonly planned: number;
  readonly arrived: number;
  readonly why: string | null;
}

/** Takes spans, some at a time. Never rejects: what did not arrive is counted. */
export interface SpanExport {
  send(spans: readonly Span[]): Promise<void>;
  told(): Told;
}

/** What became of one suite in a system of experiments. */
export interface ToldExperiment {
  readonly suite: string;
  readonly runs: Told;
  readonly scores: Told;
  /** Where a person can look at it; null where it does not exist. */
  readonly url: string | null;
}

/** Takes runs as experiments over datasets. Never rejects. */
export interface ExperimentExport {
  /** What keeps everything from arriving (no server, a wrong key); null where nothing does. */
  probe(): Promise<string | null>;
  publish(run: ExportedRun): Promise<readonly ToldExperiment[]>;
}
