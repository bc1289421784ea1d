import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trial } from '../evaluation/run/trial-file.ts';
import { messageOf } from '../foundation/error.ts';
import { linesOf } from '../foundation/lines.ts';
import type { PlannedExport } from '../operations/planned-export.ts';
import type { StreamedOutcome } from '../operations/run-trials.ts';
import type { ExportedRun } from '../ports/run-export.ts';
import type { Shell } from './command.ts';

export interface ResultsToExport extends Pick<ExportedRun, 'id'> {
  /** Holds results.jsonl. */
  readonly folder: string;
}

export interface HowToExport {
  readonly state: StreamedOutcome['state'];
  /** Where to, and what of the run is not in its results. */
  read(): Promise<PlannedExport>;
}

/**
 * Tells other systems of a run that is over, as the configuration says. Whatever comes of it is said, and changes neither the results
 * nor the exit code. A run that was interrupted by hand is told when it is gone on with.
 */
export async function exportResults(
  { id, folder }: ResultsToExport,
  { state, read }: HowToExport,
  { terminal, environment, interrupted }: Shell,
): Promise<void> {
  if (state === 'cancelled') return;
  try {
    const { exports, ...run } = await read();
    if (exports.phoenix === null && exports.otel === null) return;
    // Only here: whoever exports nothing need not wait until it is loaded.
    const { exportToAll } = await import('../wiring/export-run.ts');
    terminal.progress('telling other systems of the run');
    const trials = () => trialsOf(join(folder, 'results.jsonl'));
    const described = await exportToAll({ ...run, id, trials }, exports, environment, interrupted);
    for (const { lines, warning } of described) {
      for (const line of lines) terminal.say(line);
      if (warning !== null) terminal.complain(warning);
    }
  } catch (thrown) {
    terminal.complain(`other systems could not be told of the run: ${messageOf(thrown)}`);
  }
}

function* trialsOf(file: string): Generator<Trial> {
  for (const line of linesOf(readFileSync(file))) if (line !== '') yield Trial.parse(JSON.parse(line));
}
