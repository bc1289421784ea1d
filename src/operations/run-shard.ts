import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { inOrderOfLooks } from '../evaluation/plan/plan.ts';
import type { Plan, PlannedShard, PlannedSuite, PlannedTrial } from '../evaluation/plan/plan-file.ts';
import type { ShardHead } from '../evaluation/run/shard-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { Target } from '../evaluation/target/target.ts';
import { UserError } from '../foundation/error.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commits } from '../ports/commits.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { LookBoard } from '../ports/look-board.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import type { OpenTarget } from '../ports/targets.ts';
import { createEarlyStop, type EarlyStop } from './early-stop.ts';
import { openPaidTarget } from './paid-target.ts';
import { mismatch, plannedCases, readPlannedConfig } from './planned-cases.ts';
import { promisedBaselines } from './promised-baselines.ts';
import { readMetrics } from './read-metrics.ts';
import { type Environment, readTarget } from './read-target.ts';
import { openTree, type Tree } from './read-tree.ts';
import { refuseHeadCode, refuseHeadMetrics, refuseHeadModels } from './refuse-head-code.ts';
import { type RunTrialsOutcome, runTrials, type SuiteToRun } from './run-trials.ts';
import { callsOfShard } from './shard-calls.ts';
import { type Spending, spendingOf } from './suite-calls.ts';

export interface ShardRequest {
  readonly plan: Plan;
  /** Run as one, in the order of the plan; usually a single one. */
  readonly shards: readonly PlannedShard[];
  readonly environment: Environment;
  readonly concurrency: number;
  /** Trials of an interrupted run of this very shard. */
  readonly done: readonly Trial[];
  readonly onTrial: (trial: Trial) => void | Promise<void>;
  readonly signal: AbortSignal;
  /** Whether the code of the change may run here: `refused` in a job that holds a write token (formats §8). */
  readonly headCode?: 'allowed' | 'refused';
  /** Whether answers may be stored, and stored ones used; never for a baseline. */
  readonly cache?: boolean;
}

/** What it takes to end a suite before its last case. */
export interface LooksOfShard {
  /** Of the file that is put up for the other shards. */
  readonly head: ShardHead;
  readonly board: LookBoard;
  dataBranch(name: string): DataBranch;
}

export interface ShardPorts {
  readonly commits: Commits;
  readonly clock: Clock;
  readonly openTarget: OpenTarget;
  readonly openServices: OpenMetricServices;
  /** Left out: no price is known, so that a suite with a limit of money cannot be run. */
  readonly priceOf?: PriceOf;
  /** Left out: every trial is run. */
  readonly looks?: LooksOfShard;
}

export interface ShardOutcome extends RunTrialsOutcome {
  /** Suites whose target could not even be opened: each of their trials failed with this. */
  readonly broken: readonly { readonly suite: string; readonly error: UserError }[];
  /** Of the suites with a limit of money: what of this shard's part was spent. */
  readonly spending: readonly Spending[];
  /** The latest look at which a suite's verdict was clear; null where every trial was wanted. */
  readonly atLook: number | null;
}

/**
 * Runs the trials of one shard, or of several as one. Rules and judged cases come from the base, content from the candidate; every case is held against
 * the plan's digest first. A target that cannot be opened loses no trial: each one says why it has no answer.
 */
export async function runShard(request: ShardRequest, ports: ShardPorts): Promise<ShardOutcome> {
  const { plan } = request;
  const planned = trialsOfShards(plan, request.shards);
  const base = await openTree(ports.commits, plan.subject.base.sha);
  const candidate = await openTree(ports.commits, plan.subject.candidate.tree);
  const rules = plan.policyFrom === 'base' ? base : candidate;
  const config = await readPlannedConfig(plan, rules);

  const cases = new Map<string, ReadonlyMap<string, Case>>();
  const suites = new Map<string, SuiteToRun>();
  const spent: SuiteCalls[] = [];
  const broken: { suite: string; error: UserError }[] = [];
  let earlyStop: EarlyStop | null = null;
  const wanted = plan.suites.filter(({ name }) => planned.some(([suite]) => suite === name));
  if (request.headCode === 'refused') {
    refuseHeadCode(wanted, config, plan.configPath);
    if (plan.policyFrom === 'head') {
      refuseHeadMetrics(wanted, config, plan.configPath);
      refuseHeadModels(wanted, config, plan.configPath);
    }
  }
  try {
    for (const planned of wanted) {
      const suite = config.suites[planned.name];
      if (suite === undefined)
        throw mismatch(`suite ${planned.name} is in the plan but not in the configuration`);
      const own = await plannedCases(planned, suite, base, candidate);
      cases.set(planned.name, own);
      const calls = await callsOfShard(
        { suite, planned, config, cases: own, trees: { candidate, rules } },
        request,
        ports,
      );
      if (!(calls instanceof UserError)) spent.push(calls);
      // Before the target: what cannot be scored need not be started, and would be left running.
      const metrics = await plannedMetrics(
        planned,
        suite,
        config,
        rules,
        request.environment,
        ports.openServices,
        calls instanceof UserError ? undefined : calls,
      );
      const target = await openSuiteTarget(
        config,
        planned,
        candidate,
        request.environment,
        ports.openTarget,
        calls,
      );
      if (target.kind === 'broken') broken.push({ suite: planned.name, error: target.error });
      suites.set(planned.name, {
        target: target.target,
        metrics,
        caseTimeoutMs: suite.limits.caseTimeoutMs,
        keepOutput: plan.policy.baseline.keepOutputs !== 'none',
        ...(calls instanceof UserError ? {} : { budget: calls.budget, cache: calls.cache }),
      });
    }
    const trials = planned.map(([suite, id, repeat]) => {
      const found = cases.get(suite)?.get(id);
      if (found === undefined)
        throw mismatch(`case ${id} of suite ${suite} is in a shard but not in the plan's cases`);
      return { suite, case: found, repeat };
    });
    earlyStop = await openEarlyStop(request, ports);
    const outcome = await runTrials({
      trials,
      suites,
      concurrency: request.concurrency,
      clock: ports.clock,
      done: request.done,
      onTrial: request.onTrial,
      signal: request.signal,
      runTimeoutMs: runTimeout(config, plan),
      ...(earlyStop === null ? {} : { earlyStop }),
    });
    const atLook = earlyStop?.atLook() ?? null;
    return { ...outcome, broken, spending: spendingOf(spent), atLook };
  } finally {
    await earlyStop?.close();
    const running = [...suites.values()].flatMap(({ target, metrics }) => [target, ...metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  }
}

/** The trials of those shards in the order of the plan's looks. */
function trialsOfShards(plan: Plan, shards: readonly PlannedShard[]): readonly PlannedTrial[] {
  const [only] = shards;
  if (only !== undefined && shards.length === 1) return only.trials;
  const own = new Set(shards.flatMap(({ trials }) => trials.map((trial) => JSON.stringify(trial))));
  return inOrderOfLooks(plan.suites).filter((trial) => own.has(JSON.stringify(trial)));
}

/** null where no suite may end early, or the records cannot be read: then every trial is run, and the gate says what is wrong. */
async function openEarlyStop(
  { plan, shards, signal }: ShardRequest,
  { clock, looks }: ShardPorts,
): Promise<EarlyStop | null> {
  if (looks === undefined || plan.suites.every((suite) => suite.looks.length === 1)) return null;
  const baselines = await promisedBaselines(plan, looks.dataBranch);
  if (baselines.size === 0) return null;
  return createEarlyStop({ plan, shards, baselines, head: looks.head, board: looks.board, clock, signal });
}

/** The longest that any of the suites allows: they run side by side. */
function runTimeout(config: Config, plan: Plan): number {
  return Math.max(...plan.suites.map(({ name }) => config.suites[name]?.limits.runTimeoutMs ?? 0));
}

/** The metrics as the plan knows them: values of another definition would pair with nothing. */
async function plannedMetrics(
  planned: PlannedSuite,
  suite: Suite,
  config: Config,
  rules: Tree,
  environment: Environment,
  openServices: OpenMetricServices,
  calls: SuiteCalls | undefined,
): Promise<Metric[]> {
  const metrics = await readMetrics(suite, config, rules, environment, openServices, calls);
  const digests = new Map(planned.metrics.map(({ name, digest }) => [name, digest]));
  const other = metrics.find(({ name, digest }) => digests.get(name) !== digest);
  if (other !== undefined)
    throw mismatch(`metric ${other.name} of suite ${planned.name} is not the one that was planned`);
  return metrics;
}

type OpenedTarget =
  | { readonly kind: 'open'; readonly target: Target }
  | { readonly kind: 'broken'; readonly target: Target; readonly error: UserError };

async function openSuiteTarget(
  config: Config,
  planned: PlannedSuite,
  candidate: Tree,
  environment: Environment,
  openTarget: OpenTarget,
  calls: SuiteCalls | UserError,
): Promise<OpenedTarget> {
  try {
    if (calls instanceof UserError) throw calls;
    const spec = await readTarget(config, planned, candidate, environment);
    return { kind: 'open', target: await openPaidTarget(openTarget, spec, calls) };
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return { kind: 'broken', target: brokenTarget(thrown), error: thrown };
  }
}

/** Answers nothing: each trial fails with the problem that kept the target from opening. */
function brokenTarget(error: UserError): Target {
  const [problem] = error.problems;
  const place = problem.where === undefined ? '' : ` (${problem.where.file})`;
  return {
    answer: () =>
      Promise.resolve({
        kind: 'failed',
        class: 'infrastructure',
        error: { code: problem.code, message: `${problem.what}${place}` },
        attempts: 0,
        latencyMs: 0,
      }),
  };
}
