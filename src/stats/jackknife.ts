import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean, sum } from './moments.ts';
import type { Interval } from './stats.ts';

/** More groups than this say no more of the spread, and take longer. */
const mostGroups = 200;

/**
 * The jackknife interval of any statistic of groups of observations (Tukey 1958; Efron and Tibshirani 1993, §11.5): statistic ∓
 * t_{(1+conf)/2, g−1}·√((g−1)/g·Σ(θ₍ᵢ₎ − θ̄)²), θ₍ᵢ₎ without group i. Above 200 groups, 200 of them made of several, dealt in order. `conf`
 * in (0, 1) is two-sided. null of fewer than two groups, and where the statistic is not defined for all of them or without one.
 */
export function jackknife<T>(
  groups: readonly (readonly T[])[],
  statistic: (of: readonly T[]) => number | null,
  conf: number,
): (Interval & { readonly se: number }) | null {
  const dealt = deal(groups);
  const count = dealt.length;
  const whole = statistic(dealt.flat());
  if (count < 2 || whole === null) return null;
  const without = dealt.map((_, left) => statistic(dealt.filter((__, index) => index !== left).flat()));
  const known = without.filter((value) => value !== null);
  if (known.length < count) return null;
  const centre = mean(known) ?? 0;
  const se = Math.sqrt(((count - 1) / count) * sum(known.map((value) => (value - centre) ** 2)));
  const margin = tQuantile((1 + conf) / 2, count - 1) * se;
  return { se, lo: whole - margin, hi: whole + margin };
}

function deal<T>(groups: readonly (readonly T[])[]): readonly (readonly T[])[] {
  if (groups.length <= mostGroups) return groups;
  return Array.from({ length: mostGroups }, (_, to) =>
    groups.filter((__, index) => index % mostGroups === to).flat(),
  );
}
