import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalFile, JournalLine } from '../adapters/files/journal-file.ts';
import { writeAll } from '../adapters/files/write-all.ts';
import { createSummary, type SuiteToSum } from '../evaluation/run/summary.ts';
import type { Summary } from '../evaluation/run/summary-file.ts';
import { byTrialKey, type Trial, trialKey } from '../evaluation/run/trial-file.ts';
import { createTroubles, type Trouble } from '../evaluation/run/troubles.ts';

const linesAtOnce = 500;

/**
 * Writes results.jsonl: the lines of the journal and of the trials that were not run, by key, and sums them up on the way, so that a
 * long run never holds its answers in memory.
 */
export function writeResults(
  folder: string,
  journal: JournalFile,
  notRun: readonly Trial[],
  suites: readonly SuiteToSum[],
): { readonly summaryOf: (wallMs: number) => Summary; readonly troubles: readonly Trouble[] } {
  const summary = createSummary(suites);
  const troubles = createTroubles();
  const lines = merged(journal.lines(), notRun);
  const file = openSync(join(folder, 'results.jsonl'), 'w');
  try {
    for (let at = 0; at < lines.length; at += linesAtOnce) {
      const some = lines.slice(at, at + linesAtOnce);
      const read = journal.read(some.filter((line) => 'at' in line));
      let from = 0;
      const texts = some.map((line) => {
        if (!('at' in line)) return `${JSON.stringify(line)}\n`;
        from += line.length;
        return read.toString('utf8', from - line.length, from);
      });
      // The journal is our own of this very run, checked when it was opened.
      for (const text of texts) {
        const trial = JSON.parse(text) as Trial;
        summary.add(trial);
        troubles.add(trial);
      }
      writeAll(file, Buffer.from(texts.join('')));
    }
  } finally {
    closeSync(file);
  }
  return { summaryOf: summary.finish, troubles: troubles.finish() };
}

/** By key; a trial that has a line was run before. */
function merged(lines: readonly JournalLine[], notRun: readonly Trial[]): readonly (JournalLine | Trial)[] {
  if (notRun.length === 0) return lines;
  const written = new Set(lines.map(trialKey));
  return [...lines, ...notRun.filter((trial) => !written.has(trialKey(trial)))].sort(byTrialKey);
}
