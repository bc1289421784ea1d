import type { Case } from '../../evaluation/dataset/dataset.ts';
import { errorText } from '../../evaluation/run/trace/error-text.ts';
import { traceIdOfTrial } from '../../evaluation/run/trace/trace.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { Json } from '../../foundation/json.ts';
import { storable } from '../../foundation/storable.ts';
import type { ExportedSuite } from '../../ports/run-export.ts';

export type RanTrial = Exclude<Trial, { outcome: 'not-run' }>;

/** A dataset that is equal to the cases: what was there before and is not among them goes. */
export function datasetBody(name: string, suite: ExportedSuite) {
  const { cases } = suite;
  return {
    action: 'update',
    name,
    description: `Cases of suite ${suite.name}, by Plumbline`,
    inputs: cases.map(({ vars, messages }) =>
      clean(jsonOf({ ...vars, ...(messages === null ? {} : { messages }) })),
    ),
    outputs: cases.map(({ expected }) => (expected === null ? {} : clean({ expected }))),
    metadata: cases.map((each) => clean(jsonOf(metadataOf(each)))),
    example_ids: cases.map(({ id }) => storable(id)),
  };
}

function metadataOf({ digest, tags, cluster, expect, relevant, weight }: Case) {
  return {
    digest,
    ...(Object.keys(tags).length === 0 ? {} : { tags }),
    ...(cluster === null ? {} : { cluster }),
    ...(expect.length === 0 ? {} : { expect }),
    ...(relevant.length === 0 ? {} : { relevant }),
    ...(weight === 1 ? {} : { weight }),
  };
}

export function runBody(trial: RanTrial, nodeId: string, runId: string, texts: boolean) {
  const start = Date.parse(trial.startedAt);
  return {
    dataset_example_id: nodeId,
    repetition_number: trial.repeat,
    output:
      trial.outcome === 'answered' && texts && trial.output !== null ? clean({ answer: trial.output }) : null,
    start_time: iso(start),
    end_time: iso(start + trial.latencyMs),
    trace_id: traceIdOfTrial(trial, runId),
    ...(trial.outcome === 'failed' ? { error: errorOf(trial) } : {}),
  };
}

/** What Phoenix shows of a trial without an answer; null for one with. */
export function errorOf(trial: RanTrial): string | null {
  if (trial.outcome !== 'failed') return null;
  return storable(`${trial.class}: ${trial.error.code}: ${errorText(trial.error.message)}`);
}

export interface Evaluation {
  readonly name: string;
  readonly annotator_kind: 'CODE' | 'LLM';
  readonly start_time: string;
  readonly end_time: string;
  readonly trace_id: string;
  readonly result?: { readonly score: number; readonly explanation?: string };
  readonly error?: string;
}

/**
 * What the metrics said of a trial, and what it cost: Phoenix knows prices of its own and ignores those that are sent with spans. An
 * abstention is an error with its reason, never a 0.
 */
export function evaluationsOf(
  trial: RanTrial,
  { runId, judged, texts }: { runId: string; judged: ReadonlySet<string>; texts: boolean },
): readonly Evaluation[] {
  const at = iso(Date.parse(trial.startedAt) + trial.latencyMs);
  const head = { start_time: at, end_time: at, trace_id: traceIdOfTrial(trial, runId) };
  const answered = trial.outcome === 'answered' ? trial : null;
  const details = texts ? (answered?.details ?? {}) : {};
  const costs = answered === null ? [] : costsOf(answered);
  const said = Object.entries(trial.scores).flatMap(([name, score]): Evaluation[] => {
    const annotator_kind = judged.has(name) ? 'LLM' : 'CODE';
    const abstained = answered?.abstained?.[name];
    if (score !== null) {
      const detail = details[name];
      const explanation =
        detail === undefined ? {} : { explanation: storable(JSON.stringify(detail).slice(0, 2000)) };
      return [{ name, annotator_kind, ...head, result: { score, ...explanation } }];
    }
    return abstained === undefined
      ? []
      : [{ name, annotator_kind, ...head, error: storable(`abstained: ${abstained}`) }];
  });
  const names = new Set(said.map(({ name }) => name));
  return [
    ...said,
    ...costs
      .filter(([name]) => !names.has(name))
      .map(([name, score]): Evaluation => ({ name, annotator_kind: 'CODE', ...head, result: { score } })),
  ];
}

function costsOf({ costUsd, judgeCostUsd = null }: Extract<Trial, { outcome: 'answered' }>) {
  const known = [
    ['cost', costUsd],
    ['judge-cost', judgeCostUsd],
  ] as const;
  return known.flatMap(([name, usd]) => (usd === null ? [] : [[name, usd] as const]));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A value whose every text, keys included, is one that a database keeps. */
function clean(value: Json | undefined): Json {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(clean);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [storable(key), clean(member)]));
}

/** Messages and expectations are JSON by their schemas, which their types do not say. */
function jsonOf(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
