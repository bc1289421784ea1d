import type { Plan } from '../evaluation/plan/plan-file.ts';
import { messageOf } from '../foundation/error.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import {
  type BrokenLine,
  type LedgerRun,
  ledgerPaths,
  parseLedger,
} from '../verdict/baseline/ledger-file.ts';

/** The ledger of some months, or which kind of "no": only `absent` means that no run was ever written down. */
export type LedgerRead =
  | {
      readonly kind: 'found';
      readonly commit: string;
      /** The newest first. */
      readonly runs: readonly LedgerRun[];
      readonly broken: readonly BrokenLine[];
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** The runs of the month of `now` and the `months` − 1 before it, at the newest commit of the data branch. */
export async function readLedger(dataBranch: DataBranch, now: string, months: number): Promise<LedgerRead> {
  const head = await dataBranch.head();
  if (head.kind !== 'found') return head;
  return readLedgerAt(dataBranch, head.commit, now, months);
}

/** The same at one commit of the data branch. */
async function readLedgerAt(
  dataBranch: DataBranch,
  commit: string,
  now: string,
  months: number,
): Promise<LedgerRead> {
  try {
    const texts = await dataBranch.read(commit, ledgerPaths(now, months));
    const files = [...texts].map(([file, text]) => parseLedger(file, text));
    // Of two runs of one moment the later line is the newer one.
    const runs = files
      .flatMap((each) => each.runs.toReversed())
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return { kind: 'found', commit, runs, broken: files.flatMap(({ broken }) => broken) };
  } catch (thrown) {
    return { kind: 'unreadable', why: messageOf(thrown) };
  }
}

/** Months of which a summary shows the runs. */
const recentMonths = 6;

/**
 * The runs that were written down before a plan was made, the newest first, at the commit it names. What cannot be read is none: they
 * only stand beside a verdict and decide nothing.
 */
export async function runsBefore(
  plan: Pick<Plan, 'baseline' | 'createdAt'> | null,
  dataBranch: (name: string) => DataBranch,
): Promise<readonly LedgerRun[]> {
  if (plan?.baseline.kind !== 'found') return [];
  const { branch, commit } = plan.baseline;
  const read = await readLedgerAt(dataBranch(branch), commit, plan.createdAt, recentMonths);
  return read.kind === 'found' ? read.runs : [];
}
