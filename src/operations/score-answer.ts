import { z } from 'zod';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Metric, MetricKind, Score } from '../evaluation/metric/metric.ts';
import { sumSpent } from '../evaluation/metric/spent.ts';
import type { AnsweredTrial } from '../evaluation/run/trial-file.ts';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import type { Answer } from '../evaluation/target/target.ts';
import { messageOf } from '../foundation/error.ts';
import type { Json } from '../foundation/json.ts';

/** What the metrics of a suite say of one answer, as a trial keeps it. */
export type Scores = Pick<AnsweredTrial, 'scores' | 'abstained' | 'details' | 'judgeCostUsd' | 'judgeUsage'>;

/**
 * Scores an answer by every metric, one after the other; null where the run was stopped while one of them was at it. Without
 * `keepTexts` nothing is kept that could quote the answer.
 */
export async function scoreAnswer(
  metrics: readonly Metric[],
  answer: Answer,
  of: Case,
  keepTexts: boolean,
  signal: AbortSignal,
): Promise<Scores | null> {
  const all: (readonly [name: string, score: Score])[] = [];
  for (const metric of metrics) {
    const score = await scoreOf(metric, answer, of, signal);
    if (score === null) return null;
    all.push([metric.name, score]);
  }
  const abstained = all.flatMap(([name, score]) =>
    score.kind === 'abstained' ? [[name, keepTexts ? score.why : withheld]] : [],
  );
  const details = all.flatMap(([name, score]) => {
    const detail = keepTexts ? detailOf(score) : outcomesOf(score.detail);
    return detail === null ? [] : [[name, detail] as const];
  });
  const { costUsd, usage } = sumSpent(all.map(([, score]) => score));
  return {
    scores: Object.fromEntries(
      all.map(([name, score]) => [name, score.kind === 'scored' ? score.value : null]),
    ),
    ...(abstained.length === 0 ? {} : { abstained: Object.fromEntries(abstained) }),
    ...(details.length === 0 ? {} : { details: Object.fromEntries(details) }),
    ...(costUsd === undefined ? {} : { judgeCostUsd: costUsd }),
    ...(usage === undefined ? {} : { judgeUsage: usage }),
  };
}

/** A reason may quote what it is about: a judge's refusal, a metric of the user, what a library throws. */
const withheld = 'the reason is not kept (baseline.keepOutputs: none)';

/**
 * A metric that throws could not score: that is an abstention with its reason, never a 0. One that was stopped has no result, and one
 * whose judge may not be paid neither: it passes on what it was told.
 */
async function scoreOf(metric: Metric, answer: Answer, of: Case, signal: AbortSignal): Promise<Score | null> {
  try {
    const score = await metric.score(answer, of, signal);
    if (score.kind === 'abstained' || isOf(metric.kind, score.value)) return score;
    return { ...score, kind: 'abstained', why: `the metric gave ${score.value}` };
  } catch (thrown) {
    if (thrown instanceof BudgetSpent) throw thrown;
    return signal.aborted ? null : { kind: 'abstained', why: messageOf(thrown).slice(0, 300) };
  }
}

/** A value that its kind cannot have would be judged as if it could. */
function isOf(kind: MetricKind, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (kind === 'binary') return value === 0 || value === 1;
  return value >= 0 && (kind !== 'score' || value <= 1);
}

function detailOf(score: Score): Json | null {
  const reason = score.kind === 'scored' ? score.reason : undefined;
  if (reason === undefined) return score.detail ?? null;
  return score.detail === undefined ? { reason } : { reason, detail: score.detail };
}

/** Of a list of checks only which of them were met. */
function outcomesOf(detail: Json | undefined): Json | null {
  const checks = z.array(z.object({ type: z.string(), pass: z.boolean().nullable() })).safeParse(detail);
  return checks.success ? checks.data : null;
}
