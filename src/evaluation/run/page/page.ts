import { createHash } from 'node:crypto';
import { visible } from '../../../foundation/markdown.ts';
import { histogram } from './histogram.ts';
import type { PageData, PageMetric } from './page-data.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * One self-contained HTML page of an evaluation: opens from disk, asks no network. Texts of cases and answers stand in a block of data
 * that no browser runs and are shown as text alone; a content policy names the one script and the one style that may work.
 */
export function renderPage(data: PageData): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const latencies = data.rows.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  const costs = data.rows.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(data.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(data.title)}</h1>
<p>${escaped(data.createdAt)}</p>
${countsTable(data)}
${metricsTable(data.metrics)}
${slicesTable(data)}
<div class="charts">${histogram('Latency', latencies, milliseconds)}${histogram('Cost', costs, dollars)}</div>
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers, tags" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="outcome" aria-label="Outcome"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page; results.jsonl beside it holds the same.</p></noscript>
<script type="application/json" id="data">${inertJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function countsTable({ counts }: PageData): string {
  const rows = counts.map(({ suite, planned, answered, failedCandidate, infrastructure, notRun, costUsd }) =>
    row([
      suite,
      planned,
      answered,
      failedCandidate,
      infrastructure,
      notRun,
      costUsd === null ? 'unknown' : dollars(costUsd),
    ]),
  );
  const names = ['suite', 'trials', 'answered', 'failed', 'without a result', 'not run', 'cost'];
  return table('Suites', names, rows);
}

function metricsTable(metrics: readonly PageMetric[]): string {
  const rows = metrics.map(({ suite, name, kind, mean, interval, scored, abstained }) => {
    const range = interval === null ? '' : `${value(kind, interval[0])} to ${value(kind, interval[1])}`;
    return row([suite, name, mean === null ? 'unknown' : value(kind, mean), range, scored, abstained]);
  });
  return table('Metrics', ['suite', 'metric', 'mean', '90 % interval', 'scored', 'could not tell'], rows);
}

function slicesTable({ slices, metrics }: PageData): string {
  if (slices.length === 0) return '';
  const kinds = new Map(metrics.map(({ suite, name, kind }) => [JSON.stringify([suite, name]), kind]));
  const names = [...new Set(slices.flatMap(({ means }) => Object.keys(means)))];
  const rows = slices.map(({ suite, tag, value: of, trials, means }) =>
    row([
      suite,
      `${tag}: ${of}`,
      trials,
      ...names.map((name) => {
        const mean = means[name] ?? null;
        return mean === null ? '' : value(kinds.get(JSON.stringify([suite, name])) ?? 'score', mean);
      }),
    ]),
  );
  return table('Slices', ['suite', 'slice', 'trials', ...names], rows);
}

function table(title: string, names: readonly string[], rows: readonly string[]): string {
  const head = names.map((name) => `<th>${escaped(name)}</th>`).join('');
  return `<h2>${title}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function row(cells: readonly (string | number)[]): string {
  return `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`;
}

function value(kind: string, of: number): string {
  if (kind === 'duration') return milliseconds(of);
  if (kind === 'cost') return dollars(of);
  return kind === 'count' ? of.toFixed(1) : `${(100 * of).toFixed(1)} %`;
}

function milliseconds(of: number): string {
  return of < 1000 ? `${of.toFixed(0)} ms` : `${(of / 1000).toFixed(2)} s`;
}

function dollars(of: number): string {
  return `$${of < 0.01 ? of.toPrecision(2) : of.toFixed(2)}`;
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that cannot end the element it stands in, nor open a comment in it. */
function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
