import type { Config, Suite } from '../config/config.ts';
import { type Case, datasetDigest } from '../evaluation/dataset/dataset.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import type { CostEstimate } from '../evaluation/plan/cost-estimate.ts';
import { orderCases, strataOf } from '../evaluation/plan/order.ts';
import type { Exports } from '../evaluation/run/export-config.ts';
import type { SuiteToSum } from '../evaluation/run/summary.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { Commits } from '../ports/commits.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import type { ExportedSuite } from '../ports/run-export.ts';
import type { OpenTarget } from '../ports/targets.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { chooseSuites } from './choose-suites.ts';
import { estimateCost } from './estimate-cost.ts';
import { judgedMetrics } from './export-run.ts';
import { mayCost, type SuiteToPrice } from './paid-calls.ts';
import { openPaidTarget } from './paid-target.ts';
import { pipelineDigest } from './pipeline-content.ts';
import { type ProjectHere, readConfigOf } from './read-config.ts';
import { requireCases } from './read-dataset.ts';
import { readMetrics, requireKeysOfJudges } from './read-metrics.ts';
import { type Environment, readTarget } from './read-target.ts';
import { openTree, type Tree } from './read-tree.ts';
import { recordingSecrets } from './recording-secrets.ts';
import { type RunTrialsRequest, type StreamedOutcome, type SuiteToRun, streamTrials } from './run-trials.ts';
import { openSuiteCalls, readToPrice, type Spending, spendingOf, spentBy } from './suite-calls.ts';

export interface WorkTreeRequest {
  readonly configPath: string;
  /** What stands for the configuration where there is none. */
  readonly project?: ProjectHere | null;
  /** Names of suites, null for all. */
  readonly suites: readonly string[] | null;
  /** How often each case is asked; null: as the configuration says. */
  readonly repeats: number | null;
  /** The first so many cases of each suite, null for all. */
  readonly limit: number | null;
  readonly environment: Environment;
  /** Whether answers may be stored, and stored ones used. */
  readonly cache: boolean;
}

export interface WorkTreePorts {
  readonly files: Pick<Commits, 'list' | 'read'>;
  readonly clock: Clock;
  readonly openTarget: OpenTarget;
  readonly openServices: OpenMetricServices;
  readonly priceOf: PriceOf;
  /** Records of suites, for what recorded runs cost; left out or null where there are none to look for. */
  readonly recorded?: (
    branch: string,
    suites: readonly Suite[],
  ) => Promise<ReadonlyMap<string, BaselineRead> | null>;
}

/** A suite as it is about to be asked: what sums it up, and what a reader wants to see beside each answer. */
export interface MeasuredSuite extends SuiteToSum {
  readonly metrics: readonly Metric[];
  readonly cases: readonly Case[];
  /** Tags that are compared apart. */
  readonly slices: readonly string[];
  /** Names of its metrics that decide: primary and guards. */
  readonly gating: readonly string[];
}

/** What is about to be measured of the files as they are now. */
export interface WorkTreeEvaluation {
  /** Equal for the same cases asked of the same content: whether an interrupted run may be gone on with. */
  readonly identity: Digest;
  readonly suites: readonly MeasuredSuite[];
  /** Other systems that are told what was measured, and the suites as they want them. */
  readonly exports: Exports;
  readonly exported: readonly ExportedSuite[];
  readonly trials: number;
  readonly maxMissing: number;
  /** Texts that no recording of its answers may hold. */
  readonly secrets: readonly string[];
  run(how: Pick<RunTrialsRequest, 'concurrency' | 'done' | 'onTrial' | 'signal'>): Promise<StreamedOutcome>;
  /** What all of it will cost, suite by suite. */
  estimates(): Promise<readonly SuiteEstimate[]>;
  /** What was spent so far of each budget. */
  spending(): readonly Spending[];
  /** Ends whatever its targets have running; to be called whether it ran or not. */
  close(): Promise<void>;
}

/**
 * Prepares an evaluation of a work tree: rules, cases and content all from there. It measures and judges nothing, so nothing of it
 * comes from a base. Throws UserError for whatever the person has to put right, a target that cannot be opened included.
 */
export async function evaluateWorkTree(
  request: WorkTreeRequest,
  ports: WorkTreePorts,
): Promise<WorkTreeEvaluation> {
  const tree = await openTree(ports.files, 'work-tree');
  const config = await readConfigOf(tree, request.configPath, request.project);
  const chosen = chooseSuites(config, request.suites, request.configPath);
  const opened: OpenedSuite[] = [];
  const close = async () => {
    const running = opened.flatMap(({ toRun }) => [toRun.target, ...toRun.metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  };
  try {
    for (const suite of chosen) opened.push(await openSuite(suite, config, tree, request, ports));
  } catch (thrown) {
    await close();
    throw thrown;
  }
  const trials = opened.flatMap(({ name, ordered, repeats }) =>
    Array.from({ length: repeats }, (_, index) => index + 1).flatMap((repeat) =>
      ordered.map((each) => ({ suite: name, case: each, repeat })),
    ),
  );
  const suites = new Map(opened.map(({ name, toRun }) => [name, toRun]));
  const runTimeoutMs = Math.max(...chosen.map(({ limits }) => limits.runTimeoutMs));
  return {
    identity: digestOf(opened.map(({ name, digests, repeats }) => ({ name, repeats, ...digests }))),
    suites: opened.map(({ name, toRun, cases, slices, gating }) => ({
      ...{ name, cases, slices, gating },
      metrics: toRun.metrics,
    })),
    exports: config.exports,
    exported: opened.map(({ exported }) => exported),
    trials: trials.length,
    maxMissing: config.gate.maxMissing,
    secrets: recordingSecrets(config, request.environment),
    run: (how) => {
      for (const { name, toRun } of opened)
        toRun.budget?.add(spentBy(how.done.filter(({ suite }) => suite === name)));
      return streamTrials({ trials, suites, runTimeoutMs, clock: ports.clock, ...how });
    },
    estimates: () => estimatesOf(opened, config, ports),
    spending: () => spendingOf(opened.map(({ calls }) => calls)),
    close,
  };
}

export interface SuiteEstimate {
  readonly suite: string;
  readonly estimate: CostEstimate;
}

interface OpenedSuite {
  readonly name: string;
  readonly cases: readonly Case[];
  /** The same in the order in which they are asked. */
  readonly ordered: readonly Case[];
  readonly slices: readonly string[];
  readonly gating: readonly string[];
  readonly repeats: number;
  readonly toRun: SuiteToRun;
  readonly calls: SuiteCalls;
  readonly toPrice: SuiteToPrice;
  readonly exported: ExportedSuite;
  readonly digests: {
    readonly candidate: Digest;
    readonly dataset: Digest;
    readonly metrics: readonly Digest[];
  };
}

async function openSuite(
  suite: Suite,
  config: Config,
  tree: Tree,
  request: WorkTreeRequest,
  ports: WorkTreePorts,
): Promise<OpenedSuite> {
  const all = await requireCases(suite, tree);
  const cases = all.slice(0, request.limit ?? all.length);
  const candidate = await pipelineDigest(config, suite.pipeline, tree);
  const { environment } = request;
  requireKeysOfJudges(suite, config, environment);
  const calls = await openSuiteCalls({
    suite,
    config,
    cases,
    trees: { candidate: tree, rules: tree },
    environment,
    configPath: request.configPath,
    candidateDigest: candidate,
    priceOf: ports.priceOf,
    share: 1,
    cache: request.cache,
  });
  const metrics = await readMetrics(suite, config, tree, environment, ports.openServices, calls);
  // Of the whole dataset, so that the first cases answer the same with and without a limit.
  const seed = digestOf([datasetDigest(all), null]);
  const parts = { pipeline: suite.pipeline, seed, candidateDigest: candidate, record: null };
  const target = await openPaidTarget(
    ports.openTarget,
    await readTarget(config, parts, tree, environment),
    calls,
  );
  const repeats = request.repeats ?? suite.repeats;
  const slices = suite.slices.map(({ tag }) => tag);
  return {
    name: suite.name,
    cases,
    ordered: inOrder(cases, slices, seed),
    slices,
    gating: suite.metrics.filter(({ role }) => role !== 'info').map(({ name }) => name),
    repeats,
    calls,
    toPrice: await readToPrice({ suite, config, cases, environment }, { candidate: tree, rules: tree }),
    // All its cases: a dataset that is told without some of them would lose them there.
    exported: { name: suite.name, cases: all, repeats, judged: judgedMetrics(suite.metrics) },
    toRun: {
      target,
      metrics,
      caseTimeoutMs: suite.limits.caseTimeoutMs,
      keepOutput: true,
      budget: calls.budget,
      cache: calls.cache,
    },
    digests: { candidate, dataset: datasetDigest(cases), metrics: metrics.map(({ digest }) => digest) },
  };
}

/** So that a run that ends early (time, money, an interruption) leaves a part that is like the whole. */
function inOrder(cases: readonly Case[], slices: readonly string[], seed: string): Case[] {
  const byId = new Map(cases.map((each) => [each.id, each]));
  const toOrder = cases.map(({ id, tags }) => ({ id, strata: strataOf(tags, slices) }));
  return orderCases({ cases: toOrder, seed }).flatMap((id) => byId.get(id) ?? []);
}

async function estimatesOf(
  opened: readonly OpenedSuite[],
  { baseline }: Config,
  { priceOf, recorded }: WorkTreePorts,
): Promise<SuiteEstimate[]> {
  const paid = opened.filter(({ toPrice }) => mayCost(toPrice));
  const wanted = paid.map(({ toPrice }) => toPrice.suite);
  const stored = wanted.length === 0 ? null : await recorded?.(baseline.branch, wanted);
  return Promise.all(
    paid.map(async ({ name, toPrice, repeats }) => {
      const read = stored?.get(name);
      const record = read?.kind === 'found' ? read : null;
      const estimate = await estimateCost({ ...toPrice, repeats, recorded: record, priceOf });
      return { suite: name, estimate };
    }),
  );
}
