import { logRatio } from '../../src/stats/log-ratio.ts';
import { ratioOfTotals } from '../../src/stats/ratio-of-totals.ts';
import { trimmedT } from '../../src/stats/trimmed-t.ts';
import { number, numbers, row, type VectorFunctions } from './row.ts';

/** What measures amounts (cost, tokens, latency), by the vectors' names. */
export const amountFunctions: VectorFunctions = {
  trimmed_t: row({ x: numbers, trim: number, alpha: number }, ({ x, trim, alpha }) =>
    trimmedT(x, trim, alpha),
  ),
  log_ratio: row(
    {
      base: numbers,
      cand: numbers,
      trim: number,
      alpha: number,
      tau: number.default(0),
      runs: number.nullish(),
    },
    ({ base, cand, trim, alpha, tau, runs }) =>
      logRatio(base, cand, { trim, alpha, ...(runs && { runToRun: { tau, runs } }) }),
  ),
  ratio_of_totals: row({ base: numbers, cand: numbers, alpha: number }, ({ base, cand, alpha }) =>
    ratioOfTotals(base, cand, alpha),
  ),
};
