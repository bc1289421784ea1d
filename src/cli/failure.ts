import { randomUUID } from 'node:crypto';
import { describeProblem, messageOf, UserError } from '../foundation/error.ts';
import type { Terminal } from './terminal.ts';

/** How a command ends (docs/cli.md). */
export const exitCodes = { done: 0, failed: 1, wrongInput: 2, unmeasured: 3, interrupted: 130 } as const;

/** More are counted, not shown: the first ones mended usually mend the rest. */
const mostShown = 50;

/** Says what was thrown and gives the exit code: the person's problems with all advice, anything else as a fault of ours. */
export function explain(thrown: unknown, terminal: Terminal): number {
  if (!(thrown instanceof UserError)) return ownFault(thrown, terminal);
  const { problems } = thrown;
  for (const problem of problems.slice(0, mostShown)) terminal.complain(`${describeProblem(problem)}\n`);
  const rest = problems.length - mostShown;
  terminal.complain(`${count(problems.length)}${rest > 0 ? `, of which ${rest} are not shown` : ''}`);
  // Two sides that do not merge, or a disk that is full, are nobody's wrong input: something could not be measured.
  const unmeasured = problems.every(({ code }) => code === 'merge-conflict' || code === 'output-failed');
  terminal.document({ error: { kind: unmeasured ? 'unmeasured' : 'input', problems } });
  return unmeasured ? exitCodes.unmeasured : exitCodes.wrongInput;
}

function ownFault(thrown: unknown, terminal: Terminal): number {
  const id = randomUUID().slice(0, 8);
  terminal.complain(`A fault of Plumbline's own (${id}), not of your files: ${messageOf(thrown)}`);
  if (thrown instanceof Error && thrown.stack !== undefined) terminal.complain(thrown.stack);
  terminal.complain(
    'Please report it with the lines above as an issue of the repository that you got Plumbline from.',
  );
  terminal.document({ error: { kind: 'own-fault', id, message: messageOf(thrown) } });
  return exitCodes.unmeasured;
}

function count(problems: number): string {
  return problems === 1 ? '1 problem' : `${problems} problems`;
}
