import { Command, Option } from 'commander';
import { z } from 'zod';
import { type LedgerRun, ledgerKinds } from '../verdict/baseline/ledger-file.ts';
import { plural, showUsd } from '../verdict/report/numbers.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames, wholeNumber } from './command.ts';
import { monthsHelp, readLedgerHere, usualMonths } from './ledger-here.ts';
import { remoteHelp } from './local-data-branch.ts';

const Options = z.object({
  suite: optionalSuites,
  kind: z.enum(ledgerKinds).nullable().default(null),
  last: z.number(),
  months: z.number(),
  remote: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function runsListCommand(): Command {
  return new Command('list')
    .description('the newest runs first, one line each')
    .option('--suite <name>', 'only runs of this suite; may be repeated', suiteNames)
    .addOption(new Option('--kind <kind>', 'only runs that were made for this').choices(ledgerKinds))
    .option('--last <n>', 'at most so many runs', wholeNumber(1, 100_000), 20)
    .option('--months <n>', monthsHelp, wholeNumber(1, 240), usualMonths)
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, list));
}

async function list(options: Options, shell: Shell): Promise<number> {
  const { terminal } = shell;
  const { branch, runs: all, exitCode } = await readLedgerHere(options, shell);
  const { suite: names, kind } = options;
  const matching = all
    .filter((run) => kind === null || run.kind === kind)
    .map((run) => ({ ...run, suites: run.suites.filter(({ name }) => names?.includes(name) ?? true) }))
    .filter((run) => names === null || run.suites.length > 0);
  const shown = matching.slice(0, options.last);
  for (const run of shown) for (const line of lines(run)) terminal.say(line);
  if (shown.length === 0) terminal.say('no such run is written down');
  const rest = matching.length - shown.length;
  if (rest > 0) terminal.say(`${plural(rest, 'older run')} not shown: --last says how many are`);
  terminal.document({ branch, runs: shown, notShown: rest });
  return exitCode;
}

function lines({ runId, at, kind, sha, pr, suites, decision }: LedgerRun): string[] {
  const made = [kind, pr === null ? null : `#${pr}`, decision].filter((each) => each !== null).join(' ');
  return [
    `${at.slice(0, 10)} ${at.slice(11, 16)}  ${sha.slice(0, 12)}  ${made}  ${runId}`,
    ...suites.map(({ name, metrics, costUsd, models }) => {
      const values = Object.entries(metrics).map(([metric, value]) => `${metric} ${showLedgerValue(value)}`);
      const cost = costUsd === null ? 'cost unknown' : showUsd(costUsd);
      return `  ${name}: ${[...values, cost, ...models].join(' · ')}`;
    }),
  ];
}

/** Four digits: the ledger does not say of which kind a metric is. */
export function showLedgerValue(value: number | null): string {
  return value === null ? 'no value' : String(Number(value.toPrecision(4)));
}
