import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileTexts } from '../../fixtures/builders/page.ts';
import type { LedgerRun } from '../../src/verdict/baseline/ledger-file.ts';
import { renderHistoryPage } from '../../src/verdict/report/page/history.ts';
import { describeWith } from '../programs.ts';
import { openFromDisk, startBrowser } from './browser.ts';

const runs = hostileTexts.map(
  (text, index): LedgerRun => ({
    ...{ runId: text, at: '2026-11-22T12:00:00Z', kind: 'record', sha: 'a'.repeat(40), pr: null },
    suites: [
      {
        name: 'docs',
        models: [text],
        fingerprints: [],
        metrics: { [text]: index / 10, good: 0.9 },
        costUsd: 0.1,
      },
    ],
    decision: null,
  }),
);

describeWith(['chromium'], 'the page of all runs in a real browser', ({ chromium }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(chromium);
  });
  afterAll(() => browser.close());

  it('draws the runs, runs nothing of their texts and asks no network', async () => {
    const { page, wrong } = await openFromDisk(browser, renderHistoryPage(runs, '2026-11-24T12:00:00Z'));
    expect(await page.locator('figure.history').count()).toBe(runs.length + 2);
    const box = await page.locator('figure.history svg').first().boundingBox();
    expect(box?.height).toBeGreaterThan(50);
    expect(await page.locator('tbody tr').count()).toBe(runs.length);
    expect(await page.evaluate('window.stolen')).toBeUndefined();
    expect(wrong).toEqual([]);
  });
});
