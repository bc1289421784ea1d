import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import binomialPmf from '@stdlib/stats-base-dists-binomial-pmf';

export interface McNemar {
  readonly pExactWorse: number;
  readonly pMidWorse: number;
  readonly pExactTwo: number;
  readonly pMidTwo: number;
}

/**
 * McNemar's test of paired binary values, exact and mid-p (Fagerland et al. 2013): of the `worse` + `better` cases that changed sides,
 * X ~ Bin(worse + better, ½) got worse by chance. Both counts are whole and ≥ 0; without any, nothing speaks for a change.
 */
export function mcnemar(worse: number, better: number): McNemar {
  const changed = worse + better;
  if (changed === 0) return { pExactWorse: 1, pMidWorse: 0.5, pExactTwo: 1, pMidTwo: 1 };
  const fewer = Math.min(worse, better);
  // P(X ≥ worse) = P(X ≤ better) at ½, and the lower tail keeps its digits when it is tiny.
  const pExactWorse = binomialCdf(better, changed, 0.5);
  const twice = 2 * binomialCdf(fewer, changed, 0.5);
  return {
    pExactWorse,
    pMidWorse: pExactWorse - 0.5 * binomialPmf(worse, changed, 0.5),
    pExactTwo: Math.min(1, twice),
    pMidTwo: worse === better ? 1 : twice - binomialPmf(fewer, changed, 0.5),
  };
}
