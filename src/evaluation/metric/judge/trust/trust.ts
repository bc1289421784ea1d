import { metricRow } from '../../kinds.ts';
import type { SuiteMetric } from '../../metric-config.ts';
import { type Agreement, agreementOf, type Judgement } from './agreement.ts';
import type { JudgeCheck } from './check-file.ts';
import type { JudgeScale } from './label-file.ts';
import { type Level, levelOf } from './level.ts';

/** Agreement below this, on so many labelled outputs, and a judge may decide nothing alone (statistics §2.9). */
export const bar = { agreement: 0.6, outputs: 50 } as const;

/** What is known of a judge: `stale` is a check of another judge or of other labels, so nothing. */
export type Standing =
  | { readonly kind: 'sound'; readonly value: number }
  | { readonly kind: 'below'; readonly value: number }
  | { readonly kind: 'unknown'; readonly why: 'too-few-labels' | 'no-variation' }
  | { readonly kind: 'stale'; readonly why: 'other-judge' | 'other-labels' };

/** Whether a check is of the judge and the labels that are there now, and what it says. */
export function standingOf(
  { agreement, outputs, ...check }: JudgeCheck,
  now: Pick<JudgeCheck, 'metricDigest'> & { readonly labelsDigest: string | null },
): Standing {
  if (check.metricDigest !== now.metricDigest) return { kind: 'stale', why: 'other-judge' };
  if (check.labelsDigest !== now.labelsDigest) return { kind: 'stale', why: 'other-labels' };
  if (outputs < bar.outputs) return { kind: 'unknown', why: 'too-few-labels' };
  const { value } = agreement;
  if (value === null) return { kind: 'unknown', why: 'no-variation' };
  return { kind: value < bar.agreement ? 'below' : 'sound', value };
}

/** The numbers of a check that come from labels and scores; `others` are scores of outputs that nobody labelled. */
export function measureTrust(
  judgements: readonly Judgement[],
  others: readonly { readonly case: string; readonly judged: number }[],
  scale: JudgeScale,
): { readonly agreement: Agreement; readonly level: Level | null } {
  return { agreement: agreementOf(judgements, scale), level: levelOf(judgements, others) };
}

/** Whether a model judges by this metric. `similarity` asks one for embeddings, and `custom` is code. */
export function isJudge({ type }: Pick<SuiteMetric, 'type'>): boolean {
  return type !== 'similarity' && 'provider' in (metricRow(type)?.options.shape ?? {});
}

/** The values that the judge of a metric can give. */
export function scaleOf({ type, options }: Pick<SuiteMetric, 'type' | 'options'>): JudgeScale {
  if (metricRow(type)?.kindOf(options) === 'binary') return { most: 1 };
  const points = /^0\.\.(\d+)$/.exec(String(options['scale']))?.[1];
  if (type === 'judge') return { most: points === undefined ? 1 : Number(points) };
  return { most: { pairwise: 2, coherence: 4 }[type] ?? null };
}
