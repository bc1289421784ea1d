import { resolve } from 'node:path';
import { createCommits } from '../adapters/git/commits.ts';
import { openRepository } from '../adapters/git/repository.ts';
import type { Plan, PlannedShard } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import { plannedExport, plannedQuestions } from '../operations/planned-export.ts';
import { plannedSecrets } from '../operations/recording-secrets.ts';
import type { Shell } from './command.ts';
import { localDataBranch } from './local-data-branch.ts';
import { openOutput } from './output-folder.ts';
import { requirePlan } from './plan-input.ts';
import { openCache } from './response-cache.ts';
import type { RunOptions } from './run.ts';
import { finishRun } from './run-end.ts';
import { exportResults } from './run-export.ts';
import { leaveRecording, recordingFile } from './run-recording.ts';
import { leaveReports, requireReportFiles } from './run-reports.ts';
import { runShards } from './run-shards.ts';

/** Runs one shard of a plan, or all of them. */
export async function runPlan(
  options: Pick<
    RunOptions,
    'shard' | 'out' | 'concurrency' | 'resume' | 'html' | 'junit' | 'record' | 'looks' | 'remote' | 'cache'
  > & {
    readonly plan: string;
  },
  shell: Shell,
): Promise<number> {
  const repository = await openRepository(shell.cwd);
  const { root } = repository;
  const { plan, digest } = requirePlan(options.plan);
  const shards = chooseShards(plan, options.shard, options.plan);
  const folder = openOutput(options.out, { root, cwd: shell.cwd });
  requireReportFiles({ ...options, cwd: shell.cwd });
  const { concurrency, resume } = options;
  const record = recordingFile(options.record, shell.cwd);
  if (record !== null && plan.policy.baseline.keepOutputs === 'none') throw keepsNone(options.plan);
  const run = { plan, digest, shards, commits: createCommits(root), folder, root, concurrency, resume };
  // Before anything is measured: a repository that is not what was planned is said now.
  const questions = options.html === null ? [] : await plannedQuestions(plan, run.commits);
  const looks = options.looks === null ? null : resolve(shell.cwd, options.looks);
  const dataBranch = await localDataBranch(repository, options.remote, shell);
  const { id, state, summary, troubles, problems, spending } = await runShards(
    { ...run, looks, dataBranch, leaveFiles: true, cache: openCache(options.cache, root, shell) },
    shell,
  );
  await leaveReports({ ...options, cwd: shell.cwd, folder, summary, suites: questions });
  if (record !== null) {
    const secrets = await plannedSecrets(plan, run.commits, shell.environment);
    await leaveRecording({ file: record, folder, secrets, complete: state === 'complete' }, shell.terminal);
  }
  const decides = (suite: string, metric: string): boolean =>
    plan.suites.some(({ name, metrics }) => name === suite && isGating(metrics, metric));
  const { maxMissing } = plan.policy.gate;
  const code = finishRun(
    { state, summary, troubles, problems, folder, maxMissing, decides, spending },
    shell,
  );
  // One shard is a part of a run: whoever puts the shards together has the whole.
  if (shards.length === plan.shards.length)
    await exportResults({ id, folder }, { state, read: () => plannedExport(plan, run.commits) }, shell);
  return code;
}

function isGating(metrics: Plan['suites'][number]['metrics'], metric: string): boolean {
  return metrics.some(({ name, role }) => name === metric && role !== 'info');
}

function keepsNone(file: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'the answers of this plan may not be kept, so they cannot be recorded',
    where: { file },
    found: 'baseline.keepOutputs: none',
    accepted: 'a plan whose rules keep outputs, or a run of the work tree',
    next: 'leave --record away, or record with `plumbline run` without --plan',
  });
}

function chooseShards(plan: Plan, chosen: RunOptions['shard'], file: string): readonly PlannedShard[] {
  if (chosen === null) return plan.shards;
  const found = plan.shards.filter(({ index }) => index === chosen.number - 1);
  if (found.length === 1 && chosen.of === plan.shards.length) return found;
  throw new UserError({
    code: 'plan-mismatch',
    what: 'the plan has no such shard',
    where: { file },
    found: `${chosen.number}/${chosen.of}`,
    accepted:
      plan.shards.length === 0
        ? 'none: the plan has nothing to run'
        : `1/${plan.shards.length} to ${plan.shards.length}/${plan.shards.length}`,
    next: 'ask for a shard of this plan, or plan again with --shards',
  });
}
