import type { ErrorCode } from './error-codes.ts';

/** Where a problem stands: a file of the user and, where known, a 1-based line. */
export interface Where {
  readonly file: string;
  readonly line?: number;
}

/** One thing a user can put right: what is wrong, where, what was found, what is accepted, and the next step. */
export interface Problem {
  readonly code: ErrorCode;
  readonly what: string;
  readonly where?: Where;
  readonly found?: string;
  readonly accepted?: string;
  readonly next: string;
}

/** The input of a user is wrong. Carries every problem at once, so that nobody mends them one run at a time. */
export class UserError extends Error {
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(first: Problem, ...more: readonly Problem[]) {
    super([first, ...more].map(describeProblem).join('\n\n'));
    this.name = 'UserError';
    this.problems = [first, ...more];
  }
}

/** A promise of our own code was broken: never the user's fault, always worth a report. */
export class InternalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InternalError';
  }
}

/** The problem as several plain lines: `file:line: what`, then found, accepted and next, each where it exists. */
export function describeProblem(problem: Problem): string {
  const place = problem.where === undefined ? '' : `${showWhere(problem.where)}: `;
  const lines = [`${place}${problem.what} [${problem.code}]`];
  if (problem.found !== undefined) lines.push(`  found:    ${problem.found}`);
  if (problem.accepted !== undefined) lines.push(`  accepted: ${problem.accepted}`);
  lines.push(`  next:     ${problem.next}`);
  return lines.join('\n');
}

/** `file:line`, or the file alone where no line is known. */
export function showWhere(where: Where): string {
  return where.line === undefined ? where.file : `${where.file}:${where.line}`;
}

/** Throws one UserError with all problems, or does nothing when there are none. */
export function throwIfAny(problems: readonly Problem[]): void {
  const [first, ...more] = problems;
  if (first !== undefined) throw new UserError(first, ...more);
}

/** The message of anything that was thrown, also of a value that is no Error. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
