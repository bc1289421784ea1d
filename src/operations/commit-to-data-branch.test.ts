import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryDataBranch } from '../adapters/memory/data-branch.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import { type CommitPorts, commitToDataBranch, commitTries } from './commit-to-data-branch.ts';

const atOnce: CommitPorts = { clock: { sleep: async () => {} }, random: () => 0 };

/** Appends a line to one file that all writers share: whoever decides from an old state loses somebody's line. */
function append(branch: DataBranch, line: string, ports: CommitPorts = atOnce): Promise<string> {
  return commitToDataBranch(
    branch,
    async (head) => {
      const before = head === null ? '' : ((await branch.read(head, ['ledger'])).get('ledger') ?? '');
      return { files: new Map([['ledger', `${before}${line}\n`]]), message: line };
    },
    ports,
  );
}

/** The branch as one writer sees it over a slow line: every step takes a turn of the scheduler. */
function slow(branch: DataBranch, scheduler: fc.Scheduler): DataBranch {
  const later = <T>(step: () => Promise<T>): Promise<T> => scheduler.schedule(Promise.resolve()).then(step);
  return {
    head: () => later(() => branch.head()),
    list: (commit) => branch.list(commit),
    read: (commit, paths) => later(() => branch.read(commit, paths)),
    commit: (files, parent, message) => later(() => branch.commit(files, parent, message)),
  };
}

describe('commitToDataBranch', () => {
  it('records every one of several writers in one line, however their steps mix', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, writers) => {
        const branch = createMemoryDataBranch();
        const lines = Array.from({ length: writers }, (_, index) => `writer ${index}`);
        const all = Promise.all(lines.map((line) => append(slow(branch, scheduler), line)));
        await scheduler.waitFor(all);
        const commits = await all;
        expect(new Set(commits).size).toBe(writers);
        expect(branch.history().toSorted()).toEqual(lines);
        const head = await branch.head();
        const ledger =
          head.kind === 'found' ? (await branch.read(head.commit, ['ledger'])).get('ledger') : '';
        expect(ledger?.trimEnd().split('\n')).toEqual(branch.history().toReversed());
      }),
    );
  });

  it(`gives up after ${commitTries} tries that all met somebody else, each decided anew and after a wait`, async () => {
    const branch = createMemoryDataBranch();
    const waits: number[] = [];
    let decided = 0;
    const busy: DataBranch = { ...branch, commit: async () => ({ kind: 'moved' }) };
    const ports: CommitPorts = {
      clock: {
        sleep: async (ms) => {
          waits.push(ms);
        },
      },
      random: () => 0.5,
    };
    const outcome = commitToDataBranch(
      busy,
      async () => {
        decided += 1;
        return { files: new Map(), message: 'x' };
      },
      ports,
    );
    await expect(outcome).rejects.toMatchObject({ problems: [{ code: 'data-branch-moved' }] });
    expect(decided).toBe(commitTries);
    expect(waits).toEqual([125, 250, 500, 1000, 2000, 4000, 4000]);
  });

  it('writes nothing to a branch that cannot be read, and never takes it for an empty one', async () => {
    const branch = createMemoryDataBranch();
    await append(branch, 'first');
    branch.breakWith('the network is down');
    await expect(append(branch, 'second')).rejects.toThrow(/the network is down/);
    branch.breakWith(null);
    expect(branch.history()).toEqual(['first']);
  });
});
