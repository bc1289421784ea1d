import { expect, it } from 'vitest';
import { comparison } from '../../../../fixtures/builders/comparison.ts';
import { hostileTexts } from '../../../../fixtures/builders/page.ts';
import * as a from '../../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../../foundation/digest.ts';
import { collectComparison } from './collect.ts';
import { differencesChart } from './differences.ts';
import { renderComparisonPage } from './page.ts';
import { script } from './script.ts';

const { report, compared } = comparison();
const rows = collectComparison(report, [compared]);
const countOf = (all: typeof rows, flip: string) => all.filter((row) => row.flip === flip).length;

it('the page counts as many flips as the report, those that got worse first', () => {
  expect([countOf(rows, 'worse'), countOf(rows, 'better'), rows.length]).toEqual([38, 3, 200]);
  expect(rows.slice(0, 38).every(({ flip }) => flip === 'worse')).toBe(true);
});

it('a case without a result, of another version or of one side alone is never "as before"', () => {
  const [first, second, third, ...rest] = compared.candidate;
  if (first === undefined || second === undefined || third === undefined) throw new Error('no trials');
  const candidate = [
    { ...second, caseDigest: digestOf('changed') },
    a.failedTrial(third, 'infrastructure', { expectations: null }),
    { ...first, case: 'new' },
    ...rest,
  ];
  const all = collectComparison(report, [{ ...compared, candidate }]);
  const flipOf = (id: string) => all.find((row) => row.id === id)?.flip;
  expect([first.case, second.case, third.case, 'new'].map(flipOf)).toEqual([
    'missing',
    'changed',
    'missing',
    'added',
  ]);
  expect(all.find(({ id }) => id === third.case)?.why).toBe('http-500: it failed');
});

it('no answer can end the block of data it stands in, and the policy allows no address', () => {
  const html = renderComparisonPage(report, rows);
  const [, data = ''] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data).rows.map(({ after }: { after: string }) => after)).toEqual(
    expect.arrayContaining([...hostileTexts]),
  );
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html).toContain("default-src 'none'; script-src 'sha256-");
  expect(script).not.toMatch(/<\/script|<!--/i);
});

it('a difference is drawn with its interval, worse to the left, and nothing is drawn without one', () => {
  const metrics = report.suites[0]?.metrics ?? [];
  const svg = differencesChart('docs', metrics);
  expect(svg).toContain('>expectations</text>');
  expect(svg).not.toContain('cost');
  const [, zero] = /class="zero" x1="([\d.]+)"/.exec(svg) ?? [];
  const [, lo, hi] = /class="interval" x1="([\d.]+)" x2="([\d.]+)"/.exec(svg) ?? [];
  expect(Number(lo)).toBeLessThan(Number(hi));
  expect(Number(hi)).toBeLessThan(Number(zero));
  expect(
    differencesChart(
      'docs',
      metrics.map((metric) => ({ ...metric, interval: null })),
    ),
  ).toBe('');
});
