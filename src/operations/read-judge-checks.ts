import type { Suite } from '../config/config.ts';
import { checkPath, labelsPath, readCheck } from '../evaluation/metric/judge/trust/check-file.ts';
import { standingText } from '../evaluation/metric/judge/trust/check-text.ts';
import { bar, isJudge, type Standing, standingOf } from '../evaluation/metric/judge/trust/trust.ts';
import type { PlannedMetric } from '../evaluation/plan/plan-file.ts';
import { type Problem, throwIfAny } from '../foundation/error.ts';
import type { Tree } from './read-tree.ts';

/** What the files say of the judges of a suite that decide. */
export interface JudgeChecks {
  /** A judge may be no primary that is known to be wrong too often, or was checked as another one. */
  readonly problems: readonly Problem[];
  /** Guards of which the same is to be said beside the verdict; in words of ours. */
  readonly doubted: readonly { readonly metric: string; readonly why: string }[];
}

/** Reads the checks of a suite's judges where the rules come from. A judge without a check is as good as its reader believes. */
export async function readJudgeChecks(
  suite: Suite,
  planned: readonly PlannedMetric[],
  rules: Tree,
): Promise<JudgeChecks> {
  const problems: Problem[] = [];
  const doubted: { metric: string; why: string }[] = [];
  for (const metric of suite.metrics.filter((each) => each.role !== 'info' && isJudge(each))) {
    const file = checkPath(metric.name);
    const text = await rules.text(file);
    const digest = planned.find(({ name }) => name === metric.name)?.digest;
    if (text === null || digest === undefined) continue;
    const check = readCheck(file, text);
    if ('what' in check) {
      if (metric.role === 'primary') problems.push(check);
      else doubted.push({ metric: metric.name, why: 'its check cannot be read' });
      continue;
    }
    const labels = labelsPath(metric.name);
    const labelsDigest = (await rules.digests([labels])).get(labels) ?? null;
    const standing = standingOf(check, { metricDigest: digest, labelsDigest });
    if (standing.kind !== 'below' && standing.kind !== 'stale') continue;
    if (metric.role === 'primary') problems.push(mayNotDecide(suite.name, metric.name, file, standing));
    else doubted.push({ metric: metric.name, why: reason(standing) });
  }
  return { problems, doubted };
}

/** The guards to be doubted, undefined where there are none. Throws UserError `judge-untrusted` for a primary that may not be one. */
export async function requireSoundJudges(
  ...of: Parameters<typeof readJudgeChecks>
): Promise<{ metric: string; why: string }[] | undefined> {
  const { problems, doubted } = await readJudgeChecks(...of);
  throwIfAny(problems);
  return doubted.length === 0 ? undefined : [...doubted];
}

type Doubt = Extract<Standing, { kind: 'below' | 'stale' }>;

function reason(standing: Doubt): string {
  if (standing.kind === 'stale') return standingText(standing, 0);
  return `its agreement with people is ${standing.value.toFixed(2)}, below ${bar.agreement}`;
}

function mayNotDecide(suite: string, metric: string, file: string, standing: Doubt): Problem {
  return {
    code: 'judge-untrusted',
    what: `the judge ${metric} is primary in suite ${suite}, and its check does not bear that out`,
    where: { file },
    found: reason(standing),
    accepted: `role: guard or info; or agreement with people of ${bar.agreement} or more`,
    next:
      standing.kind === 'stale'
        ? `run \`plumbline judge check --metric ${metric}\` again and commit what it writes, or change the role`
        : 'change the role, or mend the rubric or the model and check it again',
  };
}
