import { seededRandom } from '../../foundation/random.ts';
import { clopperPearson } from '../../stats/clopper-pearson.ts';
import { gateOutcome } from '../../stats/gate-outcome.ts';
import { type CaseScores, type ComparisonPolicy, compareRuns } from './compare-runs.ts';

/** How stored runs of one version fare against each other, which is how often a change that changes nothing would fail. */
export type SelfTest =
  | { readonly kind: 'too-few-runs'; readonly runs: number }
  | { readonly kind: 'nothing-gates' }
  | {
      readonly kind: 'tested';
      readonly runs: number;
      /** Cases with two stored runs or more: the others say nothing here and are left out. */
      readonly cases: number;
      readonly splits: number;
      /** Shares of the splits; the false alarm rate with its exact 95 % interval. */
      readonly failed: { readonly share: number; readonly lo: number; readonly hi: number };
      readonly passed: number;
      readonly undecided: number;
      /** Each stored run as a whole against the others: how many of them would have failed. */
      readonly wholeRuns: { readonly failed: number; readonly of: number };
    };

export interface SelfTestPolicy extends ComparisonPolicy {
  /** Runs of each case in a pull request; fewer are taken where fewer are stored. */
  readonly repeats: number;
  readonly splits: number;
  /** The same seed deals the same way. */
  readonly seed: string;
}

/**
 * Deals the stored runs of each case at random to a candidate (`repeats` of them, at least one run staying with the baseline) and judges
 * that as a pull request is judged, `splits` ≥ 1 times. All runs are of one version, so every failure is a false alarm. Cases of one
 * cluster are dealt alike. Looks during a run are not taken. Pure: the seed decides.
 */
export function compareWithItself(stored: readonly CaseScores[], policy: SelfTestPolicy): SelfTest {
  const gating = policy.metrics.filter(({ role, margin }) => role !== 'info' && margin !== null);
  if (gating.length === 0) return { kind: 'nothing-gates' };
  const cases = stored.filter((each) => runsOf(each) >= 2);
  const runs = Math.max(0, ...stored.map(longestOf));
  if (cases.length === 0) return { kind: 'too-few-runs', runs };
  const judge = (dealt: readonly CaseScores[], deal: Deal): Verdict =>
    verdictOf(dealt, deal, { ...policy, metrics: gating });

  const random = seededRandom(policy.seed);
  const verdicts = Array.from({ length: policy.splits }, () =>
    judge(cases, dealAtRandom(cases, policy.repeats, runs, random)),
  );
  const shareOf = (kind: Verdict): number => verdicts.filter((each) => each === kind).length / policy.splits;
  const failed = shareOf('regressed');
  const whole = Array.from({ length: runs }, (_, run) =>
    judge(
      cases.filter((each) => positionsOf(each).includes(run)),
      () => new Set([run]),
    ),
  );
  return {
    kind: 'tested',
    runs,
    cases: cases.length,
    splits: policy.splits,
    failed: { share: failed, ...clopperPearson(Math.round(failed * policy.splits), policy.splits, 0.95) },
    passed: shareOf('shown'),
    undecided: 1 - failed - shareOf('shown'),
    wholeRuns: { failed: whole.filter((each) => each === 'regressed').length, of: runs },
  };
}

type Verdict = ReturnType<typeof gateOutcome>['kind'];
/** Which of its runs a case gives to the candidate. */
type Deal = (of: CaseScores) => ReadonlySet<number>;

/** Positions of a case's arrays that hold a value of some metric. */
function positionsOf(of: CaseScores): number[] {
  return Array.from({ length: longestOf(of) }, (_, run) => run).filter((run) =>
    Object.values(of.scores).some((values) => (values[run] ?? null) !== null),
  );
}

function runsOf(of: CaseScores): number {
  return positionsOf(of).length;
}

function longestOf({ scores }: CaseScores): number {
  return Math.max(0, ...Object.values(scores).map((values) => values.length));
}

/** A random order of the runs for each cluster; a case alone is a cluster of its own. The first `repeats` go to the candidate. */
function dealAtRandom(
  cases: readonly CaseScores[],
  repeats: number,
  runs: number,
  random: () => number,
): Deal {
  const byCluster = new Map<string, readonly number[]>();
  const dealt = new Map<CaseScores, ReadonlySet<number>>();
  for (const each of cases) {
    const { cluster = null } = each;
    const known = cluster === null ? undefined : byCluster.get(cluster);
    const keys = known ?? Array.from({ length: runs }, random);
    if (cluster !== null) byCluster.set(cluster, keys);
    const positions = positionsOf(each).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    dealt.set(each, new Set(positions.slice(0, Math.min(repeats, positions.length - 1))));
  }
  return (of) => dealt.get(of) ?? new Set();
}

function verdictOf(cases: readonly CaseScores[], deal: Deal, policy: ComparisonPolicy): Verdict {
  const side = (mine: boolean): CaseScores[] =>
    cases.map((each) => {
      const taken = deal(each);
      const scores = Object.entries(each.scores).map(([metric, values]) => [
        metric,
        values.filter((_, run) => taken.has(run) === mine),
      ]);
      return { ...each, scores: Object.fromEntries(scores) };
    });
  const compared = compareRuns(side(false), side(true), policy);
  const judged = compared.flatMap(({ role, verdict }) => (verdict === null ? [] : [{ role, verdict }]));
  return gateOutcome(judged, 0, 1).kind;
}
