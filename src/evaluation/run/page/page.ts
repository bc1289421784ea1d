import { histogram } from './histogram.ts';
import { escaped, pageFrame, row, table } from './html.ts';
import type { PageData, PageMetric } from './page-data.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * The page of an evaluation. Texts of cases and answers are shown as text alone.
 */
export function renderPage(data: PageData): string {
  const latencies = data.rows.flatMap(({ latencyMs }) => (latencyMs === null ? [] : [latencyMs]));
  const costs = data.rows.flatMap(({ costUsd }) => (costUsd === null ? [] : [costUsd]));
  const body = `<p>${escaped(data.createdAt)}</p>
${countsTable(data)}
${metricsTable(data.metrics)}
${slicesTable(data)}
<div class="charts">${histogram('Latency', latencies, milliseconds)}${histogram('Cost', costs, dollars)}</div>
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers, tags" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="outcome" aria-label="Outcome"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page; results.jsonl beside it holds the same.</p></noscript>`;
  return pageFrame({ title: data.title, style, body, script: { code: script, reads: data } });
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
