import { anyShared, clusteredMean, clusterTotals } from './clustered-mean.ts';
import { mcnemar } from './mcnemar.ts';
import { withoutFloatNoise } from './moments.ts';
import { signFlip } from './sign-flip.ts';
import type { Clusters, OneSided } from './stats.ts';
import { studentLowerTail } from './student.ts';

const mostSignFlips = 16;

/**
 * One-sided p-values of "the mean difference is 0". One binary run in each arm and no shared clusters (`singleBinary`): McNemar mid-p.
 * Otherwise up to 16 non-zero differences: sign-flip mid-p; more: the paired t test. Where cases share clusters, whole clusters
 * are flipped, and the t test is cluster-robust. Without a non-zero difference both are ½; they always add up to 1.
 */
export function pairedTest(
  differences: readonly number[],
  settings: { singleBinary: boolean; clusters?: Clusters },
): OneSided {
  const { singleBinary, clusters } = settings;
  if (singleBinary && !anyShared(clusters)) {
    const worse = differences.filter((difference) => difference < 0).length;
    const better = differences.filter((difference) => difference > 0).length;
    return bothSides(mcnemar(worse, better).pMidWorse);
  }
  const totals = clusterTotals(differences, clusters);
  const sums = totals.map((cluster) => withoutFloatNoise(cluster.total));
  if (sums.filter((total) => total !== 0).length <= mostSignFlips) return bothSides(signFlip(sums).pMidWorse);
  const { mean, se, df } = clusteredMean(totals);
  return bothSides(studentLowerTail(mean, se, df));
}

function bothSides(pWorse: number): OneSided {
  return { pWorse, pBetter: 1 - pWorse };
}
