import { expect, it } from 'vitest';
import type { LedgerRun } from '../../baseline/ledger-file.ts';
import { renderHistoryPage } from './history.ts';

const hostile = '</title><script>window.stolen = 1</script>"\'<img src=x onerror=alert(1)>';
const run = (expectations: number | null, model = 'a', over: Partial<LedgerRun> = {}): LedgerRun => ({
  ...{
    runId: '1',
    at: '2026-11-22T12:00:00Z',
    kind: 'record',
    sha: 'a'.repeat(40),
    pr: null,
    decision: null,
  },
  suites: [{ name: 'docs', models: [model], fingerprints: [], metrics: { expectations }, costUsd: null }],
  ...over,
});
const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;

it('draws every known value, no value that is not known, and marks another model', () => {
  const html = renderHistoryPage([run(0.5, 'b'), run(0.9), run(null), run(0.8), run(0.7)], 'now');
  expect(count(html, /<circle/g)).toBe(4);
  // A gap is no line.
  expect(count(html, /<polyline/g)).toBe(2);
  expect(count(html, /class="model"/g)).toBe(1);
  expect(html).toContain('expectations: 0.5 to 0.9');
  expect(html).not.toContain('cost of a run: ');
});

it('the oldest run stands on the left, and runs that watch for drift are told apart', () => {
  const html = renderHistoryPage([run(1, 'a', { kind: 'drift' }), run(0)], 'now');
  const dots = [...html.matchAll(/<circle class="(\w+)" cx="([\d.]+)"/g)].map(([, kind, x]) => [
    kind,
    Number(x),
  ]);
  expect(dots).toEqual([
    ['record', 10],
    ['drift', 890],
  ]);
});

it('texts of models and runs are text, and no script may work', () => {
  const html = renderHistoryPage([run(1, hostile, { runId: hostile }), run(1)], hostile);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
  expect(html).toContain("default-src 'none'; script-src 'none';");
});
