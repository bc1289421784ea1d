import type { MetricVerdict, Role } from './stats.ts';

/** What the metrics of one suite say together, before any policy about the undecided. */
export type GateOutcome =
  | { readonly kind: 'regressed' }
  | { readonly kind: 'too-much-missing' }
  | { readonly kind: 'nothing-gates' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'undecided' };

/**
 * The first that holds: a gating metric (primary, guard) regressed; the share of missing values `missingRate` is above `maxMissing`
 * (both 0 … 1); no metric gates; every primary (without primaries: every guard) is shown not worse; otherwise undecided.
 * "Not worse" of all primaries is an intersection-union test and needs no correction.
 */
export function gateOutcome(
  metrics: readonly { readonly role: Role; readonly verdict: MetricVerdict }[],
  missingRate: number,
  maxMissing: number,
): GateOutcome {
  const gating = metrics.filter(({ role }) => role !== 'info');
  if (gating.some(({ verdict }) => verdict === 'regressed')) return { kind: 'regressed' };
  if (missingRate > maxMissing) return { kind: 'too-much-missing' };
  if (gating.length === 0) return { kind: 'nothing-gates' };
  const primaries = gating.filter(({ role }) => role === 'primary');
  const needed = primaries.length === 0 ? gating : primaries;
  const shown = needed.every(({ verdict }) => verdict === 'improved' || verdict === 'no-material-change');
  return { kind: shown ? 'shown' : 'undecided' };
}
