import { mean } from '../../stats/moments.ts';
import { tInterval } from '../../stats/t-interval.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Metric } from '../metric/metric.ts';
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
  return { schema: 'summary/1', suites: suites.map((suite) => summariseSuite(suite, trials)), wallMs };
}

function summariseSuite({ name, metrics }: SuiteToSum, trials: readonly Trial[]): SummarySuite {
  const own = trials.filter(({ suite }) => suite === name);
  const answered = own.filter((trial) => trial.outcome === 'answered');
  const failed = own.filter((trial) => trial.outcome === 'failed');
  const failedCandidate = failed.filter((trial) => trial.class === 'candidate').length;
  return {
    name,
    planned: own.length,
    answered: answered.length,
    failedCandidate,
    infrastructure: failed.length - failedCandidate,
    notRun: own.length - answered.length - failed.length,
    metrics: Object.fromEntries(metrics.map((metric) => [metric.name, summariseMetric(metric, own)])),
    usage: {
      input: total(answered.map(({ usage }) => usage?.input ?? null)),
      cached: total(answered.map(({ usage }) => usage?.cached ?? null)),
      output: total(answered.map(({ usage }) => usage?.output ?? null)),
    },
    costUsd: total(answered.map(({ costUsd }) => costUsd)),
    latencyMs: latencies(answered),
    models: [
      ...new Set(answered.flatMap(({ model }) => (model === null ? [] : [model.answered ?? model.asked]))),
    ].sort(),
  };
}

function summariseMetric(
  { name, kind }: SuiteToSum['metrics'][number],
  trials: readonly Trial[],
): SummaryMetric {
  const ran = trials.filter((trial) => trial.outcome !== 'not-run');
  const values = ran.map((trial) => trial.scores[name] ?? null).filter((value) => value !== null);
  const answered = ran.filter(({ outcome }) => outcome === 'answered');
  return {
    kind,
    mean: mean(values),
    interval: intervalOf(kind, values),
    scored: values.length,
    abstained: answered.filter(({ scores }) => (scores[name] ?? null) === null).length,
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
function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 && known.length === values.length
    ? known.reduce((sum, value) => sum + value, 0)
    : null;
}

function latencies(answered: readonly AnsweredTrial[]): { p50: number | null; p95: number | null } {
  const sorted = answered
    .filter(({ fromCache }) => !fromCache)
    .map(({ latencyMs }) => latencyMs)
    .sort((a, b) => a - b);
  // Nearest rank: the smallest value that so many per cent do not exceed.
  const at = (share: number): number | null => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { p50: at(0.5), p95: at(0.95) };
}
