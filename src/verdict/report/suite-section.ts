import { flipLines, flipSentence, sliceLines, worstSlices } from './flip-lines.ts';
import { type Fold, fold } from './folds.ts';
import { byRole, metricTable } from './metric-table.ts';
import { nameText } from './names.ts';
import { plural, showValue } from './numbers.ts';
import type { Report, ReportSuite } from './report-file.ts';
import {
  denseLine,
  driftWarnings,
  gapText,
  judgeWarnings,
  meaningOf,
  modelWarnings,
  mostOpenReasons,
  type Showing,
} from './sentences.ts';

const mostOpenFlips = 5;

export interface Section {
  readonly open: readonly string[];
  readonly rest: Fold;
}

/** One suite in at most `most` lines, and what did not find room. */
export function suiteSection(suite: ReportSuite, report: Report, showing: Showing, most: number): Section {
  const lines = [
    denseLine(suite, report, showing),
    ...driftWarnings(suite, showing),
    ...modelWarnings(suite, report, showing),
    ...judgeWarnings(suite, showing),
    '',
  ];
  const meaning = meaningOf(suite, report, showing);
  if (suite.decision.kind === 'unmeasured') {
    return {
      open: [...lines, ...meaning].slice(0, most),
      rest: restOf(suite, showing, { rows: 0, flips: 0 }),
    };
  }
  // A verdict that asks for nothing has nothing open but its table and one sentence.
  const quiet = suite.decision.kind === 'pass';
  const sentences = [...meaning, ...(quiet ? [] : flipSentence(suite))];
  const metrics = byRole(suite.metrics);
  // Header, delimiter and the empty line after the table.
  const room = most - lines.length - 3 - sentences.length;
  const rows = Math.max(1, Math.min(metrics.length, room));
  const worse = quiet ? [] : flipLines(suite, showing);
  const flips = Math.max(0, Math.min(mostOpenFlips, worse.length, room - rows));
  const table = metrics.length === 0 ? [] : [...metricTable(metrics.slice(0, rows)).split('\n'), ''];
  return {
    open: withoutLastBlank([...lines, ...table, ...sentences, ...worse.slice(0, flips)]),
    rest: restOf(suite, showing, { rows, flips }),
  };
}

function withoutLastBlank(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Everything of a suite that stands open nowhere. */
function restOf(
  suite: ReportSuite,
  showing: Showing,
  open: { readonly rows: number; readonly flips: number },
): Fold {
  const measured = suite.decision.kind !== 'unmeasured';
  const flips = measured ? flipLines(suite, showing).slice(open.flips) : [];
  const metrics = measured ? byRole(suite.metrics).slice(open.rows) : [];
  const reasons = measured ? [] : suite.decision.because.slice(mostOpenReasons);
  const flipTitle =
    open.flips === 0
      ? plural(flips.length, 'case that got worse', 'cases that got worse')
      : `${flips.length} more`;
  const blocks = [
    { title: flipTitle, lines: flips },
    {
      title: `the slices: ${worstSlices(suite, showing)}`,
      lines: measured ? sliceLines(suite, showing) : [],
    },
    {
      title: plural(metrics.length, 'more metric'),
      lines: metrics.length === 0 ? [] : metricTable(metrics).split('\n'),
    },
    {
      title: plural(reasons.length, 'more reason'),
      lines: reasons.map((reason) => `- ${gapText(reason, showing)}`),
    },
    { title: plural(suite.coverage.added, 'new case'), lines: addedLines(suite) },
  ].filter(({ lines }) => lines.length > 0);
  return fold(
    blocks.map(({ title }) => title).join(', and '),
    blocks.flatMap(({ lines }, index) => (index === 0 ? lines : ['', ...lines])),
  );
}

function addedLines({ added, coverage, metrics }: ReportSuite): string[] {
  if (added.length === 0) return [];
  const results = added.map(({ metric, n, mean }) => {
    const kind = metrics.find(({ name }) => name === metric)?.kind ?? 'binary';
    return `${nameText(metric)} ${showValue(kind, mean)} of ${n}`;
  });
  return [
    `${plural(coverage.added, 'new case')}, which ${coverage.added === 1 ? 'does' : 'do'} not decide: ${results.join(', ')}.`,
  ];
}
