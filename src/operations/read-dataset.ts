import type { Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import { readCases } from '../evaluation/dataset/dataset-files.ts';
import { expectationProblems } from '../evaluation/metric/expectation-problems.ts';
import { type Problem, throwIfAny, UserError } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import type { Tree } from './read-tree.ts';

/** The cases of a suite at one commit. Every broken line, double id and wrong check is reported at once, with file and line. */
export async function readDataset(
  tree: Tree,
  { dataset, format }: Pick<Suite, 'dataset' | 'format'>,
): Promise<readonly Case[]> {
  const files = await tree.bytes(tree.matching(dataset));
  const { cases, problems } = readCases([...files].map(([file, bytes]) => ({ file, bytes })));
  const told = [...cases, ...problems].map(({ where }) => where?.file);
  const empty = format === 'cases' ? [] : [...files.keys()].filter((file) => !told.includes(file));
  throwIfAny([...problems, ...empty.map(nothingIn), ...cases.flatMap(expectationProblems)]);
  return cases;
}

/**
 * The cases of a suite in files that its own rules name: those that it names without a pattern have to be there, and so has one case.
 * Throws UserError `dataset-empty`, or `file-not-plain` for a folder that is a link.
 */
export async function requireCases(
  suite: Pick<Suite, 'name' | 'dataset' | 'format'>,
  tree: Tree,
): Promise<readonly Case[]> {
  const unmatched = suite.dataset.filter((pattern) => tree.matching([pattern]).length === 0);
  throwIfAny(unmatched.flatMap((pattern) => whyUnmatched(pattern, suite.name, tree)));
  const cases = await readDataset(tree, suite);
  if (cases.length === 0) throw noCases(suite);
  return cases;
}

/** A pattern may match nothing yet; a link never will, and a name without a pattern is a mistake. */
function whyUnmatched(pattern: string, suite: string, tree: Tree): Problem[] {
  const link = tree.entries.find(({ kind, path }) => kind === 'link' && pattern.startsWith(`${path}/`));
  if (link !== undefined) {
    const problem = {
      code: 'file-not-plain',
      what: `a folder of the dataset of suite ${suite} is a link, and no link is followed`,
      where: { file: link.path },
      found: 'a symbolic link',
      accepted: 'a folder of the repository',
      next: 'put the files themselves into the repository, and name that folder',
    } as const;
    return [problem];
  }
  if (/[*?{}[\]()!+@]/.test(pattern)) return [];
  const paths = tree.entries.map(({ path }) => path);
  const near = nearestName(pattern, paths);
  const problem = {
    code: 'dataset-empty',
    what: `a file of the dataset of suite ${suite} does not exist`,
    where: { file: pattern },
    found: 'no file at this path',
    accepted: 'a file that git does not ignore, its path seen from the root of the repository',
    next: near === null ? 'add the file, or correct `dataset` of the suite' : `write ${near}`,
  } as const;
  return [problem];
}

function nothingIn(file: string): Problem {
  return {
    code: 'dataset-line',
    what: 'the file of a case is empty',
    where: { file, line: 1 },
    found: 'nothing',
    accepted: '`id` and `input`; besides `history`, `context`, `output`',
    next: 'write the case, or remove the file',
  };
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
    accepted: 'at least one case in files of JSONL, JSON, YAML or CSV that git does not ignore',
    next: 'add cases, or correct `dataset` of the suite',
  });
}
