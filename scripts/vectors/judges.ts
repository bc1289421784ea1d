import { z } from 'zod';
import { cohenKappa } from '../../src/stats/cohen-kappa.ts';
import { krippendorffAlpha } from '../../src/stats/krippendorff-alpha.ts';
import { predictionPoweredMean } from '../../src/stats/prediction-powered.ts';
import { roganGladen } from '../../src/stats/rogan-gladen.ts';
import { number, numbers, perCase, row, type VectorFunctions } from './row.ts';

/** How far a judge can be trusted, by the vectors' names. */
export const judgeFunctions: VectorFunctions = {
  cohen_kappa: row(
    { table: z.array(numbers), weights: z.enum(['linear', 'quadratic']).nullish() },
    ({ table, weights }) => cohenKappa(table, weights ?? 'nominal'),
  ),
  kripp_alpha: row(
    { data: perCase, metric: z.enum(['nominal', 'ordinal', 'interval']) },
    ({ data, metric }) => ({ alpha: krippendorffAlpha(data, metric) }),
  ),
  rogan_gladen: row(
    { p_obs: number, n: number, se: number, n_pos: number, sp: number, n_neg: number, conf: number },
    ({ p_obs, n, se, n_pos, sp, n_neg, conf }) =>
      roganGladen(
        { observed: p_obs, n, sensitivity: se, positives: n_pos, specificity: sp, negatives: n_neg },
        conf,
      ),
  ),
  ppi_mean: row(
    { y: numbers, f: numbers, f_unlabelled: numbers, conf: number, lam: number.nullish() },
    ({ y, f, f_unlabelled, conf, lam }) => {
      const seen = { label: y, judged: f, judgedOnly: f_unlabelled };
      const { lambda, ...rest } = predictionPoweredMean(seen, conf, lam ?? undefined);
      return { lam: lambda, ...rest };
    },
  ),
};
