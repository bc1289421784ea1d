import { resolve } from 'node:path';
import { UserError } from '../../foundation/error.ts';
import { createGit, type Git, gitError, mustRun } from './git.ts';

/** The repository a person stands in: what of it is not in its commits. */
export interface Repository {
  /** Absolute path of the work tree. */
  readonly root: string;
  /** Name of the checked-out branch; null while a bare commit is checked out. */
  currentBranch(): Promise<string | null>;
  /** The commit that is checked out; null where there is none yet. */
  headCommit(): Promise<string | null>;
  /** The branch that changes are merged into: what `origin` says, else `main` or `master`; null where none of them exists. */
  defaultBranch(): Promise<string | null>;
  /** The branch that a revision names, without its remote; null for an id, a tag or an expression. */
  branchNamed(revision: string): Promise<string | null>;
  /** Where a remote lies: the address of a configured name, else the text itself, a path being taken from `from`. */
  addressOf(remote: string, from: string): Promise<string>;
  /** Whether `ancestor` is an ancestor of `descendant`, or the same commit. Rejects where a commit is not here. */
  isAncestor(ancestor: string, descendant: string): Promise<boolean>;
  /** Whether the work tree holds something that no commit has. */
  hasUncommittedChanges(): Promise<boolean>;
}

/** The repository whose work tree `dir` lies in. Rejects with a UserError `git-failed` where there is none. */
export async function openRepository(dir: string): Promise<Repository> {
  const git = createGit({ dir });
  const found = await git.run(['rev-parse', '--show-toplevel']);
  const root = textOf(found.stdout);
  if (found.code !== 0 || root === '') throw noRepository(dir);
  return {
    root,
    currentBranch: () => line(git, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    headCommit: () => line(git, ['rev-parse', '--verify', '--quiet', 'HEAD']),
    defaultBranch: () => defaultBranch(git),
    branchNamed: async (revision) => {
      const full = await line(git, ['rev-parse', '--symbolic-full-name', '--verify', '--quiet', revision]);
      return /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/s.exec(full ?? '')?.[1] ?? null;
    },
    addressOf: async (remote, from) => {
      const configured = await line(git, ['config', '--get', `remote.${remote}.url`]);
      const address = configured ?? remote;
      return isPath(address) ? resolve(configured === null ? from : root, address) : address;
    },
    isAncestor: async (ancestor, descendant) => {
      const args = ['merge-base', '--is-ancestor', ancestor, descendant];
      const { code, stderr } = await git.run(args);
      if (code > 1) throw gitError(args, stderr, 'Fetch the whole history (`git fetch --unshallow`).');
      return code === 0;
    },
    hasUncommittedChanges: async () =>
      (await mustRun(git, ['status', '--porcelain', '--untracked-files=normal'])).length > 0,
  };
}

async function defaultBranch(git: Git): Promise<string | null> {
  const remote = await line(git, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  if (remote !== null) return remote.replace(/^origin\//, '');
  for (const name of ['main', 'master']) {
    if ((await git.run(['show-ref', '--verify', '--quiet', `refs/heads/${name}`])).code === 0) return name;
  }
  return null;
}

/** What a command says in one line; null where it fails or says nothing. */
async function line(git: Git, args: readonly string[]): Promise<string | null> {
  const { code, stdout } = await git.run(args);
  const text = textOf(stdout);
  return code !== 0 || text === '' ? null : text;
}

function textOf(stdout: Buffer): string {
  return stdout.toString('utf8').replace(/\r?\n$/, '');
}

/** Neither `scheme://…` nor git's short `host:path`. */
function isPath(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/\\]+:/.test(address);
}

function noRepository(dir: string): UserError {
  return new UserError({
    code: 'git-failed',
    what: 'this folder is in no git repository',
    found: dir,
    accepted: 'the work tree of a repository',
    next: 'Change into the repository, or make one with `git init`.',
  });
}
