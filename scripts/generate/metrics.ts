import { z } from 'zod';
import { checks } from '../../src/evaluation/metric/checks.ts';
import { metricKinds } from '../../src/evaluation/metric/kinds.ts';
import type { MetricRow } from '../../src/evaluation/metric/metric-row.ts';

/** The table of checks, from the rows that run. */
export function checksTable(): string {
  const rows = Object.entries(checks).map(([name, check]) => {
    const { graded, what } = check;
    return `| \`${name}\` | ${cell(what)} | ${optionsOf(check.arguments)} | ${graded ? 'score' : 'binary'} |`;
  });
  return ['| name | what it says | arguments | as a metric |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** The table of the kinds that are no check. */
export function kindsTable(): string {
  const rows = Object.entries(metricKinds)
    .filter(([name]) => !Object.hasOwn(checks, name))
    .map(
      ([name, row]) => `| \`${name}\` | ${cell(row.what)} | ${optionsOf(row.options)} | ${natureOf(row)} |`,
    );
  return ['| kind | what it is | options | values |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const words = { binary: '0 or 1', score: '0 … 1', duration: 'ms', cost: 'US dollars', count: 'a count' };

/** Of a kind whose nature depends on its options, nothing is said here: its options say it. */
function natureOf(row: MetricRow): string {
  try {
    const better = row.directionOf({}) === 'higher-is-better' ? 'higher' : 'lower';
    return `${words[row.kindOf({})]}, ${better} is better`;
  } catch {
    return 'as its options say';
  }
}

function optionsOf(options: z.ZodObject): string {
  const { properties = {}, required = [] } = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
  const rows = Object.entries(properties).flatMap(([name, option]) => {
    if (typeof option !== 'object') return [];
    const { description = '', default: preset } = option;
    const about = required.includes(name) ? 'required' : preset === undefined ? '' : JSON.stringify(preset);
    return [`\`${name}\`${about === '' ? '' : ` (${about})`}: ${cell(description)}`];
  });
  return rows.join('<br>');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
