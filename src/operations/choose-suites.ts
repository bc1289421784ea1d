import type { Config, Suite } from '../config/config.ts';
import { UserError } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';

/** The suites of those names in the configuration's order; null for all. Throws UserError `input-invalid` for a name it does not have. */
export function chooseSuites(config: Config, wanted: readonly string[] | null, configPath: string): Suite[] {
  const all = Object.values(config.suites);
  if (wanted === null) return all;
  const names = all.map(({ name }) => name);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    const near = unknown.flatMap((name) => nearestName(name, names) ?? []);
    throw new UserError({
      code: 'input-invalid',
      what: 'a suite was asked for that the configuration does not have',
      where: { file: configPath },
      found: unknown.join(', '),
      accepted: names.join(', '),
      next:
        near.length > 0 ? `write ${near.join(', ')}` : 'name suites of the configuration, or none for all',
    });
  }
  return all.filter(({ name }) => wanted.includes(name));
}
