import { z } from 'zod';
import { bettingLogWealth } from '../../src/stats/betting.ts';
import { eCusum } from '../../src/stats/e-cusum.ts';
import { empiricalBernstein } from '../../src/stats/empirical-bernstein.ts';
import { hedgedLogCapital } from '../../src/stats/hedged-capital.ts';
import { number, numbers, row, type VectorFunctions } from './row.ts';

/** What may be read at any time, by the vectors' names. */
export const endlessFunctions: VectorFunctions = {
  bet_eprocess: row(
    { d: numbers, m0: number, side: z.enum(['worse', 'ni']), delta: number },
    ({ d, m0, side, delta }) => ({
      log_wealth: bettingLogWealth(d, { against: side === 'ni' ? 'not-worse' : 'worse', m0, delta }),
    }),
  ),
  wsr_log_capital: row({ x: numbers, m: number, alpha: number }, ({ x, m, alpha }) => ({
    log_capital: hedgedLogCapital(x, m, alpha),
  })),
  eb_cs: row({ x: numbers, alpha: number }, ({ x, alpha }) => ({
    cs: empiricalBernstein(x, alpha).map(({ lo, hi }) => [lo, hi]),
  })),
  e_cusum: row({ log_e: numbers, A: number }, ({ log_e, A }) => eCusum(log_e, A)),
};
