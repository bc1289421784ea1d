import { normalQuantile } from './normal.ts';
import type { Interval } from './stats.ts';

/** What a judge said, and what is known of its errors from labelled cases. */
export interface JudgedShare {
  /** The share it passed, of `n` cases. */
  readonly observed: number;
  readonly n: number;
  /** The share of true passes it passed, of `positives` labelled ones, and of true fails it failed, of `negatives`. */
  readonly sensitivity: number;
  readonly positives: number;
  readonly specificity: number;
  readonly negatives: number;
}

export interface CorrectedShare extends Interval {
  readonly estimate: number;
  readonly se: number;
}

/**
 * The share behind a judge that errs at known rates (Rogan and Gladen 1978): p = (observed + sp − 1)/(se + sp − 1), its variance by the
 * delta method with both rates estimated; normal interval at the two-sided `conf`, not clipped to [0, 1]. Of use above
 * se + sp − 1 = ½. Throws RangeError where se + sp is 1 or below: such a judge knows nothing.
 */
export function roganGladen(judged: JudgedShare, conf: number): CorrectedShare {
  const { observed, n, sensitivity, positives, specificity, negatives } = judged;
  const youden = sensitivity + specificity - 1;
  if (!(youden > 0))
    throw new RangeError(
      `sensitivity ${sensitivity} and specificity ${specificity} are no better than chance`,
    );
  const estimate = (observed + specificity - 1) / youden;
  const variance =
    (observed * (1 - observed)) / n +
    (estimate ** 2 * sensitivity * (1 - sensitivity)) / positives +
    ((1 - estimate) ** 2 * specificity * (1 - specificity)) / negatives;
  const se = Math.sqrt(variance) / youden;
  const margin = normalQuantile((1 + conf) / 2) * se;
  return { estimate, se, lo: estimate - margin, hi: estimate + margin };
}
