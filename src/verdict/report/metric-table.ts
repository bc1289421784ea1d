import { markdownTable } from 'markdown-table';
import { nameText } from './names.ts';
import { showChangeWithUnit, showLimits, showRatio, showValue } from './numbers.ts';
import type { ReportMetric } from './report-file.ts';

const verdictWords = {
  improved: 'improved',
  'no-material-change': 'no material change',
  regressed: '**worse**',
  inconclusive: 'undecided',
} as const;

/** Metrics in the order of their weight; the heading of each column says what it holds. */
export function metricTable(metrics: readonly ReportMetric[]): string {
  const rows = metrics.map((metric) => {
    const name = nameText(metric.name);
    return [
      metric.role === 'primary' ? `**${name}**` : `${name}${metric.kind === 'cost' ? ' per case' : ''}`,
      showValue(metric.kind, metric.base),
      showValue(metric.kind, metric.candidate),
      differenceOf(metric),
      verdictOf(metric),
    ];
  });
  return markdownTable([['', 'before', 'this change', 'difference', ''], ...rows], {
    align: ['l', 'r', 'r', 'l', 'l'],
    alignDelimiters: false,
    padding: true,
  });
}

/** Primaries, then guards, then what only informs. */
export function byRole(metrics: readonly ReportMetric[]): ReportMetric[] {
  const roles = ['primary', 'guard', 'info'];
  return [...metrics].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

function differenceOf({ kind, direction, estimate, interval, ratio }: ReportMetric): string {
  const shown =
    ratio !== null ? showRatio(ratio) : estimate === null ? null : showChangeWithUnit(kind, estimate);
  if (shown === null || (interval === null && ratio === null)) return '–';
  if (interval === null) return shown;
  const [low, high] = showLimits(kind, direction, interval);
  return `${shown} (${low} to ${high})`;
}

function verdictOf({ verdict, role, floor }: ReportMetric): string {
  const words =
    verdict === null
      ? '–'
      : role === 'info'
        ? `${verdictWords[verdict].replaceAll('*', '')}, for information`
        : verdictWords[verdict];
  return floor?.state === 'broken' ? `${words === '–' ? '' : `${words}, `}**below its floor**` : words;
}
