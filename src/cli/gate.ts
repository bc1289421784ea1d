import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { openRepository } from '../adapters/git/repository.ts';
import { defaultPolicy } from '../evaluation/plan/policy.ts';
import { prettyJson } from '../foundation/json.ts';
import { version } from '../foundation/version.ts';
import { gateEvaluation } from '../operations/gate-evaluation.ts';
import { runsBefore } from '../operations/read-ledger.ts';
import { toCheckConclusion } from '../verdict/gate/conclusion.ts';
import { unknownSha } from '../verdict/report/report-file.ts';
import { renderSummary } from '../verdict/report/summary.ts';
import { collectFolders } from './collect-folders.ts';
import { optionalText, runs, type Shell } from './command.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';
import { leave, openOutput, outHelp } from './output-folder.ts';
import { showMarkdown } from './show-markdown.ts';

const Options = z.object({
  args: z.array(z.string()),
  plan: optionalText,
  remote: optionalText,
  out: optionalText,
});
type Options = z.output<typeof Options>;

export function gateCommand(): Command {
  return new Command('gate')
    .description('judge what was planned from the shard files that are there; writes report.json')
    .argument('<dir...>', 'folders with shard files, and with plan.json unless --plan says where')
    .option('--plan <file>', 'the plan that was run')
    .option('--remote <remote>', remoteHelp)
    .option('--out <dir>', outHelp)
    .action(runs(Options, gate));
}

async function gate(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const repository = await openRepository(cwd);
  const folders = options.args.map((dir) => resolve(cwd, dir));
  const { planText, shards } = collectFolders(
    folders,
    options.plan === null ? null : resolve(cwd, options.plan),
  );
  const dataBranch = await localDataBranch(repository, options.remote, { cwd });
  const { report, plan } = await gateEvaluation(
    {
      plan: { kind: 'text', text: planText },
      planDigest: null,
      shards,
      troubles: [],
      subject: nobody,
      attempt: 1,
      now: new Date().toISOString(),
      version,
    },
    dataBranch,
  );
  const { conclusion, exitCode } = toCheckConclusion(
    report.decision,
    (plan?.policy ?? defaultPolicy).gate,
    true,
  );
  const summary = renderSummary(report, {
    verified: true,
    reportUrl: null,
    history: await runsBefore(plan, dataBranch),
  });
  const folder = openOutput(options.out, { root: repository.root, cwd });
  leave(folder, { 'report.json': prettyJson(report), 'summary.md': summary });
  for (const { text, style } of showMarkdown(summary)) terminal.say(text, style);
  terminal.say(`decision: ${report.decision.kind}\n${join(folder, 'report.json')}`);
  terminal.document({ decision: report.decision.kind, conclusion, folder, report });
  return exitCode;
}

/** Whom a report speaks of when the plan cannot say it. */
const nobody = {
  repository: 'unknown',
  event: 'local',
  pr: null,
  base: { sha: unknownSha, ref: 'unknown' },
  head: { sha: unknownSha, ref: 'unknown' },
  candidate: { commit: null, tree: null },
  trust: 'own',
} as const;
