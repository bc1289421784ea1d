import { createHash } from 'node:crypto';
import { UserError } from '../../foundation/error.ts';
import type { BranchState, DataBranch } from '../../ports/data-branch.ts';

interface StoredCommit {
  readonly parent: string | null;
  readonly message: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A data branch in memory, which also shows what was done to it. */
export interface MemoryDataBranch extends DataBranch {
  /** Messages from the newest commit to the first. */
  history(): readonly string[];
  /** From now on every look at the branch fails with these words; null: it can be read again. */
  breakWith(why: string | null): void;
}

/** An empty data branch: it does not exist until the first commit. */
export function createMemoryDataBranch(): MemoryDataBranch {
  const commits = new Map<string, StoredCommit>();
  let tip: string | null = null;
  let broken: string | null = null;
  const state = (): BranchState => {
    if (broken !== null) return { kind: 'unreadable', why: broken };
    return tip === null ? { kind: 'absent' } : { kind: 'found', commit: tip };
  };
  const found = (commit: string): StoredCommit => {
    const stored = broken === null ? commits.get(commit) : undefined;
    if (stored !== undefined) return stored;
    throw new UserError({
      code: 'git-failed',
      what: 'the data branch cannot be read',
      found: broken ?? `no commit ${commit}`,
      next: 'Try again.',
    });
  };
  return {
    head: async () => state(),
    read: async (commit, paths) => {
      const { files } = found(commit);
      return new Map(
        paths.flatMap((path) => {
          const text = files.get(path);
          return text === undefined ? [] : [[path, text] as const];
        }),
      );
    },
    list: async (commit) => [...found(commit).files.keys()].sort(),
    commit: async (files, parent, message) => {
      if (broken !== null) found('');
      if (tip !== parent) return { kind: 'moved' };
      const all = new Map(parent === null ? [] : found(parent).files);
      for (const [path, text] of files) {
        if (text === null) all.delete(path);
        else all.set(path, text);
      }
      const content = JSON.stringify([parent, message, [...all].toSorted(), commits.size]);
      const commit = createHash('sha1').update(content).digest('hex');
      commits.set(commit, { parent, message, files: all });
      tip = commit;
      return { kind: 'done', commit };
    },
    history: () => {
      const messages: string[] = [];
      for (let at = tip; at !== null; ) {
        const { message, parent }: StoredCommit = found(at);
        messages.push(message);
        at = parent;
      }
      return messages;
    },
    breakWith: (why) => {
      broken = why;
    },
  };
}
