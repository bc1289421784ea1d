import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { readBaseline } from './baseline.ts';
import { prune, type Retention } from './prune.ts';
import { recordRun } from './record.ts';

const suite = a.suite({ cases: a.cases(3) });
const keep: Retention = { records: 2, runs: 5, months: 2, branch: 'main' };

/** The two files of a record of a branch, with a run of each of these days. */
function record(branch: string, ...days: readonly number[]): [string, string][] {
  let texts = { meta: '', cases: '' };
  for (const [index, day] of days.entries()) {
    const read = readBaseline(texts.meta, texts.cases);
    texts = recordRun({
      previous: read.kind === 'found' ? read : null,
      mode: index === 0 ? 'new' : 'append',
      ...{ baseRef: branch, suite, keepOutputs: false },
      trials: a.trials(suite, () => index % 2),
      run: {
        ...{ runId: String(day), sha: a.sha('b'), models: [], fingerprints: [] },
        recordedAt: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
      },
    });
  }
  const folder = `baselines/${encodeURIComponent(branch)}/docs-core`;
  return [
    [`${folder}/meta.json`, texts.meta],
    [`${folder}/cases.jsonl`, texts.cases],
  ];
}
function pruned(files: readonly (readonly [string, string])[], over: Partial<Retention> = {}) {
  const texts = new Map(files);
  return prune([...texts.keys()], (path) => texts.get(path), { ...keep, ...over }, a.now);
}
const gone = (result: ReturnType<typeof pruned>) =>
  [...result.files].filter(([, text]) => text === null).map(([path]) => path);

it('the newest records of a suite stay, and that of the kept branch however old it is', () => {
  const files = [...record('main', 1), ...record('release/1.x', 2), ...record('b', 3), ...record('c', 4)];
  const result = pruned(files);
  expect(gone(result)).toEqual([
    'baselines/release%2F1.x/docs-core/meta.json',
    'baselines/release%2F1.x/docs-core/cases.jsonl',
  ]);
  expect(result.removed).toHaveLength(1);
});

it('a record that is cut to its newest runs is a record, with their values', () => {
  const { files, removed } = pruned(record('main', 1, 2, 3, 4), { runs: 1 });
  const folder = 'baselines/main/docs-core';
  const read = readBaseline(
    files.get(`${folder}/meta.json`) ?? undefined,
    files.get(`${folder}/cases.jsonl`) ?? undefined,
  );
  expect(read).toMatchObject({ kind: 'found', meta: { runs: [{ runId: '4' }] } });
  const values = read.kind === 'found' ? [...read.cases.values()].map(({ scores }) => scores) : [];
  expect(values).toEqual([{ expectations: [1] }, { expectations: [1] }, { expectations: [1] }]);
  expect(removed).toEqual([{ what: `${folder}: 3 of 4 runs`, why: 'the oldest runs' }]);
});

it('what cannot be read, and what is nothing of ours, is left alone and named', () => {
  const [meta, cases] = record('old', 1);
  if (meta === undefined || cases === undefined) throw new Error('no record');
  const files = [
    ...[...record('x', 8), ...record('y', 9)],
    ...([[meta[0], '{"cut'], cases] as const),
    ...(['README.md', 'runs/notes.txt', 'baselines/x', 'releases/p/1.json'] as const).map(
      (path) => [path, 'x'] as const,
    ),
  ];
  const result = pruned(files, { records: 1 });
  expect(gone(result).every((path) => path.startsWith('baselines/x/docs-core/'))).toBe(true);
  expect(result.untouched).toEqual([
    { what: 'baselines/old/docs-core', why: expect.stringContaining('cannot be read') },
  ]);
});

it('months of the ledger beyond those that are kept go', () => {
  const months = ['2025-12', '2026-09', '2026-10', '2026-11'].map(
    (month) => [`runs/${month}.jsonl`, ''] as const,
  );
  expect(gone(pruned(months))).toEqual(['runs/2025-12.jsonl', 'runs/2026-09.jsonl']);
});

it('nothing is left to remove after what may go is gone', () => {
  const files = [...record('main', 1, 2), ...record('b', 3), ...record('c', 4), ...record('d', 5)];
  const first = pruned(files, { runs: 1 });
  const left = [...new Map<string, string | null>([...files, ...first.files])].flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  expect(first.files.size).toBeGreaterThan(0);
  expect(pruned(left, { runs: 1 })).toMatchObject({ files: new Map(), removed: [] });
});
