import { expect, it } from 'vitest';
import { createMemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { pruneDataBranch } from './prune-data-branch.ts';

const keep = { records: 1, runs: 5, months: 1, branch: 'main' };
const now = '2026-11-22T12:00:00Z';
const ports = { clock: { sleep: () => Promise.resolve() }, random: () => 0 };
const old = new Map([
  ['runs/2026-01.jsonl', '{}\n'],
  ['runs/2026-11.jsonl', '{}\n'],
]);

async function pathsOf(branch: ReturnType<typeof createMemoryDataBranch>) {
  const head = await branch.head();
  return head.kind === 'found' ? branch.list(head.commit) : [];
}

it('only says what would go when that was asked, and else removes it in one commit', async () => {
  const branch = createMemoryDataBranch();
  await branch.commit(old, null, 'first');
  const asked = await pruneDataBranch(branch, keep, { now, dryRun: true }, ports);
  expect(asked).toMatchObject({ commit: null, removed: [{ what: 'runs/2026-01.jsonl' }] });
  expect(branch.history()).toHaveLength(1);
  await pruneDataBranch(branch, keep, { now, dryRun: false }, ports);
  expect(await pathsOf(branch)).toEqual(['runs/2026-11.jsonl']);
  const again = await pruneDataBranch(branch, keep, { now, dryRun: false }, ports);
  expect(again).toMatchObject({ commit: null, removed: [] });
  expect(branch.history()).toHaveLength(2);
});

it('what somebody else wrote meanwhile stays', async () => {
  const branch = createMemoryDataBranch();
  await branch.commit(old, null, 'first');
  let met = false;
  const contested = {
    ...branch,
    commit: async (...args: Parameters<typeof branch.commit>) => {
      const head = await branch.head();
      if (!met && head.kind === 'found')
        await branch.commit(new Map([['runs/2026-12.jsonl', '{}\n']]), head.commit, 'theirs');
      met = true;
      return branch.commit(...args);
    },
  };
  await pruneDataBranch(contested, keep, { now, dryRun: false }, ports);
  expect(await pathsOf(branch)).toEqual(['runs/2026-11.jsonl', 'runs/2026-12.jsonl']);
});

it('a branch that cannot be read is never pruned', async () => {
  const branch = createMemoryDataBranch();
  expect(await pruneDataBranch(branch, keep, { now, dryRun: false }, ports)).toEqual({ kind: 'absent' });
  branch.breakWith('no network');
  expect(await pruneDataBranch(branch, keep, { now, dryRun: false }, ports)).toMatchObject({
    kind: 'unreadable',
  });
});
