import { canonicalJson } from '../../foundation/json.ts';
import { hasOwnResult, Trial, trialKey } from './trial-file.ts';

/** One line of a journal. */
export function journalLine(trial: Trial): string {
  return `${canonicalJson(trial)}\n`;
}

/**
 * The trials of a journal, by order of completion. Its last line may be cut, since whoever wrote it was killed; a broken line before
 * the last one means that this is no journal, and null is given. Of two lines with one key the first with a result of its own
 * counts: a later one would be a second draw.
 */
export function readJournal(text: string): Trial[] | null {
  const lines = text.split('\n');
  const trials = new Map<string, Trial>();
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const trial = Trial.safeParse(parse(line));
    if (!trial.success) {
      if (index < lines.length - 1) return null;
      continue;
    }
    const key = trialKey(trial.data);
    const before = trials.get(key);
    if (before === undefined || !hasOwnResult(before)) trials.set(key, trial.data);
  }
  return [...trials.values()];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
