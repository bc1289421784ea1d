import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CellToRun, cells, type Goal, oneLook, type Seen } from './cells.ts';
import type { Counts, Work } from './worker.ts';

/** Replicates of a cell; of one whose figure lies within a point of its goal, so many. */
const replicates = { usual: 4000, close: 10_000, quick: 400 };
/** 99 %, two-sided. */
const z = 2.576;
const chunk = 500;

/** Shares with their 99 % Monte-Carlo errors. */
interface Figure extends Seen {
  readonly replicates: number;
}

/**
 * How often the gate is wrong, how often it is right, and what it costs, as statistics.md defines its goals: planned, looked at and
 * decided by the product's own code. Seeded: the same code prints the same figures. True when every figure, less its Monte-Carlo
 * error, is within its goal.
 */
export async function simulation(): Promise<boolean> {
  const quick = process.argv.includes('--quick');
  const players = startPlayers();
  const figures = new Map<string, Figure>();
  let met = true;
  console.log(
    'margin 5 points (guards 10), alpha 5 %, early stopping unless said; shares in % (± 99 % Monte-Carlo error)\n',
  );
  try {
    await Promise.all(
      [...cells, ...oneLook.map(({ cell }) => cell)].map(async (each) => {
        figures.set(each.title, await play(each, players, quick));
      }),
    );
  } finally {
    await players.end();
  }
  for (const each of cells) met = show(each, figures.get(each.title)) && met;
  console.log('\nwhat early stopping loses of the drops that one look at everything finds');
  for (const { cell, with: early, lost } of oneLook) {
    const [whole, stopped] = [figures.get(cell.title), figures.get(early)];
    if (whole === undefined || stopped === undefined) continue;
    const less = whole.fail - stopped.fail;
    const error = Math.hypot(
      errorOf(whole.fail, whole.replicates),
      errorOf(stopped.fail, stopped.replicates),
    );
    const within = less - error <= lost;
    met = within && met;
    console.log(
      `${cell.title}  fail ${percent(whole.fail)}, early ${percent(stopped.fail)}: ${percent(less)} ± ${percent(error)} lost, goal ≤ ${percent(lost)} ${verdict(within)}`,
    );
  }
  return met;
}

function show({ title, goals }: CellToRun, figure: Figure | undefined): boolean {
  if (figure === undefined) return false;
  const { fail, pass, calls, replicates: n } = figure;
  const said = goals.map(
    (goal) =>
      `${goal.what} ${goal.bound === 'at most' ? '≤' : '≥'} ${percent(goal.value)} ${verdict(isMet(goal, figure))}`,
  );
  console.log(
    `${title}  fail ${percent(fail)} ± ${percent(errorOf(fail, n))}  pass ${percent(pass)} ± ${percent(errorOf(pass, n))}  calls ${percent(calls)}  ${said.join(', ')}`.trimEnd(),
  );
  return goals.every((goal) => isMet(goal, figure));
}

async function play(each: CellToRun, players: Players, quick: boolean): Promise<Figure> {
  const first = await players.play(each, 0, quick ? replicates.quick : replicates.usual);
  const figure = sum(first);
  if (quick || !each.goals.some((goal) => Math.abs(figure[goal.of] - goal.value) < 0.01)) return figure;
  return sum([
    ...first,
    ...(await players.play(each, replicates.usual, replicates.close - replicates.usual)),
  ]);
}

function sum(counts: readonly Counts[]): Figure {
  const total = (pick: (of: Counts) => number): number => counts.reduce((all, each) => all + pick(each), 0);
  const n = total((each) => each.replicates);
  return {
    replicates: n,
    fail: total(({ fail }) => fail) / n,
    pass: total(({ pass }) => pass) / n,
    calls: total(({ calls }) => calls) / n,
  };
}

function isMet({ of, bound, value }: Goal, figure: Figure): boolean {
  const seen = figure[of];
  // The mean of the calls is far better known than a share.
  const error = of === 'calls' ? 0 : errorOf(seen, figure.replicates);
  return bound === 'at most' ? seen - error <= value : seen + error >= value;
}

function errorOf(share: number, n: number): number {
  return z * Math.sqrt((share * (1 - share)) / n);
}

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(5);
}

function verdict(met: boolean): string {
  return met ? 'met' : 'MISSED';
}

interface Players {
  /** So many replicates of the cell from the one numbered `from`, in chunks that each have their own seed. */
  play(each: CellToRun, from: number, count: number): Promise<Counts[]>;
  end(): Promise<void>;
}

/** One worker a core; each takes the next chunk when it is done with one. */
function startPlayers(): Players {
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL('./worker.ts', import.meta.url)),
  );
  const idle = [...workers];
  const queue: { work: Work; resolve(counts: Counts): void; reject(error: Error): void }[] = [];
  const next = (): void => {
    const job = queue[0];
    const worker = idle[0];
    if (job === undefined || worker === undefined) return;
    queue.shift();
    idle.shift();
    worker.once('error', job.reject);
    worker.once('message', (counts: Counts) => {
      worker.removeListener('error', job.reject);
      idle.push(worker);
      job.resolve(counts);
      next();
    });
    worker.postMessage(job.work);
    next();
  };
  return {
    play: ({ title, cell }, from, count) => {
      const starts = Array.from({ length: Math.ceil(count / chunk) }, (_, index) => from + index * chunk);
      const chunks = starts.map(
        (start) =>
          new Promise<Counts>((resolve, reject) => {
            const size = Math.min(chunk, from + count - start);
            queue.push({ work: { cell, replicates: size, seed: `${title} ${start}` }, resolve, reject });
          }),
      );
      next();
      return Promise.all(chunks);
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
