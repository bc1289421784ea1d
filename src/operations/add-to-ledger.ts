import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { canonicalJson } from '../foundation/json.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { ledgerPath } from '../verdict/baseline/ledger-file.ts';
import { runLine } from './data-branch-files.ts';

/** Adds the run's line to the files that are about to be committed, once however often its jobs are run again. */
export async function addToLedger(
  files: Map<string, string>,
  branch: DataBranch,
  head: string | null,
  request: { readonly runId: string; readonly now: string },
  plan: Plan,
  trials: readonly Trial[],
): Promise<void> {
  const path = ledgerPath(request.now);
  const before = head === null ? '' : ((await branch.read(head, [path])).get(path) ?? '');
  // One line a run: the jobs of a run can be run again after it was recorded.
  const known = before.includes(`"runId":${canonicalJson(request.runId)},`);
  files.set(path, known ? before : `${before}${canonicalJson(runLine(request, plan, trials))}\n`);
}
