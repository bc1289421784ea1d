import { readPlan } from '../evaluation/plan/plan.ts';
import type { Plan, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import { assemble, type Gap } from '../evaluation/run/assemble.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { prettyJson } from '../foundation/json.ts';
import type { NonEmpty } from '../foundation/union.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { readBaseline } from '../verdict/baseline/baseline.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { watchDrift } from '../verdict/drift/drift.ts';
import { type DriftAlarm, type DriftRun, type DriftState, driftPath } from '../verdict/drift/drift-file.ts';
import { type ProviderFact, providerFacts } from '../verdict/drift/facts.ts';
import { readDriftState, stateFor } from '../verdict/drift/state.ts';
import { markOf } from '../verdict/drift/suspected.ts';
import { addToLedger } from './add-to-ledger.ts';
import { type CommitPorts, commitToDataBranch } from './commit-to-data-branch.ts';
import { modelsOf } from './data-branch-files.ts';

export interface DriftRequest {
  readonly planText: string;
  readonly planDigest: string | null;
  readonly shards: readonly { readonly source: string; readonly text: string }[];
  readonly runId: string;
  readonly now: string;
}

/** What a run says of one suite. */
export type DriftOutcome =
  | {
      readonly kind: 'quiet';
      readonly run: DriftRun;
      readonly levels: DriftState['levels'];
      readonly facts: readonly ProviderFact[];
    }
  /** Raised by this run: the record is marked stale. */
  | {
      readonly kind: 'alarm';
      readonly alarm: DriftAlarm;
      readonly run: DriftRun;
      readonly facts: readonly ProviderFact[];
    }
  /** The record is marked already; a fresh one is due before there is anything to watch. */
  | { readonly kind: 'alarm-stands'; readonly since: string; readonly why: string }
  /** Nothing can be said: no usable record, too few runs of it, or too many lost results. */
  | { readonly kind: 'not-watched'; readonly why: string };

export interface WatchedSuite {
  readonly suite: string;
  readonly outcome: DriftOutcome;
}

export type RecordDriftOutcome =
  | { readonly kind: 'done'; readonly commit: string | null; readonly suites: readonly WatchedSuite[] }
  | { readonly kind: 'unmeasured'; readonly gaps: NonEmpty<Gap> };

export interface DriftPorts extends CommitPorts {
  readonly dataBranch: (name: string) => DataBranch;
}

/**
 * Adds a whole run of the canary sets to the state on the data branch, by compare-and-swap, and marks the record of a suite stale on
 * an alarm. A run counts once, and only against the very record it was planned for.
 */
export async function recordDrift(request: DriftRequest, ports: DriftPorts): Promise<RecordDriftOutcome> {
  const read = readPlan(request.planText, request.planDigest);
  if (read.kind !== 'plan')
    return unmeasured(`plan-${read.kind}`, 'the plan is not the one that was promised, or cannot be read');
  const { plan, digest } = read;
  if (plan.purpose !== 'drift') return unmeasured('plan-purpose', 'this plan does not run the canary set');
  const branch = ports.dataBranch(plan.policy.baseline.branch);
  const idle = await idleSuites(plan, branch);
  if (plan.suites.length === 0) return { kind: 'done', commit: null, suites: idle };
  const run = assemble(plan, digest, request.shards);
  if (run.kind === 'incomplete') return { kind: 'unmeasured', gaps: run.gaps };

  let suites: readonly WatchedSuite[] = [];
  const commit = await commitToDataBranch(
    branch,
    async (head) => {
      const files = new Map<string, string>();
      const watched: WatchedSuite[] = [];
      for (const planned of plan.suites) {
        const outcome = await watchSuite(planned, { request, plan, branch, head, trials: run.trials }, files);
        watched.push({ suite: planned.name, outcome });
      }
      suites = [...watched, ...idle];
      await addToLedger(files, branch, head, request, plan, run.trials);
      const names = plan.suites.map(({ name }) => name).join(', ');
      return { files, message: `Watch the provider of ${names}` };
    },
    ports,
  );
  return { kind: 'done', commit, suites };
}

interface Watching {
  readonly request: DriftRequest;
  readonly plan: Plan;
  readonly branch: DataBranch;
  readonly head: string | null;
  readonly trials: readonly Trial[];
}

/** Decides about one suite from one state of the branch, and puts what is to be written into `files`. */
async function watchSuite(
  planned: PlannedSuite,
  { request, plan, branch, head, trials }: Watching,
  files: Map<string, string>,
): Promise<DriftOutcome> {
  const { ref } = plan.subject.base;
  const paths = { ...baselinePaths(ref, planned.name), drift: driftPath(ref, planned.name) };
  const texts =
    head === null
      ? new Map<string, string>()
      : await branch.read(head, [paths.meta, paths.cases, paths.drift]);
  const stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases));
  if (stored.kind === 'found' && stored.meta.stale !== null)
    return { kind: 'alarm-stands', ...stored.meta.stale };
  if (
    stored.kind !== 'found' ||
    planned.baseline.kind !== 'found' ||
    stored.digest !== planned.baseline.digest
  )
    return notWatched(
      'its record has changed since this run was planned; the next run is held against the new one',
    );
  const before = readDriftState(texts.get(paths.drift));
  if (before.kind === 'unreadable')
    return notWatched(`${paths.drift} cannot be read (${before.why}); delete it to start again`);
  if (before.kind === 'newer') return notWatched(`${paths.drift} was made by a newer Plumbline`);
  const state = stateFor(stored.meta, before.kind === 'found' ? before.state : null);
  const facts = (run: DriftRun) => providerFacts(stored.meta.runs, run);
  const known = state.runs.find(({ runId }) => runId === request.runId);
  if (known !== undefined) return { kind: 'quiet', run: known, levels: state.levels, facts: facts(known) };
  const watched = watchDrift({
    baseline: stored,
    state,
    suite: planned,
    trials,
    run: {
      runId: request.runId,
      at: request.now,
      sha: plan.subject.head.sha,
      ...modelsOf(trials.filter(({ suite }) => suite === planned.name)),
    },
    maxMissing: plan.policy.gate.maxMissing,
  });
  if (watched.kind === 'not-measured' || watched.kind === 'too-few-runs') return notWatched(watched.why);
  files.set(paths.drift, prettyJson(watched.state));
  const { run } = watched;
  if (watched.kind === 'quiet')
    return { kind: 'quiet', run, levels: watched.state.levels, facts: facts(run) };
  files.set(paths.meta, prettyJson({ ...stored.meta, stale: markOf(watched.alarm) }));
  return { kind: 'alarm', alarm: watched.alarm, run, facts: facts(run) };
}

/** The suites whose canary set was not run: a marked record is told from one that is missing. */
async function idleSuites(plan: Plan, branch: DataBranch): Promise<WatchedSuite[]> {
  const { baseline, subject } = plan;
  return Promise.all(
    plan.untouched.map(async ({ suite, why }) => {
      if (baseline.kind !== 'found') return { suite, outcome: notWatched(why) };
      const paths = baselinePaths(subject.base.ref, suite);
      const texts = await branch.read(baseline.commit, [paths.meta, paths.cases]);
      const stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases));
      const stale = stored.kind === 'found' ? stored.meta.stale : null;
      return { suite, outcome: stale === null ? notWatched(why) : { kind: 'alarm-stands', ...stale } };
    }),
  );
}

function notWatched(why: string): DriftOutcome {
  return { kind: 'not-watched', why };
}

function unmeasured(code: string, why: string): RecordDriftOutcome {
  return { kind: 'unmeasured', gaps: [{ code, shard: null, trials: 0, why }] };
}
