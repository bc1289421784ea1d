import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { priceTableName } from '../adapters/prices/prices.ts';
import type { Suite } from '../config/config.ts';
import { chooseSuites } from '../operations/choose-suites.ts';
import { recordOfRun } from '../operations/compare-measured.ts';
import { readBaselines, readBaselinesAt } from '../operations/read-baselines.ts';
import { readConfigOf } from '../operations/read-config.ts';
import { describeMetrics, readMetricFiles } from '../operations/read-metrics.ts';
import { openTree, type Tree } from '../operations/read-tree.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { diffRecords } from '../verdict/compare/diff-records.ts';
import { diffLines } from '../verdict/report/diff-text.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames } from './command.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';
import { readResults } from './results-folder.ts';

const Options = z.object({
  args: z.tuple([z.string(), z.string()]),
  suite: optionalSuites,
  remote: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

const sideHelp = 'a branch with a stored baseline, BRANCH@COMMIT of the data branch, or the folder of a run';

export function baselineDiffCommand(): Command {
  return new Command('diff')
    .description('what differs between two records, or between a record and a run; judges nothing')
    .argument('<before>', sideHelp)
    .argument('<after>', 'the same')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, diff));
}

async function diff(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const repository = await openRepository(cwd);
  const tree = await openTree(createWorkTree(repository.root), 'work-tree');
  const config = await readConfigOf(tree, options.config);
  const suites = chooseSuites(config, options.suite, options.config);
  const { branch } = config.baseline;
  const open = await localDataBranch(repository, options.remote, { cwd });
  const at = { cwd, tree, suites, name: branch, dataBranch: open(branch) };
  const [one, other] = options.args;
  const before = await readSide(one, at);
  const after = await readSide(other, at);
  let trouble = false;
  const documents = suites.map(({ name }) => {
    const sides = [before.get(name) ?? absent, after.get(name) ?? absent] as const;
    const [was, now] = sides;
    if (was.kind === 'found' && now.kind === 'found') {
      const found = diffRecords(was, now);
      for (const line of diffLines(name, was, now, found)) terminal.say(line);
      return { suite: name, kind: 'compared', before: was.meta, after: now.meta, ...found };
    }
    trouble ||= sides.some(({ kind }) => kind === 'unreadable' || kind === 'newer');
    for (const [index, side] of sides.entries())
      if (side.kind !== 'found') terminal.say(`suite ${name}: ${options.args[index]} ${whyNot(side)}`);
    return { suite: name, kind: 'not-compared', before: was.kind, after: now.kind };
  });
  terminal.document({ suites: documents });
  return trouble ? exitCodes.unmeasured : exitCodes.done;
}

const absent: BaselineRead = { kind: 'absent' };

interface Here {
  readonly cwd: string;
  readonly tree: Tree;
  readonly suites: readonly Suite[];
  /** The data branch. */
  readonly name: string;
  readonly dataBranch: DataBranch;
}

async function readSide(
  side: string,
  { cwd, tree, suites, name, dataBranch }: Here,
): Promise<ReadonlyMap<string, BaselineRead>> {
  const folder = resolve(cwd, side);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) {
    const trials = readResults(folder);
    const priceTable = { name: priceTableName, day: new Date().toISOString().slice(0, 10) };
    const reads = new Map<string, BaselineRead>();
    for (const suite of suites) {
      const metrics = describeMetrics(suite, await readMetricFiles(suite, tree));
      reads.set(suite.name, recordOfRun({ suite, metrics }, trials, priceTable));
    }
    return reads;
  }
  const [, ref, commit] = /^(.+)@([0-9a-f]{40})$/s.exec(side) ?? [];
  const names = suites.map((suite) => suite.name);
  if (ref !== undefined && commit !== undefined) return readBaselinesAt(dataBranch, commit, ref, names);
  return (await readBaselines(dataBranch, name, side, suites)).baselines;
}

function whyNot(read: Exclude<BaselineRead, { kind: 'found' }>): string {
  switch (read.kind) {
    case 'absent':
      return 'has nothing of it';
    case 'newer':
      return 'has a record of a newer Plumbline';
    case 'unreadable':
      return `cannot be read: ${read.why}`;
  }
}
