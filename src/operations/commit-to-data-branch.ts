import { UserError } from '../foundation/error.ts';
import type { Clock } from '../ports/clock.ts';
import type { DataBranch } from '../ports/data-branch.ts';

export interface CommitPorts {
  readonly clock: Pick<Clock, 'sleep'>;
  /** Numbers in [0, 1): writers that met once should not meet again. */
  readonly random: () => number;
}

/** What a writer wants to stand on the data branch, decided from one state of it. */
export interface BranchChange {
  /** null removes a file. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly message: string;
}

/** How often a writer begins anew before it gives up. */
export const commitTries = 8;

const firstWaitMs = 250;
const longestWaitMs = 8_000;

/**
 * Commits to the data branch by compare-and-swap and gives the commit. `decide` is asked anew for every try, with the commit it
 * decides from (null: there is no branch yet), and must read that commit and no other. Rejects with a UserError when the branch
 * cannot be read (`git-failed`) or has moved 8 times in a row (`data-branch-moved`).
 */
export async function commitToDataBranch(
  branch: DataBranch,
  decide: (head: string | null) => Promise<BranchChange>,
  { clock, random }: CommitPorts,
): Promise<string> {
  for (let attempt = 1; attempt <= commitTries; attempt += 1) {
    const head = await headOf(branch);
    const { files, message } = await decide(head);
    const outcome = await branch.commit(files, head, message);
    if (outcome.kind === 'done') return outcome.commit;
    // Each waits anything from nothing to twice as long as before, so that equal writers part.
    const mostMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    if (attempt < commitTries) await clock.sleep(Math.round(random() * mostMs));
  }
  throw new UserError({
    code: 'data-branch-moved',
    what: `somebody else wrote to the data branch each of ${commitTries} times this run wanted to`,
    accepted: 'a branch that stands still for a second',
    next: 'Re-run the job; when it happens often, give the recording jobs one `concurrency` group.',
  });
}

async function headOf(branch: DataBranch): Promise<string | null> {
  const state = await branch.head();
  switch (state.kind) {
    case 'found':
      return state.commit;
    case 'absent':
      return null;
    case 'unreadable':
      throw new UserError({
        code: 'git-failed',
        what: 'the data branch cannot be read, so nothing is written to it',
        found: state.why,
        next: 'Check the network and that the token may read the contents of the repository, then re-run the job.',
      });
  }
}
