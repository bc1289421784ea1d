import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UserError } from '../../foundation/error.ts';
import type { BranchState, CommitOutcome, DataBranch } from '../../ports/data-branch.ts';
import { createGit, type Git, gitError, mustRun, shownWords } from './git.ts';
import { listTree, readEntries, readObjects } from './objects.ts';
import { writeCommit } from './write-commit.ts';

export interface Author {
  readonly name: string;
  readonly email: string;
}

export interface GitDataBranchOptions {
  /** Address or path of the repository that holds the branch. */
  readonly remoteUrl: string;
  readonly branch: string;
  /** A folder that becomes a bare repository of this adapter alone; made when it does not exist. */
  readonly dir: string;
  /** For HTTP; null: whatever git is already set up to use. */
  readonly token: string | null;
  readonly author: Author;
  readonly now?: () => Date;
}

/** The data branch over git's own protocol, fetched by depth 1 and pushed as a fast-forward or not at all. */
export function createGitDataBranch(options: GitDataBranchOptions): DataBranch {
  const { remoteUrl, branch, token, author, now = () => new Date() } = options;
  const dir = resolve(options.dir);
  const ref = `refs/heads/${branch}`;
  const git = createGit({ dir, exact: true, ...(token === null ? {} : { credential: { token } }) });
  let ready: Promise<void> | undefined;
  const prepare = (): Promise<void> => {
    ready ??= makeBare(dir, git, ref);
    return ready;
  };

  const head = async (): Promise<BranchState> => {
    await prepare();
    const { code, stdout, stderr } = await git.run(['ls-remote', '--refs', '--', remoteUrl, ref]);
    if (code !== 0) return { kind: 'unreadable', why: shownWords(stderr) };
    // ls-remote matches the end of a name: `refs/heads/x` would also find `refs/heads/refs/heads/x`.
    const line = stdout
      .toString('utf8')
      .split('\n')
      .find((one) => one.endsWith(`\t${ref}`));
    return line === undefined
      ? { kind: 'absent' }
      : { kind: 'found', commit: line.slice(0, line.indexOf('\t')) };
  };

  const fetchCommit = async (commit: string): Promise<string> => {
    await prepare();
    const here = await treeOf(git, commit);
    if (here !== undefined) return here;
    const exact = await git.run([...fetchArgs, '--depth', '1', '--', remoteUrl, commit]);
    // A server may refuse to send a commit by its id; then the branch is fetched with all it has.
    if (exact.code !== 0) await mustRun(git, [...fetchArgs, '--', remoteUrl, ref]);
    const tree = await treeOf(git, commit);
    if (tree === undefined) throw gitError(fetchArgs, `${remoteUrl} has no commit ${commit} on ${branch}`);
    return tree;
  };

  const read = async (commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const tree = await fetchCommit(commit);
    const contents = await readEntries(git, await listTree(git, tree), paths);
    return new Map([...contents].map(([path, bytes]) => [path, utf8(path, bytes)]));
  };

  const list = async (commit: string): Promise<readonly string[]> =>
    (await listTree(git, await fetchCommit(commit))).map(({ path }) => path);

  const commit = async (
    files: ReadonlyMap<string, string | null>,
    parent: string | null,
    message: string,
  ): Promise<CommitOutcome> => {
    // Also the case that a push alone would not notice: a branch that was taken back to an ancestor, or deleted.
    if (!standsAt(await head(), parent)) return { kind: 'moved' };
    if (parent !== null) await fetchCommit(parent);
    const made = await writeCommit(git, { files, parent, message, author, at: now() });
    const args = ['push', '--porcelain', '--no-verify', '--', remoteUrl, `${made}:${ref}`];
    const { code, stdout, stderr } = await git.run(args);
    if (code === 0) return { kind: 'done', commit: made };
    const after = await head();
    // The answer was lost after the push had worked.
    if (after.kind === 'found' && after.commit === made) return { kind: 'done', commit: made };
    const said = `${stdout.toString('utf8')}\n${stderr}`;
    if (!standsAt(after, parent) || lostTheLock.test(said)) return { kind: 'moved' };
    throw pushError(said, branch);
  };

  return { head, read, list, commit };
}

const fetchArgs = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
];

/** What a server says when two pushes meet: the other one holds the lock but has not yet moved the branch. */
const lostTheLock =
  /cannot lock ref|failed to update ref|incorrect old value|fetch first|non-fast-forward|already exists/i;

async function makeBare(dir: string, git: Git, ref: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await mustRun(git, ['init', '--quiet', '--bare', '--object-format=sha1', '--', dir]);
  if ((await git.run(['check-ref-format', ref])).code !== 0) {
    throw new UserError({
      code: 'config-invalid',
      what: 'the name of the data branch cannot be a branch',
      found: JSON.stringify(ref.slice('refs/heads/'.length)),
      accepted: 'a branch name such as plumbline-data',
      next: 'Mend `baseline.branch` in the configuration.',
    });
  }
}

async function treeOf(git: Git, commit: string): Promise<string | undefined> {
  const [object] = await readObjects(git, [`${commit}^{tree}`]);
  return object?.kind === 'found' ? object.id : undefined;
}

function standsAt(state: BranchState, parent: string | null): boolean {
  if (state.kind === 'unreadable') throw gitError(['ls-remote'], state.why);
  return state.kind === 'absent' ? parent === null : state.commit === parent;
}

function utf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UserError({
      code: 'file-format',
      what: 'the file is not UTF-8 text',
      where: { file: path },
      next: 'Restore the file on the data branch from its history, or remove it to record anew.',
    });
  }
}

function pushError(said: string, branch: string): UserError {
  const forbidden =
    /\b403\b|permission to .* denied|write access|protected branch|rule violations|not authorized/i;
  if (!forbidden.test(said)) {
    return gitError(
      ['push'],
      said,
      `Look at the rules and hooks of the branch ${branch}, then run this again.`,
    );
  }
  return new UserError({
    code: 'github-permission',
    what: `the token may not write the branch ${branch}`,
    found: shownWords(said),
    accepted: 'contents: write, and no rule that keeps this identity off the branch',
    next: 'In the workflow, give the recording job `permissions: { contents: write }`; for rules see Settings, Rules of the repository.',
  });
}
