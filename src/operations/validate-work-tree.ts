import type { Config } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import { withDocuments } from '../evaluation/target/found-documents.ts';
import { bodyVariables, fillBody } from '../evaluation/target/http/body.ts';
import { promptMessages } from '../evaluation/target/prompt-messages.ts';
import { digestOf } from '../foundation/digest.ts';
import { describeProblem, type Problem, throwIfAny, UserError } from '../foundation/error.ts';
import type { Commits } from '../ports/commits.ts';
import type { OpenTarget, TargetSpec } from '../ports/targets.ts';
import { type ProjectHere, readConfigOf } from './read-config.ts';
import { requireCases } from './read-dataset.ts';
import { readJudgeChecks } from './read-judge-checks.ts';
import { describeMetrics, readMetricFiles } from './read-metrics.ts';
import { type Environment, readTarget } from './read-target.ts';
import { openTree, type Tree } from './read-tree.ts';

export interface ValidateRequest {
  readonly configPath: string;
  /** What stands for the configuration where there is none. */
  readonly project?: ProjectHere | null;
  /** What a program of the work tree may be given, where the configuration names it. */
  readonly environment: Environment;
}

export interface ValidatePorts {
  readonly files: Pick<Commits, 'list' | 'read'>;
  readonly openTarget: OpenTarget;
}

/** What stands in files that are in order. */
export interface Validated {
  readonly suites: readonly { readonly name: string; readonly cases: number }[];
  readonly pipelines: readonly string[];
  /** Judges that guard, and of which a check says that they should not be relied on. */
  readonly doubted: readonly { readonly suite: string; readonly metric: string; readonly why: string }[];
}

/**
 * Reads everything that an evaluation of these files would read, and calls no model. Throws one UserError with every problem of
 * configuration, prompts and datasets; a configuration that cannot be read hides what stands behind it.
 */
export async function validateWorkTree(request: ValidateRequest, ports: ValidatePorts): Promise<Validated> {
  const tree = await openTree(ports.files, 'work-tree');
  const config = await readConfigOf(tree, request.configPath, request.project);
  const problems: Problem[] = [];
  const suites = Object.values(config.suites);
  const counted = [];
  const doubted: Validated['doubted'][number][] = [];
  const cases = new Map<string, readonly Case[]>();
  for (const suite of suites) {
    const found = (await attempt(problems, () => requireCases(suite, tree))) ?? [];
    const texts = await attempt(problems, () => readMetricFiles(suite, tree));
    const checks = await attempt(problems, async () =>
      texts === undefined ? undefined : readJudgeChecks(suite, describeMetrics(suite, texts), tree),
    );
    problems.push(...(checks?.problems ?? []));
    doubted.push(...(checks?.doubted ?? []).map((doubt) => ({ suite: suite.name, ...doubt })));
    counted.push({ name: suite.name, cases: found.length });
    cases.set(suite.pipeline, [...(cases.get(suite.pipeline) ?? []), ...found]);
  }
  for (const pipeline of Object.keys(config.pipelines)) {
    const spec = await attempt(problems, () => readSpec(config, pipeline, tree, request.environment));
    if (spec === undefined) continue;
    // A service is neither started nor asked: that would be a run.
    const target = spec.kind === 'http' ? null : await attempt(problems, () => ports.openTarget(spec));
    await target?.close?.();
    problems.push(...unfilledVariables(spec, cases.get(pipeline) ?? []));
  }
  throwIfAny(withoutDoubles(problems));
  return { suites: counted, pipelines: Object.keys(config.pipelines), doubted };
}

function readSpec(
  config: Config,
  pipeline: string,
  tree: Tree,
  environment: Environment,
): Promise<TargetSpec> {
  const nothing = digestOf(null);
  const parts = { pipeline, seed: nothing, candidateDigest: nothing, record: null };
  return readTarget(config, parts, tree, { ...environment, ...everyVariable(config) });
}

/** A key need not be there to see whether the files are in order. */
function everyVariable({ providers, pipelines }: Config): Environment {
  const names = [...JSON.stringify([providers, pipelines]).matchAll(/\$\{([^}]*)\}/g)].map(
    ([, name = '']) => name,
  );
  return Object.fromEntries(names.map((name) => [name, 'unset']));
}

/** Variables of the prompt that cases lack, each with the first such case: every one of them would fail for it. */
function unfilledVariables(spec: TargetSpec, cases: readonly Case[]): Problem[] {
  if (spec.kind !== 'http' && !('prompt' in spec)) return [];
  const found = new Map<string, Problem>();
  for (const each of cases) {
    try {
      if (spec.kind === 'http') fillBody(spec.body ?? null, bodyVariables(each, spec.settings ?? {}));
      else promptMessages(spec.prompt, withDocuments(each, foundBy(spec)), each.where);
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      for (const problem of thrown.problems) if (!found.has(problem.what)) found.set(problem.what, problem);
    }
  }
  return [...found.values()];
}

/** What a target finds by itself is there for every case. */
function foundBy(spec: TargetSpec): string | null {
  return spec.kind === 'embedded' && spec.writer !== null && spec.documents !== null ? '' : null;
}

async function attempt<T>(problems: Problem[], read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    problems.push(...thrown.problems);
    return undefined;
  }
}

/** Suites may share datasets and pipelines: what is wrong there is said once. */
function withoutDoubles(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [describeProblem(problem), problem])).values()];
}
