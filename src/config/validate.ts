import type { z } from 'zod';
import type { Problem } from '../foundation/error.ts';
import { showFound, valueAt } from '../foundation/schema-words.ts';
import type { ConfigDocument } from './document.ts';
import { metricKindProblems } from './metric-kinds.ts';
import { findNotBuilt } from './not-built.ts';
import { notBuiltProblems, schemaProblems } from './problems.ts';
import { type Path, prune } from './prune.ts';
import { type DefinedNames, type RuleProblem, ruleProblems } from './rules.ts';
import { misplacedSecrets } from './secrets.ts';

/** A configuration of a later format is not worth reading further: what it means by a key is unknown here. */
export function newerVersion(document: ConfigDocument, file: string): Problem[] {
  const version = valueAt(document.value, ['version']);
  if (typeof version !== 'number' || version <= 1) return [];
  return [
    {
      code: 'config-invalid',
      what: 'the configuration was made for a newer Plumbline',
      where: { file, line: document.lineOf(['version']) },
      found: `version: ${showFound(version)}`,
      accepted: 'version: 1',
      next: 'update Plumbline, or write the configuration for version 1',
    },
  ];
}

/** Every problem of a configuration in the order of its lines, each once; none below the paths that `others` have spoken of. */
export function allProblems(
  issues: readonly z.core.$ZodIssue[],
  document: ConfigDocument,
  file: string,
  others: readonly Path[] = [],
): Problem[] {
  const notBuilt = findNotBuilt(document.value);
  const ofKinds = metricKindProblems(document.value);
  const covered = [...others, ...notBuilt.map(({ covers }) => covers), ...ofKinds.map(({ path }) => path)];
  const isReserved = (path: Path): boolean => covered.some((prefix) => startsWith(path, prefix));
  const problems = [
    ...notBuiltProblems(notBuilt, document, file),
    ...misplacedSecrets(document, file),
    ...schemaProblems(issues, isReserved, document, file),
    ...[...ofKinds, ...rulesOf(document).filter(({ path }) => !isReserved(path))].map(
      ({ path, ...problem }) => ({ ...problem, where: { file, line: document.lineOf(path) } }),
    ),
  ];
  return problems.sort((one, other) => (one.where?.line ?? 0) - (other.where?.line ?? 0));
}

/** The rules, on all that can be read; none about a part of which something had to be left out. */
function rulesOf(document: ConfigDocument): RuleProblem[] {
  const pruned = prune(document.value);
  if (pruned === null) return [];
  const names: DefinedNames = {
    pipelines: keysAt(document.value, 'pipelines'),
    providers: keysAt(document.value, 'providers'),
  };
  // What is wrong with one metric alone does not depend on the others of its suite.
  const isOfOne = (path: Path): boolean => path[2] === 'metrics' && path.length === 4;
  return ruleProblems(pruned.config, names).filter(({ path }) => {
    const depth = isOfOne(path) ? 4 : 3;
    return !pruned.removed.some((part) => startsWith(path, part.slice(0, depth)));
  });
}

function keysAt(value: unknown, key: string): readonly string[] {
  const section = valueAt(value, [key]);
  return typeof section === 'object' && section !== null ? Object.keys(section) : [];
}

function startsWith(path: Path, prefix: Path): boolean {
  return prefix.every((key, index) => path[index] === key);
}
