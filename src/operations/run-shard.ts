import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { runsCode } from '../evaluation/metric/metrics.ts';
import type { Plan, PlannedShard, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { runsHeadCode } from '../evaluation/target/head-code.ts';
import type { Target } from '../evaluation/target/target.ts';
import { type Problem, throwIfAny, UserError } from '../foundation/error.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commits } from '../ports/commits.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import type { OpenTarget } from '../ports/targets.ts';
import { openPaidTarget } from './paid-target.ts';
import { pipelineOf } from './pipeline-content.ts';
import { mismatch, plannedCases, readPlannedConfig } from './planned-cases.ts';
import { readMetrics } from './read-metrics.ts';
import { type Environment, readTarget } from './read-target.ts';
import { openTree, type Tree } from './read-tree.ts';
import { type RunTrialsOutcome, runTrials, type SuiteToRun } from './run-trials.ts';
import { callsOfShard } from './shard-calls.ts';
import { type Spending, spendingOf } from './suite-calls.ts';

export interface ShardRequest {
  readonly plan: Plan;
  readonly shard: PlannedShard;
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

export interface ShardPorts {
  readonly commits: Commits;
  readonly clock: Clock;
  readonly openTarget: OpenTarget;
  readonly openServices: OpenMetricServices;
  /** Left out: no price is known, so that a suite with a limit of money cannot be run. */
  readonly priceOf?: PriceOf;
}

export interface ShardOutcome extends RunTrialsOutcome {
  /** Suites whose target could not even be opened: each of their trials failed with this. */
  readonly broken: readonly { readonly suite: string; readonly error: UserError }[];
  /** Of the suites with a limit of money: what of this shard's part was spent. */
  readonly spending: readonly Spending[];
}

/**
 * Runs the trials of one shard. Rules and judged cases come from the base, content from the candidate; every case is held against
 * the plan's digest first. A target that cannot be opened loses no trial: each one says why it has no answer.
 */
export async function runShard(request: ShardRequest, ports: ShardPorts): Promise<ShardOutcome> {
  const { plan, shard } = request;
  const base = await openTree(ports.commits, plan.subject.base.sha);
  const candidate = await openTree(ports.commits, plan.subject.candidate.tree);
  const rules = plan.policyFrom === 'base' ? base : candidate;
  const config = await readPlannedConfig(plan, rules);

  const cases = new Map<string, ReadonlyMap<string, Case>>();
  const suites = new Map<string, SuiteToRun>();
  const spent: SuiteCalls[] = [];
  const broken: { suite: string; error: UserError }[] = [];
  const wanted = plan.suites.filter(({ name }) => shard.trials.some(([suite]) => suite === name));
  if (request.headCode === 'refused') {
    refuseHeadCode(wanted, config, plan.configPath);
    if (plan.policyFrom === 'head') refuseHeadMetrics(wanted, config, plan.configPath);
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
        budget: calls instanceof UserError ? null : calls.budget,
      });
    }
    const trials = shard.trials.map(([suite, id, repeat]) => {
      const found = cases.get(suite)?.get(id);
      if (found === undefined)
        throw mismatch(`case ${id} of suite ${suite} is in a shard but not in the plan's cases`);
      return { suite, case: found, repeat };
    });
    const outcome = await runTrials({
      trials,
      suites,
      concurrency: request.concurrency,
      clock: ports.clock,
      done: request.done,
      onTrial: request.onTrial,
      signal: request.signal,
      runTimeoutMs: runTimeout(config, plan),
    });
    return { ...outcome, broken, spending: spendingOf(spent) };
  } finally {
    const running = [...suites.values()].flatMap(({ target, metrics }) => [target, ...metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  }
}

/** Code of the change beside a token that may write would have that token. */
function refuseHeadCode(suites: readonly PlannedSuite[], config: Config, file: string): void {
  const problems = [...new Set(suites.map(({ pipeline }) => pipeline))].flatMap((name): Problem[] => {
    const { target } = pipelineOf(config, name);
    if (!runsHeadCode(target)) return [];
    return [
      {
        code: 'event-refused',
        what: `pipeline ${name} runs the code of the pull request, in a job that holds a write token`,
        where: { file },
        found: `a target of kind ${target.kind}`,
        accepted: 'http with a `url`, prompt, embedded and replay',
        next: 'use the reusable workflow evaluate.yml: its shard jobs have no write token',
      },
    ];
  });
  throwIfAny(problems);
}

/** Metrics are code of the base, but for the first pull request, which brings its own rules. */
function refuseHeadMetrics(suites: readonly PlannedSuite[], config: Config, file: string): void {
  const problems = suites.flatMap(({ name }): Problem[] =>
    (config.suites[name]?.metrics ?? []).filter(runsCode).map((metric) => ({
      code: 'event-refused',
      what: `metric ${metric.name} runs code that the pull request brings, in a job that holds a write token`,
      where: { file },
      found: `a metric of kind custom, and no configuration at the base`,
      accepted: 'metrics of kind custom with a `url`, or any other kind',
      next: 'merge the configuration first, or use the reusable workflow evaluate.yml: its shard jobs have no write token',
    })),
  );
  throwIfAny(problems);
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
