import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { UserError } from '../foundation/error.ts';
import {
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  type Shell,
  suiteNames,
  wholeNumber,
} from './command.ts';
import { remoteHelp } from './local-data-branch.ts';
import { outHelp } from './output-folder.ts';
import { cacheHelp } from './response-cache.ts';

const Options = z.object({
  plan: optionalText,
  shard: z.object({ number: z.number(), of: z.number() }).nullable().default(null),
  suite: optionalSuites,
  out: optionalText,
  concurrency: z.number(),
  repeats: optionalNumber,
  limit: optionalNumber,
  resume: z.boolean().default(false),
  html: optionalText,
  junit: optionalText,
  record: optionalText,
  looks: optionalText,
  remote: optionalText,
  cache: z
    .union([z.string().min(1), z.literal(false)])
    .nullable()
    .default(null),
});
export type RunOptions = z.output<typeof Options> & { readonly config: string };

export function runCommand(): Command {
  return new Command('run')
    .description('measure the work tree as it is, or with --plan what was planned; judges nothing')
    .option('--plan <file>', 'run what this plan.json says, read from its commits')
    .option('--shard <i/n>', 'only this shard of the plan, counted from 1', shardOf)
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--out <dir>', outHelp)
    .option('--concurrency <n>', 'requests at a time', wholeNumber(1, 256), 8)
    .option('--repeats <n>', 'how often each case is asked (default: the configuration)', wholeNumber(1, 100))
    .option('--limit <n>', 'only the first n cases of each suite', wholeNumber(1, 1_000_000))
    .option('--html <file>', 'also one page of all answers that opens in any browser')
    .option('--junit <file>', 'also the results as JUnit XML')
    .option('--record <file>', 'also the answers, for a target of kind replay')
    .option('--looks <dir>', 'folder that the shards of one plan share, so that they end early together')
    .option('--remote <remote>', remoteHelp)
    .option('--cache <dir>', cacheHelp)
    .option('--no-cache', 'ask anew whatever was asked before, and keep no answers')
    .option('--resume', 'go on with the interrupted run in the folder')
    .action(runs(Options, run));
}

async function run(options: RunOptions, shell: Shell): Promise<number> {
  const { plan, ...rest } = options;
  if (plan === null) {
    refuse(options.shard !== null, '--shard without --plan', 'add --plan FILE: only a plan has shards');
    refuse(options.looks !== null, '--looks without --plan', 'add --plan FILE: only a plan has looks');
    refuse(options.remote !== null, '--remote without --plan', 'leave it away: nothing is compared here');
    const { runWorkTree } = await import('./run-work-tree.ts');
    return runWorkTree(rest, shell);
  }
  refuse(
    options.suite !== null,
    '--suite with --plan',
    'name suites when planning: `plumbline plan --suite`',
  );
  refuse(options.repeats !== null, '--repeats with --plan', 'leave it away: the plan says it');
  refuse(options.limit !== null, '--limit with --plan', 'leave it away: a plan is run whole or not judged');
  const { runPlan } = await import('./run-plan.ts');
  return runPlan({ ...rest, plan: resolve(shell.cwd, plan) }, shell);
}

function refuse(wrong: boolean, found: string, next: string): void {
  if (!wrong) return;
  const accepted = 'options of `plumbline run --help` that say one thing together';
  throw new UserError({
    code: 'input-invalid',
    what: 'these options do not go together',
    found,
    accepted,
    next,
  });
}

function shardOf(text: string): { number: number; of: number } {
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(text);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError('A shard is written i/n, from 1/n to n/n.');
}
