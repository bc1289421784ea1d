import { policyChanges, policyOf, type Suite } from '../config/config.ts';
import { type Case, datasetDigest } from '../evaluation/dataset/dataset.ts';
import { makePlan } from '../evaluation/plan/plan.ts';
import type {
  Plan,
  PlannedBaseline,
  PlannedMetric,
  PlannedSuite,
  PolicyChange,
  Subject,
} from '../evaluation/plan/plan-file.ts';
import type { Policy } from '../evaluation/plan/policy.ts';
import { planSuite } from '../evaluation/plan/suite.ts';
import { changedPaths } from '../evaluation/plan/touched.ts';
import { type Digest, shortDigest } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { Commits } from '../ports/commits.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { baselineNoise } from '../verdict/baseline/noise.ts';
import { canaryCases } from '../verdict/drift/drift.ts';
import { chooseSuites } from './choose-suites.ts';
import { whyNotWatched } from './drift-to-watch.ts';
import { pipelineDigest } from './pipeline-content.ts';
import { estimateOfPlan } from './plan-estimate.ts';
import { plannedBaseline, readBaselines } from './read-baselines.ts';
import { defaultConfigPath, type Rules, readRules } from './read-config.ts';
import { noCases, readDataset } from './read-dataset.ts';
import { requireSoundJudges } from './read-judge-checks.ts';
import { describeMetrics, metricFiles, readMetricFiles } from './read-metrics.ts';
import { openTree, type Tree } from './read-tree.ts';
import { recordToMake } from './record-to-make.ts';
import { leavesOutNothing, whatTouches } from './what-touches.ts';

export interface PlanRequest {
  readonly subject: Subject;
  readonly purpose: Plan['purpose'];
  readonly attempt: number;
  readonly now: string;
  /** Name and version of the list of prices that the shards will have. */
  readonly priceTable: string;
  readonly configPath: string;
  /** Names of suites, null for all. */
  readonly suites: readonly string[] | null;
  /** How many shards, null to let the number of trials decide. */
  readonly shards: number | null;
}

export interface PlanPorts {
  readonly commits: Commits;
  dataBranch(name: string): DataBranch;
  /** Left out: what the run will cost is unknown. */
  readonly priceOf?: PriceOf;
}

/**
 * Plans what a change has to be measured by: rules, judged cases and baseline of the base, content of the candidate.
 * Runs no code of either and writes nothing. Throws UserError for anything that the repository has to put right.
 */
export async function planEvaluation(request: PlanRequest, ports: PlanPorts): Promise<Plan> {
  const { subject } = request;
  const base = await openTree(ports.commits, subject.base.sha);
  const candidate = await openTree(ports.commits, subject.candidate.tree);
  const rules = await readRules(base, candidate, request.configPath, subject.trust);
  const policy = policyFor(rules, request);
  const chosen = chooseSuites(rules.config, request.suites, request.configPath);
  const { branch, baselines } = await readBaselines(
    ports.dataBranch(policy.baseline.branch),
    policy.baseline.branch,
    subject.base.ref,
    chosen,
  );
  const changes = changesOfRules(rules);
  const change = {
    changed: changedPaths(base.entries, candidate.entries),
    changes,
    firstConfig: rules.from === 'head' ? request.configPath : null,
  };
  if (request.purpose === 'judge' && subject.pr !== null) {
    const leftOut = Object.values(rules.config.suites).filter((suite) => !chosen.includes(suite));
    leavesOutNothing(leftOut, rules.config, request.configPath, change);
  }

  const suites: PlannedSuite[] = [];
  const untouched: { suite: string; why: string }[] = [];
  for (const suite of chosen) {
    const content = await contentOf(suite, rules, base, candidate);
    const stored = baselines.get(suite.name) ?? { kind: 'absent' };
    const digests = {
      candidateDigest: content.candidateDigest,
      datasetDigest: datasetDigest(content.baseCases),
      metrics: content.metrics,
    };
    const record =
      request.purpose === 'record'
        ? recordToMake(suite.name, stored, digests, request, policy.baseline)
        : null;
    const touchedBy = whatTouches(suite, rules.config, change);
    const idle =
      request.purpose === 'drift'
        ? whyNotWatched(stored, content.baseDigest)
        : idleReason(request.purpose, record, touchedBy);
    if (idle !== null) {
      untouched.push({ suite: suite.name, why: idle });
      continue;
    }
    const planned = planSuite({
      ...content,
      name: suite.name,
      pipeline: suite.pipeline,
      slices: suite.slices.map(({ tag }) => tag),
      repeats: suite.repeats,
      baseline: plannedBaseline(stored, content.baseDigest),
      touchedBy,
      record,
      alpha: policy.gate.alpha,
      economy: policy.gate.economy,
      ...(request.purpose === 'drift' ? { canaries: canaryCases } : {}),
      noise: noiseOf(stored, content.metrics, plannedBaseline(stored, content.baseDigest), record),
    });
    const estimate = await estimateOfPlan(
      planned,
      {
        suite,
        cases: [...content.headCases, ...content.baseCases],
        stored,
        config: rules.config,
        trees: { candidate, rules: rules.from === 'base' ? base : candidate },
      },
      ports.priceOf,
    );
    suites.push({ ...planned, estimate: { ...planned.estimate, ...estimate } });
  }
  const frame = {
    createdAt: request.now,
    attempt: request.attempt,
    purpose: request.purpose,
    subject,
    policy,
    configPath: request.configPath,
    policyFrom: rules.from,
    policyChanges: [...changes, ...(await changedGraders(chosen, rules, base, candidate))],
    // All shards price by one day, however late they run.
    priceTable: { name: request.priceTable, day: request.now.slice(0, 10) },
    baseline: branch,
    suites,
    untouched,
  };
  return makePlan(frame, { count: request.shards, max: rules.config.shards.max });
}

/**
 * The policy that the plan carries. Rules that only the head has can say nothing about who publishes: the App reads the base. And
 * the App knows the default path alone, so a configuration elsewhere cannot hand the verdict over to it.
 */
function policyFor({ config, from }: Rules, { configPath }: PlanRequest): Policy {
  const policy = policyOf(config);
  if (from === 'head') return { ...policy, publisher: 'action' };
  if (policy.publisher === 'app' && configPath !== defaultConfigPath) {
    throw new UserError({
      code: 'input-invalid',
      what: 'the App publishes only what the default configuration file says',
      where: { file: configPath },
      found: 'publisher: app in another file',
      accepted: `publisher: app in ${defaultConfigPath}, or publisher: action here`,
      next: 'move the configuration, or let the action publish',
    });
  }
  return policy;
}

interface SuiteContent {
  readonly metrics: readonly PlannedMetric[];
  readonly doubted: PlannedSuite['doubted'];
  readonly baseCases: readonly Case[];
  readonly headCases: readonly Case[];
  readonly candidateDigest: PlannedSuite['candidateDigest'];
  readonly baseDigest: PlannedSuite['baseDigest'];
}

async function contentOf(
  suite: Suite,
  { config, from }: Rules,
  base: Tree,
  candidate: Tree,
): Promise<SuiteContent> {
  const judging = from === 'base' ? base : candidate;
  const metrics = describeMetrics(suite, await readMetricFiles(suite, judging));
  const baseCases = await readDataset(base, suite);
  const headCases = await readDataset(candidate, suite);
  if (baseCases.length + headCases.length === 0) throw noCases(suite);
  return {
    metrics,
    doubted: await requireSoundJudges(suite, metrics, judging),
    baseCases,
    headCases,
    candidateDigest: await pipelineDigest(config, suite.pipeline, candidate),
    baseDigest: await pipelineDigest(config, suite.pipeline, base),
  };
}

/** How noisy the record is that a run is compared with, or added to. */
function noiseOf(
  stored: BaselineRead,
  metrics: readonly PlannedMetric[],
  compared: PlannedBaseline,
  record: PlannedSuite['record'],
) {
  if (stored.kind !== 'found' || (record === null && compared.kind !== 'found')) return null;
  return { metrics: baselineNoise(stored, metrics), runs: stored.meta.runs.length };
}

/** Why a suite needs no run, or null when it does. */
function idleReason(
  purpose: Plan['purpose'],
  record: PlannedSuite['record'],
  touchedBy: readonly string[],
): string | null {
  if (purpose === 'record') return record === null ? 'its record is complete' : null;
  return touchedBy.length === 0 ? 'nothing of it changed' : null;
}

/** Files by which metrics judge, such as rubrics, that the candidate has otherwise than the base it is judged by. */
async function changedGraders(
  suites: readonly Suite[],
  rules: Rules,
  base: Tree,
  candidate: Tree,
): Promise<PolicyChange[]> {
  if (rules.from === 'head') return [];
  const files = [...new Set(suites.flatMap(metricFiles))].sort();
  const [before, after] = await Promise.all([base.digests(files), candidate.digests(files)]);
  const short = (digest: Digest | undefined): string | null =>
    digest === undefined ? null : shortDigest(digest);
  return files.flatMap((path) => {
    const [from, to] = [short(before.get(path)), short(after.get(path))];
    return from === to ? [] : [{ path, from, to }];
  });
}

/** What the candidate would change of the rules it is judged by. Never used for judging, always reported. */
function changesOfRules(rules: Rules): readonly PolicyChange[] {
  const { head } = rules;
  if (head.kind === 'changed') return policyChanges(rules.config, head.config);
  if (head.kind === 'broken')
    return [{ path: 'configuration', from: 'valid', to: `cannot be read: ${head.why}` }];
  if (head.kind === 'removed') return [{ path: 'configuration', from: 'present', to: 'removed' }];
  return [];
}
