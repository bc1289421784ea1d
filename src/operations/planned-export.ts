import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Exports } from '../evaluation/run/export-config.ts';
import type { Commits } from '../ports/commits.ts';
import type { ExportedRun, ExportedSuite } from '../ports/run-export.ts';
import { judgedMetrics } from './export-run.ts';
import { mismatch, plannedCases, readPlannedConfig } from './planned-cases.ts';
import { openTree } from './read-tree.ts';

export interface PlannedExport extends Pick<ExportedRun, 'suites' | 'facts' | 'texts'> {
  readonly exports: Exports;
}

/**
 * What other systems are told of a planned run beside its trials. Where to, and the cases, come from the commits that the plan names:
 * a change cannot send its own results elsewhere. Throws UserError `plan-mismatch` where the repository is not what was planned.
 */
export async function plannedExport(
  plan: Plan,
  commits: Pick<Commits, 'list' | 'read'>,
): Promise<PlannedExport> {
  const { base, head, candidate, pr, repository } = plan.subject;
  const trees = { base: await openTree(commits, base.sha), head: await openTree(commits, candidate.tree) };
  const config = await readPlannedConfig(plan, plan.policyFrom === 'base' ? trees.base : trees.head);
  const { phoenix, otel } = config.exports;
  const suites: ExportedSuite[] = [];
  for (const planned of phoenix === null && otel === null ? [] : plan.suites) {
    const suite = suiteOf(config, planned.name);
    const cases = await plannedCases(planned, suite, trees.base, trees.head);
    const asked = plan.shards.flatMap(({ trials }) => trials);
    const repeats = Math.max(
      1,
      ...asked.filter(([name]) => name === planned.name).map(([, , repeat]) => repeat),
    );
    const judged = judgedMetrics(suite.metrics);
    suites.push({ name: planned.name, cases: [...cases.values()], repeats, judged });
  }
  return {
    exports: config.exports,
    suites,
    facts: { commit: head.sha, base: base.sha, pull_request: pr, repository },
    texts: plan.policy.baseline.keepOutputs !== 'none',
  };
}

/** The cases of a planned run, for a page that shows them beside their answers. Throws as `plannedExport`. */
export async function plannedQuestions(
  plan: Plan,
  commits: Pick<Commits, 'list' | 'read'>,
): Promise<
  readonly { readonly name: string; readonly cases: readonly Case[]; readonly slices: readonly string[] }[]
> {
  const { base, candidate } = plan.subject;
  const trees = { base: await openTree(commits, base.sha), head: await openTree(commits, candidate.tree) };
  const config = await readPlannedConfig(plan, plan.policyFrom === 'base' ? trees.base : trees.head);
  return Promise.all(
    plan.suites.map(async (planned) => {
      const suite = suiteOf(config, planned.name);
      const cases = await plannedCases(planned, suite, trees.base, trees.head);
      return { name: planned.name, cases: [...cases.values()], slices: suite.slices.map(({ tag }) => tag) };
    }),
  );
}

function suiteOf({ suites }: Config, name: string): Suite {
  const suite = suites[name];
  if (suite === undefined) throw mismatch(`suite ${name} is in the plan but not in the configuration`);
  return suite;
}
