import { expect, it } from 'vitest';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryDataBranch, type MemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { digestOf } from '../foundation/digest.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { recordRun } from '../verdict/baseline/record.ts';
import { plannedBaseline, readBaselines, readBaselinesAt } from './read-baselines.ts';

const suite = a.suite({ cases: a.cases(2) });
const found = a.baseline(
  suite,
  a.trials(suite, () => 1),
);

/** A data branch with one record of the suite, each file as `change` leaves it. */
async function recorded(change: (text: string) => string = (text) => text): Promise<MemoryDataBranch> {
  const texts = recordRun({
    previous: null,
    mode: 'new',
    baseRef: 'main',
    suite: { ...suite, candidateDigest: digestOf('base content') },
    trials: a.trials(suite, () => 1),
    run: { runId: '100', sha: a.sha('b'), recordedAt: a.at, models: [], fingerprints: [] },
    keepOutputs: false,
  });
  const paths = baselinePaths('main', suite.name);
  const branch = createMemoryDataBranch();
  const files = new Map([
    [paths.meta, change(texts.meta)],
    [paths.cases, texts.cases],
  ]);
  await branch.commit(files, null, 'Record');
  return branch;
}

const readOf = async (branch: MemoryDataBranch) => {
  const { branch: state, baselines } = await readBaselines(branch, 'plumbline-data', 'main', [suite]);
  return [state.kind, baselines.get(suite.name)?.kind];
};

it('"not there", "not readable" and "newer" stay apart', async () => {
  expect(await readOf(createMemoryDataBranch())).toEqual(['absent', 'absent']);
  expect(await readOf(await recorded())).toEqual(['found', 'found']);
  expect(await readOf(await recorded((text) => text.replace('baseline/1', 'baseline/2')))).toEqual([
    'found',
    'newer',
  ]);
  const down = await recorded();
  down.breakWith('403');
  expect(await readOf(down)).toEqual(['unreadable', 'unreadable']);
});

it('a branch that breaks after its head was seen makes every record unreadable, none absent', async () => {
  const branch = await recorded();
  const head = await branch.head();
  branch.breakWith('timed out');
  const read = await readBaselinesAt(branch, head.kind === 'found' ? head.commit : '', 'main', [suite.name]);
  expect(read.get(suite.name)).toMatchObject({
    kind: 'unreadable',
    why: expect.stringContaining('timed out'),
  });
});

it('a record of other content than the base is never the baseline', () => {
  const { record } = found.meta;
  expect(plannedBaseline(found, suite.baseDigest)).toEqual({ kind: 'found', record, digest: found.digest });
  expect(plannedBaseline(found, digestOf('later content'))).toEqual({
    kind: 'other-content',
    record,
    sha: a.sha('b'),
  });
  expect(plannedBaseline(found, null)).toMatchObject({ kind: 'other-content' });
});
