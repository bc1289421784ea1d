import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { createCommits } from '../adapters/git/commits.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { loadPrices, priceTableName } from '../adapters/prices/prices.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import { priceBy } from '../gateway/price.ts';
import { planEvaluation } from '../operations/plan-evaluation.ts';
import {
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  type Shell,
  suiteNames,
  wholeNumber,
} from './command.ts';
import { describePlan } from './describe-plan.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';
import { changeSubject } from './local-subject.ts';
import { leave, openOutput, outHelp, shardFilesIn } from './output-folder.ts';

const Options = z.object({
  base: optionalText,
  head: z.string(),
  shards: optionalNumber,
  suite: optionalSuites,
  remote: optionalText,
  out: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function planCommand(): Command {
  return new Command('plan')
    .description('plan how a change is measured, from commits alone; writes plan.json')
    .option('--base <ref>', 'branch that the change goes to (default: the default branch)')
    .option('--head <ref>', 'the change', 'HEAD')
    .option('--shards <n>', 'number of shards (default: one for each 100 trials)', wholeNumber(1, 256))
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--remote <remote>', remoteHelp)
    .option('--out <dir>', outHelp)
    .action(runs(Options, plan));
}

async function plan(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const repository = await openRepository(cwd);
  const commits = createCommits(repository.root);
  if (options.head === 'HEAD' && (await repository.hasUncommittedChanges()))
    terminal.progress('the work tree holds changes that no commit has: they are not part of the plan');
  const made = await planEvaluation(
    {
      subject: await changeSubject(repository, commits, options),
      purpose: 'judge',
      attempt: 1,
      now: new Date().toISOString(),
      priceTable: priceTableName,
      configPath: options.config,
      suites: options.suite,
      shards: options.shards,
    },
    {
      commits,
      dataBranch: await localDataBranch(repository, options.remote, { cwd }),
      priceOf: priceBy(loadPrices, new Date()),
    },
  );
  const digest = planDigest(made);
  const folder = openOutput(options.out, { root: repository.root, cwd });
  const earlier = shardFilesIn(folder);
  if (earlier.length > 0)
    terminal.progress(`${folder} holds shard files already, and none is of this plan: ${earlier.join(', ')}`);
  leave(folder, { 'plan.json': writePlan(made) });
  const file = join(folder, 'plan.json');
  for (const line of describePlan(made)) terminal.say(line);
  terminal.say(`${file}\n${digest}`);
  terminal.document({
    digest,
    file,
    subject: made.subject,
    suites: made.suites.map(({ name, cases, touchedBy, baseline, estimate }) => ({
      name,
      cases: cases.length,
      estimate,
      touchedBy,
      baseline: baseline.kind,
    })),
    untouched: made.untouched,
    shards: made.shards.map(({ index, trials }) => ({ shard: index + 1, trials: trials.length })),
  });
  return exitCodes.done;
}
