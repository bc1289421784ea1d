import type { z } from 'zod';
import type { ExportedRun } from '../../ports/run-export.ts';
import type { runBody } from './bodies.ts';
import { Created, type Experiment, Experiments, Runs, ScoredRuns } from './replies.ts';
import { PhoenixTrouble, type Rest } from './rest.ts';
import type { SuiteToPublish, UploadedSuite } from './suite.ts';

/** A run that Phoenix has already. */
export interface KnownRun {
  readonly id: string;
  readonly error: string | null;
  /** Whether it has this score (null: a reason why there is none) under this name. */
  has(name: string, score: number | null): boolean;
}

export interface OpenedExperiment {
  readonly id: string;
  run(nodeId: string, repeat: number): KnownRun | null;
  /** Adds a run, or takes the place of one that failed; gives its id. */
  post(body: RunBody): Promise<string>;
}
type RunBody = ReturnType<typeof runBody>;

const page = 200;
/** Clocks of two machines differ by less than this. */
const skewMs = 86_400_000;
const longMs = 60_000;

/** The experiment that this run has there already, with what it holds; else a new one. */
export async function openExperiment(
  rest: Rest,
  { run, suite }: SuiteToPublish,
  { dataset, version }: UploadedSuite,
): Promise<OpenedExperiment> {
  const path = `/v1/datasets/${encodeURIComponent(dataset)}/experiments`;
  const found = await findExperiment(rest, path, run);
  if (found !== null) return resumed(rest, found);
  const body = {
    name: nameOf(run),
    version_id: version,
    repetitions: suite.repeats,
    metadata: { ...run.facts, plumbline_run: run.id, suite: suite.name },
  };
  // A second request would make a second experiment, if the first arrived after all.
  const { data } = await rest.post(path, body, Created, { repeatable: false });
  return { id: data.id, run: () => null, post: (run) => postRun(rest, data.id, run) };
}

function nameOf({ id, facts }: ExportedRun): string {
  const commit = facts['commit'];
  return `${typeof commit === 'string' ? commit.slice(0, 12) : 'run'} ${id.slice(0, 8)}`;
}

/** Newest first, back to the day before the run began: an older one cannot be its. */
async function findExperiment(rest: Rest, path: string, run: ExportedRun): Promise<string | null> {
  const begun = startOf(run) - skewMs;
  let cursor: string | null = null;
  do {
    const query: string = `limit=${page}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const { data, next_cursor: next }: z.output<typeof Experiments> = await rest.get(
      `${path}?${query}`,
      Experiments,
    );
    const found = data.find((each: z.output<typeof Experiment>) => each.metadata['plumbline_run'] === run.id);
    if (found !== undefined) return found.id;
    const oldest = data.at(-1);
    cursor = oldest !== undefined && Date.parse(oldest.created_at) < begun ? null : next;
  } while (cursor !== null);
  return null;
}

function startOf(run: ExportedRun): number {
  let start = Number.POSITIVE_INFINITY;
  for (const trial of run.trials())
    if (trial.outcome !== 'not-run') start = Math.min(start, Date.parse(trial.startedAt));
  return start;
}

async function resumed(rest: Rest, id: string): Promise<OpenedExperiment> {
  const path = `/v1/experiments/${encodeURIComponent(id)}`;
  const runs = new Map<string, { readonly id: string; readonly error: string | null }>();
  let cursor: string | null = null;
  do {
    const query: string = `limit=${page}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
    const reply: z.output<typeof Runs> = await rest.get(`${path}/runs?${query}`, Runs);
    for (const run of reply.data)
      runs.set(keyOf(run.dataset_example_id, run.repetition_number), {
        id: run.id,
        error: run.error ?? null,
      });
    cursor = reply.next_cursor;
  } while (cursor !== null);
  const scores = new Map<string, ReadonlyMap<string, number | null>>();
  if (runs.size > 0) {
    for (const run of await rest.get(`${path}/json`, ScoredRuns, { limitMs: longMs }))
      scores.set(
        keyOf(run.example_id, run.repetition_number),
        new Map(run.annotations.map(({ name, score }) => [name, score])),
      );
  }
  return {
    id,
    post: (run) => postRun(rest, id, run),
    run: (nodeId, repeat) => {
      const key = keyOf(nodeId, repeat);
      const run = runs.get(key);
      if (run === undefined) return null;
      const known = scores.get(key);
      return { ...run, has: (name, score) => known?.get(name) === score };
    },
  };
}

async function postRun(rest: Rest, experiment: string, body: RunBody): Promise<string> {
  try {
    const path = `/v1/experiments/${encodeURIComponent(experiment)}/runs`;
    return (await rest.post(path, body, Created)).data.id;
  } catch (thrown) {
    if (!(thrown instanceof PhoenixTrouble) || thrown.status !== 409) throw thrown;
    // It is there: a reply was lost on the way, and the request sent again.
    const there = await resumed(rest, experiment);
    const run = there.run(body.dataset_example_id, body.repetition_number);
    if (run === null) throw thrown;
    return run.id;
  }
}

function keyOf(nodeId: string, repeat: number): string {
  return `${nodeId} ${repeat}`;
}
