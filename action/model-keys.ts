import { type Problem, throwIfAny } from '../src/foundation/error.ts';

export interface ModelKey {
  /** Name of the environment variable. */
  readonly name: string;
  readonly value: string;
}

/** Variables that steer the runner, the program or git: a key must not be able to change them. */
const reserved =
  /^(?:GITHUB|ACTIONS|INPUT|RUNNER|NODE|GIT|NPM|LD|DYLD|PLUMBLINE)(?:_|$)|^(?:PATH|HOME|SHELL|USER|CI|TMPDIR|(?:HTTPS?|NO|ALL)_PROXY)$/i;

/**
 * The keys in the secret `model-keys`, one `NAME=value` a line; empty lines are left out. The caller masks every value before it logs
 * anything.
 * @throws UserError `input-invalid` that names lines by number and never shows a value
 */
export function readModelKeys(text: string): readonly ModelKey[] {
  const problems: Problem[] = [];
  const keys = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, name, value] = /^\s*([A-Za-z_][A-Za-z0-9_]*)=(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined || value === '')
      problems.push(problem(index, 'is not NAME=value'));
    else if (reserved.test(name)) problems.push(problem(index, `sets ${name}, which is not a key`));
    else if (keys.has(name)) problems.push(problem(index, `sets ${name} a second time`));
    else keys.set(name, value);
  }
  throwIfAny(problems);
  return [...keys].map(([name, value]) => ({ name, value }));
}

function problem(index: number, what: string): Problem {
  return {
    code: 'input-invalid',
    what: `line ${index + 1} of the secret model-keys ${what}`,
    accepted: 'one NAME=value a line, NAME being a placeholder of the configuration',
    next: 'correct the secret; its values are not shown here',
  };
}
