import type { Told } from '../ports/run-export.ts';
import type { Exported } from './export-run.ts';

export interface ExportedTo {
  /** What the system is called, and its section in the configuration. */
  readonly name: 'Phoenix' | 'OpenTelemetry';
  readonly section: 'phoenix' | 'otel';
  readonly url: string;
  /** Variables that hold its key. */
  readonly keys: readonly string[];
}

export interface DescribedExport {
  readonly lines: readonly string[];
  /** One, however much went wrong; null where everything arrived. */
  readonly warning: string | null;
}

/** What a person is told of an export: where to look, or what did not arrive, why, and what to do. */
export function describeExport({ spans, experiments }: Exported, to: ExportedTo): DescribedExport {
  const runs = sum(experiments.map((each) => each.runs));
  const scores = sum(experiments.map((each) => each.scores));
  const lines = experiments.flatMap(({ suite, url }) =>
    url === null ? [] : [`${to.name}, suite ${suite}: ${url}`],
  );
  const parts = [
    { what: 'spans', ...spans },
    { what: 'runs', ...runs },
    { what: 'scores', ...scores },
  ].filter(({ planned }) => planned > 0);
  const why = spans.why ?? runs.why ?? scores.why;
  const whole = parts.every(({ planned, arrived }) => arrived === planned) && why === null;
  if (whole) return { lines, warning: null };
  const counts = parts.map(({ what, planned, arrived }) => `${arrived} of ${planned} ${what}`).join(', ');
  const reason = why ?? 'it has fewer than were sent';
  return {
    lines,
    warning: `${to.name} at ${to.url}: ${reason}; ${counts} arrived. The results are complete all the same. ${adviceFor(reason, to)}`,
  };
}

function adviceFor(why: string, { section, keys }: ExportedTo): string {
  if (/\bstatus 40[13]\b/.test(why)) {
    const key = section === 'phoenix' ? '`apiKey: "${PHOENIX_API_KEY}"`' : '`headers`';
    return keys.length > 0
      ? `Check the key in ${keys.join(', ')}.`
      : `It wants a key: set ${key} of \`${section}\`.`;
  }
  if (/\bstatus (?:404|405|3\d\d)\b|not Phoenix's/.test(why)) {
    return section === 'phoenix'
      ? 'Set `phoenix.url` to the address of the Phoenix server itself, such as https://phoenix.example.com.'
      : 'Set `otel.endpoint` to the whole address that takes traces, mostly one that ends in /v1/traces.';
  }
  return 'The same command with --resume tells it the rest.';
}

function sum(told: readonly Told[]): Told {
  return {
    planned: told.reduce((all, { planned }) => all + planned, 0),
    arrived: told.reduce((all, { arrived }) => all + arrived, 0),
    why: told.find(({ why }) => why !== null)?.why ?? null,
  };
}
