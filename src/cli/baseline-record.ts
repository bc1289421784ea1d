import { randomUUID } from 'node:crypto';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { createCommits } from '../adapters/git/commits.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { loadPrices, priceTableName } from '../adapters/prices/prices.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import { describeProblem } from '../foundation/error.ts';
import { priceBy } from '../gateway/price.ts';
import { planEvaluation } from '../operations/plan-evaluation.ts';
import { type RecordOutcome, recordBaseline } from '../operations/record-baseline.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames, wholeNumber } from './command.ts';
import { describePlan } from './describe-plan.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';
import { landedSubject } from './local-subject.ts';
import { openOutput } from './output-folder.ts';
import { runShards } from './run-shards.ts';

const Options = z.object({
  suite: optionalSuites,
  event: z.enum(['push', 'schedule']),
  remote: optionalText,
  keepOutputs: z.boolean().default(false),
  concurrency: z.number(),
  resume: z.boolean().default(false),
  out: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function baselineRecordCommand(): Command {
  return new Command('record')
    .description('measure the checked-out commit and store it as the baseline of its branch')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .addOption(
      new Option('--event <event>', 'push: what is missing or outdated; schedule: also one more run')
        .choices(['push', 'schedule'])
        .default('push'),
    )
    .option('--remote <remote>', remoteHelp)
    .option('--keep-outputs', 'store the answers too: everybody who can read the repository can read them')
    .option('--concurrency <n>', 'requests at a time', wholeNumber(1, 256), 8)
    .option('--resume', 'go on with the interrupted run in the folder')
    .option('--out <dir>', 'folder for the files (default: .plumbline/record at the root of the repository)')
    .action(runs(Options, record));
}

async function record(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd, interrupted } = shell;
  const repository = await openRepository(cwd);
  const commits = createCommits(repository.root);
  const dataBranch = await localDataBranch(repository, options.remote, shell);
  const now = new Date().toISOString();
  const plan = await planEvaluation(
    {
      subject: await landedSubject(repository, commits, options.event),
      purpose: 'record',
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
  const planText = writePlan(plan);
  // Apart from where changes are judged: a gate would miss the trials of this plan there.
  const folder = openOutput(options.out, { root: repository.root, cwd }, 'record');
  const { concurrency, resume } = options;
  const request = {
    plan,
    digest,
    shards: plan.shards,
    commits,
    folder,
    root: repository.root,
    concurrency,
    resume,
    looks: null,
    dataBranch,
  };
  const { state, files, problems } = await runShards({ ...request, leaveFiles: false }, shell);
  for (const problem of problems) terminal.complain(describeProblem(problem));
  if (interrupted.aborted && state === 'cancelled') {
    terminal.complain('interrupted; nothing is recorded');
    terminal.document({ kind: 'interrupted' });
    return exitCodes.interrupted;
  }
  const outcome = await recordBaseline(
    {
      planText,
      planDigest: digest,
      shards: files,
      runId: `local-${randomUUID().slice(0, 8)}`,
      now,
      keepOutputs: options.keepOutputs,
    },
    { dataBranch, isAncestor: repository.isAncestor, clock: systemClock, random: Math.random },
  );
  terminal.document(outcome);
  for (const line of describeOutcome(outcome)) terminal.say(line);
  if (outcome.kind !== 'unmeasured') return exitCodes.done;
  return problems.length > 0 ? exitCodes.wrongInput : exitCodes.unmeasured;
}

function describeOutcome(outcome: RecordOutcome): string[] {
  switch (outcome.kind) {
    case 'nothing-to-record':
      return ['nothing to record: every suite has its record'];
    case 'unmeasured':
      return outcome.gaps.map(({ why }) => `not recorded: ${why}`);
    case 'done':
      return [
        ...outcome.suites.map(({ suite, outcome: each }) =>
          each.kind === 'recorded'
            ? `suite ${suite}: run ${each.runs} of record ${each.record}`
            : `suite ${suite}: ${each.why}`,
        ),
        `commit ${outcome.commit.slice(0, 12)} of the data branch`,
      ];
  }
}
