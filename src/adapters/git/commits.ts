import { UserError } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import type { CommitInfo, Commits, MergeOutcome, TreeEntry } from '../../ports/commits.ts';
import { createGit, type Git, gitError } from './git.ts';
import { listTree, readEntries, readObjects } from './objects.ts';

/** History and files of the repository that `dir` lies in (a work tree or a bare repository), from its objects alone. */
export function createCommits(dir: string): Commits {
  const git = createGit({ dir });
  const listings = new Map<string, Promise<readonly TreeEntry[]>>();
  const list = async (treeish: string): Promise<readonly TreeEntry[]> => {
    const tree = await treeOf(git, treeish);
    // A tree's id fixes its content, so a listing never goes stale.
    const listing = listings.get(tree) ?? listTree(git, tree);
    listings.set(tree, listing);
    return listing;
  };
  return {
    resolve: (revision) => resolveCommit(git, revision),
    list,
    read: async (treeish, paths) => readEntries(git, await list(treeish), paths),
    merge: async (base, head) =>
      mergeCommits(git, await resolveCommit(git, base), await resolveCommit(git, head)),
  };
}

async function resolveCommit(git: Git, revision: string): Promise<CommitInfo> {
  const [object] = await readObjects(git, [`${revision}^{commit}`]);
  if (object?.kind !== 'found' || object.type !== 'commit')
    throw unknownRevision(revision, 'commit', await branchesOf(git));
  // From the object itself: at the border of a shallow clone `git log` would hide the parents.
  const header = object.content.toString('utf8').split('\n\n', 1)[0] ?? '';
  const values = (name: string): string[] =>
    header.split('\n').flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []));
  return { commit: object.id, tree: values('tree')[0] ?? '', parents: values('parent') };
}

async function treeOf(git: Git, treeish: string): Promise<string> {
  const [object] = await readObjects(git, [`${treeish}^{tree}`]);
  if (object?.kind !== 'found' || object.type !== 'tree') throw unknownRevision(treeish, 'commit or tree');
  return object.id;
}

async function mergeCommits(git: Git, base: CommitInfo, head: CommitInfo): Promise<MergeOutcome> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base.commit, head.commit];
  const { code, stdout, stderr } = await git.run(args);
  const [tree = '', ...paths] = stdout.toString('utf8').split('\0');
  if (code === 0 && tree !== '') return { kind: 'merged', tree };
  if (code === 1 && tree !== '')
    return { kind: 'conflict', paths: [...new Set(paths.filter((path) => path !== ''))] };
  throw gitError(
    args,
    stderr,
    'Fetch the history of both down to where they part (`fetch-depth: 0`, or `git fetch --unshallow`). `git merge-tree --write-tree` needs git 2.38 or newer.',
  );
}

/** The branches that were touched last, so that a mistyped one can be told from one that was never fetched. */
async function branchesOf(git: Git): Promise<readonly string[]> {
  const format = ['--format=%(refname:short)', '--sort=-committerdate', '--count=8'];
  const { stdout } = await git.run(['for-each-ref', ...format, 'refs/heads', 'refs/remotes']);
  return stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => name !== '');
}

function unknownRevision(revision: string, accepted: string, branches: readonly string[] = []): UserError {
  const near = nearestName(revision, branches);
  return new UserError({
    code: 'git-failed',
    what: `there is no such ${accepted} in this repository`,
    found: JSON.stringify(revision),
    accepted: `a branch, tag or id of a ${accepted} that was fetched`,
    next:
      near === null
        ? `Check the spelling, and fetch it if this is a shallow clone.${branches.length === 0 ? '' : ` There are: ${branches.join(', ')}.`}`
        : `Write ${near}, or fetch it if this is a shallow clone.`,
  });
}
