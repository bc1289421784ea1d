import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { pruneDataBranch } from '../operations/prune-data-branch.ts';
import { readConfigOf } from '../operations/read-config.ts';
import { openTree } from '../operations/read-tree.ts';
import { mostRuns } from '../verdict/baseline/baseline-file.ts';
import { baselineBranch } from './baseline-branch.ts';
import { optionalText, runs, type Shell, wholeNumber } from './command.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';

const Options = z.object({
  keepRecords: z.number(),
  keepRuns: z.number(),
  keepMonths: z.number(),
  branch: optionalText,
  dryRun: z.boolean().default(false),
  remote: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function baselinePruneCommand(): Command {
  return new Command('prune')
    .description('remove old records, runs and months of the ledger from the data branch')
    .option('--keep-records <n>', 'newest records of each suite that stay', wholeNumber(1, 10_000), 50)
    .option('--keep-runs <n>', 'newest runs of a record that stay', wholeNumber(1, mostRuns), mostRuns)
    .option('--keep-months <n>', 'months of the ledger that stay', wholeNumber(1, 1200), 24)
    .option('--branch <name>', 'branch whose records always stay (default: the default branch)')
    .option('--dry-run', 'only say what would go')
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, prune));
}

async function prune(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const repository = await openRepository(cwd);
  const tree = await openTree(createWorkTree(repository.root), 'work-tree');
  const { branch: name } = (await readConfigOf(tree, options.config)).baseline;
  const open = await localDataBranch(repository, options.remote, { cwd });
  const { keepRecords, keepRuns, keepMonths, dryRun } = options;
  const branch = await baselineBranch(repository, options.branch);
  const outcome = await pruneDataBranch(
    open(name),
    { records: keepRecords, runs: keepRuns, months: keepMonths, branch },
    { now: new Date().toISOString(), dryRun },
    { clock: systemClock, random: Math.random },
  );
  terminal.document(outcome);
  switch (outcome.kind) {
    case 'absent':
      terminal.say('nothing to remove: there is no data branch');
      return exitCodes.done;
    case 'unreadable':
      terminal.complain(`the data branch cannot be read: ${outcome.why}`);
      return exitCodes.unmeasured;
    case 'done': {
      for (const { what, why } of outcome.untouched) terminal.say(`left alone: ${what}, ${why}`);
      const verb = dryRun ? 'would remove' : 'removed';
      for (const { what, why } of outcome.removed) terminal.say(`${verb} ${what}: ${why}`);
      if (outcome.removed.length === 0) terminal.say('nothing to remove');
      if (outcome.commit !== null)
        terminal.say(`commit ${outcome.commit.slice(0, 12)} of the data branch; its history keeps all`);
      return exitCodes.done;
    }
  }
}
