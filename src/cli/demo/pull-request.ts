import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryCheckRun, MemoryGitHub } from '../../adapters/memory/code-host.ts';
import { readPlan } from '../../evaluation/plan/plan.ts';
import { InternalError } from '../../foundation/error.ts';
import { publishReport } from '../../operations/publish-report.ts';
import type { Identity } from '../../ports/code-host.ts';
import { readReport } from '../../verdict/report/read-report.ts';
import type { Report } from '../../verdict/report/report-file.ts';
import { leave } from '../output-folder.ts';
import { expectEnd, type PlumblineChild } from './child.ts';

const shards = 3;
/** GitHub's own App, whose token the jobs of a workflow hold. */
const identity: Identity = { kind: 'app', appId: 15368 };

export interface DemoPull {
  readonly number: number;
  readonly branch: string;
  readonly headSha: string;
  /** Where its files go. */
  readonly folder: string;
}

export interface PublishedPull {
  readonly report: Report;
  readonly check: MemoryCheckRun;
  /** null where there is nothing to say. */
  readonly comment: string | null;
}

/** Plans a pull request, runs its shards at the same time, judges what came, and publishes it: what the workflow's jobs do. */
export async function evaluatePull(
  { number, branch, headSha, folder }: DemoPull,
  plumbline: PlumblineChild,
  host: MemoryGitHub,
): Promise<PublishedPull> {
  const plan = ['plan', '--base', 'main', '--head', branch, '--shards', String(shards), '--out', folder];
  expectEnd('plan', await plumbline(...plan), 0);
  const planFile = join(folder, 'plan.json');
  const read = readPlan(readFileSync(planFile, 'utf8'), null);
  if (read.kind !== 'plan') throw new InternalError(`the demo's own plan is ${read.kind}`);
  const of = read.plan.shards.length;
  const looks = join(folder, 'looks');
  const ends = read.plan.shards.map(({ index }) => {
    const shard = `${index + 1}/${of}`;
    const out = join(folder, `shard-${index + 1}-of-${of}`);
    return plumbline('run', '--plan', planFile, '--shard', shard, '--out', out, '--looks', looks, '--quiet');
  });
  for (const end of await Promise.all(ends)) expectEnd('run', end, 0);
  expectEnd('gate', await plumbline('gate', folder, '--plan', planFile, '--out', folder), 0, 1);

  const judged = readReport(readFileSync(join(folder, 'report.json'), 'utf8'));
  if (judged.kind !== 'read') throw new InternalError(`the demo's own report is ${judged.kind}`);
  const { report } = judged;
  await publishReport(
    {
      report,
      pullRequest: number,
      headSha,
      policy: read.plan.policy,
      verified: true,
      reportUrl: null,
      externalId: read.digest,
    },
    host.as(identity),
  );
  const [check] = host.checksAt(headSha);
  if (check === undefined) throw new InternalError('the verdict was published without a check');
  const [comment] = host.commentsOn(number);
  leave(folder, {
    'check.md': `# ${check.conclusion}: ${check.title}\n\n${check.summary}`,
    ...(comment === undefined ? {} : { 'comment.md': comment.body }),
  });
  return { report, check, comment: comment?.body ?? null };
}
