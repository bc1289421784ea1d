import { expect, it } from 'vitest';
import { ledgerPath, ledgerPaths, parseLedger } from './ledger-file.ts';

const run = {
  runId: '100',
  at: '2026-11-22T12:00:00Z',
  kind: 'record',
  sha: 'a'.repeat(40),
  pr: null,
  suites: [{ name: 'core', models: [], fingerprints: [], metrics: { expectations: null }, costUsd: null }],
  decision: null,
};

it('the ledger has one file a month', () => {
  expect(ledgerPath('2026-11-30T23:59:59Z')).toBe('runs/2026-11.jsonl');
  expect(ledgerPath('2026-12-01T00:00:00Z')).toBe('runs/2026-12.jsonl');
});

it('looking back crosses the turn of the year', () => {
  expect(ledgerPaths('2026-02-01T00:00:00Z', 4)).toEqual([
    'runs/2026-02.jsonl',
    'runs/2026-01.jsonl',
    'runs/2025-12.jsonl',
    'runs/2025-11.jsonl',
  ]);
});

it('a broken line is named by its number, and takes no other line with it', () => {
  const { at: _, ...withoutTime } = run;
  const text = [run, withoutTime].map((line) => JSON.stringify(line)).join('\n');
  expect(parseLedger('runs/2026-11.jsonl', `${text}\n{"cut\n\n${JSON.stringify(run)}\n`)).toMatchObject({
    runs: [run, run],
    broken: [
      { file: 'runs/2026-11.jsonl', line: 2, why: expect.stringContaining('at: ') },
      { file: 'runs/2026-11.jsonl', line: 3 },
    ],
  });
});

it('keys of a later version are passed over, and what is unknown stays unknown', () => {
  const { runs, broken } = parseLedger('x', JSON.stringify({ ...run, later: 1 }));
  expect(broken).toEqual([]);
  expect(runs).toEqual([run]);
});
