import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import type { Config } from '../config/config.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import { chooseSuites } from '../operations/choose-suites.ts';
import { type MeasuredSides, recordOfRun } from '../operations/compare-measured.ts';
import { readBaselines } from '../operations/read-baselines.ts';
import { readConfigOf } from '../operations/read-config.ts';
import { readDataset } from '../operations/read-dataset.ts';
import { describeMetrics, readMetricFiles } from '../operations/read-metrics.ts';
import { openTree } from '../operations/read-tree.ts';
import type { Shell } from './command.ts';
import { localDataBranch } from './local-data-branch.ts';
import { readResults } from './results-folder.ts';

export interface SidesOptions {
  readonly config: string;
  /** A folder of a run; any other name is that of a branch. */
  readonly baseline: string;
  readonly candidate: string;
  /** null: every suite that either side has results of. */
  readonly suite: readonly string[] | null;
  readonly remote: string | null;
}

/** Both sides, suite by suite, beside the rules of the work tree. Throws UserError for what is not there or has no common suite. */
export async function readSides(
  options: SidesOptions,
  priceTable: Plan['priceTable'],
  { cwd }: Pick<Shell, 'cwd'>,
): Promise<{ readonly config: Config; readonly sides: readonly MeasuredSides[] }> {
  const repository = await openRepository(cwd);
  const tree = await openTree(createWorkTree(repository.root), 'work-tree');
  const config = await readConfigOf(tree, options.config);
  const trials = readResults(resolve(cwd, options.candidate));
  const folder = resolve(cwd, options.baseline);
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const before = isFolder ? readResults(folder) : null;

  const measured = new Set([...trials, ...(before ?? [])].map(({ suite }) => suite));
  const chosen = chooseSuites(config, options.suite, options.config).filter(
    ({ name }) => options.suite !== null || measured.has(name),
  );
  if (chosen.length === 0) throw noSuite([...measured], config, options.config);
  const { branch } = config.baseline;
  const open = await localDataBranch(repository, options.remote, { cwd });
  const stored =
    before === null ? (await readBaselines(open(branch), branch, options.baseline, chosen)).baselines : null;
  const sides: MeasuredSides[] = [];
  for (const suite of chosen) {
    const metrics = describeMetrics(suite, await readMetricFiles(suite, tree));
    sides.push({
      suite,
      metrics,
      cases: await readDataset(tree, suite),
      baseline: stored?.get(suite.name) ?? recordOfRun({ suite, metrics }, before ?? [], priceTable),
      candidate: trials.filter((trial) => trial.suite === suite.name),
    });
  }
  return { config, sides };
}

function noSuite(found: readonly string[], config: Config, file: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'no suite of the configuration has results in these folders',
    where: { file },
    found: found.join(', ') || 'no result at all',
    accepted: Object.keys(config.suites).join(', '),
    next: 'compare runs of suites that the configuration has',
  });
}
