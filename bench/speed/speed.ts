import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cli, measure, startServer, type Used, type Workspace, workspace } from './measure.ts';

/** One figure of the table: smaller is better, met when at most the goal. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly goal: number;
  readonly note: string;
}

const loop = join(import.meta.dirname, 'loop.ts');

interface Pair {
  readonly product: Used;
  readonly plain: Used;
}

/** Both sides by turns on the same server, `rounds` times; of each the median by wall time. */
async function pair(work: Workspace, port: number, concurrency: number, rounds: number): Promise<Pair> {
  const product: Used[] = [];
  const plain: Used[] = [];
  for (let round = 0; round < rounds; round++) {
    const out = join(work.folder, 'loop.jsonl');
    plain.push(await measure(loop, [work.dataset, out, String(port), String(concurrency)], work.folder));
    // What an earlier round left would be answered from the cache, which is not what is measured here.
    rmSync(join(work.folder, '.plumbline'), { recursive: true, force: true });
    product.push(await measure(cli, ['run', '--quiet', '--concurrency', String(concurrency)], work.folder));
  }
  return { product: median(product), plain: median(plain) };
}

function median(all: readonly Used[]): Used {
  const sorted = all.toSorted((a, b) => a.wallMs - b.wallMs);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

const seconds = ({ wallMs }: Used): string => `${(wallMs / 1000).toFixed(2)} s`;

async function throughput(sizes: readonly Size[]): Promise<Row[]> {
  const rows: Row[] = [];
  const times = new Map<number, number>();
  for (const { cases, wall, memory, rounds } of sizes) {
    const server = await startServer({ latencyMs: 0 });
    const work = workspace(cases, server.port);
    const { product, plain } = await pair(work, server.port, 20, rounds);
    times.set(cases, product.wallMs);
    const note = `${seconds(product)} against ${seconds(plain)}`;
    rows.push({ name: `${cases} cases, wall`, value: product.wallMs / plain.wallMs, goal: wall, note });
    rows.push({
      ...{ name: `${cases} cases, CPU`, value: product.cpuMs / plain.cpuMs, goal: 1.6 },
      note: `${((1000 * product.cpuMs) / cases).toFixed(0)} µs a case against ${((1000 * plain.cpuMs) / cases).toFixed(0)}`,
    });
    rows.push({
      name: `${cases} cases, peak memory in MB`,
      value: product.maxRssMb,
      goal: memory,
      note: `loop ${plain.maxRssMb.toFixed(0)}`,
    });
    const bytes = statSync(join(work.folder, '.plumbline/results.jsonl')).size / cases;
    const outputs = 'We open at 9:00 on every day.'.length;
    rows.push({
      name: `${cases} cases, KB of results a case`,
      value: (bytes - outputs) / 1000,
      goal: 0.7,
      note: 'without outputs',
    });
    await server.stop();
    work.remove();
  }
  const [ten, fifty] = [times.get(10_000), times.get(50_000)];
  if (ten !== undefined && fifty !== undefined)
    rows.push({ name: '50,000 cases against 10,000', value: fifty / ten, goal: 5.5, note: '' });
  return rows;
}

async function latencyBound(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { latencyMs, concurrency, cases, goal } of [
    { latencyMs: 200, concurrency: 20, cases: 1000, goal: 1.04 },
    { latencyMs: 200, concurrency: 100, cases: 2000, goal: 1.16 },
    { latencyMs: 50, concurrency: 20, cases: 1000, goal: 1.1 },
  ]) {
    const server = await startServer({ latencyMs });
    const work = workspace(cases, server.port);
    const used = await measure(cli, ['run', '--quiet', '--concurrency', String(concurrency)], work.folder);
    const out = join(work.folder, 'loop.jsonl');
    const args = [work.dataset, out, String(server.port), String(concurrency)];
    const plain = await measure(loop, args, work.folder);
    const ideal = Math.ceil(cases / concurrency) * latencyMs;
    const note = `${seconds(used)}, ideal ${(ideal / 1000).toFixed(2)} s, loop ${seconds(plain)}`;
    rows.push({
      name: `${latencyMs} ms, concurrency ${concurrency}, wall to ideal`,
      value: used.wallMs / ideal,
      goal,
      note,
    });
    await server.stop();
    work.remove();
  }
  return rows;
}

async function trouble(): Promise<Row[]> {
  const server = await startServer({ latencyMs: 20, trouble: true });
  const work = workspace(2000, server.port);
  const { product, plain } = await pair(work, server.port, 20, 3);
  await server.stop();
  work.remove();
  const limited = await startServer({ latencyMs: 20, perSecond: 100 });
  const cases = 1000;
  const other = workspace(cases, limited.port);
  const used = await measure(cli, ['run', '--quiet', '--concurrency', '20'], other.folder);
  const { answered, refused } = await limited.stop();
  other.remove();
  const ideal = (1000 * cases) / 100;
  return [
    {
      name: '10 % 429 and 2 % 500, wall',
      value: product.wallMs / plain.wallMs,
      goal: 1.15,
      note: `${seconds(product)} against ${seconds(plain)}`,
    },
    {
      name: '100 requests a second, wall to ideal',
      value: used.wallMs / ideal,
      goal: 1.05,
      note: `${seconds(used)}`,
    },
    {
      name: '100 requests a second, share refused',
      value: refused / (answered + refused),
      goal: 0.05,
      note: `${refused} of ${answered + refused}`,
    },
  ];
}

async function small(): Promise<Row[]> {
  const server = await startServer({ latencyMs: 0 });
  const one = workspace(1, server.port);
  const { product, plain } = await pair(one, server.port, 20, 7);
  one.remove();
  const recorded = workspace(1000, server.port);
  const run = (): Promise<Used> => measure(cli, ['run', '--quiet'], recorded.folder);
  await run();
  recorded.replay();
  const replayed = median([await run(), await run(), await run()]);
  recorded.remove();
  await server.stop();
  return [
    {
      name: '1,000 recorded answers replayed, seconds',
      value: replayed.wallMs / 1000,
      goal: 0.3,
      note: '',
    },
    {
      name: 'one case, start to exit',
      value: product.wallMs / plain.wallMs,
      goal: 1.8,
      note: `${seconds(product)} against ${seconds(plain)}`,
    },
  ];
}

interface Size {
  readonly cases: number;
  readonly wall: number;
  readonly memory: number;
  readonly rounds: number;
}

const sizes: readonly Size[] = [
  { cases: 1000, wall: 2.0, memory: 110, rounds: 5 },
  { cases: 10_000, wall: 1.6, memory: 140, rounds: 3 },
  { cases: 50_000, wall: 1.4, memory: 200, rounds: 1 },
];

/** The shipped command line against a plain loop, in the same minutes on the same server. `--quick` leaves out what takes long. */
export async function speed(): Promise<boolean> {
  const quick = process.argv.includes('--quick');
  const rows = [
    ...(await small()),
    ...(await throughput(quick ? sizes.slice(0, 2).map((size) => ({ ...size, rounds: 1 })) : sizes)),
    ...(quick ? [] : await latencyBound()),
    ...(quick ? [] : await trouble()),
  ];
  for (const { name, value, goal, note } of rows) {
    const met = value <= goal ? 'met   ' : 'MISSED';
    console.log(
      `${met} ${name.padEnd(44)} ${value.toFixed(2).padStart(8)}  goal ${String(goal).padEnd(5)} ${note}`,
    );
  }
  return rows.every(({ value, goal }) => value <= goal);
}
