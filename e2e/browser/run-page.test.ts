import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostileTexts, pageOf } from '../../fixtures/builders/page.ts';
import { renderPage } from '../../src/evaluation/run/page/page.ts';
import { describeWith } from '../programs.ts';
import { openFromDisk, startBrowser } from './browser.ts';

describeWith(['chromium'], 'the page of an evaluation in a real browser', ({ chromium }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(chromium);
  });
  afterAll(() => browser.close());

  it('of 5,000 cases with hostile answers runs nothing of them, asks no network and shows them as text', async () => {
    const { page, wrong } = await openFromDisk(browser, renderPage(pageOf(5000)));
    expect(await page.locator('#count').textContent()).toBe('5000 of 5000');
    for (const [index, text] of hostileTexts.entries()) {
      await page.fill('#filter', `case-${String(index).padStart(5, '0')}`);
      await page.locator('#rows summary').first().click();
      expect(await page.locator('#rows .body pre').nth(1).textContent()).toBe(text);
    }
    expect(await page.evaluate('window.stolen')).toBeUndefined();
    expect(await page.title()).toBe('Evaluation of <docs>');
    expect(wrong).toEqual([]);
  });

  it('finds among 5,000 cases in less than 200 ms', async () => {
    const { page, wrong } = await openFromDisk(browser, renderPage(pageOf(5000)));
    const took = await page.evaluate(`(() => {
      const filter = document.getElementById('filter');
      const times = ['case', 'answer 4', 'case-04999', ''].map((text) => {
        filter.value = text;
        const started = performance.now();
        filter.dispatchEvent(new Event('input'));
        document.body.getBoundingClientRect();
        return performance.now() - started;
      });
      return Math.max(...times);
    })()`);
    expect(took).toBeLessThan(200);
    await page.fill('#filter', 'case-04999');
    expect(await page.locator('#rows li').count()).toBe(1);
    expect(wrong).toEqual([]);
  });

  it('marks the words in which an answer differs from what was expected', async () => {
    const data = pageOf(1, { output: 'We open at noon.', expected: 'We open at 9:00.' });
    const { page } = await openFromDisk(browser, renderPage(data));
    await page.locator('#rows summary').first().click();
    expect(await page.locator('ins').allTextContents()).toEqual(['noon']);
    expect((await page.locator('del').allTextContents()).join('')).toBe('9:00');
  });

  it('filters by outcome, shows charts and slices, and more cases on demand', async () => {
    const { page } = await openFromDisk(browser, renderPage(pageOf(500)));
    expect(await page.locator('#rows li').count()).toBe(200);
    await page.click('#more');
    expect(await page.locator('#rows li').count()).toBe(400);
    await page.selectOption('#outcome', 'failed');
    expect(await page.locator('#count').textContent()).toBe('250 of 500');
    expect(await page.locator('svg').count()).toBe(2);
    const box = await page.locator('svg').first().boundingBox();
    expect(box?.height).toBeGreaterThan(50);
    expect(await page.locator('td', { hasText: 'topic: hours' }).count()).toBe(1);
    if (process.env['PLUMBLINE_SCREENSHOTS'] !== undefined) {
      const folder = join(import.meta.dirname, '../../docs/images');
      mkdirSync(folder, { recursive: true });
      await page.fill('#filter', 'case-00101');
      await page.locator('#rows summary').first().click();
      await page.screenshot({ fullPage: true, path: join(folder, 'run-page.png') });
    }
  });
});
