import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { renderHistoryPage } from '../verdict/report/page/history.ts';
import { optionalText, runs, type Shell, wholeNumber } from './command.ts';
import { monthsHelp, readLedgerHere, usualMonths } from './ledger-here.ts';
import { remoteHelp } from './local-data-branch.ts';
import { leave, openOutput } from './output-folder.ts';

const Options = z.object({ args: z.tuple([z.string()]), months: z.number(), remote: optionalText });
type Options = z.output<typeof Options> & { readonly config: string };

export function runsSiteCommand(): Command {
  return new Command('site')
    .description('leave a page of metrics and cost over time: one file, no network')
    .argument('<dir>', 'folder for index.html')
    .option('--months <n>', monthsHelp, wholeNumber(1, 240), usualMonths)
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, site));
}

async function site(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd } = shell;
  const { branch, runs: all, exitCode } = await readLedgerHere(options, shell);
  const folder = openOutput(options.args[0], { root: cwd, cwd });
  leave(folder, { 'index.html': renderHistoryPage(all, new Date().toISOString()) });
  const file = join(folder, 'index.html');
  terminal.say(file);
  terminal.document({ branch, runs: all.length, file });
  return exitCode;
}
