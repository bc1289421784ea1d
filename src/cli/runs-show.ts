import { Command } from 'commander';
import { z } from 'zod';
import { UserError } from '../foundation/error.ts';
import type { LedgerRun } from '../verdict/baseline/ledger-file.ts';
import { plural, showUsd } from '../verdict/report/numbers.ts';
import { optionalText, runs, type Shell, wholeNumber } from './command.ts';
import { monthsHelp, readLedgerHere, usualMonths } from './ledger-here.ts';
import { remoteHelp } from './local-data-branch.ts';
import { showLedgerValue } from './runs-list.ts';

const Options = z.object({
  args: z.tuple([z.string()]),
  months: z.number(),
  remote: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function runsShowCommand(): Command {
  return new Command('show')
    .description('one run, with the run of the same kind before it')
    .argument('<run>', 'id of the run, or how it begins')
    .option('--months <n>', monthsHelp, wholeNumber(1, 240), usualMonths)
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, show));
}

async function show(options: Options, shell: Shell): Promise<number> {
  const { terminal } = shell;
  const { branch, runs: all, exitCode } = await readLedgerHere(options, shell);
  const run = theRun(all, options.args[0], branch);
  const { runId, at, kind, sha, pr, suites, decision } = run;
  terminal.say(`run ${runId}: ${kind}, ${at}`);
  terminal.say(`  of ${sha}${pr === null ? '' : `, pull request ${pr}`}`);
  if (decision !== null) terminal.say(`  decision: ${decision}`);
  const earlier = all.slice(all.indexOf(run) + 1).filter((each) => each.kind === kind);
  for (const suite of suites) {
    const before = earlier.flatMap((each) => each.suites.filter(({ name }) => name === suite.name))[0];
    terminal.say(`suite ${suite.name}: ${suite.costUsd === null ? 'cost unknown' : showUsd(suite.costUsd)}`);
    for (const [metric, value] of Object.entries(suite.metrics)) {
      const was = before?.metrics[metric];
      const change = was === undefined || was === value ? '' : ` (the run before: ${showLedgerValue(was)})`;
      terminal.say(`  ${metric}: ${showLedgerValue(value)}${change}`);
    }
    if (suite.models.length > 0) terminal.say(`  answered by ${suite.models.join(', ')}`);
    if (suite.fingerprints.length > 0) terminal.say(`  fingerprints ${suite.fingerprints.join(', ')}`);
  }
  terminal.document({ branch, run });
  return exitCode;
}

/** The run of that id, or the only one whose id begins so. Throws UserError `input-invalid` where it is not one. */
function theRun(all: readonly LedgerRun[], wanted: string, branch: string): LedgerRun {
  const exact = all.find(({ runId }) => runId === wanted);
  const beginning = all.filter(({ runId }) => runId.startsWith(wanted));
  const [only, ...more] = exact === undefined ? beginning : [exact];
  if (only !== undefined && more.length === 0) return only;
  throw new UserError({
    code: 'input-invalid',
    what: only === undefined ? 'no run of this id is written down' : 'several runs have an id that begins so',
    found: wanted,
    accepted:
      only === undefined
        ? `a run of the branch ${branch}`
        : [only, ...more]
            .map(({ runId }) => runId)
            .slice(0, 10)
            .join(', '),
    next: `\`plumbline runs list\` names the ids${only === undefined ? `; ${plural(all.length, 'run')} were read, --months reads further back` : ''}`,
  });
}
