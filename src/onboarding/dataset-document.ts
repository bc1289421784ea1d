import { readCases } from '../evaluation/dataset/dataset-files.ts';
import type { Json } from '../foundation/json.ts';
import type { NewFile, PipelineDraft, RepositoryFiles } from './onboarding.ts';

/** How a pipeline is measured. */
export interface SuiteDraft {
  readonly name: string;
  /** Files of cases, all of them of this suite. */
  readonly dataset: readonly string[];
  readonly cases: number;
  /** What decides: the checks of the cases, how near the answer is to what is expected, or what the repository says itself. */
  readonly metric: 'expectations' | 'rouge-l' | 'own';
  /** Cases are examples that a person has to replace. */
  readonly isStub: boolean;
  /** The file that has to be written; null where the cases are there already. */
  readonly file: NewFile | null;
}

const folders = /^(?:evals?|evaluations?)\//;

/** The cases of a pipeline: those of its test data, else a dataset that the repository has for it, else examples to replace. */
export function suiteOf(pipeline: PipelineDraft, repository: RepositoryFiles): SuiteDraft {
  const { name, suite: own } = pipeline;
  if (own !== undefined)
    return { name, dataset: own.dataset, cases: own.cases, metric: 'own', isStub: false, file: null };
  if (pipeline.cases.length > 0) return written(pipeline, pipeline.cases, false, repository);
  return existing(pipeline, repository) ?? written(pipeline, examplesOf(pipeline), true, repository);
}

function written(
  { name }: PipelineDraft,
  cases: PipelineDraft['cases'],
  isStub: boolean,
  { paths }: RepositoryFiles,
): SuiteDraft {
  const checked = cases.some((each) => each['expect'] !== undefined);
  const expected = cases.every(({ expected: each }) => typeof each === 'string');
  const metric = !checked && expected ? 'rouge-l' : 'expectations';
  const complete = cases.map((each) =>
    metric === 'expectations' && !checked ? { ...each, expect: [anything] } : each,
  );
  const path = freePath(`evals/${name}`, paths);
  return {
    name,
    dataset: [path],
    cases: cases.length,
    metric,
    isStub,
    file: { path, text: complete.map((each) => `${JSON.stringify(each)}\n`).join('') },
  };
}

/** Holds for every answer that says something. */
const anything: Json = { type: 'regex', value: '\\S' };

function examplesOf({ name, variables }: PipelineDraft): PipelineDraft['cases'] {
  return [1, 2, 3].map((number) => ({
    id: `${name}-example-${number}`,
    vars: Object.fromEntries(
      variables.map((variable) => [
        variable,
        `Example ${number}: replace this by a real ${variable.replaceAll(/[_-]/g, ' ')}`,
      ]),
    ),
    expect: [anything],
  }));
}

/** Files under evals/ that can be read as cases and have every variable that the pipeline wants. */
function existing({ name, variables }: PipelineDraft, { texts }: RepositoryFiles): SuiteDraft | null {
  const fitting = [...texts].flatMap(([path, text]) => {
    if (!folders.test(path) || !/\.(?:jsonl|csv|ya?ml)$/.test(path)) return [];
    const { cases, problems } = readCases([{ file: path, bytes: new TextEncoder().encode(text) }]);
    const fits = cases.every(({ vars }) => variables.every((variable) => Object.hasOwn(vars, variable)));
    return problems.length === 0 && cases.length > 0 && fits ? [{ path, cases }] : [];
  });
  const cases = fitting.flatMap((each) => each.cases);
  // The same id in two of them would make the suite unreadable.
  if (cases.length === 0 || new Set(cases.map(({ id }) => id)).size < cases.length) return null;
  const checked = cases.some(({ expect }) => expect.length > 0);
  if (!checked && !cases.every(({ expected }) => typeof expected === 'string')) return null;
  return {
    name,
    dataset: fitting.map(({ path }) => path),
    cases: cases.length,
    metric: checked ? 'expectations' : 'rouge-l',
    isStub: false,
    file: null,
  };
}

function freePath(stem: string, paths: readonly string[]): string {
  const tries = [
    `${stem}.jsonl`,
    ...Array.from({ length: 100 }, (_, index) => `${stem}-cases-${index + 1}.jsonl`),
  ];
  return tries.find((path) => !paths.includes(path)) ?? `${stem}-cases.jsonl`;
}

/** The smallest of the usual margins that this many quiet cases can show: fewer than 3/margin never do (rule of three, 95 %). */
export function marginFor(cases: number): number {
  return margins.find((margin) => cases * margin >= 3 - 1e-9) ?? 0.5;
}
const margins = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

/** Fewer cannot show anything, whatever they say. */
export const fewestCases = 6;
