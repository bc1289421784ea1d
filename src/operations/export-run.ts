import { metricRow } from '../evaluation/metric/kinds.ts';
import type { SuiteMetric } from '../evaluation/metric/metric-config.ts';
import { type Span, traceOf } from '../evaluation/run/trace/trace.ts';
import type { ExperimentExport, ExportedRun, SpanExport, Told, ToldExperiment } from '../ports/run-export.ts';

export interface ExportPorts {
  readonly spans: SpanExport;
  /** null for a system that knows traces alone. */
  readonly experiments: ExperimentExport | null;
}

/** What of a run arrived in another system. */
export interface Exported {
  readonly spans: Told;
  readonly experiments: readonly ToldExperiment[];
}

/** So many spans are made at a time: those of a long run do not fit into memory together. */
const spansAtOnce = 512;

/** Tells a run that is over to another system: its traces, and where that keeps them its dataset and experiment. Never rejects. */
export async function exportRun(run: ExportedRun, { spans, experiments }: ExportPorts): Promise<Exported> {
  const trouble = (await experiments?.probe()) ?? null;
  if (trouble !== null) return nothingArrived(run, trouble);
  let batch: Span[] = [];
  for (const span of spansOf(run)) {
    batch.push(span);
    if (batch.length < spansAtOnce) continue;
    await spans.send(batch);
    batch = [];
  }
  await spans.send(batch);
  return { spans: spans.told(), experiments: (await experiments?.publish(run)) ?? [] };
}

function* spansOf(run: ExportedRun): Generator<Span> {
  const suites = new Map(
    run.suites.map(({ name, cases, judged }) => [
      name,
      { judged, cases: new Map(cases.map((each) => [each.id, each])) },
    ]),
  );
  const nobody: ReadonlySet<string> = new Set();
  for (const trial of run.trials()) {
    const suite = suites.get(trial.suite);
    yield* traceOf(trial, {
      runId: run.id,
      case: suite?.cases.get(trial.case) ?? null,
      texts: run.texts,
      judged: suite?.judged ?? nobody,
    });
  }
}

function nothingArrived(run: ExportedRun, why: string): Exported {
  let spans = 0;
  for (const _ of spansOf(run)) spans += 1;
  const runs = new Map<string, number>();
  for (const { suite, outcome } of run.trials())
    if (outcome !== 'not-run') runs.set(suite, (runs.get(suite) ?? 0) + 1);
  return {
    spans: { planned: spans, arrived: 0, why },
    experiments: run.suites.map(({ name }) => ({
      suite: name,
      runs: { planned: runs.get(name) ?? 0, arrived: 0, why },
      scores: { planned: 0, arrived: 0, why },
      url: null,
    })),
  };
}

/** Metrics that a model decides: those that name whose. */
export function judgedMetrics(metrics: readonly SuiteMetric[]): ReadonlySet<string> {
  const judged = metrics.filter(({ type }) => 'provider' in (metricRow(type)?.options.shape ?? {}));
  return new Set(judged.map(({ name }) => name));
}
