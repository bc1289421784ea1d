import type { z } from 'zod';
import type { Problem } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import { acceptedBy, showFound, valueAt } from '../foundation/schema-words.ts';
import type { ConfigDocument } from './document.ts';
import { knownKeys } from './known-keys.ts';
import type { NotBuiltFound } from './not-built.ts';

type Issue = z.core.$ZodIssue;

/** What this version does not obey yet, as problems. */
export function notBuiltProblems(
  found: readonly NotBuiltFound[],
  document: ConfigDocument,
  file: string,
): Problem[] {
  return found.map(({ path, what, accepted, next }) => ({
    code: 'config-not-built',
    what: `${path.join('.')}: this version of Plumbline does not have ${what} yet`,
    where: { file, line: document.lineOf(path) },
    found: `${path.at(-1)}: ${foundAt(document.value, path)}`,
    accepted: accepted ?? 'the keys that docs/configuration.md lists',
    next: next ?? 'remove it, or wait for the version that has it: it is never silently ignored',
  }));
}

/** What zod found, each with its line and, for a mistyped name, the nearest valid one; but for paths that are left out. */
export function schemaProblems(
  issues: readonly Issue[],
  isLeftOut: (path: readonly string[]) => boolean,
  document: ConfigDocument,
  file: string,
): Problem[] {
  // A key that is there under a mistyped name is not missing too.
  const meant = new Set(
    issues.flatMap((issue) => {
      const at = issue.path.map(String);
      if (issue.code !== 'unrecognized_keys') return [];
      return issue.keys.flatMap((key) => {
        const near = nearestName(key, knownAt(at, document.value));
        return near === null ? [] : [[...at, near].join('.')];
      });
    }),
  );
  return issues.flatMap((issue) => {
    const at = issue.path.map(String);
    if (isLeftOut(at)) return [];
    if (issue.code !== 'unrecognized_keys') {
      const missing = valueAt(document.value, at) === undefined;
      return missing && meant.has(at.join('.')) ? [] : [wrongValue(issue, at, document, file)];
    }
    const keys = issue.keys.filter((key) => !isLeftOut([...at, key]));
    return keys.map((key) => unknownKey(key, at, document, file));
  });
}

function wrongValue(issue: Issue, at: readonly string[], document: ConfigDocument, file: string): Problem {
  const value = valueAt(document.value, at);
  const name = at.join('.') || 'the configuration';
  const near =
    typeof value === 'string' && issue.code === 'invalid_value'
      ? nearestName(value, issue.values.map(String))
      : null;
  const isKey = issue.code === 'invalid_key';
  return {
    code: 'config-invalid',
    what: value === undefined ? `${name} is missing` : `${name} ${isKey ? 'has a wrong name' : 'is wrong'}`,
    where: { file, line: document.lineOf(issue.path) },
    found: isKey ? JSON.stringify(at.at(-1)) : foundAt(document.value, at),
    accepted: acceptedBy(issue),
    next: value === undefined ? 'add it' : near === null ? 'correct it' : `write ${near}`,
  };
}

function unknownKey(key: string, at: readonly string[], document: ConfigDocument, file: string): Problem {
  const known = knownAt(at, document.value);
  const near = nearestName(key, known);
  return {
    code: 'config-unknown-key',
    what: `${[...at, key].join('.')} is no key of the configuration`,
    where: { file, line: document.lineOf([...at, key]) },
    found: key,
    accepted: known.join(', ') || 'nothing',
    next: near === null ? 'remove it' : `write ${near}`,
  };
}

function knownAt(at: readonly string[], value: unknown): readonly string[] {
  // A metric's kind may be left to its name.
  const kind = valueAt(value, [...at, 'kind']) ?? (at.at(-2) === 'metrics' ? at.at(-1) : undefined);
  return knownKeys(at, kind);
}

/** The value at a path, unless a secret may have been written there. */
function foundAt(value: unknown, path: readonly string[]): string {
  const mayBeSecret = path[0] === 'providers' && (path[2] === 'apiKey' || path[2] === 'headers');
  const shown = showFound(valueAt(value, path));
  return mayBeSecret && shown !== 'nothing' ? 'a value that is not shown' : shown;
}
