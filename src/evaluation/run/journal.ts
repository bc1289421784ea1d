import { hasOwnResult, Trial, trialKey } from './trial-file.ts';

/** One line of a journal. Its keys need no order: nothing is compared by these bytes. */
export function journalLine(trial: Trial): string {
  return `${JSON.stringify(trial)}\n`;
}

/**
 * The trials of a journal, by order of completion. A last line without its end is what was being written when the writer was killed:
 * it does not count. Any other broken line means that this is no journal, and null is given. Of two lines with one key the first with
 * a result of its own counts: a later one would be a second draw.
 */
export function readJournal(text: string): Trial[] | null {
  const trials = new Map<string, Trial>();
  for (const line of text.slice(0, journalLength(text)).split('\n')) {
    if (line === '') continue;
    const trial = Trial.safeParse(parse(line));
    if (!trial.success) return null;
    const key = trialKey(trial.data);
    const before = trials.get(key);
    if (before === undefined || !hasOwnResult(before)) trials.set(key, trial.data);
  }
  return [...trials.values()];
}

/** Length of a journal's text without a last line that was cut; what is appended has to go on there. */
export function journalLength(text: string): number {
  return text.lastIndexOf('\n') + 1;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
