import { z } from 'zod';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { Json } from '../../foundation/json.ts';
import { ageMs, type FoundBaseline } from '../baseline/baseline.ts';
import type { MetricResult } from '../compare/compare-runs.ts';
import type { Flips } from '../compare/flips.ts';
import type { SliceResult } from '../compare/slices.ts';
import { ReasonCode } from '../gate/decision.ts';
import type { SuiteFacts } from '../gate/gate.ts';
import type { PromisedBaseline } from '../gate/promised-baseline.ts';
import { clip } from './clip.ts';
import { plural } from './numbers.ts';
import {
  type ReportBaseline,
  type ReportFlip,
  type ReportFlips,
  type ReportGap,
  type ReportMetric,
  type ReportSlice,
  reportLimits,
} from './report-file.ts';

const dayMs = 86_400_000;

export function reportMetric(result: MetricResult): ReportMetric {
  const { name, kind, direction, role, margin, n, missing, unpaired, base, candidate, estimate } = result;
  const { interval, pWorse, pWorseAdjusted, pBetterAdjusted, verdict, needs, detectable, ratio } = result;
  const { floor, floorResult } = result;
  return {
    name,
    kind,
    direction,
    role,
    margin,
    n,
    missing,
    unpaired,
    base,
    candidate,
    estimate,
    interval: interval === null ? null : [...interval],
    pWorse,
    pWorseAdjusted,
    pBetterAdjusted,
    verdict,
    needs: needs === null ? null : { casesMore: needs.casesMore, repeats: needs.repeats },
    detectable,
    ratio,
    floor:
      floor === null || floorResult === null
        ? null
        : { floor, upper: floorResult.upper, state: floorResult.state },
  };
}

export function reportSlice(slice: SliceResult): ReportSlice {
  return { ...slice, tag: clip(slice.tag, 100), value: clip(slice.value, 200) };
}

export function reportGap(gap: SuiteFacts['gaps'][number]): ReportGap {
  const code = ReasonCode.safeParse(gap.code).success ? gap.code : 'gap';
  return { code, shard: gap.shard, trials: gap.trials, why: clip(gap.why, 500) };
}

export function reportBaseline(promised: PromisedBaseline, now: string, maxAgeMs: number): ReportBaseline {
  switch (promised.kind) {
    case 'absent':
      return { kind: 'absent' };
    case 'unusable':
      return { kind: 'unusable', why: clip(promised.why, 500) };
    case 'found': {
      const { meta } = promised.baseline;
      const age = ageMs(meta, now);
      const newest = meta.runs.at(-1);
      if (newest === undefined) return { kind: 'unusable', why: 'the record holds no run' };
      const overAge = age > maxAgeMs ? `older than ${plural(Math.round(maxAgeMs / dayMs), 'day')}` : null;
      return {
        kind: 'found',
        sha: newest.sha,
        record: meta.record,
        runs: meta.runs.length,
        ageDays: Math.round((age / dayMs) * 100) / 100,
        stale: meta.stale === null ? overAge : clip(meta.stale.why, 500),
      };
    }
  }
}

/** Where excerpts come from; null where nothing may be quoted. */
export interface Quotable {
  readonly trials: readonly Trial[];
  readonly baseline: FoundBaseline | null;
}

export function reportFlips(flips: Flips, quotable: Quotable | null): ReportFlips {
  const { metric, worse, better, expectedByChance } = flips;
  const cases = flips.cases.slice(0, reportLimits.flips).map(
    ({ case: id, from, to }): ReportFlip => ({
      id: clip(id, 300),
      from,
      to,
      excerpt: quotable === null ? null : excerptOf(id, metric, quotable),
    }),
  );
  return { metric, worse, better, expectedByChance, cases };
}

function excerptOf(id: string, metric: string, { trials, baseline }: Quotable): ReportFlip['excerpt'] {
  const own = trials.filter((trial) => trial.case === id);
  const answered = own.find((trial) => trial.outcome === 'answered');
  const failed = own.find((trial) => trial.outcome === 'failed');
  const now = answered?.output ?? failed?.error.message ?? null;
  const before = baseline?.cases.get(id)?.output ?? null;
  return {
    check: quote(failedCheck(answered?.details?.[metric])),
    before: quote(before),
    now: quote(now),
  };
}

/** The first check of a list that did not hold, and why: `contains: "9:00" is not in it`. */
function failedCheck(detail: Json | undefined): string | null {
  const results = z.array(CheckDetail).safeParse(detail);
  const failed = results.success ? results.data.find(({ pass }) => !pass) : undefined;
  if (failed === undefined) return null;
  return failed.why === undefined ? failed.type : `${failed.type}: ${failed.why}`;
}

/** What the metric `expectations` leaves of each check; details of other metrics have other shapes and are passed over. */
const CheckDetail = z.object({ type: z.string(), pass: z.boolean(), why: z.string().optional() });

function quote(text: string | null): string | null {
  return text === null ? null : clip(text.replace(/\s+/g, ' ').trim(), reportLimits.excerpt);
}
