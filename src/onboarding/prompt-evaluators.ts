import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import { fillTemplate } from '../evaluation/target/template.ts';
import type { Json } from '../foundation/json.ts';
import { valueAt } from '../foundation/schema-words.ts';
import { oneLine } from './names.ts';
import type { LeftOut } from './onboarding.ts';

type Row = { readonly [key: string]: Json };
type Check = { readonly type: string } & Row;

export interface Evaluators {
  /** The checks of one row of the test data, its values filled in where an evaluator names them. */
  checksOf(row: Row): readonly Check[];
  readonly leftOut: readonly LeftOut[];
}

/** GitHub's evaluators of text as ours, in the order in which GitHub looks for them. All but `equals` pass over capitals, as there. */
const strings: Readonly<Record<string, (value: string) => Check>> = {
  equals: (value) => ({ type: 'equals', value }),
  contains: (value) => ({ type: 'contains', value, ignoreCase: true }),
  startsWith: (value) => ({ type: 'starts-with', value, ignoreCase: true }),
  endsWith: (value) => ({ type: 'regex', value: `${quoted(value)}\\s*$`, ignoreCase: true }),
};

/** What of ours is nearest to evaluators that ask a model: other prompts, other scales, so never put in without being asked for. */
const nearest: Readonly<Record<string, string>> = {
  'github/coherence': 'coherence',
  'github/relevance': 'answer-relevance',
  'github/groundedness': 'groundedness',
  'github/similarity': 'pairwise',
};

/** What the evaluators of a prompt file say in our checks, and those that cannot be said so. */
export function readEvaluators(prompt: PromptFile, file: string, pipeline: string): Evaluators {
  const ready: ((row: Row) => Check | null)[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, evaluator] of prompt.evaluators.entries()) {
    const name = evaluator['name'];
    const what = `the evaluator ${typeof name === 'string' ? oneLine(name) : `number ${index + 1}`}`;
    const refuse = (why: string, instead: string | null, metric: string | null = null): void => {
      leftOut.push({
        what,
        from: file,
        why,
        instead,
        metric: metric === null ? null : { pipeline, name: metric },
      });
    };
    const found = ofText(evaluator);
    if (found !== null && prompt.testData.every((row) => found(row) !== null)) ready.push(found);
    else if (found !== null) refuse('it uses a variable that not every row of the test data has', null);
    else refuseOther(evaluator, refuse);
  }
  return {
    checksOf: (row) => ready.flatMap((check) => check(row) ?? []),
    leftOut,
  };
}

function refuseOther(
  evaluator: Row,
  refuse: (why: string, instead: string | null, metric?: string | null) => void,
): void {
  const { uses } = evaluator;
  if (typeof uses === 'string') {
    const metric = Object.hasOwn(nearest, uses) ? (nearest[uses] ?? null) : null;
    const instead =
      metric === null
        ? 'a judge with a rubric (docs/judges.md)'
        : `the metric ${metric}, which is a judge too`;
    refuse(`${oneLine(uses)} asks a model in words of its own`, instead, metric);
  } else if (evaluator['llm'] !== undefined) {
    refuse('it asks a model in words of its own', 'a judge with a rubric (docs/judges.md)');
  } else refuse('it is of no kind that is known here', 'a check of docs/metrics.md');
}

/** null where the evaluator does not compare texts; the check is null for a row that lacks a variable. */
function ofText(evaluator: Row): ((row: Row) => Check | null) | null {
  const kind = Object.keys(strings).find((name) => {
    const value = valueAt(evaluator, ['string', name]);
    return typeof value === 'string' && value !== '';
  });
  const make = kind === undefined ? undefined : strings[kind];
  const value = kind === undefined ? undefined : valueAt(evaluator, ['string', kind]);
  if (make === undefined || typeof value !== 'string') return null;
  return (row) => {
    const names = [...value.matchAll(/\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g)].map(([, name = '']) => name);
    if (!names.every((name) => Object.hasOwn(row, name))) return null;
    const filled = fillTemplate(value, row);
    return filled === '' ? null : make(filled);
  };
}

/** The text as a pattern that matches nothing else. */
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
