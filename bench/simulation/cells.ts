import type { Cell } from './replicate.ts';
import type { World } from './world.ts';

/** Shares of the replicates, and the mean share of the cases that were run. */
export interface Seen {
  readonly fail: number;
  readonly pass: number;
  readonly calls: number;
}

export interface Goal {
  readonly what: string;
  readonly of: keyof Seen;
  readonly bound: 'at most' | 'at least';
  readonly value: number;
}

export interface CellToRun {
  readonly title: string;
  readonly cell: Cell;
  readonly goals: readonly Goal[];
}

const binary = (base: number): World => ({ kind: 'binary', base, icc: 0.6 });
const judge: World = { kind: 'judge', base: 0.76, icc: 0.6 };
const worlds: readonly (readonly [name: string, world: World])[] = [
  ['binary .70', binary(0.7)],
  ['binary .90', binary(0.9)],
  ['binary .98', binary(0.98)],
  ['judge .76', judge],
];

const atMost = (what: string, of: keyof Seen, value: number): Goal => ({ what, of, bound: 'at most', value });
const atLeast = (what: string, of: keyof Seen, value: number): Goal => ({
  what,
  of,
  bound: 'at least',
  value,
});

const falseAlarm = atMost('false alarm', 'fail', 0.06);
const standard = { metrics: 5, baselineRuns: 5, early: true, missing: 0 };

function titleOf(name: string, { cases, metrics, baselineRuns, change, early, missing }: Cell): string {
  const parts = [
    name.padEnd(10),
    `N ${String(cases).padStart(4)}`,
    `${String(metrics).padStart(2)} metrics`,
    `k_b ${baselineRuns}`,
    `true ${String(Math.round(change * 100)).padStart(3)}`,
    ...(early ? [] : ['one look']),
    ...(missing === 0 ? [] : [`${missing * 100} % missing`]),
  ];
  return parts.join('  ');
}

function cell(name: string, of: Cell, ...goals: readonly Goal[]): CellToRun {
  return { title: titleOf(name, of), cell: of, goals };
}

/** Nothing changed: the false alarms, for one gating metric, five and ten. */
const unchanged: readonly CellToRun[] = worlds.flatMap(([name, world]) =>
  [50, 200, 1000].flatMap((cases) =>
    [1, 5, 10].map((metrics) => {
      const of = { ...standard, world, cases, metrics, change: 0 };
      const wanted = metrics === 5 ? passGoals(name, cases) : [];
      return cell(name, of, falseAlarm, ...wanted);
    }),
  ),
);

function passGoals(name: string, cases: number): Goal[] {
  const ninety = name === 'binary .90';
  if (ninety && cases === 200)
    return [atLeast('pass', 'pass', 0.88), atMost('candidate calls', 'calls', 0.72)];
  if (ninety && cases === 1000)
    return [atLeast('pass', 'pass', 0.97), atMost('candidate calls', 'calls', 0.23)];
  if (name === 'judge .76' && cases === 200) return [atLeast('pass', 'pass', 0.93)];
  return [];
}

/** A drop by the margin: what passes all the same. */
const atTheMargin: readonly CellToRun[] = worlds.flatMap(([name, world]) =>
  [50, 200, 1000].map((cases) => {
    const of = { ...standard, world, cases, change: -0.05 };
    const found: Goal[] = [];
    if (name === 'binary .90' && cases === 200) found.push(atLeast('found', 'fail', 0.7));
    if (name === 'binary .90' && cases === 1000) found.push(atLeast('found', 'fail', 0.93));
    if (name === 'judge .76' && cases === 200) found.push(atLeast('found', 'fail', 0.9));
    return cell(name, of, atMost('false pass', 'pass', cases <= 200 ? 0.075 : 0.065), ...found);
  }),
);

const ninety = { ...standard, world: binary(0.9) };
const others: readonly CellToRun[] = [
  cell('binary .90', { ...ninety, cases: 50, change: -0.1 }, atLeast('found', 'fail', 0.58)),
  cell(
    'binary .90',
    { ...ninety, cases: 200, change: -0.1 },
    atLeast('found', 'fail', 0.98),
    atMost('candidate calls', 'calls', 0.56),
  ),
  cell('binary .90', { ...ninety, cases: 500, change: -0.1 }, atMost('candidate calls', 'calls', 0.35)),
  cell(
    'binary .90',
    { ...ninety, cases: 1000, change: -0.1 },
    atLeast('found', 'fail', 0.999),
    atMost('candidate calls', 'calls', 0.18),
  ),
  cell(
    'binary .90',
    { ...ninety, cases: 500, change: 0 },
    falseAlarm,
    atLeast('pass', 'pass', 0.97),
    atMost('candidate calls', 'calls', 0.45),
  ),
  cell(
    'binary .90',
    { ...ninety, cases: 500, change: -0.05 },
    atLeast('found', 'fail', 0.93),
    atMost('false pass', 'pass', 0.065),
  ),
  cell(
    'binary .90',
    { ...ninety, cases: 3000, metrics: 1, change: 0 },
    falseAlarm,
    atMost('candidate calls', 'calls', 0.09),
  ),
  cell(
    'binary .90',
    { ...ninety, cases: 200, change: -0.05, missing: 0.05 },
    atMost('false pass', 'pass', 0.06),
  ),
  cell(
    'binary .90',
    { ...ninety, cases: 1000, change: -0.05, missing: 0.05 },
    atMost('false pass', 'pass', 0.06),
  ),
];

const byRuns: readonly CellToRun[] = [1, 3].flatMap((baselineRuns) =>
  [0, -0.05, -0.1].map((change) =>
    cell(
      'binary .90',
      { ...ninety, cases: 200, baselineRuns, change },
      ...(change === 0 ? [falseAlarm] : change === -0.05 ? [atMost('false pass', 'pass', 0.075)] : []),
    ),
  ),
);

/** The same without looks, in pairs with cells above: what early stopping costs. */
export const oneLook: readonly { readonly cell: CellToRun; readonly with: string; readonly lost: number }[] =
  [
    [200, -0.05],
    [500, -0.05],
    [1000, -0.05],
    [200, -0.1],
  ].map(([cases = 0, change = 0]) => {
    const of = { ...ninety, cases, change };
    return { cell: cell('binary .90', { ...of, early: false }), with: titleOf('binary .90', of), lost: 0.05 };
  });

export const cells: readonly CellToRun[] = [...unchanged, ...atTheMargin, ...others, ...byRuns];
