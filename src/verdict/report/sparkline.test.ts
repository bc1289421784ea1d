import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as r from '../../../fixtures/builders/reports.ts';
import type { LedgerRun } from '../baseline/ledger-file.ts';
import { historyLines, sparkline } from './sparkline.ts';
import { renderSummary } from './summary.ts';

const run = (expectations: number | null, over: Partial<LedgerRun> = {}): LedgerRun => ({
  ...{
    runId: '1',
    at: '2026-11-22T12:00:00Z',
    kind: 'record',
    sha: 'a'.repeat(40),
    pr: null,
    decision: null,
  },
  suites: [{ name: 'docs-core', models: [], fingerprints: [], metrics: { expectations }, costUsd: null }],
  ...over,
});

it('a line has one bar a value, the greatest the highest, and no bar for what is not known', () => {
  expect(sparkline([0, null, 1, 0.5])).toBe('▁·█▅');
  expect(sparkline([0.7, 0.7])).toBe('▅▅');
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true }))), (values) => {
      expect(sparkline(values)).toMatch(/^[▁-█·]*$/u);
      expect([...sparkline(values)]).toHaveLength(values.length);
    }),
  );
});

it('the summary shows the recorded runs, the oldest first, and last what is judged', () => {
  // Ledgers are read newest first.
  const history = [run(0.915), run(null), run(0.9), run(0.1, { kind: 'drift' })];
  const report = r.states.worse();
  expect(historyLines(report, history)).toEqual([
    'docs-core, expectations in 3 recorded runs and now: ▇·█▁ 90.0 % → 91.5 %, now 74.0 %',
  ]);
  const summary = renderSummary(report, { verified: true, reportUrl: null, history });
  expect(summary).toContain('in 3 recorded runs and now');
});

it('nothing is said where nothing was recorded', () => {
  const report = r.states.worse();
  expect(historyLines(report, [])).toEqual([]);
  expect(historyLines(report, [run(null)])).toEqual([]);
  const plain = renderSummary(report, { verified: true, reportUrl: null });
  expect(renderSummary(report, { verified: true, reportUrl: null, history: [] })).toBe(plain);
});
