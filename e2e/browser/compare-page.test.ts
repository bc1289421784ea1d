import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparison } from '../../fixtures/builders/comparison.ts';
import { hostileTexts } from '../../fixtures/builders/page.ts';
import { collectComparison } from '../../src/verdict/report/page/collect.ts';
import { renderComparisonPage } from '../../src/verdict/report/page/page.ts';
import { describeWith } from '../programs.ts';
import { openFromDisk, startBrowser } from './browser.ts';

const { report, compared } = comparison();
const rows = collectComparison(report, [compared]);

describeWith(['chromium'], 'the page of a comparison in a real browser', ({ chromium }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(chromium);
  });
  afterAll(() => browser.close());

  it('shows hostile answers of both sides as text, runs nothing of them and asks no network', async () => {
    const hostile = rows.map((row, index) => ({ ...row, before: hostileTexts[index] ?? row.before }));
    const { page, wrong } = await openFromDisk(browser, renderComparisonPage(report, hostile));
    expect(await page.locator('#count').textContent()).toBe('200 of 200');
    for (const { id, before, after } of hostile.slice(0, hostileTexts.length)) {
      await page.fill('#filter', id);
      await page.locator('#rows summary').first().click();
      const sides = page.locator('#rows .pair pre');
      // A list item is filled after the event of its opening.
      await sides.nth(1).waitFor();
      expect(await sides.allTextContents()).toEqual([before, after]);
    }
    expect(await page.evaluate('window.stolen')).toBeUndefined();
    expect(wrong).toEqual([]);
  });

  it('filters by what became of a case, and marks the words that differ', async () => {
    const plain = rows.map((row) => ({ ...row, before: 'We open at 9:00.', after: 'We open at noon.' }));
    const { page } = await openFromDisk(browser, renderComparisonPage(report, plain));
    await page.selectOption('#flip', 'worse');
    expect(await page.locator('#count').textContent()).toBe('38 of 200');
    await page.selectOption('#flip', 'better');
    expect(await page.locator('#count').textContent()).toBe('3 of 200');
    await page.locator('#rows summary').first().click();
    await page.locator('ins').waitFor();
    expect((await page.locator('del').allTextContents()).join('')).toBe('9:00');
    expect((await page.locator('ins').allTextContents()).join('')).toBe('noon');
    const box = await page.locator('.differences svg').boundingBox();
    expect(box?.height).toBeGreaterThan(30);
    if (process.env['PLUMBLINE_SCREENSHOTS'] !== undefined) {
      const folder = join(import.meta.dirname, '../../docs/images');
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, 'compare-page.png') });
    }
  });
});
