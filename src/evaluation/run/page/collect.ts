import type { Json } from '../../../foundation/json.ts';
import { mean } from '../../../stats/moments.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { Summary } from '../summary-file.ts';
import { questionText } from '../trace/trial-attributes.ts';
import type { Trial } from '../trial-file.ts';
import { longestText, type PageData, type PageRow, type PageSlice } from './page-data.ts';

export interface RunToShow {
  readonly title: string;
  readonly createdAt: string;
  readonly summary: Summary;
  readonly trials: Iterable<Trial>;
  /** The case of a trial; null where only its id is known. */
  readonly caseOf: (suite: string, id: string) => Case | null;
  /** Tags that are compared apart, by suite. */
  readonly slices: ReadonlyMap<string, readonly string[]>;
}

/** What a page shows of a run. */
export function collectPage({ title, createdAt, summary, trials, caseOf, slices }: RunToShow): PageData {
  const rows: PageRow[] = [];
  const sliced = new Map<
    string,
    { readonly slice: Omit<PageSlice, 'trials' | 'means'>; scores: PageRow['scores'][] }
  >();
  for (const trial of trials) {
    const of = caseOf(trial.suite, trial.case);
    const row = rowOf(trial, of);
    rows.push(row);
    for (const tag of slices.get(trial.suite) ?? []) {
      const value = of?.tags[tag];
      if (value === undefined || trial.outcome === 'not-run') continue;
      const slice = { suite: trial.suite, tag, value };
      const key = JSON.stringify(slice);
      const found = sliced.get(key) ?? { slice, scores: [] };
      found.scores.push(row.scores);
      sliced.set(key, found);
    }
  }
  return {
    title,
    createdAt,
    counts: summary.suites.map(
      ({ name, planned, answered, failedCandidate, infrastructure, notRun, costUsd }) => ({
        suite: name,
        ...{ planned, answered, failedCandidate, infrastructure, notRun, costUsd },
      }),
    ),
    metrics: summary.suites.flatMap(({ name: suite, metrics }) =>
      Object.entries(metrics).map(([name, metric]) => ({ suite, name, ...metric })),
    ),
    slices: [...sliced.values()].map(({ slice, scores }) => ({
      ...slice,
      trials: scores.length,
      means: meansOf(scores),
    })),
    rows,
  };
}

function meansOf(scores: readonly PageRow['scores'][]): Record<string, number | null> {
  const names = new Set(scores.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      mean(scores.map((each) => each[name] ?? null).filter((value) => value !== null)),
    ]),
  );
}

function rowOf(trial: Trial, of: Case | null): PageRow {
  const row: Omit<PageRow, 'outcome'> = {
    suite: trial.suite,
    id: trial.case,
    repeat: trial.repeat,
    why: null,
    question: of === null ? '' : cut(questionText(of) ?? ''),
    expected: of === null || of.expected === null ? null : cut(textOf(of.expected)),
    output: null,
    scores: {},
    notes: [],
    latencyMs: null,
    costUsd: null,
    model: null,
    tags: Object.entries(of?.tags ?? {}).map(([name, value]) => `${name}: ${value}`),
    steps: [],
  };
  switch (trial.outcome) {
    case 'not-run':
      return { ...row, outcome: 'not-run', why: trial.why };
    case 'failed': {
      const outcome = trial.class === 'candidate' ? 'candidate-failed' : 'infrastructure';
      const { scores, latencyMs, error, steps = [] } = trial;
      return { ...row, outcome, why: `${error.code}: ${error.message}`, scores, latencyMs, steps };
    }
    case 'answered': {
      const { output, scores, latencyMs, costUsd, model, steps = [], fromCache } = trial;
      const { expectations = null } = scores;
      return {
        ...row,
        outcome: expectations === null ? 'answered' : expectations === 1 ? 'passed' : 'failed',
        output: output === null ? null : cut(output),
        scores,
        notes: notesOf(trial),
        latencyMs: fromCache ? null : latencyMs,
        costUsd,
        model: model === null ? null : (model.answered ?? model.asked),
        steps: steps.slice(0, 200).map(withoutLongTexts),
      };
    }
  }
}

function notesOf({ abstained = {}, details = {} }: Extract<Trial, { outcome: 'answered' }>): string[] {
  return [
    ...Object.entries(details).flatMap(([metric, detail]) => detailLines(metric, detail)),
    ...Object.entries(abstained).map(([metric, why]) => `${metric} could not tell: ${why}`),
  ].map((line) => line.slice(0, 500));
}

/** The checks of an expectation that did not pass; any other detail as it stands. */
function detailLines(metric: string, detail: Json): string[] {
  if (!Array.isArray(detail)) return [`${metric}: ${textOf(detail)}`];
  return detail.flatMap((each) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each))
      return [`${metric}: ${textOf(each)}`];
    if (each['pass'] === true) return [];
    return [`${textOf(each['type'] ?? metric)}: ${textOf(each['why'] ?? 'not met')}`];
  });
}

function withoutLongTexts(step: PageRow['steps'][number]): PageRow['steps'][number] {
  const { input, output, ...rest } = step;
  return {
    ...rest,
    ...(input === undefined ? {} : { input: input.slice(0, 1000) }),
    ...(output === undefined ? {} : { output: output.slice(0, 1000) }),
  };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2);
}

function cut(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText).toWellFormed()}… (cut; all of it in results.jsonl)`;
}
