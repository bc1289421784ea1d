import { readPlan } from '../evaluation/plan/plan.ts';
import type { Plan, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import { assemble, type Gap } from '../evaluation/run/assemble.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { NonEmpty } from '../foundation/union.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { type BaselineRead, isStale, readBaseline } from '../verdict/baseline/baseline.ts';
import { baselinePaths, mostRuns } from '../verdict/baseline/baseline-file.ts';
import { recordRun } from '../verdict/baseline/record.ts';
import { addToLedger } from './add-to-ledger.ts';
import { type CommitPorts, commitToDataBranch } from './commit-to-data-branch.ts';
import { branchReadme, modelsOf } from './data-branch-files.ts';

export interface RecordRequest {
  readonly planText: string;
  readonly planDigest: string | null;
  readonly shards: readonly { readonly source: string; readonly text: string }[];
  readonly runId: string;
  readonly now: string;
  /** Whether the newest answer of each case is stored: only where everybody who can read the branch may read the answers. */
  readonly keepOutputs: boolean;
}

/** What became of each suite of the plan. */
export interface RecordedSuite {
  readonly suite: string;
  readonly outcome:
    | { readonly kind: 'recorded'; readonly record: string; readonly runs: number }
    /** A newer commit's record is there already; this run is only in the ledger. */
    | { readonly kind: 'noted'; readonly why: string };
}

export type RecordOutcome =
  | { readonly kind: 'done'; readonly commit: string; readonly suites: readonly RecordedSuite[] }
  | { readonly kind: 'nothing-to-record' }
  /** Only a whole run becomes a baseline. */
  | { readonly kind: 'unmeasured'; readonly gaps: NonEmpty<Gap> };

export interface RecordPorts extends CommitPorts {
  readonly dataBranch: (name: string) => DataBranch;
  /** Whether `ancestor` is an ancestor of `descendant`, or the same commit. */
  readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>;
}

/**
 * Makes a whole record run the baseline, by compare-and-swap on the data branch: whoever comes second reads again and decides
 * again. Never records a run with gaps, and never lets an older commit's run take the place of a newer one's.
 */
export async function recordBaseline(request: RecordRequest, ports: RecordPorts): Promise<RecordOutcome> {
  const read = readPlan(request.planText, request.planDigest);
  if (read.kind !== 'plan')
    return unmeasured(`plan-${read.kind}`, 'the plan is not the one that was promised, or cannot be read');
  const { plan, digest } = read;
  if (plan.purpose !== 'record')
    return unmeasured(
      'plan-purpose',
      'this plan judges a change; only a plan to record may become a baseline',
    );
  if (plan.suites.length === 0) return { kind: 'nothing-to-record' };
  const run = assemble(plan, digest, request.shards);
  if (run.kind === 'incomplete') return { kind: 'unmeasured', gaps: run.gaps };
  for (const { name } of plan.suites) {
    const own = run.trials.filter(({ suite }) => suite === name);
    const lost = own.filter(isLost).length;
    // Suite by suite: a small one that is lost whole would hide behind a large one.
    if (lost > plan.policy.gate.maxMissing * own.length) {
      const why = `${lost} of ${own.length} trials of suite ${name} have no result; a baseline needs nearly all`;
      return unmeasured('too-much-missing', why, lost);
    }
  }

  const branch = ports.dataBranch(plan.policy.baseline.branch);
  let suites: readonly RecordedSuite[] = [];
  const commit = await commitToDataBranch(
    branch,
    async (head) => {
      const files = new Map<string, string>();
      const recorded: RecordedSuite[] = [];
      for (const planned of plan.suites) {
        const paths = baselinePaths(plan.subject.base.ref, planned.name);
        const texts =
          head === null ? new Map<string, string>() : await branch.read(head, [paths.meta, paths.cases]);
        const stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases));
        const outcome = await recordSuite(request, plan, planned, run.trials, stored, ports.isAncestor);
        recorded.push({ suite: planned.name, outcome: outcome.outcome });
        if (outcome.files === null) continue;
        files.set(paths.meta, outcome.files.meta);
        files.set(paths.cases, outcome.files.cases);
      }
      suites = recorded;
      await addToLedger(files, branch, head, request, plan, run.trials);
      if (head === null) files.set('README.md', branchReadme);
      return {
        files,
        message: `Record ${recorded.map(({ suite }) => suite).join(', ')} at ${plan.subject.head.sha.slice(0, 12)}`,
      };
    },
    ports,
  );
  return { kind: 'done', commit, suites };
}

/** No result of its own: neither an answer nor a failure of the candidate. */
function isLost(trial: Trial): boolean {
  return trial.outcome === 'not-run' || (trial.outcome === 'failed' && trial.class === 'infrastructure');
}

interface SuiteToWrite {
  readonly outcome: RecordedSuite['outcome'];
  readonly files: { readonly meta: string; readonly cases: string } | null;
}

async function recordSuite(
  request: RecordRequest,
  plan: Plan,
  planned: PlannedSuite,
  trials: readonly Trial[],
  stored: BaselineRead,
  isAncestor: RecordPorts['isAncestor'],
): Promise<SuiteToWrite> {
  const { sha } = plan.subject.head;
  const record = planned.record;
  if (record === null)
    return { outcome: { kind: 'noted', why: 'the plan records nothing of it' }, files: null };
  const previous = stored.kind === 'found' ? stored : null;
  const noted = (why: string): SuiteToWrite => ({ outcome: { kind: 'noted', why }, files: null });
  if (stored.kind === 'newer')
    return noted(`the stored record was made by a newer Plumbline (${stored.version})`);
  if (previous?.meta.runs.some(({ runId }) => runId === request.runId) === true)
    return noted('this very run is recorded already');
  const newest = previous?.meta.runs.at(-1)?.sha ?? null;
  const appends = previous !== null && previous.meta.record === record.id && stillHolds(previous, plan);
  if (!appends && record.mode === 'append')
    return noted('the record that this run was to be added to has been replaced, or is to be measured anew');
  if (!appends && newest !== null && newest !== sha && (await isAncestor(sha, newest))) {
    return noted(`a record of the later commit ${newest.slice(0, 12)} is there already`);
  }
  const own = trials.filter((trial) => trial.suite === planned.name);
  const files = recordRun({
    previous: appends ? previous : null,
    mode: appends ? 'append' : 'new',
    suite: planned,
    baseRef: plan.subject.base.ref,
    trials: own,
    run: {
      runId: request.runId,
      sha,
      recordedAt: request.now,
      priceTable: plan.priceTable,
      ...modelsOf(own),
    },
    keepOutputs: request.keepOutputs && plan.policy.baseline.keepOutputs !== 'none',
  });
  const runs = appends ? Math.min(previous.meta.runs.length + 1, mostRuns) : 1;
  return { outcome: { kind: 'recorded', record: record.id, runs }, files };
}

/**
 * A record that is over age or marked is measured anew at the same commit, under the same name: its values do not mix with the new ones.
 * Age is that of the plan's day: a run that was planned in time may end late.
 */
function stillHolds({ meta }: Extract<BaselineRead, { kind: 'found' }>, plan: Plan): boolean {
  return !isStale(meta, plan.createdAt, plan.policy.baseline.maxAgeMs);
}

function unmeasured(code: string, why: string, trials = 0): RecordOutcome {
  return { kind: 'unmeasured', gaps: [{ code, shard: null, trials, why }] };
}
