import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitDataBranch } from '../adapters/git/data-branch.ts';
import type { Repository } from '../adapters/git/repository.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { Shell } from './command.ts';

/** The help of `--remote`, the same for every command that has it. */
export const remoteHelp =
  'repository that holds the baselines: a remote, path or URL (default: this repository)';

/** Data branches of a remote, or of this repository itself, each through a bare folder that is gone when the process ends. */
export async function localDataBranch(
  repository: Repository,
  remote: string | null,
  { cwd }: Pick<Shell, 'cwd'>,
): Promise<(name: string) => DataBranch> {
  const remoteUrl = remote === null ? repository.root : await repository.addressOf(remote, cwd);
  return (branch) => {
    const dir = mkdtempSync(join(tmpdir(), 'plumbline-data-'));
    process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
    const author = { name: 'plumbline', email: 'plumbline@users.noreply.github.com' };
    return createGitDataBranch({ remoteUrl, branch, dir, token: null, author });
  };
}
