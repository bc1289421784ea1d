import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import { ordersIn } from '../evaluation/metric/judge/trust/steadiness.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { sumSpent } from '../evaluation/metric/spent.ts';
import type { AnsweredTrial } from '../evaluation/run/trial-file.ts';
import type { Answer } from '../evaluation/target/target.ts';
import { pool } from '../foundation/pool.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import type { JudgedOutput } from './judged-outputs.ts';
import { readDataset } from './read-dataset.ts';
import { readMetrics, requireKeysOfJudges } from './read-metrics.ts';
import type { Environment } from './read-target.ts';
import type { Tree } from './read-tree.ts';

/** How often each output is judged, to see whether the judge says the same again (statistics §2.9). */
const times = 3;

/** What the judge said of one output each time. */
export interface AskedAgain {
  readonly key: string;
  readonly scores: readonly number[];
  readonly orders: NonNullable<ReturnType<typeof ordersIn>> | null;
}

/**
 * Has the judge score stored outputs three times each, through the gateway and from no cache, the first `most` by key. An output whose
 * case changed since it was made is left out: its material is no longer that of the answer. Rejects once the signal is aborted.
 */
export async function askJudgeAgain(
  outputs: readonly JudgedOutput[],
  of: {
    readonly suites: readonly Suite[];
    readonly metric: string;
    readonly config: Config;
    readonly tree: Tree;
  },
  how: {
    readonly most: number;
    readonly concurrency: number;
    readonly environment: Environment;
    readonly signal: AbortSignal;
    readonly openServices: OpenMetricServices;
  },
): Promise<{ readonly asked: readonly AskedAgain[]; readonly costUsd: number | null }> {
  const judges = new Map<string, Judge>();
  try {
    for (const suite of of.suites) judges.set(suite.name, await openJudge(suite, of, how));
    const wanted = [...outputs].sort((a, b) => (a.key < b.key ? -1 : 1)).slice(0, how.most);
    const asked: AskedAgain[] = [];
    const spent: Parameters<typeof sumSpent>[0][number][] = [];
    const ask = async ({ key, trial, output }: JudgedOutput): Promise<void> => {
      const judge = judges.get(trial.suite);
      const asks = judge?.cases.get(trial.case);
      if (judge === undefined || asks === undefined || asks.digest !== trial.caseDigest) return;
      const scores: number[] = [];
      let orders: AskedAgain['orders'] = null;
      for (let time = 0; time < times; time += 1) {
        const score = await judge.metric.score(answerOf(trial, output), asks, how.signal);
        spent.push(score);
        if (score.kind === 'scored') scores.push(score.value);
        orders ??= ordersIn(score.detail);
      }
      asked.push({ key, scores, orders });
    };
    await pool(wanted, how.concurrency, ask, how.signal);
    how.signal.throwIfAborted();
    return { asked, costUsd: sumSpent(spent).costUsd ?? null };
  } finally {
    await Promise.all([...judges.values()].map(({ metric }) => metric.close?.()));
  }
}

interface Judge {
  readonly metric: Pick<Metric, 'score' | 'close'>;
  readonly cases: ReadonlyMap<string, Case>;
}

async function openJudge(
  suite: Suite,
  of: { readonly metric: string; readonly config: Config; readonly tree: Tree },
  how: { readonly environment: Environment; readonly openServices: OpenMetricServices },
): Promise<Judge> {
  const alone = { ...suite, metrics: suite.metrics.filter(({ name }) => name === of.metric) };
  requireKeysOfJudges(alone, of.config, how.environment);
  const cases = new Map((await readDataset(of.tree, suite)).map((each) => [each.id, each]));
  const [metric] = await readMetrics(alone, of.config, of.tree, how.environment, how.openServices);
  const score: Metric['score'] = () => ({ kind: 'abstained', why: 'there is no such judge' });
  return { metric: metric ?? { score }, cases };
}

function answerOf(trial: AnsweredTrial, output: string): Answer {
  const { model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish } = trial;
  const { contexts = null, retrieved = null, toolCalls = null, steps = null } = trial;
  const { traceId = null, requestId = null } = trial;
  return {
    ...{ kind: 'answered', output, contexts, retrieved, toolCalls, steps, traceId, requestId },
    ...{ model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish, fromCache: true },
  };
}
