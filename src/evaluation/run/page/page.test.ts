import { expect, it } from 'vitest';
import { hostileTexts, pageOf } from '../../../../fixtures/builders/page.ts';
import { histogram } from './histogram.ts';
import { renderPage } from './page.ts';
import { script } from './script.ts';

it('no text of a case can end the block of data it stands in', () => {
  const html = renderPage(pageOf(hostileTexts.length));
  const [, data = ''] = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  expect(JSON.parse(data).rows.map(({ output }: { output: string }) => output)).toEqual(hostileTexts);
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script>/g)).toHaveLength(2);
});

it('texts of tables are escaped', () => {
  const html = renderPage({ ...pageOf(1), title: '<b>"x"</b>' });
  expect(html).not.toContain('<b>');
  expect(html).toContain('&#60;b&#62;');
});

it('the policy allows one script and one style, and no address', () => {
  const [, policy = ''] =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(renderPage(pageOf(1))) ?? [];
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/);
  expect(script).not.toMatch(/<\/script|<!--/i);
});

it('a histogram counts every value once, the greatest in the last bar', () => {
  const svg = histogram('Latency', [0, 1, 2, 10, 10], (value) => `${value}`);
  const counts = [...svg.matchAll(/<title>(\d+) from/g)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(counts.at(-1)).toBe(2);
  expect(svg).toContain('least 0, half 2, 95 % 10, most 10');
  expect(histogram('Latency', [3], String)).toBe('');
  expect(histogram('Latency', [3, 3], String)).toContain('<rect');
});
