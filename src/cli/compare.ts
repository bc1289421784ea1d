import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { priceTableName } from '../adapters/prices/prices.ts';
import { version } from '../foundation/version.ts';
import { compareMeasured } from '../operations/compare-measured.ts';
import { toCheckConclusion } from '../verdict/gate/conclusion.ts';
import { renderComparison } from '../verdict/report/summary.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames } from './command.ts';
import { remoteHelp } from './local-data-branch.ts';
import { readSides } from './measured-sides.ts';
import { writing } from './output-folder.ts';
import { requireReportFiles } from './run-reports.ts';
import { showMarkdown } from './show-markdown.ts';

const Options = z.object({
  baseline: z.string(),
  candidate: z.string(),
  suite: optionalSuites,
  html: optionalText,
  remote: optionalText,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function compareCommand(): Command {
  return new Command('compare')
    .description('judge one run by another, or by what is stored for a branch, as the gate would')
    .requiredOption('--baseline <dir|branch>', 'folder of a run, or a branch with a stored baseline')
    .requiredOption('--candidate <dir>', 'folder of the run that is judged')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--html <file>', 'also leave a page with the cases side by side')
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, compare));
}

async function compare(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd } = shell;
  const { html } = options;
  requireReportFiles({ html, junit: null, cwd });
  const now = new Date().toISOString();
  const priceTable = { name: priceTableName, day: now.slice(0, 10) };
  const { config, sides } = await readSides(options, priceTable, shell);
  const report = compareMeasured(sides, config, { now, version, priceTable });
  const { conclusion, exitCode } = toCheckConclusion(report.decision, config.gate, true);
  for (const { text, style } of showMarkdown(renderComparison(report))) terminal.say(text, style);
  terminal.say(`decision: ${report.decision.kind}`);
  if (html !== null) {
    const file = resolve(cwd, html);
    const { collectComparison } = await import('../verdict/report/page/collect.ts');
    const { renderComparisonPage } = await import('../verdict/report/page/page.ts');
    const page = renderComparisonPage(report, collectComparison(report, sides));
    writing(file, () => writeFileSync(file, page));
    terminal.say(file);
  }
  terminal.document({ decision: report.decision.kind, conclusion, report });
  return exitCode;
}
