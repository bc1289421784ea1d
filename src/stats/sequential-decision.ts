import { groupSequentialLevels, type SpendingPlan } from './group-sequential.ts';
import { roleWeights } from './holm.ts';
import type { Role } from './stats.ts';

/** The p-values that each look must reach, fixed before the first case runs. */
export interface SequentialLevels {
  readonly roles: readonly Role[];
  /** One per look: "not worse", at the whole alpha, the same for every metric. */
  readonly notWorse: readonly number[];
  /** One row per metric, in it one per look: "worse", at the metric's share of alpha; empty for `info`. */
  readonly worse: readonly (readonly number[])[];
}

/**
 * The levels of every look and metric. "Worse" spends alpha · (share by role, see roleWeights), "not worse" the whole alpha: all must
 * be shown, so no correction is due. Cached by nobody: one table per distinct share. Errors as groupSequentialBounds.
 */
export function sequentialLevels(plan: SpendingPlan, roles: readonly Role[]): SequentialLevels {
  const tables = new Map<number, readonly number[]>();
  const levelsAt = (share: number): readonly number[] => {
    const known = tables.get(share) ?? groupSequentialLevels({ ...plan, alpha: plan.alpha * share });
    tables.set(share, known);
    return known;
  };
  return {
    roles,
    notWorse: levelsAt(1),
    worse: roleWeights(roles).map((share) => (share === 0 ? [] : levelsAt(share))),
  };
}

/** The p-values of one look, per metric in the order of the roles: against "worse by the margin or more" and against "not worse". */
export interface Look {
  readonly pNotWorse: readonly number[];
  readonly pWorse: readonly number[];
}

/** Where a metric stands at the last look taken: `worse` crossed at that look, `not-worse` at it or at an earlier one. */
export type Standing = 'worse' | 'not-worse' | 'open';

/** What the looks say; `look` counts from 1. `continue`: the looks so far decide nothing and more are planned. */
export type SequentialDecision =
  | {
      readonly kind: 'failure' | 'success' | 'inconclusive';
      readonly look: number;
      readonly metrics: Standings;
    }
  | { readonly kind: 'continue'; readonly metrics: Standings };
type Standings = readonly Standing[];

/**
 * Decides from the looks taken so far, in their order; looks after the deciding one are not read. At each look: a gating metric shown
 * not worse stays so; failure when another is shown worse; success when all are shown not worse, at the last look when all primaries
 * are (without primaries: all guards). After the last look inconclusive. `info` never decides; where nothing gates: inconclusive.
 * Throws RangeError where a look has not one p-value per metric.
 */
export function decideSequentially(looks: readonly Look[], levels: SequentialLevels): SequentialDecision {
  const planned = levels.notWorse.length;
  let metrics: Standings = levels.roles.map(() => 'open');
  for (const [index, look] of looks.slice(0, planned).entries()) {
    metrics = standingsAfter(metrics, look, levels, index);
    const kind = outcomeOf(metrics, levels.roles, index === planned - 1);
    if (kind !== 'open') return { kind, look: index + 1, metrics };
  }
  if (looks.length < planned) return { kind: 'continue', metrics };
  return { kind: 'inconclusive', look: planned, metrics };
}

/** Where the metrics stand after one more look, the one at `index` from 0. Throws RangeError where it has not one p-value per metric. */
export function standingsAfter(
  before: readonly Standing[],
  look: Look,
  { roles, notWorse, worse }: SequentialLevels,
  index: number,
): Standing[] {
  refuseOtherLength(look, roles);
  return roles.map((role, metric): Standing => {
    if (role === 'info') return 'open';
    if (before[metric] === 'not-worse' || reached(look.pNotWorse[metric], notWorse[index]))
      return 'not-worse';
    return reached(look.pWorse[metric], worse[metric]?.[index]) ? 'worse' : 'open';
  });
}

/** What the standings of one look say together; at the last one the primaries suffice. */
export function outcomeOf(
  standings: readonly Standing[],
  roles: readonly Role[],
  last: boolean,
): 'failure' | 'success' | 'open' {
  if (standings.includes('worse')) return 'failure';
  const needed = neededFor(roles, last);
  if (needed.length === 0) return 'open';
  return needed.every((metric) => standings[metric] === 'not-worse') ? 'success' : 'open';
}

function reached(p: number | undefined, level: number | undefined): boolean {
  return p !== undefined && level !== undefined && p <= level;
}

/** Which metrics must be shown not worse for a success. */
function neededFor(roles: readonly Role[], last: boolean): number[] {
  const ofRole = (wanted: readonly Role[]): number[] =>
    roles.flatMap((role, metric) => (wanted.includes(role) ? [metric] : []));
  const primaries = ofRole(['primary']);
  return last && primaries.length > 0 ? primaries : ofRole(['primary', 'guard']);
}

function refuseOtherLength(look: Look, roles: readonly Role[]): void {
  for (const [name, { length }] of Object.entries(look))
    if (length !== roles.length)
      throw new RangeError(`${roles.length} metrics but ${length} entries of ${name}`);
}
