import type { Case, Expectation } from '../dataset/dataset.ts';
import { type CheckKind, failed, passed, type ReadyCheck } from './check.ts';
import { contains, containsAll, containsAny } from './checks/contains.ts';
import { equals } from './checks/equals.ts';
import { json } from './checks/json.ts';
import { jsonSchema } from './checks/json-schema.ts';
import { maxWords } from './checks/max-words.ts';
import { refusal } from './checks/refusal.ts';
import { regex } from './checks/regex.ts';

/** Every check there is, by its public name: a new one is one small file and one row. */
export const checks: Readonly<Record<string, CheckKind>> = {
  equals,
  contains,
  'contains-all': containsAll,
  'contains-any': containsAny,
  regex,
  json,
  'json-schema': jsonSchema,
  refusal,
  'max-words': maxWords,
};

/** Names that the format reserves for checks which this version does not have. */
export const reservedChecks: readonly string[] = [
  'starts-with',
  'json-path',
  'numeric',
  'levenshtein',
  'rouge-l',
  'bleu',
  'similarity',
  'language',
  'max-tokens',
  'tool',
  'no-tool',
  'step',
  'judge',
  'custom',
];

/** `not-` before a name turns the check around. */
export function splitName(type: string): { readonly name: string; readonly negated: boolean } {
  if (Object.hasOwn(checks, type) || !type.startsWith('not-')) return { name: type, negated: false };
  return { name: type.slice('not-'.length), negated: true };
}

/** The check of one expectation. Throws an Error that says what is wrong with its name or arguments. */
export function makeCheck({ type, ...args }: Expectation, of: Case): ReadyCheck {
  const { name, negated } = splitName(type);
  const kind = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (kind === undefined) throw new Error(`there is no check ${type}`);
  const check = kind.make(args, of);
  if (!negated) return check;
  return (output) => (check(output).pass ? failed('it does, and must not') : passed);
}
