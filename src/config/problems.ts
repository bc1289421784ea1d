import type { z } from 'zod';
import type { Problem } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import type { ConfigDocument } from './document.ts';
import { findNotBuilt } from './not-built.ts';

type Issue = z.core.$ZodIssue;

/** What this version does not obey yet, as problems. */
export function notBuiltProblems(document: ConfigDocument, file: string): Problem[] {
  return findNotBuilt(document.value).map(({ path, what }) => ({
    code: 'config-not-built',
    what: `${path.join('.')}: this version of Plumbline does not have ${what} yet`,
    where: { file, line: document.lineOf(path) },
    found: path.join('.'),
    accepted: 'keys that this version obeys; docs/configuration.md lists them',
    next: 'remove it, or wait for the version that has it: it is never silently ignored',
  }));
}

/** What zod found, with the line and the nearest valid name; what is not built yet is left to its own problem. */
export function schemaProblems(issues: readonly Issue[], document: ConfigDocument, file: string): Problem[] {
  const reserved = new Set(findNotBuilt(document.value).map(({ path }) => path.join('.')));
  return issues.flatMap((issue) => problemsOf(issue, document, file, reserved));
}

function problemsOf(
  issue: Issue,
  document: ConfigDocument,
  file: string,
  reserved: ReadonlySet<string>,
): Problem[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .filter((key) => !reserved.has([...at, key].join('.')))
      .map((key) => unknownKey(key, at, document, file));
  }
  if (reserved.has(at.join('.'))) return [];
  return [
    {
      code: 'config-invalid',
      what: `${at.join('.') || 'the configuration'} is wrong`,
      where: { file, line: document.lineOf(issue.path) },
      found: show(valueAt(document.value, at)),
      accepted: accepted(issue),
      next: 'correct the value',
    },
  ];
}

function unknownKey(key: string, at: readonly string[], document: ConfigDocument, file: string): Problem {
  const known = knownKeys(at);
  const near = nearestName(key, known);
  return {
    code: 'config-unknown-key',
    what: `${[...at, key].join('.')} is no key of the configuration`,
    where: { file, line: document.lineOf([...at, key]) },
    found: key,
    ...(known.length === 0 ? {} : { accepted: known.join(', ') }),
    next: near === null ? 'remove it' : `write ${near}`,
  };
}

/** Keys that may stand at a path; for the nearest name. The schema is the judge, this table only advises. */
function knownKeys(at: readonly string[]): readonly string[] {
  const pattern = at.map((part, index) => (index === 1 || index === 3 ? '*' : part)).join('.');
  const keys: Readonly<Record<string, readonly string[]>> = {
    '': ['version', 'publisher', 'providers', 'pipelines', 'suites', 'gate', 'baseline', 'shards', 'comment'],
    'providers.*': ['kind', 'baseUrl', 'apiKey', 'headers'],
    'pipelines.*': ['paths', 'target'],
    'pipelines.*.target': ['kind', 'file', 'provider', 'documents', 'top', 'chunk', 'unknownBelow', 'jitter'],
    'suites.*': ['pipeline', 'dataset', 'metrics', 'slices', 'repeats', 'limits'],
    'suites.*.metrics.*': ['kind', 'role', 'margin', 'floor'],
    'suites.*.limits': ['caseTimeout', 'runTimeout'],
    gate: ['alpha', 'onInconclusive', 'onNoBaseline', 'maxMissing'],
    baseline: ['branch', 'runs', 'maxAge', 'keepOutputs'],
    shards: ['max'],
  };
  return keys[pattern] ?? keys[at.join('.')] ?? [];
}

function accepted(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'invalid_union') return `one of the forms that docs/configuration.md shows`;
  if (issue.code === 'invalid_type') return `a value of type ${issue.expected}`;
  return issue.message;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return Object.entries(node).find(([name]) => name === key)?.[1];
  }, value);
}

/** A found value in one short line; never one that may hold a secret, since keys are not checked by value. */
function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
