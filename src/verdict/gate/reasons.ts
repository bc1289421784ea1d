import type { GatePolicy } from '../../evaluation/plan/policy.ts';
import type { MetricResult } from '../compare/compare-runs.ts';
import { leastPaired, missingShare } from '../compare/coverage.ts';
import { type Reason, ReasonCode } from './decision.ts';
import type { SuiteFacts } from './gate.ts';

/** Nobody measured anything: the reason of last resort, so that an empty list can never read as success. */
export const nothingMeasured: Reason = { code: 'nothing-measured', data: {} };

export function gapReason(gap: SuiteFacts['gaps'][number]): Reason {
  const code = ReasonCode.safeParse(gap.code).success ? gap.code : 'gap';
  return { code, data: { shard: gap.shard, trials: gap.trials, why: short(gap.why) } };
}

export function runTrouble({ gaps, lost }: SuiteFacts): Reason[] {
  const reasons = gaps.map(gapReason);
  return reasons.length === 0 && lost > 0 ? [{ code: 'trials-lost', data: { trials: lost } }] : reasons;
}

/** More trials failed on the way than the policy lets pass, whatever is left of their cases. */
export function tooManyFailed({ failed: { trials, of, cause }, gate }: SuiteFacts): Reason[] {
  return of > 0 && trials / of > gate.maxMissing
    ? [{ code: 'trials-failed', data: { trials, of, cause } }]
    : [];
}

export function baselineTrouble({ baseline }: SuiteFacts): Reason[] {
  return baseline.kind === 'unusable' ? [{ code: baseline.code, data: { why: short(baseline.why) } }] : [];
}

export function noBaseline({ rulesFrom }: SuiteFacts): Reason {
  return { code: 'no-baseline', data: { rulesFrom } };
}

export function regressed(metric: MetricResult): Reason {
  return { code: 'regressed', metric: metric.name, data: figures(metric) };
}

export function inconclusive(metric: MetricResult): Reason {
  const { needs, detectable } = metric;
  const data = {
    ...figures(metric),
    casesMore: needs?.casesMore ?? null,
    repeats: needs?.repeats ?? null,
    detectable,
  };
  return { code: 'inconclusive', metric: metric.name, data };
}

export function shownNotWorse(metric: MetricResult): Reason {
  const code = metric.verdict === 'improved' ? 'improved' : 'not-worse';
  return { code, metric: metric.name, data: figures(metric) };
}

/** Floors of gating metrics that are broken, or that the missing values leave open. */
export function floorReasons(gating: readonly MetricResult[], state: 'broken' | 'unclear'): Reason[] {
  return gating.flatMap(({ name, floor, floorResult, candidate }) =>
    floorResult?.state === state
      ? [
          {
            code: state === 'broken' ? 'below-floor' : 'floor-unclear',
            metric: name,
            data: { floor, upper: floorResult.upper, candidate },
          },
        ]
      : [],
  );
}

export function tooMuchMissing(
  gating: readonly MetricResult[],
  policy: Pick<GatePolicy, 'maxMissing'>,
): Reason[] {
  return gating
    .filter((metric) => missingShare(metric) > policy.maxMissing)
    .map((metric) => ({
      code: 'too-much-missing',
      metric: metric.name,
      data: {
        missing: metric.n > 0 ? metric.missing : metric.unscored,
        of: metric.n > 0 ? metric.n : metric.judged,
        allowed: policy.maxMissing,
      },
    }));
}

export function tooFewPaired(gating: readonly MetricResult[]): Reason[] {
  return gating
    .filter(({ n, judged }) => n < leastPaired * judged)
    .map(({ name, n, judged }) => ({
      code: 'too-few-paired',
      metric: name,
      data: { paired: n, of: judged, needed: leastPaired },
    }));
}

/** Gating metrics about which nothing can be said, or a suite that has none. */
export function notJudged(gating: readonly MetricResult[]): Reason[] {
  if (gating.length === 0) return [{ code: 'no-gating-metric', data: {} }];
  return gating
    .filter(({ verdict, n, missing }) => verdict === null || n - missing === 0)
    .map(({ name }) => ({ code: 'not-judged', metric: name, data: {} }));
}

export function short(text: string): string {
  const whole = text.toWellFormed();
  return whole.length <= 400 ? whole : `${whole.slice(0, 399).toWellFormed()}…`;
}

function figures({ base, candidate, estimate, interval, margin }: MetricResult) {
  return { base, candidate, estimate, lo: interval?.[0] ?? null, hi: interval?.[1] ?? null, margin };
}
