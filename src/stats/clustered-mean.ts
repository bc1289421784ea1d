import { sum } from './moments.ts';
import type { Clusters } from './stats.ts';

/** The values of one cluster: their sum and how many they are. */
export interface ClusterTotal {
  readonly total: number;
  readonly size: number;
}

/**
 * Sums per cluster, in the order in which the clusters first appear. Cases without a cluster are clusters of their own.
 * Throws RangeError where `clusters` has not one entry per value.
 */
export function clusterTotals(values: readonly number[], clusters?: Clusters): ClusterTotal[] {
  if (clusters !== undefined && clusters.length !== values.length)
    throw new RangeError(`${values.length} values but ${clusters.length} cluster names`);
  const totals = new Map<string | number, ClusterTotal>();
  values.forEach((value, index) => {
    const key = clusters?.[index] ?? index;
    const { total, size } = totals.get(key) ?? { total: 0, size: 0 };
    totals.set(key, { total: total + value, size: size + 1 });
  });
  return [...totals.values()];
}

/** Whether any two cases share a cluster: without that, clusters change nothing. */
export function anyShared(clusters: Clusters | undefined): boolean {
  const named = (clusters ?? []).filter((name) => name !== null);
  return new Set(named).size < named.length;
}

/**
 * Mean and its cluster-robust standard error √(G/(G−1) · Σ_g (T_g − n_g·mean)²) / N with df = G − 1, for the totals T_g and sizes
 * n_g of G clusters and N values (CR1 without regressors). With every value its own cluster it is the ordinary s/√N.
 * Throws RangeError below two clusters, from which no error can be learnt.
 */
export function clusteredMean(totals: readonly ClusterTotal[]): { mean: number; se: number; df: number } {
  const clusters = totals.length;
  if (clusters < 2) throw new RangeError(`a standard error needs two clusters or more, found ${clusters}`);
  const size = sum(totals.map((cluster) => cluster.size));
  const mean = sum(totals.map((cluster) => cluster.total)) / size;
  const squares = sum(totals.map((cluster) => (cluster.total - cluster.size * mean) ** 2));
  return { mean, se: Math.sqrt((clusters / (clusters - 1)) * squares) / size, df: clusters - 1 };
}
