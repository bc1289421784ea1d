import { type CaseScores, type ComparisonPolicy, compareRuns } from '../src/verdict/compare/compare-runs.ts';
import type { DecisionKind } from '../src/verdict/gate/decision.ts';
import { decide } from '../src/verdict/gate/gate.ts';
import { betaByIcc } from './beta.ts';

/** A world to draw pull requests from: binary cases whose pass probabilities are Beta distributed. */
export interface World {
  readonly cases: number;
  readonly base: number;
  readonly icc: number;
  /** Stored baseline runs; the candidate runs once. */
  readonly baselineRuns: number;
  /** True change in points, 0 or below: so large a share of the cases breaks that the expected pass rate falls by it. */
  readonly change: number;
}

const policy: ComparisonPolicy = {
  alpha: 0.05,
  metrics: [
    {
      name: 'passed',
      kind: 'binary',
      direction: 'higher-is-better',
      role: 'primary',
      margin: 0.05,
      floor: null,
    },
  ],
};

/** One simulated pull request, decided by the code that decides real ones. */
export function decideReplicate(world: World, random: () => number): DecisionKind {
  const baseline: CaseScores[] = [];
  const candidate: CaseScores[] = [];
  for (let index = 0; index < world.cases; index++) {
    const before = betaByIcc(world.base, world.icc, random);
    const after = random() < -world.change / world.base ? 0 : before;
    const scoresOf = (runs: number, p: number): CaseScores => ({
      case: `case ${index}`,
      scores: { passed: Array.from({ length: runs }, () => (random() < p ? 1 : 0)) },
    });
    baseline.push(scoresOf(world.baselineRuns, before));
    candidate.push(scoresOf(1, after));
  }
  return decide(compareRuns(baseline, candidate, policy), { maxMissing: 0.05 }).kind;
}
