import { expect, it } from 'vitest';
import { createMemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { readLedger, runsBefore } from './read-ledger.ts';

const line = (runId: string, at: string) =>
  `${JSON.stringify({ runId, at, kind: 'record', sha: 'a'.repeat(40), pr: null, suites: [], decision: null })}\n`;

it('gives the newest run first, over months, and of one moment the later line', async () => {
  const branch = createMemoryDataBranch();
  const files = new Map([
    ['runs/2026-10.jsonl', line('1', '2026-10-03T00:00:00Z')],
    ['runs/2026-11.jsonl', line('2', '2026-11-03T00:00:00Z') + line('3', '2026-11-03T00:00:00Z')],
    ['runs/2026-08.jsonl', line('0', '2026-08-03T00:00:00Z')],
  ]);
  await branch.commit(files, null, 'ledger');
  const read = await readLedger(branch, '2026-11-22T12:00:00Z', 3);
  expect(read.kind === 'found' ? read.runs.map(({ runId }) => runId) : read).toEqual(['3', '2', '1']);
});

it('a branch that cannot be read is not one without runs', async () => {
  const branch = createMemoryDataBranch();
  expect(await readLedger(branch, '2026-11-22T12:00:00Z', 3)).toEqual({ kind: 'absent' });
  branch.breakWith('no network');
  expect(await readLedger(branch, '2026-11-22T12:00:00Z', 3)).toEqual({
    kind: 'unreadable',
    why: 'no network',
  });
});

it('a summary has the runs up to the commit of its plan, and none where they cannot be read', async () => {
  const branch = createMemoryDataBranch();
  const files = new Map([['runs/2026-11.jsonl', line('1', '2026-11-03T00:00:00Z')]]);
  const outcome = await branch.commit(files, null, 'ledger');
  const commit = outcome.kind === 'done' ? outcome.commit : '';
  await branch.commit(new Map([['runs/2026-11.jsonl', '']]), commit, 'later');
  const plan = {
    createdAt: '2026-11-22T12:00:00Z',
    baseline: { kind: 'found', branch: 'plumbline-data', commit },
  } as const;
  expect((await runsBefore(plan, () => branch)).map(({ runId }) => runId)).toEqual(['1']);
  expect(await runsBefore(null, () => branch)).toEqual([]);
  branch.breakWith('no network');
  expect(await runsBefore(plan, () => branch)).toEqual([]);
});
