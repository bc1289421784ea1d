/** How a case fared by the metric that the suite's flips are told of. `changed`: it asks something else now; nothing is compared. */
export type Flip = 'worse' | 'better' | 'same' | 'missing' | 'changed' | 'added';

/** One case of both sides. Texts are cut at `longestText` of the page of an evaluation. */
export interface ComparedRow {
  readonly suite: string;
  readonly id: string;
  readonly flip: Flip;
  readonly question: string;
  /** Answers; null where there is none, or none was kept. */
  readonly before: string | null;
  readonly after: string | null;
  /** What went wrong on the side of the candidate; null for an answer. */
  readonly why: string | null;
  /** By metric, in its own unit: means of the runs; null where nothing scored. */
  readonly scores: readonly {
    readonly metric: string;
    readonly before: number | null;
    readonly after: number | null;
  }[];
}
