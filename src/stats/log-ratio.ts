import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Interval } from './stats.ts';
import { studentLowerTail } from './student.ts';
import { trimmedT } from './trimmed-t.ts';

/** A ratio candidate / baseline with its interval; here lower is better. */
export interface Ratio extends Interval {
  readonly ratio: number;
  /** Standard error of ln ratio. */
  readonly seLog: number;
  readonly df: number;
  /** Against "the ratio is 1 or below": small speaks for slower, or dearer. */
  readonly pWorse: number;
}

/** How much a stored baseline wandered from run to run: `tau` ≥ 0 the standard deviation of its runs' mean ln, over `runs` ≥ 1 runs. */
export interface RunToRun {
  readonly tau: number;
  readonly runs: number;
}

/**
 * The typical ratio of paired positive amounts (latency): exp of the trimmed mean of ln(candidate/baseline), Yuen's t interval on the
 * log. Against a stored baseline its run-to-run noise counts too: se² + tau²·(1 + 1/runs). `trim` and `alpha` as trimmedT.
 * Throws RangeError where the arms differ in length, an amount is not above 0, or trimmedT does.
 */
export function logRatio(
  baseline: readonly number[],
  candidate: readonly number[],
  settings: { trim: number; alpha: number; runToRun?: RunToRun },
): Ratio {
  const { trim, alpha, runToRun } = settings;
  if (baseline.length !== candidate.length)
    throw new RangeError(`${baseline.length} baseline amounts but ${candidate.length} of the candidate`);
  const logs = baseline.map((before, index) => logOf(candidate[index]) - logOf(before));
  const { mean, se, df } = trimmedT(logs, trim, alpha);
  const drift = runToRun === undefined ? 0 : runToRun.tau ** 2 * (1 + 1 / runToRun.runs);
  return ratioOf(mean, Math.sqrt(se ** 2 + drift), df, alpha);
}

/** A ratio from the mean, standard error and degrees of freedom of its logarithm. */
export function ratioOf(log: number, seLog: number, df: number, alpha: number): Ratio {
  const margin = tQuantile(1 - alpha, df) * seLog;
  return {
    ratio: Math.exp(log),
    seLog,
    df,
    lo: Math.exp(log - margin),
    hi: Math.exp(log + margin),
    pWorse: studentLowerTail(-log, seLog, df),
  };
}

function logOf(amount: number | undefined): number {
  if (amount === undefined || !(amount > 0))
    throw new RangeError(`a ratio needs amounts above 0, found ${amount}`);
  return Math.log(amount);
}
