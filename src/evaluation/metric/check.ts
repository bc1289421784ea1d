import type { z } from 'zod';
import { acceptedBy } from '../../foundation/schema-words.ts';
import type { Case } from '../dataset/dataset.ts';

/** Whether an output meets one expectation, and in a few words why not. */
export type CheckResult = { readonly pass: true } | { readonly pass: false; readonly why: string };

export const passed: CheckResult = { pass: true };

export function failed(why: string): CheckResult {
  return { pass: false, why };
}

/** A check with its arguments read, ready to run on any output. */
export type ReadyCheck = (output: string) => CheckResult;

/** What makes one kind of check: its arguments, and the check they make. A wrong argument that no schema sees is thrown by `make`. */
export interface CheckKind {
  readonly arguments: z.ZodType;
  /** Arguments in words, for errors and docs. */
  readonly accepted: string;
  make(args: unknown, of: Case): ReadyCheck;
}

/** A check whose arguments have the schema's type. */
export function defineCheck<T extends z.ZodType>(kind: {
  readonly arguments: T;
  readonly accepted: string;
  readonly make: (args: z.output<T>, of: Case) => ReadyCheck;
}): CheckKind {
  const { arguments: schema, accepted, make } = kind;
  return {
    arguments: schema,
    accepted,
    make: (args, of) => {
      const parsed = schema.safeParse(args);
      if (!parsed.success) throw new Error(parsed.error.issues.map(wrongArgument).join('; '));
      return make(parsed.data, of);
    },
  };
}

function wrongArgument(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: no argument of this check`;
  return `${issue.path.map(String).join('.')}: needs ${acceptedBy(issue)}`;
}
