import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { z } from 'zod';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { compareMetric } from '../../src/stats/compare-metric.ts';
import { flakeRate, withinVariance } from '../../src/stats/flakiness.ts';
import { gateOutcome } from '../../src/stats/gate-outcome.ts';
import { holmWeighted, roleWeights } from '../../src/stats/holm.ts';
import { normalCdf, normalQuantile } from '../../src/stats/normal.ts';
import { minimumDetectableEffect, needs, nNeeded, planN } from '../../src/stats/planning.ts';
import { verdictOf } from '../../src/stats/verdict-of.ts';
import { amountFunctions } from './amounts.ts';
import { endlessFunctions } from './endless.ts';
import { intervalFunctions } from './intervals.ts';
import { judgeFunctions } from './judges.ts';
import { number, numbers, perCase, row, type VectorFunctions } from './row.ts';
import { sequentialFunctions } from './sequential.ts';
import { OnInconclusive, Roles, VerdictName } from './spelling.ts';

const rates = { alpha: number, power: number };

const distributions: Record<string, (args: number[]) => number> = {
  t_quantile: ([p = NaN, df = NaN]) => tQuantile(p, df),
  t_cdf: ([x = NaN, df = NaN]) => tCdf(x, df),
  normal_quantile: ([p = NaN]) => normalQuantile(p),
  normal_cdf: ([z = NaN]) => normalCdf(z),
  binomial_cdf: ([k = NaN, n = NaN, p = NaN]) => binomialCdf(k, n, p),
  beta_quantile: ([p = NaN, a = NaN, b = NaN]) => betaQuantile(p, a, b),
};

/** The functions that vectors can check, by the vectors' names: what their input looks like, and how ours is called with it. */
export const functions: VectorFunctions = {
  ...sequentialFunctions,
  ...intervalFunctions,
  ...amountFunctions,
  ...judgeFunctions,
  ...endlessFunctions,
  dist: row({ name: z.string(), args: numbers }, ({ name, args }) => ({
    value: distributions[name]?.(args),
  })),
  holm: row({ p: numbers }, ({ p }) => ({
    p_adj: holmWeighted(
      p,
      p.map(() => 1 / p.length),
    ),
  })),
  bh: row({ p: numbers }, ({ p }) => ({ p_adj: benjaminiHochberg(p) })),
  holm_weighted: row({ p: numbers, w: numbers }, ({ p, w }) => ({ p_adj: holmWeighted(p, w) })),
  role_weights: row({ roles: Roles }, ({ roles }) => ({ w: roleWeights(roles) })),
  verdict: row(
    {
      ci: z.tuple([number, number]),
      p_worse_adj: number,
      p_better_adj: number,
      delta: number,
      alpha: number,
    },
    ({ ci: [lo, hi], p_worse_adj: pWorse, p_better_adj: pBetter, delta, alpha }) => ({
      verdict: verdictOf({ lo, hi }, { pWorse, pBetter }, delta, alpha),
    }),
  ),
  compare_metric: row(
    {
      kind: z.enum(['binary', 'score']),
      baseline: perCase,
      candidate: perCase,
      delta: number,
      alpha: number,
    },
    ({ delta, alpha, ...values }) => compareMetric(values, delta, alpha),
  ),
  gate: row(
    {
      metrics: z.array(z.object({ role: Roles.element, verdict: VerdictName })),
      on_inconclusive: OnInconclusive.default('neutral'),
      missing_rate: number.default(0),
      max_missing: number.default(0.05),
    },
    ({ metrics, on_inconclusive, missing_rate, max_missing }) => {
      const whenUndecided = { neutral: 'neutral', fail: 'failure', pass: 'success' }[on_inconclusive];
      const conclusions = {
        regressed: 'failure',
        'too-much-missing': 'neutral',
        'nothing-gates': 'neutral',
        shown: 'success',
        undecided: whenUndecided,
      };
      return { conclusion: conclusions[gateOutcome(metrics, missing_rate, max_missing).kind] };
    },
  ),
  n_needed: row({ sd: number, delta: number, ...rates }, ({ sd, delta, alpha, power }) => ({
    n: nNeeded(sd, delta, { alpha, power }),
  })),
  mde: row({ sd: number, n: number, ...rates }, ({ sd, n, alpha, power }) => ({
    mde: minimumDetectableEffect(sd, n, { alpha, power }),
  })),
  plan_n: row({ s2_aa: number, delta: number, ...rates }, ({ s2_aa, delta, alpha, power }) => ({
    n: planN(s2_aa, delta, { alpha, power }),
  })),
  flake_rate: row({ runs: perCase }, ({ runs }) => ({ rate: flakeRate(runs) })),
  within_var: row({ runs: perCase }, ({ runs }) => ({ var: withinVariance(runs) })),
  needs: row(
    { s2_d: number, s2_w: number.nullable(), n: number, kb: number, kc: number, delta: number, ...rates },
    ({ s2_d, s2_w, n, kb, kc, delta, alpha, power }) => {
      const seen = {
        varianceOfDifferences: s2_d,
        varianceWithin: s2_w,
        n,
        baselineRuns: kb,
        candidateRuns: kc,
      };
      const { repeats, detectable, ...cases } = needs(seen, delta, { alpha, power });
      return {
        ...cases,
        mde_now: detectable,
        kc_needed: repeats.kind === 'runs' ? repeats.candidateRuns : null,
      };
    },
  ),
};
