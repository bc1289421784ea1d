import { readFileSync } from 'node:fs';
import { readPlan } from '../evaluation/plan/plan.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Digest } from '../foundation/digest.ts';
import { messageOf, UserError } from '../foundation/error.ts';

/** The text of a file that was named on the command line. Throws UserError `input-invalid` where it cannot be read. */
export function readInput(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (thrown) {
    throw new UserError({
      code: 'input-invalid',
      what: 'this file cannot be read',
      where: { file },
      found: messageOf(thrown),
      accepted: 'a file that can be read',
      next: 'name a file that is there',
    });
  }
}

/** The plan in a file, for commands that cannot go on without it. */
export function requirePlan(file: string): { readonly plan: Plan; readonly digest: Digest } {
  const read = readPlan(readInput(file), null);
  if (read.kind === 'plan') return read;
  throw new UserError({
    code: 'file-format',
    what: read.kind === 'newer' ? 'the plan was made by a newer Plumbline' : 'this file is no plan',
    where: { file },
    found: read.kind === 'newer' ? read.version : read.kind === 'unreadable' ? read.why : read.kind,
    accepted: 'the plan.json that `plumbline plan` wrote',
    next: 'plan again',
  });
}
