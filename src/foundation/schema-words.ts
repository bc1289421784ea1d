import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'null',
};

const units: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

/** What a schema would have taken where it found something else, in plain words. */
export function acceptedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected;
    case 'too_small':
      return limit('at least', 'more than', issue.inclusive, Number(issue.minimum), issue.origin);
    case 'too_big':
      return limit('at most', 'less than', issue.inclusive, Number(issue.maximum), issue.origin);
    case 'invalid_key':
      return issue.issues.map(acceptedBy).join('; ');
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options)) return issue.options.map(String).join(', ');
      const forms = issue.errors.map((form) => form.map(withPath).join(' with '));
      return [...new Set(forms)].join(', or ');
    }
    default:
      return issue.message;
  }
}

/** A found value in one short line: a list or map by its keys alone, so that it never shows a value it was not asked for. */
export function showFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).join(', ');
    return keys === '' ? 'an empty map' : `a map of ${clip(keys)}`;
  }
  return clip(typeof value === 'number' ? String(value) : JSON.stringify(value));
}

/** What stands at a path of a parsed file, undefined where nothing does; never anything inherited. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((node, key) => {
    if (typeof node !== 'object' || node === null) return undefined;
    return Object.entries(node).find(([name]) => name === String(key))?.[1];
  }, value);
}

function withPath(issue: Issue): string {
  return issue.path.length === 0
    ? acceptedBy(issue)
    : `${issue.path.map(String).join('.')}: ${acceptedBy(issue)}`;
}

function limit(within: string, beyond: string, inclusive = true, bound: number, origin: string): string {
  const unit = units[origin];
  return `${inclusive ? within : beyond} ${bound}${unit === undefined ? '' : ` ${unit}`}`;
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
