import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { UserError } from '../foundation/error.ts';
import { readConfigOf } from '../operations/read-config.ts';
import { type LedgerRead, readLedger } from '../operations/read-ledger.ts';
import { openTree } from '../operations/read-tree.ts';
import type { LedgerRun } from '../verdict/baseline/ledger-file.ts';
import type { Shell } from './command.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch } from './local-data-branch.ts';

/** Months that are read unless --months says otherwise. */
export const usualMonths = 12;
export const monthsHelp = 'months to look back, this one included';

export interface LedgerHere {
  /** Name of the data branch. */
  readonly branch: string;
  readonly runs: readonly LedgerRun[];
  /** 3 where any of it cannot be read, which has been said. */
  readonly exitCode: number;
}

/** The ledger that the configuration here names; what cannot be read is complained of. Throws UserError `git-failed` where nothing can. */
export async function readLedgerHere(
  options: { readonly config: string; readonly remote: string | null; readonly months: number },
  { terminal, cwd }: Pick<Shell, 'terminal' | 'cwd'>,
): Promise<LedgerHere> {
  const repository = await openRepository(cwd);
  const tree = await openTree(createWorkTree(repository.root), 'work-tree');
  const { branch } = (await readConfigOf(tree, options.config)).baseline;
  const open = await localDataBranch(repository, options.remote, { cwd });
  const read = await readLedger(open(branch), new Date().toISOString(), options.months);
  if (read.kind === 'unreadable') throw unreadable(branch, read);
  if (read.kind === 'absent') return { branch, runs: [], exitCode: exitCodes.done };
  for (const { file, line, why } of read.broken)
    terminal.complain(`${file}:${line} of the branch ${branch} is no run: ${why}`);
  return {
    branch,
    runs: read.runs,
    exitCode: read.broken.length === 0 ? exitCodes.done : exitCodes.unmeasured,
  };
}

function unreadable(branch: string, { why }: Extract<LedgerRead, { kind: 'unreadable' }>): UserError {
  return new UserError({
    code: 'git-failed',
    what: `the ledger on the branch ${branch} cannot be read`,
    found: why,
    next: 'Check the network and the address, then run this again.',
  });
}
