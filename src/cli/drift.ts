import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { createCommits } from '../adapters/git/commits.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { loadPrices, priceTableName } from '../adapters/prices/prices.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import { describeProblem } from '../foundation/error.ts';
import { priceBy } from '../gateway/price.ts';
import { planEvaluation } from '../operations/plan-evaluation.ts';
import { type RecordDriftOutcome, recordDrift } from '../operations/record-drift.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames, wholeNumber } from './command.ts';
import { describeDrift } from './describe-drift.ts';
import { describePlan } from './describe-plan.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';
import { landedSubject } from './local-subject.ts';
import { openOutput } from './output-folder.ts';
import { runShards } from './run-shards.ts';

const Options = z.object({
  suite: optionalSuites,
  remote: optionalText,
  concurrency: z.number(),
  resume: z.boolean().default(false),
  out: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function driftCommand(): Command {
  return new Command('drift')
    .description(
      'ask a fixed part of the cases again on unchanged content: has the provider changed the model?',
    )
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--remote <remote>', remoteHelp)
    .option('--concurrency <n>', 'requests at a time', wholeNumber(1, 256), 8)
    .option('--resume', 'go on with the interrupted run in the folder')
    .option('--out <dir>', 'folder for the files (default: .plumbline/drift at the root of the repository)')
    .action(runs(Options, drift));
}

async function drift(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd, interrupted } = shell;
  const repository = await openRepository(cwd);
  const commits = createCommits(repository.root);
  const dataBranch = await localDataBranch(repository, options.remote, shell);
  const now = new Date().toISOString();
  const plan = await planEvaluation(
    {
      subject: await landedSubject(repository, commits, 'schedule'),
      purpose: 'drift',
      attempt: 1,
      now,
      priceTable: priceTableName,
      configPath: options.config,
      suites: options.suite,
      shards: 1,
    },
    { commits, dataBranch, priceOf: priceBy(loadPrices, new Date()) },
  );
  for (const line of describePlan(plan)) terminal.progress(line);
  const digest = planDigest(plan);
  const { concurrency, resume } = options;
  const asked =
    plan.suites.length === 0
      ? { id: 'none', state: 'complete' as const, files: [], problems: [] }
      : await runShards(
          {
            plan,
            digest,
            shards: plan.shards,
            commits,
            folder: openOutput(options.out, { root: repository.root, cwd }, 'drift'),
            root: repository.root,
            concurrency,
            resume,
            looks: null,
            dataBranch,
            leaveFiles: false,
          },
          shell,
        );
  for (const problem of asked.problems) terminal.complain(describeProblem(problem));
  if (interrupted.aborted && asked.state === 'cancelled') {
    terminal.complain('interrupted; nothing is added to what earlier runs said');
    terminal.document({ kind: 'interrupted' });
    return exitCodes.interrupted;
  }
  const outcome = await recordDrift(
    {
      planText: writePlan(plan),
      planDigest: digest,
      shards: asked.files,
      runId: `local-${randomUUID().slice(0, 8)}`,
      now,
    },
    { dataBranch, clock: systemClock, random: Math.random },
  );
  terminal.document(outcome);
  for (const line of describeDrift(outcome)) terminal.say(line);
  return asked.problems.length > 0 ? exitCodes.wrongInput : exitOf(outcome);
}

/** An alarm that no fresh record has answered yet fails, whoever raised it; what could not be watched is not green. */
function exitOf(outcome: RecordDriftOutcome): number {
  if (outcome.kind === 'unmeasured') return exitCodes.unmeasured;
  const kinds = outcome.suites.map(({ outcome: { kind } }) => kind);
  if (kinds.includes('alarm') || kinds.includes('alarm-stands')) return exitCodes.failed;
  return kinds.includes('not-watched') ? exitCodes.unmeasured : exitCodes.done;
}
