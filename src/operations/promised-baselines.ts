import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { BaselineRead, FoundBaseline } from '../verdict/baseline/baseline.ts';
import { promisedBaseline } from '../verdict/gate/promised-baseline.ts';
import { readBaselinesAt } from './read-baselines.ts';

/** The records at exactly the commit that the plan names; the report holds each against the plan's digest. */
export async function plannedBaselines(
  plan: Plan,
  dataBranch: (name: string) => DataBranch,
): Promise<ReadonlyMap<string, BaselineRead>> {
  const { baseline } = plan;
  const suites = plan.suites.map(({ name }) => name);
  if (baseline.kind === 'absent') return new Map(suites.map((suite) => [suite, { kind: 'absent' }]));
  if (baseline.kind === 'unreadable') {
    return new Map(suites.map((suite) => [suite, { kind: 'unreadable', why: baseline.why }]));
  }
  return readBaselinesAt(dataBranch(baseline.branch), baseline.commit, plan.subject.base.ref, suites);
}

/** Those of them that are, byte for byte, what the plan promised. */
export async function promisedBaselines(
  plan: Plan,
  dataBranch: (name: string) => DataBranch,
): Promise<ReadonlyMap<string, FoundBaseline>> {
  const read = await plannedBaselines(plan, dataBranch);
  return new Map(
    plan.suites.flatMap(({ name, baseline }) => {
      const promised = promisedBaseline(baseline, read.get(name));
      return promised.kind === 'found' ? [[name, promised.baseline] as const] : [];
    }),
  );
}
