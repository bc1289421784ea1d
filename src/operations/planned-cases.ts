import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { Plan, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import { parseConfigOf } from './read-config.ts';
import { readDataset } from './read-dataset.ts';
import type { Tree } from './read-tree.ts';

/** The configuration at the commit that the plan names. */
export async function readPlannedConfig(plan: Plan, tree: Tree): Promise<Config> {
  const text = await tree.text(plan.configPath);
  if (text === null)
    throw mismatch(`the configuration ${plan.configPath} is not at the commit that the plan names`);
  return parseConfigOf(tree, text, plan.configPath);
}

/** The cases as the plan knows them; another content than planned is never run in their place. */
export async function plannedCases(
  planned: PlannedSuite,
  suite: Pick<Suite, 'dataset' | 'format'>,
  base: Tree,
  candidate: Tree,
): Promise<ReadonlyMap<string, Case>> {
  const sides = {
    base: new Map((await readDataset(base, suite)).map((each) => [each.id, each])),
    head: new Map((await readDataset(candidate, suite)).map((each) => [each.id, each])),
  };
  return new Map(
    planned.cases.map(({ id, digest, from }) => {
      const found = sides[from].get(id);
      if (found?.digest !== digest)
        throw mismatch(`case ${id} of suite ${planned.name} is not the one that was planned`);
      return [id, found];
    }),
  );
}

/** The repository is not what the plan says. */
export function mismatch(found: string): UserError {
  return new UserError({
    code: 'plan-mismatch',
    what: 'the repository is not what the plan was made from',
    found,
    accepted: 'the same commits as when the plan was made',
    next: 'run the plan again; if the branch was force-pushed meanwhile, the newer run already does',
  });
}
