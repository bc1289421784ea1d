import type { GatePolicy } from '../../evaluation/plan/policy.ts';
import { nonEmpty } from '../../foundation/union.ts';
import { gateOutcome } from '../../stats/gate-outcome.ts';
import type { MetricResult } from '../compare/compare-runs.ts';
import { missingShare } from '../compare/coverage.ts';
import { type Decision, type DecisionKind, decisionOrder, type Reason } from './decision.ts';
import type { PromisedBaseline } from './promised-baseline.ts';
import {
  baselineTrouble,
  floorReasons,
  gapReason,
  inconclusive,
  noBaseline,
  nothingMeasured,
  notJudged,
  regressed,
  runTrouble,
  short,
  shownNotWorse,
  tooFewPaired,
  tooManyFailed,
  tooMuchMissing,
} from './reasons.ts';

/** Everything that decides one suite. */
export interface SuiteFacts {
  readonly suite: string;
  /** `head`: the first pull request, judged by its own rules, which can never end better than undecided. */
  readonly rulesFrom: 'base' | 'head';
  /** What was lost, cut, foreign, stopped or cancelled on the way. */
  readonly gaps: readonly {
    readonly code: string;
    readonly shard: number | null;
    readonly trials: number;
    readonly why: string;
  }[];
  /** Planned trials of which nothing came. */
  readonly lost: number;
  /** Trials of judged cases (of all, where none is judged) that failed on the way, of how many. With repeats a case can hide them. */
  readonly failed: {
    readonly trials: number;
    readonly of: number;
    /** The code of what most of them failed by; null where no one cause stands out. */
    readonly cause: string | null;
  };
  readonly baseline: PromisedBaseline;
  readonly metrics: readonly MetricResult[];
  readonly gate: Pick<GatePolicy, 'maxMissing'>;
}

/**
 * One suite, the first that holds: trouble with the run or the baseline (unmeasured); a gating metric regressed or below its floor
 * (fail); too much missing, too few paired, nothing that can be judged (unmeasured); no baseline yet, or not shown (undecided);
 * shown not worse (pass).
 */
export function decideSuite(facts: SuiteFacts): Decision {
  const { suite, metrics, gate } = facts;
  const trouble = nonEmpty([...runTrouble(facts), ...baselineTrouble(facts)]);
  if (trouble !== null) return about(suite, { kind: 'unmeasured', because: trouble });
  const compared = facts.baseline.kind === 'found' && facts.rulesFrom === 'base';
  const decision = compared ? decide(metrics, gate) : decideWithoutBaseline(metrics, gate, noBaseline(facts));
  const failed = decision.kind === 'fail' ? null : nonEmpty(tooManyFailed(facts));
  return about(suite, failed === null ? decision : { kind: 'unmeasured', because: failed });
}

/**
 * What the compared metrics of one suite say when the run is complete and the baseline the right one: never pass unless every
 * primary (without primaries: every guard) is shown not worse.
 */
export function decide(metrics: readonly MetricResult[], policy: Pick<GatePolicy, 'maxMissing'>): Decision {
  const gating = metrics.filter(({ role }) => role !== 'info');
  const worse = gating.filter(({ verdict }) => verdict === 'regressed').map(regressed);
  const failed = nonEmpty([...worse, ...floorReasons(gating, 'broken')]);
  if (failed !== null) return { kind: 'fail', because: failed };

  const lacking = nonEmpty([
    ...tooMuchMissing(gating, policy),
    ...tooFewPaired(gating),
    ...notJudged(gating),
  ]);
  if (lacking !== null) return { kind: 'unmeasured', because: lacking };

  const verdicts = gating.map(({ role, verdict }) => ({
    role,
    verdict: verdict ?? ('inconclusive' as const),
  }));
  const outcome = gateOutcome(verdicts, Math.max(0, ...gating.map(missingShare)), policy.maxMissing);
  // An undecided guard does not block, but one that is worse unless what was lost says otherwise does: no loss may buy a pass.
  const open = gating.filter(
    ({ verdict, mayBeWorse }) => verdict === 'inconclusive' && (outcome.kind !== 'shown' || mayBeWorse),
  );
  const doubts = nonEmpty([...open.map(inconclusive), ...floorReasons(gating, 'unclear')]);
  if (doubts !== null) return { kind: 'undecided', because: doubts };

  const notes = nonEmpty(gating.filter(({ verdict }) => verdict !== 'inconclusive').map(shownNotWorse));
  if (outcome.kind !== 'shown' || notes === null) return { kind: 'unmeasured', because: [nothingMeasured] };
  return { kind: 'pass', because: notes };
}

/** Floors can break and results can be missing without a baseline; more cannot be said. */
function decideWithoutBaseline(
  metrics: readonly MetricResult[],
  policy: Pick<GatePolicy, 'maxMissing'>,
  reason: Reason,
): Decision {
  const gating = metrics.filter(({ role }) => role !== 'info');
  const failed = nonEmpty(floorReasons(gating, 'broken'));
  if (failed !== null) return { kind: 'fail', because: failed };
  const lacking = nonEmpty(tooMuchMissing(gating, policy));
  return lacking === null
    ? { kind: 'undecided', because: [reason] }
    : { kind: 'unmeasured', because: lacking };
}

/** Over the suites: fail, unmeasured, undecided, pass, untouched, in this order. A run in which nothing at all stands is unmeasured. */
export function decideAll(
  suites: readonly Decision[],
  untouched: readonly { readonly suite: string; readonly why: string }[],
  gaps: SuiteFacts['gaps'] = [],
): Decision {
  const ofRun = nonEmpty(gaps.map(gapReason));
  const ofUntouched = nonEmpty(
    untouched.map(({ suite, why }): Reason => ({ code: 'untouched', suite, data: { why: short(why) } })),
  );
  const all: Decision[] = [...suites];
  if (ofRun !== null) all.push({ kind: 'unmeasured', because: ofRun });
  if (ofUntouched !== null) all.push({ kind: 'untouched', because: ofUntouched });
  const kind = worstOf(all) ?? 'unmeasured';
  const because = all.filter((each) => each.kind === kind).flatMap((each) => each.because);
  return { kind, because: nonEmpty(because.slice(0, 500)) ?? [nothingMeasured] };
}

/** The first kind of decisionOrder that is among them, null where there are none. */
export function worstOf(decisions: readonly { readonly kind: DecisionKind }[]): DecisionKind | null {
  return decisionOrder.find((kind) => decisions.some((decision) => decision.kind === kind)) ?? null;
}

function about(suite: string, { kind, because: [first, ...more] }: Decision): Decision {
  const named = (reason: Reason): Reason => ({ ...reason, suite });
  return { kind, because: [named(first), ...more.map(named).slice(0, 499)] };
}
