import { metricRow } from '../evaluation/metric/kinds.ts';
import { mayGateAsWritten } from '../evaluation/metric/metric-config.ts';
import { valueAt } from '../foundation/schema-words.ts';

/** A path into the configuration; `*` stands for any one key. */
interface NotBuilt {
  readonly path: readonly string[];
  /** Only this value; without it, the key whatever it holds. */
  readonly value?: (value: unknown) => boolean;
  readonly what: string;
  /** How many keys above it are not asked for what they lack, since it stands for them. */
  readonly standsFor?: number;
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;
const isOneOf =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && values.includes(value);

/**
 * Keys and values that the format has and this version does not obey yet. Each is an error: to ignore one would let people believe
 * in a rule that nobody keeps. A row goes when its feature comes.
 */
export const notBuilt: readonly NotBuilt[] = [
  { path: ['rollouts'], value: isFilled, what: 'rollouts' },
  { path: ['feedback'], value: isFilled, what: 'feedback intake' },
  { path: ['shards', 'targetMinutes'], what: 'shards balanced by time' },
  { path: ['baseline', 'keepOutputs'], value: isOneOf('redacted'), what: 'redaction of stored outputs' },
  { path: ['suites', '*', 'promptfoo'], what: 'promptfoo files as suites', standsFor: 1 },
  { path: ['suites', '*', 'interleave'], what: 'interleaved runs' },
  { path: ['suites', '*', 'slices', '*', 'role'], what: 'slices that gate' },
  { path: ['suites', '*', 'metrics', '*', 'interleave'], what: 'interleaved judges' },
];

export interface NotBuiltFound {
  readonly path: readonly string[];
  /** The part of the configuration of which nothing else is said. */
  readonly covers: readonly string[];
  readonly what: string;
  readonly accepted?: string;
  /** Where there is something better to do than to wait. */
  readonly next?: string;
}

/** What of a parsed configuration is not built yet, each by its path. */
export function findNotBuilt(config: unknown): NotBuiltFound[] {
  const byPath = notBuilt.flatMap(({ path, value, what, standsFor = 0 }) =>
    expand(config, path, [])
      .filter((found) => value === undefined || value(found.value))
      .map((found) => ({ path: found.path, covers: found.path.slice(0, path.length - standsFor), what })),
  );
  return [...byPath, ...expand(config, ['suites', '*', 'metrics', '*'], []).flatMap(ofMetric)];
}

/** A metric's kind may be left to its name, so that no path alone finds it. */
function ofMetric({ path, value }: Found): NotBuiltFound[] {
  const kind = valueAt(value, ['kind']);
  const type = kind ?? path.at(-1);
  if (typeof type !== 'string' || metricRow(type) === null || mayGateAsWritten(type, value)) return [];
  const judging = ['role', 'margin', 'floor'].filter((key) =>
    key === 'role' ? isOneOf('primary', 'guard')(valueAt(value, [key])) : valueAt(value, [key]) !== undefined,
  );
  const what = `judgement of durations (${type} can only inform)`;
  return judging.map((key) => ({
    path: [...path, key],
    covers: [...path, key],
    what,
    accepted: 'role: info',
    next: `remove \`${key}\``,
  }));
}

interface Found {
  readonly path: readonly string[];
  readonly value: unknown;
}

function expand(node: unknown, path: readonly string[], at: readonly string[]): Found[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ path: at, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  const entries = Object.entries(node).filter(([name]) => key === '*' || name === key);
  return entries.flatMap(([name, value]) => expand(value, rest, [...at, name]));
}
