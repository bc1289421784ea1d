import type { Repository } from '../adapters/git/repository.ts';
import { UserError } from '../foundation/error.ts';

/** The branch whose baselines are meant: as named, else the default branch. Throws UserError `input-invalid` where there is none. */
export async function baselineBranch(repository: Repository, named: string | null): Promise<string> {
  const branch = named ?? (await repository.defaultBranch());
  if (branch === null) throw noBranch();
  return branch;
}

function noBranch(): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'it is not clear whose baselines are meant',
    found: 'neither a default branch of `origin` nor a branch main or master',
    accepted: 'the name of a branch',
    next: 'Name it with --branch.',
  });
}
