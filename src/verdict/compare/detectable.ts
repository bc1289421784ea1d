import {
  chanceToFind,
  chanceToPass,
  designEffect,
  type Foreseen,
  smallestDrop,
  varianceUnder,
} from '../../stats/foresight.ts';
import { roleWeights } from '../../stats/holm.ts';
import { needs } from '../../stats/planning.ts';
import { pseudoSize } from '../../stats/pseudo-pair-t.ts';
import type { BoundedKind, ValuesByCase } from '../../stats/stats.ts';
import { isBounded } from '../baseline/trial-value.ts';
import type { CaseScores, MetricRule } from './compare-runs.ts';
import { type RunNoise, runNoise } from './run-noise.ts';

/** What a gating metric could tell of a change today. Drops are sizes in 0 … 1, shares are of changes. */
export type MetricSight = SeenMetric | BlindMetric;

/** No stored value: nothing can be said. */
export interface BlindMetric extends Named {
  readonly kind: 'no-values';
}

export interface SeenMetric extends Named {
  readonly kind: 'seen';
  /** Cases with a stored value, and how many runs are stored. */
  readonly cases: number;
  readonly runs: number;
  readonly noise: RunNoise['kind'];
  /** The smallest drop that is found in four of five changes; null where the cases are too few for any. */
  readonly sees: number | null;
  /** Half of it, and the cases that are lacking for it. */
  readonly halved: { readonly drop: number; readonly casesMore: number } | null;
  /** How often a drop of the size of the margin is found, and what is lacking to find it in four of five. */
  readonly atMargin: {
    readonly found: number;
    readonly casesMore: number;
    /** Repeats of each case that would do as well; null where they cannot, or where nobody knows. */
    readonly repeats: number | null;
  };
  /** How often what changes nothing passes. */
  readonly unchangedPasses: number;
  /** What more stored runs would see, where the record may still grow. */
  readonly withRuns: { readonly runs: number; readonly sees: number } | null;
}

interface Named {
  readonly name: string;
  readonly value: BoundedKind;
  readonly role: MetricRule['role'];
  readonly margin: number;
}

export interface SightPolicy {
  /** One-sided, 0 … 0.5. */
  readonly alpha: number;
  readonly metrics: readonly MetricRule[];
  /** Runs of each case in a pull request. */
  readonly repeats: number;
  /** Runs that a record is filled up to. */
  readonly baselineRuns: number;
}

/** Four times out of five. */
const power = 0.8;

/**
 * What each gating metric with values in 0 … 1 can detect, from the stored runs of the baseline alone: nothing is run. Cases of one
 * cluster are taken to break together. Looks during a run are not counted in: they cost up to five points of it.
 */
export function detectable(stored: readonly CaseScores[], policy: SightPolicy): MetricSight[] {
  const judged = policy.metrics.filter(({ margin }) => margin !== null);
  const weights = roleWeights(judged.map(({ role }) => role));
  const effect = designEffect(stored.map(({ cluster }) => cluster ?? null));
  return judged.flatMap(({ name, kind, role, margin }, index) => {
    if (!isBounded(kind) || margin === null || role === 'info') return [];
    const named = { name, value: kind, role, margin };
    const values = stored
      .map(({ scores }) => (scores[name] ?? []).filter((value) => value !== null))
      .filter((runs) => runs.length > 0);
    const share = weights[index] ?? 0;
    return [seeMetric(named, values, { ...policy, share, designEffect: effect })];
  });
}

function seeMetric(
  named: Named,
  stored: ValuesByCase,
  policy: SightPolicy & { readonly share: number; readonly designEffect: number },
): MetricSight {
  const noise = runNoise(named.value, stored);
  if (noise === null) return { ...named, kind: 'no-values' };
  const { alpha, share, repeats } = policy;
  const rates = { alpha: alpha * share, power };
  const runs = Math.max(...stored.map((values) => values.length));
  const at = (baselineRuns: number): Foreseen => ({
    n: stored.length,
    noise: noise.variance * (1 / baselineRuns + 1 / repeats),
    designEffect: policy.designEffect,
  });
  const today = at(runs);
  const lacking = (drop: number) =>
    needs(
      {
        varianceOfDifferences: varianceUnder(today, drop),
        varianceWithin: noise.kind === 'measured' ? noise.variance : null,
        n: today.n,
        baselineRuns: runs,
        candidateRuns: repeats,
      },
      drop,
      rates,
    );
  const sees = smallestDrop(today, rates);
  const later = runs < policy.baselineRuns ? smallestDrop(at(policy.baselineRuns), rates) : null;
  const margin = lacking(named.margin);
  return {
    ...named,
    kind: 'seen',
    cases: today.n,
    runs,
    noise: noise.kind,
    sees,
    halved: sees === null ? null : { drop: sees / 2, casesMore: lacking(sees / 2).casesMore },
    atMargin: {
      found: chanceToFind(today, named.margin, rates.alpha),
      casesMore: margin.casesMore,
      repeats:
        margin.repeats.kind === 'runs' && margin.repeats.candidateRuns > repeats
          ? margin.repeats.candidateRuns
          : null,
    },
    unchangedPasses: chanceToPass(today, named.margin, pseudoSize(named.value, []), alpha),
    withRuns: later === null ? null : { runs: policy.baselineRuns, sees: later },
  };
}
