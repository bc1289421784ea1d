import type { Case } from '../evaluation/dataset/dataset.ts';
import { readCases } from '../evaluation/dataset/dataset-files.ts';
import { expectationProblems } from '../evaluation/metric/expectation-problems.ts';
import { throwIfAny, UserError } from '../foundation/error.ts';
import type { Tree } from './read-tree.ts';

/** The cases of a suite at one commit. Every broken line, double id and wrong check is reported at once, with file and line. */
export async function readDataset(tree: Tree, patterns: readonly string[]): Promise<readonly Case[]> {
  const files = await tree.bytes(tree.matching(patterns));
  const { cases, problems } = readCases([...files].map(([file, bytes]) => ({ file, bytes })));
  throwIfAny([...problems, ...cases.flatMap(expectationProblems)]);
  return cases;
}

/** A suite without a case measures nothing, which must never look like a suite that found nothing. */
export function noCases({
  name,
  dataset,
}: {
  readonly name: string;
  readonly dataset: readonly string[];
}): UserError {
  return new UserError({
    code: 'dataset-empty',
    what: `suite ${name} has no cases`,
    found: `no case in files that match ${dataset.join(', ')}`,
    accepted: 'at least one case in files of JSONL, JSON, YAML or CSV',
    next: 'add cases, or correct `dataset` of the suite',
  });
}
