import { readTrial } from '../evaluation/run/replay.ts';
import type { AnsweredTrial } from '../evaluation/run/trial-file.ts';
import { digestOfBytes } from '../foundation/digest.ts';
import type { Json } from '../foundation/json.ts';

/** A stored output, with what the judge said of it when it was made. */
export interface JudgedOutput {
  readonly key: string;
  readonly trial: AnsweredTrial;
  readonly output: string;
  readonly score: number | null;
  readonly detail: Json | undefined;
}

/** What a label is found by: the case, and the digest of the output. */
export function outputKey(of: { readonly case: string; readonly output: string }): string {
  return JSON.stringify([of.case, of.output]);
}

/**
 * The outputs of a run that were kept, each once: a case that answers the same twice is one output, with the first score that there is.
 * Throws UserError `file-format` for lines that are no trial.
 */
export function judgedOutputs(
  results: { readonly file: string; readonly text: string },
  suites: ReadonlySet<string>,
  metric: string,
): readonly JudgedOutput[] {
  const found = new Map<string, JudgedOutput>();
  for (const [index, line] of results.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const trial = readTrial(line, results.file, index + 1);
    if (trial.outcome !== 'answered' || trial.output === null || !suites.has(trial.suite)) continue;
    const { output } = trial;
    const key = outputKey({ case: trial.case, output: digestOfBytes(output) });
    const before = found.get(key);
    if (before !== undefined && before.score !== null) continue;
    const score = trial.scores[metric] ?? null;
    found.set(key, { key, trial, output, score, detail: trial.details?.[metric] });
  }
  return [...found.values()];
}
