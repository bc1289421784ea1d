import { escaped, pageFrame, row, table } from '../../../evaluation/run/page/html.ts';
import { style } from '../../../evaluation/run/page/style.ts';
import type { LedgerRun } from '../../baseline/ledger-file.ts';
import { plural, showUsd } from '../numbers.ts';

const width = 900;
const height = 140;
const edge = 10;
const mostRows = 500;

const more = `
.history { max-width: 920px; margin: 1rem 0 } .history svg { height: auto; fill: currentColor; color: #0969da }
.history polyline { fill: none; stroke: currentColor; stroke-width: 2 } .history .drift { color: var(--bad) } .history .model { stroke: var(--odd); stroke-dasharray: 3 3 }
`;

type LedgerSuite = LedgerRun['suites'][number];
interface Point {
  readonly run: LedgerRun;
  readonly suite: LedgerSuite;
}

/** One self-contained page without a script: metrics and cost of every suite over its runs, given newest first. */
export function renderHistoryPage(runs: readonly LedgerRun[], createdAt: string): string {
  const points = runs.toReversed().flatMap((run) => run.suites.map((suite): Point => ({ run, suite })));
  const suites = [...Map.groupBy(points, ({ suite }) => suite.name)];
  const rows = runs.slice(0, mostRows).flatMap((run) => run.suites.map((suite) => rowOf({ run, suite })));
  const left = runs.length - mostRows;
  const body = `<p>${escaped(createdAt)}: ${plural(runs.length, 'run')}. A dashed line marks where another model or build answered; red points are runs that watch for drift.</p>
${suites.map(([name, own]) => `<h2>${escaped(name)}</h2>${chartsOf(own)}`).join('')}
${table('Runs', ['time', 'kind', 'commit', 'suite', 'metrics', 'cost', 'models', 'decision', 'run'], rows)}
${left > 0 ? `<p>${left} older runs are drawn and not listed.</p>` : ''}`;
  return pageFrame({ title: 'History of evaluations', style: `${style}${more}`, body, script: null });
}

function chartsOf(points: readonly Point[]): string {
  const metrics = [...new Set(points.flatMap(({ suite }) => Object.keys(suite.metrics)))];
  return [
    ...metrics.map((metric) => chart(metric, points, ({ suite }) => suite.metrics[metric] ?? null, short)),
    chart('cost of a run', points, ({ suite }) => suite.costUsd, showUsd),
  ].join('');
}

/** A line through the known values, by order of the runs; a run without a value leaves a gap. */
function chart(
  title: string,
  points: readonly Point[],
  readOf: (point: Point) => number | null,
  show: (value: number) => string,
): string {
  const known = points.flatMap((point) => readOf(point) ?? []);
  if (known.length === 0) return '';
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const x = (index: number): string =>
    (edge + (index / Math.max(1, points.length - 1)) * (width - 2 * edge)).toFixed(1);
  const y = (value: number): string =>
    (height - edge - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * edge)).toFixed(
      1,
    );
  const lines: string[][] = [[]];
  const dots = points.flatMap((point, index) => {
    const value = readOf(point);
    if (value === null) {
      lines.push([]);
      return [];
    }
    lines.at(-1)?.push(`${x(index)},${y(value)}`);
    const words = `${point.run.at} ${point.run.sha.slice(0, 12)}: ${show(value)}`;
    return [
      `<circle class="${point.run.kind}" cx="${x(index)}" cy="${y(value)}" r="4"><title>${escaped(words)}</title></circle>`,
    ];
  });
  const marks = points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined || builtBy(before) === builtBy(point)) return [];
    return [
      `<line class="model" x1="${x(index)}" x2="${x(index)}" y1="0" y2="${height}"><title>${escaped(point.suite.models.join(', '))}</title></line>`,
    ];
  });
  const drawn = lines
    .filter((line) => line.length > 1)
    .map((line) => `<polyline points="${line.join(' ')}"/>`);
  const range = `${show(least)} to ${show(most)}`;
  return `<figure class="history"><figcaption>${escaped(title)}: ${escaped(range)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: ${range}`)}">${marks.join('')}${drawn.join('')}${dots.join('')}</svg></figure>`;
}

function builtBy({ suite }: Point): string {
  return JSON.stringify([suite.models, suite.fingerprints]);
}

function rowOf({ run, suite }: Point): string {
  const metrics = Object.entries(suite.metrics).map(
    ([name, value]) => `${name} ${value === null ? 'no value' : short(value)}`,
  );
  const cost = suite.costUsd === null ? 'unknown' : showUsd(suite.costUsd);
  const commit = run.sha.slice(0, 12);
  return row([
    ...[run.at, run.kind, commit, suite.name, metrics.join(', '), cost],
    ...[suite.models.join(', '), run.decision ?? '', run.runId],
  ]);
}

/** The ledger does not say of which kind a metric is. */
function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
