import { escaped, pageFrame, row, table } from '../../../evaluation/run/page/html.ts';
import { style } from '../../../evaluation/run/page/style.ts';
import { reportHeadline } from '../headline.ts';
import { showChangeWithUnit, showRatio, showValue } from '../numbers.ts';
import type { Report, ReportMetric } from '../report-file.ts';
import { differencesChart } from './differences.ts';
import type { ComparedRow } from './page-data.ts';
import { script } from './script.ts';

const more = `
.differences { max-width: 660px; margin-top: 1rem } .differences svg { height: auto; fill: CanvasText; background: none }
.differences text { font-size: 14px } .differences .zero { stroke: CanvasText; stroke-opacity: .5 } .differences .margin { stroke: var(--bad); stroke-dasharray: 3 3 }
.differences .interval { stroke: currentColor; stroke-width: 3 } .differences circle { fill: currentColor }
.differences .regressed { color: var(--bad) } .differences .improved { color: var(--good) } .differences .inconclusive { color: var(--odd) }
.verdict { font-size: 1.15rem } .verdict.fail { color: var(--bad) } .verdict.pass { color: var(--good) } .verdict.undecided, .verdict.unmeasured { color: var(--odd) }
.worse { color: var(--bad) } .better { color: var(--good) } .missing, .changed { color: var(--odd) }
`;

/** One self-contained page of a comparison: the verdict, the differences, and every case with both answers side by side. */
export function renderComparisonPage(report: Report, rows: readonly ComparedRow[]): string {
  const body = `<p class="verdict ${report.decision.kind}">${escaped(reportHeadline(report))}</p>
<p>${escaped(report.createdAt)}</p>
${table(
  'Metrics',
  ['suite', 'metric', 'role', 'before', 'after', 'difference', 'verdict'],
  report.suites.flatMap(({ name, metrics }) => metrics.map((metric) => metricRow(name, metric))),
)}
${report.suites.map(({ name, metrics }) => differencesChart(name, metrics)).join('')}
<h2>Cases</h2>
<div class="bar"><input id="filter" type="search" placeholder="Search in ids, questions, answers" aria-label="Search"><select id="suite" aria-label="Suite"></select><select id="flip" aria-label="Change"></select><output id="count"></output></div>
<ol id="rows"></ol>
<button id="more" hidden>Show more</button>
<noscript><p>The list of cases needs the script of this page.</p></noscript>`;
  const title = `Comparison of ${report.suites.map(({ name }) => name).join(', ')}`;
  return pageFrame({ title, style: `${style}${more}`, body, script: { code: script, reads: { rows } } });
}

function metricRow(suite: string, metric: ReportMetric): string {
  const { name, kind, role, base, candidate, estimate, interval, ratio, verdict } = metric;
  return row([
    suite,
    name,
    role,
    showValue(kind, base),
    showValue(kind, candidate),
    ratio !== null ? showRatio(ratio) : estimate === null ? '' : difference(kind, estimate, interval),
    verdict ?? '',
  ]);
}

function difference(
  kind: ReportMetric['kind'],
  estimate: number,
  interval: ReportMetric['interval'],
): string {
  const change = showChangeWithUnit(kind, estimate);
  if (interval === null) return change;
  const [lo, hi] = interval.map((end) => showChangeWithUnit(kind, end));
  return `${change} (${lo} to ${hi})`;
}
