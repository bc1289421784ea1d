import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { byTrialKey, hasOwnResult, type Trial, trialKey } from '../evaluation/run/trial-file.ts';

interface Line {
  /** Without its texts, which only the file needs. */
  readonly trial: Trial;
  readonly bytes: Uint8Array;
}

/**
 * Writes results.jsonl: the lines of the journal and of the trials that were not run, by key. The journal is our own of this very run,
 * checked when it was opened. Gives the trials without texts, so that a long run does not hold its answers in memory.
 */
export function writeResults(folder: string, notRun: readonly Trial[]): Trial[] {
  const lines = new Map<string, Line>();
  const encoder = new TextEncoder();
  for (const bytes of linesOf(readFileSync(join(folder, 'journal.jsonl')))) {
    const trial: Trial = JSON.parse(new TextDecoder().decode(bytes));
    const key = trialKey(trial);
    const before = lines.get(key);
    // As a journal is read: a later answer would be a second draw.
    if (before === undefined || !hasOwnResult(before.trial)) lines.set(key, { trial: slim(trial), bytes });
  }
  for (const trial of notRun) {
    const key = trialKey(trial);
    if (!lines.has(key)) lines.set(key, { trial, bytes: encoder.encode(`${JSON.stringify(trial)}\n`) });
  }
  const sorted = [...lines.values()].sort((a, b) => byTrialKey(a.trial, b.trial));
  const file = openSync(join(folder, 'results.jsonl'), 'w');
  try {
    for (let at = 0; at < sorted.length; at += linesAtOnce)
      writeSync(file, Buffer.concat(sorted.slice(at, at + linesAtOnce).map(({ bytes }) => bytes)));
  } finally {
    closeSync(file);
  }
  return sorted.map(({ trial }) => trial);
}

const linesAtOnce = 1000;

/** Each with its newline; what stands behind the last newline was cut and is no line. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    yield bytes.subarray(start, end + 1);
    start = end + 1;
  }
}

function slim(trial: Trial): Trial {
  if (trial.outcome !== 'answered') return trial;
  const {
    output: _,
    details: __,
    contexts: ___,
    steps: ____,
    toolCalls: _____,
    abstained: ______,
    ...rest
  } = trial;
  return { ...rest, output: null };
}
