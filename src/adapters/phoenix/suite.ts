import { messageOf } from '../../foundation/error.ts';
import { pool } from '../../foundation/pool.ts';
import type { ExportedRun, ExportedSuite, Told, ToldExperiment } from '../../ports/run-export.ts';
import { datasetBody, errorOf, evaluationsOf, type RanTrial, runBody } from './bodies.ts';
import { type OpenedExperiment, openExperiment } from './experiment.ts';
import { Created, Examples, ExperimentReply, UploadedDataset } from './replies.ts';
import { PhoenixTrouble, type Rest } from './rest.ts';

/** Phoenix does about 50 requests a second, however many come at once; more than one hides the way to it. */
const atOnce = 8;
/** So many requests that fail one after the other, and no more are tried. */
const patience = 5;
const uploadMs = 120_000;

export interface SuiteToPublish {
  readonly run: ExportedRun;
  readonly suite: ExportedSuite;
  /** Name of the dataset. */
  readonly dataset: string;
  /** Address of the server, for people. */
  readonly url: string;
}

/** Publishes one suite: dataset, experiment, a run for each trial, its scores. Never rejects; what is there already is not sent again. */
export async function publishSuite(rest: Rest, wanted: SuiteToPublish): Promise<ToldExperiment> {
  const tally = createTally();
  let url: string | null = null;
  let opened: { nodes: ReadonlyMap<string, string>; experiment: OpenedExperiment } | null = null;
  try {
    const at = await uploadDataset(rest, wanted);
    const experiment = await openExperiment(rest, wanted, at);
    url = `${wanted.url}/datasets/${encodeURIComponent(at.dataset)}/compare?experimentId=${encodeURIComponent(experiment.id)}`;
    opened = { nodes: at.nodes, experiment };
  } catch (thrown) {
    tally.fail(thrown);
  }
  await pool(trialsOf(wanted), opened === null ? 1 : atOnce, (trial) =>
    publishTrial(rest, trial, wanted, opened, tally),
  );
  if (opened !== null && tally.complete()) await checkCount(rest, opened.experiment.id, tally);
  return { suite: wanted.suite.name, url, ...tally.told() };
}

export interface UploadedSuite {
  readonly dataset: string;
  readonly version: string;
  /** By the id of the case: what runs name an example by. */
  readonly nodes: ReadonlyMap<string, string>;
}

async function uploadDataset(rest: Rest, { suite, dataset: name }: SuiteToPublish): Promise<UploadedSuite> {
  const call = { limitMs: uploadMs };
  const body = datasetBody(name, suite);
  const { data } = await rest.post('/v1/datasets/upload?sync=true', body, UploadedDataset, call);
  const { dataset_id: dataset, version_id: version } = data;
  const path = `/v1/datasets/${encodeURIComponent(dataset)}/examples?version_id=${encodeURIComponent(version)}`;
  const examples = await rest.get(path, Examples, call);
  const nodes = new Map(examples.data.examples.map(({ id, node_id }) => [id, node_id]));
  return { dataset, version, nodes };
}

function* trialsOf({ run, suite }: SuiteToPublish): Generator<RanTrial> {
  for (const trial of run.trials())
    if (trial.suite === suite.name && trial.outcome !== 'not-run') yield trial;
}

async function publishTrial(
  rest: Rest,
  trial: RanTrial,
  { run, suite }: SuiteToPublish,
  opened: { nodes: ReadonlyMap<string, string>; experiment: OpenedExperiment } | null,
  tally: Tally,
): Promise<void> {
  const evaluations = evaluationsOf(trial, { runId: run.id, judged: suite.judged, texts: run.texts });
  tally.plan(evaluations.length);
  if (opened === null || tally.broken()) return;
  try {
    const node = opened.nodes.get(trial.case);
    if (node === undefined) throw new PhoenixTrouble(422, `its dataset has no case ${trial.case}`);
    const before = opened.experiment.run(node, trial.repeat);
    // Another error: it was tried again since. Phoenix puts it in the place of the old one, and forgets the scores of that one.
    const stands = before !== null && before.error === errorOf(trial);
    const body = runBody(trial, node, run.id, run.texts);
    const id = stands ? before.id : await opened.experiment.post(body);
    tally.ranOne();
    for (const evaluation of evaluations) {
      if (!stands || !before.has(evaluation.name, evaluation.result?.score ?? null))
        await rest.post('/v1/experiment_evaluations', { experiment_run_id: id, ...evaluation }, Created);
      tally.scoredOne();
    }
  } catch (thrown) {
    tally.fail(thrown);
  }
}

/** What it says that it has is what counts, not what it said yes to. */
async function checkCount(rest: Rest, id: string, tally: Tally): Promise<void> {
  try {
    const { data } = await rest.get(`/v1/experiments/${encodeURIComponent(id)}`, ExperimentReply);
    tally.counted(data.successful_run_count + data.failed_run_count);
  } catch (thrown) {
    tally.fail(thrown);
  }
}

interface Tally {
  plan(scores: number): void;
  ranOne(): void;
  scoredOne(): void;
  fail(thrown: unknown): void;
  /** Corrects the number of runs that arrived. */
  counted(runs: number): void;
  broken(): boolean;
  complete(): boolean;
  told(): { readonly runs: Told; readonly scores: Told };
}

function createTally(): Tally {
  const planned = { runs: 0, scores: 0 };
  const arrived = { runs: 0, scores: 0 };
  let why: string | null = null;
  let inARow = 0;
  let general = false;
  return {
    plan: (scores) => {
      planned.runs += 1;
      planned.scores += scores;
    },
    ranOne: () => {
      arrived.runs += 1;
      inARow = 0;
    },
    scoredOne: () => {
      arrived.scores += 1;
      inARow = 0;
    },
    fail: (thrown) => {
      why ??= messageOf(thrown);
      inARow += 1;
      general ||= !(thrown instanceof PhoenixTrouble) || thrown.isGeneral;
    },
    counted: (runs) => {
      if (runs < arrived.runs) {
        arrived.runs = runs;
        why ??= `it says that it has ${runs}`;
      }
    },
    broken: () => general || inARow >= patience,
    complete: () => why === null && arrived.runs === planned.runs && arrived.scores === planned.scores,
    told: () => ({
      runs: { planned: planned.runs, arrived: arrived.runs, why },
      scores: { planned: planned.scores, arrived: arrived.scores, why },
    }),
  };
}
