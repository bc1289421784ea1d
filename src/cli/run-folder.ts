import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lockFolder } from '../adapters/files/folder-lock.ts';
import { openJournal } from '../adapters/files/journal-file.ts';
import type { SuiteToSum } from '../evaluation/run/summary.ts';
import type { Summary } from '../evaluation/run/summary-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { Trouble } from '../evaluation/run/troubles.ts';
import { Digest } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import { prettyJson } from '../foundation/json.ts';
import { leave, writing } from './output-folder.ts';
import { createProgress, progressLine } from './progress.ts';
import { writeResults } from './run-results.ts';
import type { Terminal } from './terminal.ts';

/** `run.json`: which run the journal beside it belongs to, so that nobody goes on with the trials of another one. */
const RunFile = z.strictObject({
  schema: z.literal('run/1'),
  of: Digest,
  /** Another one for each run, also of the same; kept when it is gone on with. */
  id: z.uuid().optional(),
  /** Digest of each metric by suite: whether its scores are of the metric that is there later on. */
  metrics: z.record(z.string(), z.record(z.string(), Digest)).optional(),
});
type RunFile = z.infer<typeof RunFile>;

/** The folder of one run: its journal while it goes on, its results at the end. */
export interface RunFolder {
  /** Tells this run from all others. */
  readonly id: string;
  /** Trials that an interrupted run left. */
  readonly done: readonly Trial[];
  onTrial(trial: Trial): void | Promise<void>;
  /** Closes the journal; writes results.jsonl and summary.json of what it holds and of the trials that were not run. */
  finish(notRun: readonly Trial[], suites: readonly SuiteToSum[], wallMs: number): FinishedRun;
}

export interface FinishedRun {
  readonly summary: Summary;
  /** Why trials have no answer and answers no score. */
  readonly troubles: readonly Trouble[];
}

export interface RunFolderOptions {
  readonly folder: string;
  /** Equal for runs that measure the same. */
  readonly identity: Digest;
  readonly suites: readonly {
    readonly name: string;
    readonly metrics: readonly { readonly name: string; readonly digest: Digest }[];
  }[];
  readonly resume: boolean;
  /** Trials of the whole run, for the progress. */
  readonly trials: number;
  readonly terminal: Terminal;
}

/**
 * Opens the folder for one run at a time. Throws UserError `plan-mismatch` when it is asked to go on with a run that measured something
 * else, `input-invalid` while another run writes there, `output-failed` once nothing can be written any more.
 */
export function openRunFolder(options: RunFolderOptions): RunFolder {
  const { folder, identity, resume, trials, terminal } = options;
  const release = writing(folder, () => lockFolder(join(folder, 'run.lock')));
  const before = runIn(folder);
  if (resume && before !== null && before.of !== identity) throw anotherRun(folder);
  const id = (resume ? before?.id : undefined) ?? randomUUID();
  const metrics = Object.fromEntries(
    options.suites.map((suite) => [
      suite.name,
      Object.fromEntries(suite.metrics.map((metric) => [metric.name, metric.digest])),
    ]),
  );
  leave(folder, { 'run.json': prettyJson({ schema: 'run/1', of: identity, id, metrics }) });
  const going = resume && before !== null;
  if (!going) keepInterrupted(folder, terminal);
  for (const name of ['results.jsonl', 'summary.json'])
    writing(folder, () => rmSync(join(folder, name), { force: true }));
  const journal = writing(folder, () => openJournal(join(folder, 'journal.jsonl'), { resume: going }));
  if (resume) terminal.progress(`going on with ${journal.done.length} of ${trials} trials`);
  const started = performance.now();
  const progress = createProgress(trials, journal.done.length, started);
  let ended = 0;
  let breathed = started;
  let shown = started;
  let live = false;
  return {
    id,
    done: journal.done,
    onTrial: (trial) => {
      writing(folder, () => journal.append(trial));
      ended += 1;
      progress.add(trial);
      const now = performance.now();
      if (now - shown > showEveryMs) {
        shown = now;
        live = terminal.status(progressLine(progress.at(now)));
      }
      if (!live && ended % progressStep(trials) === 0) terminal.progress(`${ended} trials of ${trials}`);
      if (now - breathed < breathMs) return;
      breathed = now;
      // A target that computes in this process would else never let Ctrl-C through.
      return new Promise((done) => setImmediate(done));
    },
    finish: (notRun, suites, wallMs) => {
      terminal.status(null);
      const written = writing(folder, () => {
        const results = writeResults(folder, journal, notRun, suites);
        journal.close();
        return results;
      });
      const summary = written.summaryOf(Math.round(wallMs));
      leave(folder, { 'summary.json': prettyJson(summary) });
      release();
      return { summary, troubles: written.troubles };
    },
  };
}

/** A run that was killed has a journal and no results: what it measured is not thrown away because somebody forgot `--resume`. */
function keepInterrupted(folder: string, terminal: Terminal): void {
  const journal = join(folder, 'journal.jsonl');
  const size = statSync(journal, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0 || existsSync(join(folder, 'summary.json'))) return;
  const kept = 'journal-interrupted.jsonl';
  writing(folder, () => renameSync(journal, join(folder, kept)));
  terminal.progress(
    `the run that was interrupted here is kept in ${kept}; --resume would have gone on with it`,
  );
}

/** Milliseconds between two drawings of the progress. */
const showEveryMs = 100;

/** Milliseconds after which other work of the process gets its turn. */
const breathMs = 20;

/** About ten lines for a long run, none of a single trial. */
function progressStep(trials: number): number {
  return Math.max(20, Math.ceil(trials / 10));
}

/** What the folder says of its run; null where it says nothing. Throws UserError `file-format`. */
export function runIn(folder: string): RunFile | null {
  const path = join(folder, 'run.json');
  if (!existsSync(path)) return null;
  try {
    return RunFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UserError({
      code: 'file-format',
      what: 'this file does not say which run the folder holds',
      where: { file: path },
      found: 'something else than `plumbline run` writes there',
      accepted: 'a file that `plumbline run` wrote',
      next: 'choose another folder with --out, or remove this one',
    });
  }
}

function anotherRun(folder: string): UserError {
  return new UserError({
    code: 'plan-mismatch',
    what: 'the interrupted run in this folder measured something else',
    where: { file: folder },
    found: 'another plan, or other prompts, cases, settings or options than now',
    accepted: 'the same files and options as when the run was interrupted',
    next: 'run without --resume to start anew, or choose another folder with --out',
  });
}
