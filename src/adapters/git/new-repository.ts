import { mkdirSync } from 'node:fs';
import { simpleGit } from 'simple-git';

export interface NewRepository {
  /** Commits everything in the folder and gives the commit's id. */
  commitAll(message: string): Promise<string>;
  /** Makes a branch at a commit and checks it out. */
  branchAt(name: string, commit: string): Promise<void>;
  checkOut(name: string): Promise<void>;
}

/** Who commits, and when: fixed, so that the same content has the same commit ids on every machine. */
export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 */
  readonly date: string;
}

/** Makes a repository with the branch `main` in a folder; nothing of the person's own git (signing, templates, hooks) takes part. */
export async function createNewRepository(dir: string, by: Signature): Promise<NewRepository> {
  mkdirSync(dir, { recursive: true });
  const who = {
    GIT_AUTHOR_NAME: by.name,
    GIT_AUTHOR_EMAIL: by.email,
    GIT_AUTHOR_DATE: by.date,
    GIT_COMMITTER_NAME: by.name,
    GIT_COMMITTER_EMAIL: by.email,
    GIT_COMMITTER_DATE: by.date,
  };
  const git = simpleGit({
    baseDir: dir,
    config: ['commit.gpgSign=false', 'core.autocrlf=false'],
    allowEnvironment: Object.keys(who),
  }).env({ PATH: process.env['PATH'] ?? '', HOME: dir, ...who });
  await git.init(['--quiet', '--initial-branch=main']);
  return {
    commitAll: async (message) => {
      await git.add(['--all']);
      await git.commit(message, undefined, { '--no-verify': null, '--quiet': null });
      return git.revparse(['HEAD']);
    },
    branchAt: async (name, commit) => {
      await git.checkoutBranch(name, commit);
    },
    checkOut: async (name) => {
      await git.checkout(name);
    },
  };
}
