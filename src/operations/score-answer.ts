import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Metric, Score } from '../evaluation/metric/metric.ts';
import { sumSpent } from '../evaluation/metric/spent.ts';
import type { AnsweredTrial } from '../evaluation/run/trial-file.ts';
import type { Answer } from '../evaluation/target/target.ts';
import { messageOf } from '../foundation/error.ts';
import type { Json } from '../foundation/json.ts';

/** What the metrics of a suite say of one answer, as a trial keeps it. */
export type Scores = Pick<AnsweredTrial, 'scores' | 'abstained' | 'details' | 'judgeCostUsd' | 'judgeUsage'>;

/** Scores an answer by every metric, one after the other; null where the run was stopped while one of them was at it. */
export async function scoreAnswer(
  metrics: readonly Metric[],
  answer: Answer,
  of: Case,
  signal: AbortSignal,
): Promise<Scores | null> {
  const all: (readonly [name: string, score: Score])[] = [];
  for (const metric of metrics) {
    const score = await scoreOf(metric, answer, of, signal);
    if (score === null) return null;
    all.push([metric.name, score]);
  }
  const abstained = all.flatMap(([name, score]) => (score.kind === 'abstained' ? [[name, score.why]] : []));
  const details = all.flatMap(([name, score]) => {
    const detail = detailOf(score);
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

/** A metric that throws could not score: that is an abstention with its reason, never a 0. One that was stopped has no result. */
async function scoreOf(metric: Metric, answer: Answer, of: Case, signal: AbortSignal): Promise<Score | null> {
  try {
    const score = await metric.score(answer, of, signal);
    return score.kind === 'scored' && !Number.isFinite(score.value)
      ? { kind: 'abstained', why: `the metric gave ${score.value}` }
      : score;
  } catch (thrown) {
    return signal.aborted ? null : { kind: 'abstained', why: messageOf(thrown).slice(0, 300) };
  }
}

function detailOf(score: Score): Json | null {
  const reason = score.kind === 'scored' ? score.reason : undefined;
  if (reason === undefined) return score.detail ?? null;
  return score.detail === undefined ? { reason } : { reason, detail: score.detail };
}
