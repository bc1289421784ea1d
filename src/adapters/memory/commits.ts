import { createHash } from 'node:crypto';
import { UserError } from '../../foundation/error.ts';
import type { CommitInfo, Commits, MergeOutcome, TreeEntry } from '../../ports/commits.ts';

/** What stands at a path: text or bytes of a file, a link, a submodule. */
export type MemoryFile = string | Uint8Array | { readonly link: string } | { readonly submodule: string };

interface StoredEntry {
  readonly entry: TreeEntry;
  readonly bytes: Uint8Array;
}

/** A repository in memory, and the two ways to fill it. */
export interface MemoryCommits extends Commits {
  plant(files: Readonly<Record<string, MemoryFile>>, parents?: readonly string[]): string;
  branch(name: string, commit: string): void;
}

/** An empty repository. Merges whole files by their common ancestor along first parents, which is enough for tests. */
export function createMemoryCommits(): MemoryCommits {
  const trees = new Map<string, readonly StoredEntry[]>();
  const commits = new Map<string, CommitInfo>();
  const branches = new Map<string, string>();

  const keepTree = (entries: readonly StoredEntry[]): string => {
    const sorted = entries.toSorted((a, b) => (a.entry.path < b.entry.path ? -1 : 1));
    const id = sha1(JSON.stringify(['tree', sorted.map(({ entry }) => entry)]));
    trees.set(id, sorted);
    return id;
  };

  const resolve = (revision: string): CommitInfo => {
    const match = /^(.+)\^(\d*)$/s.exec(revision);
    const parent = match === null ? undefined : commits.get(find(match[1] ?? '')?.commit ?? '');
    const found =
      match === null ? find(revision) : commits.get(parent?.parents[Number(match[2] || '1') - 1] ?? '');
    if (found === undefined) throw failed(revision);
    return found;
  };
  const find = (name: string): CommitInfo | undefined => commits.get(branches.get(name) ?? name);

  const entriesOf = (treeish: string): readonly StoredEntry[] => {
    const entries = trees.get(treeish) ?? trees.get(resolve(treeish).tree);
    if (entries === undefined) throw failed(treeish);
    return entries;
  };

  const line = (commit: string): string[] => {
    const seen: string[] = [];
    for (let at: string | undefined = commit; at !== undefined; at = commits.get(at)?.parents[0])
      seen.push(at);
    return seen;
  };

  const merge = (base: string, head: string): MergeOutcome => {
    const ours = resolve(base);
    const theirs = resolve(head);
    const ancestors = line(theirs.commit);
    const root = line(ours.commit).find((commit) => ancestors.includes(commit));
    if (root === undefined) throw failed(`${base} and ${head} have no common ancestor here`);
    const sides = [root, ours.commit, theirs.commit].map(
      (commit) => new Map(entriesOf(commit).map((stored) => [stored.entry.path, stored])),
    );
    const [was, mine, yours] = sides;
    const merged: StoredEntry[] = [];
    const conflicts: string[] = [];
    for (const path of new Set(sides.flatMap((side) => [...side.keys()]))) {
      const [before, a, b] = [was?.get(path), mine?.get(path), yours?.get(path)];
      const chosen = a?.entry.id === before?.entry.id ? b : a;
      if (chosen === a && b?.entry.id !== before?.entry.id && a?.entry.id !== b?.entry.id)
        conflicts.push(path);
      if (chosen !== undefined) merged.push(chosen);
    }
    return conflicts.length > 0
      ? { kind: 'conflict', paths: conflicts.toSorted() }
      : { kind: 'merged', tree: keepTree(merged) };
  };

  return {
    plant: (files, parents = []) => {
      const tree = keepTree(Object.entries(files).map(([path, file]) => storedOf(path, file)));
      const commit = sha1(JSON.stringify(['commit', tree, parents, commits.size]));
      commits.set(commit, { commit, tree, parents });
      return commit;
    },
    branch: (name, commit) => {
      branches.set(name, commit);
    },
    resolve: async (revision) => resolve(revision),
    list: async (treeish) => entriesOf(treeish).map(({ entry }) => entry),
    read: async (treeish, paths) => {
      const wanted = new Set(paths);
      const found = entriesOf(treeish).filter(({ entry }) => wanted.has(entry.path));
      for (const stored of found) refuseUnlessPlain(stored);
      return new Map(found.map(({ entry, bytes }) => [entry.path, bytes]));
    },
    merge: async (base, head) => merge(base, head),
  };
}

function storedOf(path: string, file: MemoryFile): StoredEntry {
  if (typeof file === 'object' && 'submodule' in file)
    return { entry: { path, kind: 'submodule', id: file.submodule }, bytes: new Uint8Array() };
  const isLink = typeof file === 'object' && 'link' in file;
  const content = isLink ? file.link : file;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { entry: { path, kind: isLink ? 'link' : 'file', id: sha1(bytes) }, bytes };
}

function refuseUnlessPlain({ entry, bytes }: StoredEntry): void {
  const text = new TextDecoder().decode(bytes.subarray(0, 100));
  if (entry.kind === 'file' && !text.startsWith('version https://git-lfs.github.com/spec/')) return;
  throw new UserError({
    code: 'file-not-plain',
    what: 'a plain file is needed here',
    where: { file: entry.path },
    found: entry.kind === 'file' ? 'a pointer of Git LFS' : entry.kind,
    next: 'Commit the content itself at this path.',
  });
}

function failed(found: string): UserError {
  return new UserError({
    code: 'git-failed',
    what: 'there is no such commit or tree in this repository',
    found: JSON.stringify(found),
    next: 'Check the spelling; of a cut-off history fetch more (`fetch-depth: 0`).',
  });
}

function sha1(content: string | Uint8Array): string {
  return createHash('sha1').update(content).digest('hex');
}
