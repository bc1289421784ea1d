import type { Step } from '../../target/target.ts';

/** One trial as a reader sees it. Texts are cut at `longestText`; what was cut stands in results.jsonl. */
export interface PageRow {
  readonly suite: string;
  readonly id: string;
  readonly repeat: number;
  readonly outcome: 'passed' | 'failed' | 'answered' | 'candidate-failed' | 'infrastructure' | 'not-run';
  /** What went wrong, or why it was not run; null for an answer. */
  readonly why: string | null;
  readonly question: string;
  readonly expected: string | null;
  /** null where there is none, or none was kept. */
  readonly output: string | null;
  readonly scores: Readonly<Record<string, number | null>>;
  /** What each metric says of the answer: why it abstained, which check failed. */
  readonly notes: readonly string[];
  readonly latencyMs: number | null;
  readonly costUsd: number | null;
  readonly model: string | null;
  readonly tags: readonly string[];
  readonly steps: readonly Step[];
}

/** Means of one slice by metric, in the metric's own unit; null where nothing scored. */
export interface PageSlice {
  readonly suite: string;
  readonly tag: string;
  readonly value: string;
  readonly trials: number;
  readonly means: Readonly<Record<string, number | null>>;
}

export interface PageMetric {
  readonly suite: string;
  readonly name: string;
  readonly kind: string;
  readonly mean: number | null;
  /** 90 %, in the metric's own unit. */
  readonly interval: readonly [number, number] | null;
  readonly scored: number;
  readonly abstained: number;
}

/** Everything a page of one evaluation shows. */
export interface PageData {
  readonly title: string;
  readonly createdAt: string;
  readonly counts: readonly {
    readonly suite: string;
    readonly planned: number;
    readonly answered: number;
    readonly failedCandidate: number;
    readonly infrastructure: number;
    readonly notRun: number;
    readonly costUsd: number | null;
  }[];
  readonly metrics: readonly PageMetric[];
  readonly slices: readonly PageSlice[];
  readonly rows: readonly PageRow[];
}

/** Characters of a text that a page shows. */
export const longestText = 10_000;
