import { z } from 'zod';
import { Sha } from '../../evaluation/plan/plan-file.ts';
import { messageOf } from '../../foundation/error.ts';
import { Timestamp } from '../../foundation/timestamp.ts';

/** Why an evaluation run was made. */
export const ledgerKinds = ['record', 'pr', 'drift'] as const;

const LedgerSuite = z.object({
  name: z.string(),
  models: z.array(z.string()),
  fingerprints: z.array(z.string()),
  /** Means in the metric's own unit, null where nothing scored. */
  metrics: z.record(z.string(), z.number().nullable()),
  /** US dollars, null where the price of any answer is unknown. */
  costUsd: z.number().nonnegative().nullable(),
});

/**
 * One line of the ledger: an evaluation run that was made, whatever became of it (formats §6). It is only ever shown, and a line has no
 * version: keys of a later Plumbline are passed over.
 */
export const LedgerRun = z.object({
  runId: z.string(),
  at: Timestamp,
  kind: z.enum(ledgerKinds),
  sha: Sha,
  pr: z.number().int().positive().nullable(),
  suites: z.array(LedgerSuite),
  decision: z.string().nullable(),
});
export type LedgerRun = z.infer<typeof LedgerRun>;

/** A line that cannot be read: it is named, and the others stay readable. */
export interface BrokenLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly why: string;
}

/** Ledger of the month of a time, which is ISO 8601 in UTC: one line for every run. */
export function ledgerPath(now: string): string {
  return `runs/${now.slice(0, 7)}.jsonl`;
}

/** Ledgers of the month of a time and of those before it, `months` of them, the newest first. */
export function ledgerPaths(now: string, months: number): string[] {
  const newest = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, back) => {
    const month = newest - back;
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
    return ledgerPath(`${String(year).padStart(4, '0')}-${String(ofYear).padStart(2, '0')}`);
  });
}

/** The runs of one month's file in its order, beside the lines that are no run. */
export function parseLedger(file: string, text: string): { runs: LedgerRun[]; broken: BrokenLine[] } {
  const runs: LedgerRun[] = [];
  const broken: BrokenLine[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      runs.push(LedgerRun.parse(JSON.parse(line)));
    } catch (thrown) {
      const issue = thrown instanceof z.ZodError ? thrown.issues[0] : undefined;
      const why = issue === undefined ? messageOf(thrown) : `${issue.path.join('.')}: ${issue.message}`;
      broken.push({ file, line: index + 1, why: why.replace(/\s+/g, ' ').slice(0, 200) });
    }
  }
  return { runs, broken };
}
