import type { ErrorCode } from './error-codes.js';
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
export declare class UserError extends Error {
    readonly problems: readonly [Problem, ...Problem[]];
    constructor(first: Problem, ...more: readonly Problem[]);
}
/** A promise of our own code was broken: never the user's fault, always worth a report. */
export declare class InternalError extends Error {
    constructor(message: string, options?: ErrorOptions);
}
/** The problem as several plain lines: `file:line: what`, then found, accepted and next, each where it exists. */
export declare function describeProblem(problem: Problem): string;
/** `file:line`, or the file alone where no line is known. */
export declare function showWhere(where: Where): string;
/** Throws one UserError with all problems, or does nothing when there are none. */
export declare function throwIfAny(problems: readonly Problem[]): void;
/** The message of anything that was thrown, also of a value that is no Error. */
export declare function messageOf(thrown: unknown): string;
