import type { Case, Expectation } from '../dataset/dataset.ts';
import type { CheckKind, CheckResult, ReadyCheck } from './check.ts';
import { bleu } from './checks/bleu.ts';
import { contains, containsAll, containsAny } from './checks/contains.ts';
import { equals } from './checks/equals.ts';
import { json } from './checks/json.ts';
import { jsonPath } from './checks/json-path.ts';
import { jsonSchema } from './checks/json-schema.ts';
import { language } from './checks/language.ts';
import { levenshtein } from './checks/levenshtein.ts';
import { maxTokens } from './checks/max-tokens.ts';
import { maxWords } from './checks/max-words.ts';
import { numbersInContexts } from './checks/numbers-in-contexts.ts';
import { numeric } from './checks/numeric.ts';
import { refusal } from './checks/refusal.ts';
import { regex } from './checks/regex.ts';
import { rougeL } from './checks/rouge-l.ts';
import { similarity } from './checks/similarity.ts';
import { startsWith } from './checks/starts-with.ts';
import { step } from './checks/step.ts';
import { noTool, tool } from './checks/tool.ts';
import { judgeCheck } from './judge/rubric.ts';
import type { MetricServices } from './services.ts';

/** Every check there is, by its public name: a new one is one small file and one row. */
export const checks: Readonly<Record<string, CheckKind>> = {
  equals,
  contains,
  'contains-all': containsAll,
  'contains-any': containsAny,
  'starts-with': startsWith,
  regex,
  json,
  'json-schema': jsonSchema,
  'json-path': jsonPath,
  numeric,
  'numbers-in-contexts': numbersInContexts,
  levenshtein,
  'rouge-l': rougeL,
  bleu,
  similarity,
  language,
  refusal,
  'max-words': maxWords,
  'max-tokens': maxTokens,
  tool,
  'no-tool': noTool,
  step,
  judge: judgeCheck,
};

/** Names that the format reserves for checks which this version does not have. */
export const reservedChecks: readonly string[] = ['custom'];

/** `not-` before a name turns the check around. */
export function splitName(type: string): { readonly name: string; readonly negated: boolean } {
  if (Object.hasOwn(checks, type) || !type.startsWith('not-')) return { name: type, negated: false };
  return { name: type.slice('not-'.length), negated: true };
}

/** The check of one expectation. Throws an Error that says what is wrong with its name or arguments. */
export function makeCheck(expectation: Expectation, of: Case, services: MetricServices): ReadyCheck {
  const known = prepared.get(expectation);
  if (known !== undefined) return known(of, services);
  const made = prepare(expectation);
  prepared.set(expectation, made);
  return made(of, services);
}

type Prepared = (of: Case, services: MetricServices) => ReadyCheck;

/** The arguments of an expectation are read once, however many answers it is held against. */
const prepared = new WeakMap<Expectation, Prepared>();

function prepare({ type, ...args }: Expectation): Prepared {
  const { name, negated } = splitName(type);
  const kind = Object.hasOwn(checks, name) ? checks[name] : undefined;
  if (kind === undefined) throw new Error(`there is no check ${type}`);
  const make = kind.make(args);
  return negated ? (of, services) => turnedRound(make(of, services)) : make;
}

function turnedRound(check: ReadyCheck): ReadyCheck {
  return (answer, signal) => {
    const result = check(answer, signal);
    return result instanceof Promise ? result.then(opposite) : opposite(result);
  };
}

/** What could not be told stays so. */
function opposite(result: CheckResult): CheckResult {
  if (result.pass === null) return result;
  const { pass, why: _, ...rest } = { why: '', ...result };
  return pass ? { ...rest, pass: false, why: 'it does, and must not' } : { ...rest, pass: true };
}
