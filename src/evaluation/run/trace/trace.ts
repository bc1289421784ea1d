import type { Case } from '../../dataset/dataset.ts';
import type { Step } from '../../target/target.ts';
import { spanIdOf, traceIdOf } from '../../target/trace-id.ts';
import { type Trial, trialKey } from '../trial-file.ts';
import { errorText } from './error-text.ts';
import { metricAttributes } from './metric-attributes.ts';
import { modelAttributes, stepAttributes, withUsage } from './step-attributes.ts';
import { questionText, trialAttributes } from './trial-attributes.ts';

/** A value that OpenTelemetry can carry. */
export type Attributes = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** OpenInference's kind of a span. */
export type SpanKind = 'CHAIN' | 'RETRIEVER' | 'LLM' | 'TOOL' | 'EVALUATOR';

/** One thing that happened, as tracing systems know it; times are milliseconds since 1970. */
export interface Span {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits. */
  readonly spanId: string;
  /** null for the root of the trace. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind: SpanKind;
  /** It asked something that runs elsewhere. */
  readonly remote: boolean;
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Attributes;
  /** What went wrong, without a stack trace; null when nothing did. */
  readonly error: string | null;
}

export interface TraceOf {
  /** Tells this run from all others. */
  readonly runId: string;
  /** The trial's case; null where only its id is known. */
  readonly case: Case | null;
  /** Whether texts of cases and answers may leave with the spans. */
  readonly texts: boolean;
  /** Metrics that a model decides. */
  readonly judged: ReadonlySet<string>;
}

type RanTrial = Exclude<Trial, { outcome: 'not-run' }>;

/** The trace that a trial belongs to: the one that its target told a service, else one of its own. */
export function traceIdOfTrial(trial: RanTrial, runId: string): string {
  return trial.traceId ?? traceIdOf(runId, trialKey(trial));
}

/**
 * A trial as a trace: a root, a span for each step, one for each metric. The same trial of the same run always gives the same ids, so
 * that a trace that is sent twice is there once. A trial that was not run has no spans.
 */
export function traceOf(trial: Trial, of: TraceOf): readonly Span[] {
  if (trial.outcome === 'not-run') return [];
  const traceId = traceIdOfTrial(trial, of.runId);
  const startMs = Date.parse(trial.startedAt);
  const root: Span = {
    traceId,
    spanId: spanIdOf(traceId, 'root'),
    parent: null,
    name: `trial ${trial.suite}/${trial.case}`,
    kind: 'CHAIN',
    remote: false,
    startMs,
    endMs: startMs + trial.latencyMs,
    attributes: trialAttributes(trial, of),
    error: trial.outcome === 'failed' ? `${trial.error.code}: ${errorText(trial.error.message)}` : null,
  };
  const under = { traceId, root: root.spanId, startMs, endMs: root.endMs };
  const steps = of.texts ? (trial.steps ?? []) : [];
  const model = trial.outcome === 'answered' && steps.length === 0 ? modelSpan(trial, of, under) : null;
  const spans = [
    root,
    ...(model === null ? [] : [model]),
    ...withUsage(steps, trial.outcome === 'answered' ? trial.usage : null).map((step, index) =>
      stepSpan(step, index, under),
    ),
    ...metricSpans(trial, of, under),
  ];
  return spans.map((span) => ({
    ...span,
    attributes: { 'openinference.span.kind': span.kind, ...span.attributes },
  }));
}

interface Under {
  readonly traceId: string;
  readonly root: string;
  readonly startMs: number;
  readonly endMs: number;
}

const kinds: Readonly<Record<Step['kind'], SpanKind>> = {
  chain: 'CHAIN',
  retriever: 'RETRIEVER',
  llm: 'LLM',
  tool: 'TOOL',
  function: 'CHAIN',
  endpoint: 'CHAIN',
  judge: 'EVALUATOR',
  other: 'CHAIN',
};

function stepSpan(step: Step, index: number, { traceId, root, startMs, endMs }: Under): Span {
  // Only what stands before it can have called it: anything else would make a circle.
  const parent =
    step.parent !== null && step.parent < index ? spanIdOf(traceId, `step ${step.parent}`) : root;
  const start = startMs + step.startMs;
  return {
    traceId,
    spanId: spanIdOf(traceId, `step ${index}`),
    parent,
    name: step.name,
    kind: kinds[step.kind],
    remote: step.kind === 'llm' || step.kind === 'endpoint' || step.kind === 'judge',
    startMs: start,
    endMs: step.ms === null ? Math.max(start, endMs) : start + step.ms,
    attributes: stepAttributes(step),
    error: step.error === null ? null : errorText(step.error),
  };
}

/** The one call of a target that tells no steps, and null where it is not said that a model was called. */
function modelSpan(
  trial: Extract<Trial, { outcome: 'answered' }>,
  of: TraceOf,
  { traceId, root, startMs, endMs }: Under,
): Span | null {
  if (trial.model === null && trial.usage === null) return null;
  const texts =
    of.texts && trial.output !== null ? { input: questionText(of.case), output: trial.output } : null;
  return {
    traceId,
    spanId: spanIdOf(traceId, 'model'),
    parent: root,
    name: trial.model === null ? 'chat' : `chat ${trial.model.asked}`,
    kind: 'LLM',
    remote: true,
    startMs,
    endMs,
    attributes: modelAttributes(trial, texts),
    error: null,
  };
}

/** They score when the answer is there; how long that takes is not kept. */
function metricSpans(trial: RanTrial, of: TraceOf, { traceId, root, endMs }: Under): readonly Span[] {
  const abstained = trial.outcome === 'answered' ? (trial.abstained ?? {}) : {};
  const details = trial.outcome === 'answered' && of.texts ? (trial.details ?? {}) : {};
  return Object.entries(trial.scores).flatMap(([name, score]): Span[] => {
    const why = abstained[name] ?? null;
    if (score === null && why === null) return [];
    return [
      {
        traceId,
        spanId: spanIdOf(traceId, `metric ${name}`),
        parent: root,
        name: `metric ${name}`,
        kind: 'EVALUATOR',
        remote: of.judged.has(name),
        startMs: endMs,
        endMs,
        attributes: metricAttributes({ name, score, why, detail: details[name] ?? null }),
        error: null,
      },
    ];
  });
}
