import { mean } from '../../stats/moments.ts';
import { tInterval } from '../../stats/t-interval.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Metric } from '../metric/metric.ts';
import { spentUsdOf } from './spent.ts';
import type { Summary, SummaryMetric, SummarySuite } from './summary-file.ts';
import type { AnsweredTrial, Trial } from './trial-file.ts';

export interface SuiteToSum {
  readonly name: string;
  readonly metrics: readonly Pick<Metric, 'name' | 'kind'>[];
}

/** Two-sided level of the intervals. */
const level = 0.9;

/** What a run measured. Unknown stays null: a sum with one unknown part is unknown. */
export function summarise(suites: readonly SuiteToSum[], trials: readonly Trial[], wallMs: number): Summary {
  const summary = createSummary(suites);
  for (const trial of trials) summary.add(trial);
  return summary.finish(wallMs);
}

/** Sums trials up one by one and keeps only their numbers. Equal trials in the same order give the same summary. */
export function createSummary(suites: readonly SuiteToSum[]): {
  readonly add: (trial: Trial) => void;
  readonly finish: (wallMs: number) => Summary;
} {
  const sums = new Map(suites.map((suite) => [suite.name, createSuiteSum(suite)]));
  return {
    add: (trial) => sums.get(trial.suite)?.add(trial),
    finish: (wallMs) => ({
      schema: 'summary/1',
      suites: [...sums.values()].map(({ finish }) => finish()),
      wallMs,
    }),
  };
}

function createSuiteSum({ name, metrics }: SuiteToSum) {
  const sums = metrics.map((metric) => ({ ...metric, values: [] as number[], abstained: 0 }));
  let [planned, failedCandidate, infrastructure, notRun] = [0, 0, 0, 0];
  const usage = { input: createTotal(), cached: createTotal(), output: createTotal() };
  const cost = createTotal();
  const spent = createTotal();
  const latencies: number[] = [];
  const models = new Set<string>();
  let answered = 0;
  let fromCache = 0;
  const addAnswer = (trial: AnsweredTrial): void => {
    answered += 1;
    usage.input.add(trial.usage?.input ?? null);
    usage.cached.add(trial.usage?.cached ?? null);
    usage.output.add(trial.usage?.output ?? null);
    cost.add(trial.costUsd);
    spent.add(spentUsdOf(trial));
    if (!trial.fromCache) latencies.push(trial.latencyMs);
    // A recording tells of requests that were once sent.
    else if (trial.attempts === 0) fromCache += 1;
    if (trial.model !== null) models.add(trial.model.answered ?? trial.model.asked);
  };
  return {
    add: (trial: Trial): void => {
      planned += 1;
      if (trial.outcome === 'not-run') {
        notRun += 1;
        return;
      }
      if (trial.outcome === 'answered') addAnswer(trial);
      else if (trial.class === 'candidate') failedCandidate += 1;
      else infrastructure += 1;
      for (const sum of sums) {
        const value = trial.scores[sum.name] ?? null;
        if (value !== null) sum.values.push(value);
        else if (trial.outcome === 'answered') sum.abstained += 1;
      }
    },
    finish: (): SummarySuite => ({
      ...{ name, planned, answered, failedCandidate, infrastructure, notRun },
      metrics: Object.fromEntries(
        sums.map(({ name: metric, kind, values, abstained }) => [
          metric,
          { kind, mean: mean(values), interval: intervalOf(kind, values), scored: values.length, abstained },
        ]),
      ),
      usage: { input: usage.input.sum(), cached: usage.cached.sum(), output: usage.output.sum() },
      costUsd: cost.sum(),
      spentUsd: spent.sum(),
      ...(fromCache === 0 ? {} : { fromCache }),
      latencyMs: quantiles(latencies),
      models: [...models].sort(),
    }),
  };
}

function intervalOf(kind: SummaryMetric['kind'], values: readonly number[]): [number, number] | null {
  if (values.length === 0) return null;
  if (kind === 'binary') {
    const { lo, hi } = wilson(values.filter((value) => value === 1).length, values.length, level);
    return [lo, hi];
  }
  if (kind !== 'score' || values.length < 2) return null;
  const { lo, hi } = tInterval(values, level);
  return [lo, hi];
}

/** Sum; null where any part is not known, and of nothing. */
function createTotal() {
  let sum: number | null = null;
  let unknown = false;
  return {
    add: (value: number | null): void => {
      if (value === null) unknown = true;
      else sum = (sum ?? 0) + value;
    },
    sum: (): number | null => (unknown ? null : sum),
  };
}

function quantiles(values: readonly number[]): { p50: number | null; p95: number | null } {
  const sorted = values.toSorted((a, b) => a - b);
  // Nearest rank: the smallest value that so many per cent do not exceed.
  const at = (share: number): number | null => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { p50: at(0.5), p95: at(0.95) };
}
