import { linesOf, readCases } from '../evaluation/dataset/case-file.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import { expectationProblems } from '../evaluation/metric/metrics.ts';
import { throwIfAny } from '../foundation/error.ts';
import type { Tree } from './read-tree.ts';

/** The cases of a suite at one commit. Every broken line, double id and wrong check is reported at once, with file and line. */
export async function readDataset(tree: Tree, patterns: readonly string[]): Promise<readonly Case[]> {
  const files = await tree.bytes(tree.matching(patterns));
  const { cases, problems } = await readCases(
    [...files].map(([file, bytes]) => ({ file, lines: linesOf(bytes) })),
  );
  throwIfAny([...problems, ...cases.flatMap(expectationProblems)]);
  return cases;
}
