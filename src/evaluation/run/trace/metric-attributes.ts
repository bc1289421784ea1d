import type { Json } from '../../../foundation/json.ts';
import type { Attributes } from './trace.ts';

export interface MetricResult {
  readonly name: string;
  /** null where it abstained. */
  readonly score: number | null;
  /** Why it abstained. */
  readonly why: string | null;
  readonly detail: Json;
}

/** Of what a metric said: a score, or why there is none, which is never a 0. */
export function metricAttributes({ name, score, why, detail }: MetricResult): Attributes {
  const explanation = why ?? (detail === null ? null : JSON.stringify(detail).slice(0, 2000).toWellFormed());
  const said = { ...(score === null ? {} : { score }), ...(explanation === null ? {} : { explanation }) };
  return {
    'gen_ai.evaluation.name': name,
    'output.value': JSON.stringify(said),
    'output.mime_type': 'application/json',
    ...(score === null ? {} : { 'gen_ai.evaluation.score.value': score }),
    ...(explanation === null ? {} : { 'gen_ai.evaluation.explanation': explanation }),
    ...(score === null ? { 'plumbline.abstained': true } : {}),
  };
}
