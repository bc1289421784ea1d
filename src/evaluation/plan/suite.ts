import type { Digest } from '../../foundation/digest.ts';
import { digestOf } from '../../foundation/digest.ts';
import { type Case, datasetDigest } from '../dataset/dataset.ts';
import { type Look, type MetricNoise, planLooks } from './looks.ts';
import { orderCases, strataOf } from './order.ts';
import type { PlannedBaseline, PlannedCase, PlannedMetric, PlannedSuite } from './plan-file.ts';

/** Everything that decides what is run of one suite, as plain values. */
export interface SuiteToPlan {
  readonly name: string;
  readonly pipeline: string;
  readonly metrics: readonly PlannedMetric[];
  /** Tags whose values are compared apart. */
  readonly slices: readonly string[];
  readonly repeats: number;
  /** The dataset of the base; these cases are judged. */
  readonly baseCases: readonly Case[];
  /** The dataset of the candidate; of it only the cases that the base does not have are run. */
  readonly headCases: readonly Case[];
  readonly candidateDigest: Digest;
  readonly baseDigest: Digest | null;
  readonly baseline: PlannedBaseline;
  readonly touchedBy: readonly string[];
  readonly record: PlannedSuite['record'];
  readonly alpha: number;
  /** Of the record that it is compared with, or that this run is added to; null where there is none. */
  readonly noise: { readonly metrics: readonly MetricNoise[]; readonly runs: number } | null;
  /** Whether fewer cases than there are may be enough. */
  readonly economy: boolean;
  /** Set where no change is judged: only so many cases from the start of the order are run, looked at once. */
  readonly canaries?: number;
  /** Judges that guard although their check speaks against them. */
  readonly doubted?: PlannedSuite['doubted'];
}

/**
 * The planned suite. Its order of cases is drawn from a seed that only the dataset and the baseline record decide, so that
 * nobody can push until the order is lucky (statistics §2.7). Of the base's cases it holds as many as the last look needs, from the
 * start of that order: later runs of the same record know their part of it.
 */
export function planSuite(input: SuiteToPlan): PlannedSuite {
  const base = new Map(input.baseCases.map((each) => [each.id, each]));
  const head = new Map(input.headCases.map((each) => [each.id, each]));
  const added = input.headCases.filter(({ id }) => !base.has(id));
  const removed = input.baseCases.filter(({ id }) => !head.has(id));
  const changed = input.baseCases.filter(({ id, digest }) => {
    const now = head.get(id);
    return now !== undefined && now.digest !== digest;
  });
  const dataset = datasetDigest(input.baseCases);
  const seed = digestOf([dataset, recordOf(input)]);
  const looks = looksOf(input);
  const order = orderCases({
    cases: input.baseCases.map(({ id, tags }) => ({ id, strata: strataOf(tags, input.slices) })),
    seed,
  });
  const judged = order.slice(0, looks.at(-1)?.cases ?? 0).flatMap((id) => base.get(id) ?? []);
  const cases = [
    ...judged.map((each) => plannedCase(each, input.slices, 'base')),
    ...added.map((each) => plannedCase(each, input.slices, 'head')),
  ];
  return {
    name: input.name,
    pipeline: input.pipeline,
    candidateDigest: input.candidateDigest,
    baseDigest: input.baseDigest,
    datasetDigest: dataset,
    baseline: input.baseline,
    metrics: [...input.metrics],
    ...(input.doubted === undefined ? {} : { doubted: input.doubted }),
    slices: [...input.slices],
    cases,
    repeats: input.repeats,
    added: ids(added),
    removed: ids(removed),
    changed: ids(changed),
    seed,
    baseCases: input.baseCases.length,
    looks,
    estimate: { calls: cases.length * input.repeats, costUsd: null, minutes: null },
    touchedBy: [...input.touchedBy].sort(),
    record: input.record,
  };
}

/** A run that makes a baseline is never looked at before its end, and the first one of a record has every case. */
function looksOf({ baseCases, noise, repeats, alpha, economy, record, canaries }: SuiteToPlan): Look[] {
  const whole = [{ k: 1, cases: baseCases.length, alpha }];
  if (canaries !== undefined) return [{ k: 1, cases: Math.min(canaries, baseCases.length), alpha }];
  if (noise === null || record?.mode === 'new') return whole;
  const looks = planLooks({
    cases: baseCases.length,
    noise: noise.metrics,
    baselineRuns: noise.runs,
    repeats,
    alpha,
    economy,
  });
  const last = looks.at(-1);
  return record === null ? looks : last === undefined ? whole : [{ ...last, k: 1 }];
}

/** The record that fixes the seed: the one being made, the one compared with, or none. */
function recordOf({ record, baseline }: SuiteToPlan): string | null {
  if (record !== null) return record.id;
  return baseline.kind === 'found' ? baseline.record : null;
}

function plannedCase(each: Case, slices: readonly string[], from: 'base' | 'head'): PlannedCase {
  const own = slices.flatMap((tag) => {
    const value = each.tags[tag];
    return value === undefined ? [] : [[tag, value] as const];
  });
  return { id: each.id, digest: each.digest, slices: Object.fromEntries(own), cluster: each.cluster, from };
}

function ids(cases: readonly Case[]): string[] {
  return cases.map(({ id }) => id).sort();
}
