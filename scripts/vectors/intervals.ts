import { z } from 'zod';
import { seededRandom } from '../../src/foundation/random.ts';
import { bootstrapBca } from '../../src/stats/bootstrap-bca.ts';
import { clopperPearson } from '../../src/stats/clopper-pearson.ts';
import { clusteredMean, clusterTotals } from '../../src/stats/clustered-mean.ts';
import { mcnemar } from '../../src/stats/mcnemar.ts';
import { newcombePaired } from '../../src/stats/newcombe-paired.ts';
import { pseudoPairT } from '../../src/stats/pseudo-pair-t.ts';
import { quantileInterval } from '../../src/stats/quantile-interval.ts';
import { signFlip } from '../../src/stats/sign-flip.ts';
import { signedRank } from '../../src/stats/signed-rank.ts';
import { tInterval } from '../../src/stats/t-interval.ts';
import { tango } from '../../src/stats/tango.ts';
import { wilson } from '../../src/stats/wilson.ts';
import { number, numbers, row, type VectorFunctions } from './row.ts';

const share = { x: number, n: number, conf: number };
const resamples = 50_000;

/** Intervals and tests of one set of values, by the vectors' names. */
export const intervalFunctions: VectorFunctions = {
  wilson: row(share, ({ x, n, conf }) => wilson(x, n, conf)),
  clopper_pearson: row(share, ({ x, n, conf }) => clopperPearson(x, n, conf)),
  mcnemar: row({ b: number, c: number }, ({ b, c }) => mcnemar(b, c)),
  newcombe_paired: row({ a: number, b: number, c: number, d: number, conf: number }, ({ a, b, c, d, conf }) =>
    newcombePaired({ both: a, baselineOnly: b, candidateOnly: c, neither: d }, conf),
  ),
  tango: row({ b: number, c: number, n: number, conf: number }, ({ b, c, n, conf }) => tango(b, c, n, conf)),
  signflip: row({ d: numbers }, ({ d }) => signFlip(d)),
  wilcoxon_hl: row({ d: numbers, conf: number }, ({ d, conf }) => {
    const { rankSum, ...rest } = signedRank(d, conf);
    return { V: rankSum, ...rest };
  }),
  t_interval: row({ d: numbers, conf: number }, ({ d, conf }) => tInterval(d, conf)),
  clustered_se: row({ y: numbers, clusters: z.array(z.string()) }, ({ y, clusters }) =>
    clusteredMean(clusterTotals(y, clusters)),
  ),
  pseudo_pair_t: row(
    {
      d: numbers,
      h: number,
      alpha: number,
      delta: number.nullish(),
      clusters: z.array(z.string()).nullish(),
    },
    ({ d, h, alpha, delta, clusters }) =>
      pseudoPairT(d, {
        h,
        alpha,
        ...(typeof delta === 'number' && { delta }),
        ...(clusters && { clusters }),
      }),
  ),
  quantile_ci: row({ x: numbers, p: number, conf: number }, ({ x, p, conf }) => quantileInterval(x, p, conf)),
  bootstrap_bca: row({ d: numbers, alpha: number }, ({ d, alpha }) =>
    bootstrapBca(d, alpha, { random: seededRandom('vectors'), resamples }),
  ),
};
