import type { Config } from '../config/config.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import { secretTexts } from '../foundation/secret-texts.ts';
import type { Commits } from '../ports/commits.ts';
import { readPlannedConfig } from './planned-cases.ts';
import type { Environment } from './read-target.ts';
import { openTree } from './read-tree.ts';

/** A shorter text is in too many answers to be taken for a secret. */
const shortest = 6;

/** Names by which people call variables that nobody else may see. */
const secretName = /key|token|secret|passw|credential|private|auth|cookie|dsn/i;

/**
 * Texts that no recording may hold: the values of all variables that the rules put into addresses and headers, and of those that they
 * give to programs, where their name says that they are secret. As `secretTexts`.
 */
export function recordingSecrets(config: Config, environment: Environment): readonly string[] {
  const { providers, pipelines, suites, exports } = config;
  const written = JSON.stringify([providers, pipelines, suites, exports]);
  const sent = [...written.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
  const targets = Object.values(pipelines).map(({ target }) => target);
  const metrics = Object.values(suites).flatMap((suite) => suite.metrics.map(({ options }) => options));
  const given = [...targets, ...metrics]
    .flatMap((each) => ('environment' in each ? each.environment : []))
    .filter((name) => typeof name === 'string' && secretName.test(name));
  const values = [...new Set([...sent, ...given])].map((name) => environment[String(name)] ?? '');
  return secretTexts(values.filter(({ length }) => length >= shortest));
}

/** The same for the rules of a plan. Throws UserError `plan-mismatch` where the repository is not what was planned. */
export async function plannedSecrets(
  plan: Plan,
  commits: Pick<Commits, 'list' | 'read'>,
  environment: Environment,
): Promise<readonly string[]> {
  const { base, candidate } = plan.subject;
  const rules = await openTree(commits, plan.policyFrom === 'base' ? base.sha : candidate.tree);
  return recordingSecrets(await readPlannedConfig(plan, rules), environment);
}
