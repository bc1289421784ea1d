import type { z } from 'zod';
import { acceptedBy } from '../../foundation/schema-words.ts';
import type { Case } from '../dataset/dataset.ts';
import type { Answer } from '../target/target.ts';
import type { MetricServices } from './services.ts';
import type { Spent } from './spent.ts';

/** Whether an answer meets one expectation, and in a few words why not; `pass: null`: it could not be told, and why. */
export type CheckResult = Spent & {
  /** 0 … 1, of a graded check alone. */
  readonly score?: number;
} & (
    | { readonly pass: true }
    | { readonly pass: false; readonly why: string }
    | { readonly pass: null; readonly why: string }
  );

export const passed: CheckResult = { pass: true };

export function failed(why: string): CheckResult {
  return { pass: false, why };
}

/** It cannot be told whether the expectation is met. */
export function unknown(why: string): CheckResult {
  return { pass: null, why };
}

/** A check for one case. Throws once the signal is aborted. */
export type ReadyCheck = (answer: Answer, signal: AbortSignal) => CheckResult | Promise<CheckResult>;

/** A check with its arguments read. Throws an Error where the case lacks what the arguments leave to it. */
export type CaseCheck = (of: Case, services: MetricServices) => ReadyCheck;

/** What makes one kind of check: its arguments, and the check they make. */
export interface CheckKind {
  /** One sentence for docs and editors: it is about the answer. */
  readonly what: string;
  readonly arguments: z.ZodObject;
  /** Arguments in words, for errors and docs. */
  readonly accepted: string;
  /** As a metric of a suite it is a score: each result that is known has one. */
  readonly graded: boolean;
  /** Throws an Error for a wrong argument, also for one that no schema sees. */
  make(args: unknown): CaseCheck;
}

/** A check whose arguments have the schema's type. */
export function defineCheck<T extends z.ZodObject>(kind: {
  readonly what: string;
  readonly arguments: T;
  readonly accepted: string;
  readonly make: (args: z.output<T>) => CaseCheck;
  readonly graded?: boolean;
}): CheckKind {
  const { what, arguments: schema, accepted, make, graded = false } = kind;
  return {
    what,
    arguments: schema,
    accepted,
    graded,
    make: (args) => {
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new Error(parsed.error.issues.map(wrongArgument).join('; '));
      return make(parsed.data);
    },
  };
}

function wrongArgument(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no argument of this check`;
  return `${issue.path.map(String).join('.')}: needs ${acceptedBy(issue)}`;
}
