import { digestOfBytes } from '../../foundation/digest.ts';
import { canonicalJson, prettyJson } from '../../foundation/json.ts';
import { type BaselineRead, type FoundBaseline, readBaseline } from './baseline.ts';
import { ledgerPaths } from './ledger-file.ts';

/** What stays of the data branch. */
export interface Retention {
  /** Newest records of each suite that stay, whatever branch they are of. */
  readonly records: number;
  /** Newest runs of a record that stay, 1 … 5. */
  readonly runs: number;
  /** Months of the ledger that stay, this one included. */
  readonly months: number;
  /** Its records always stay. */
  readonly branch: string;
}

export interface Pruning {
  /** What to write; null removes a file. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly removed: readonly { readonly what: string; readonly why: string }[];
  /** What was left alone because nobody can tell what it is. */
  readonly untouched: readonly { readonly what: string; readonly why: string }[];
}

/**
 * What may go, decided from the branch's paths and the texts of its records. A record that cannot be read, or is of a newer version,
 * stays as it is; so does every file that is neither a record nor a month of the ledger.
 */
export function prune(
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
  keep: Retention,
  now: string,
): Pruning {
  const files = new Map<string, string | null>();
  const removed: { what: string; why: string }[] = [];
  const untouched: { what: string; why: string }[] = [];
  const folders = new Set(
    paths.flatMap((path) => /^(baselines\/[^/]+\/[^/]+)\/[^/]+$/.exec(path)?.[1] ?? []),
  );
  const records = [...folders].sort().map((folder): StoredRecord => {
    const [, branch = '', suite = ''] = folder.split('/');
    const read = readBaseline(textOf(`${folder}/meta.json`), textOf(`${folder}/cases.jsonl`));
    return { folder, branch, suite, read };
  });
  const own = encodeURIComponent(keep.branch.toWellFormed());
  for (const ofSuite of Map.groupBy(records, ({ suite }) => suite).values()) {
    const found = ofSuite.flatMap(({ read, ...rest }) => (read.kind === 'found' ? [{ ...rest, read }] : []));
    const ranked = found.toSorted((a, b) => newestOf(b.read) - newestOf(a.read));
    for (const [rank, { folder, branch, read }] of ranked.entries()) {
      if (rank >= keep.records && branch !== own) {
        files.set(`${folder}/meta.json`, null).set(`${folder}/cases.jsonl`, null);
        removed.push({ what: folder, why: `not among the newest ${keep.records} records of its suite` });
        continue;
      }
      const over = read.meta.runs.length - keep.runs;
      if (over <= 0) continue;
      const trimmed = trim(read, keep.runs);
      files.set(`${folder}/meta.json`, trimmed.meta).set(`${folder}/cases.jsonl`, trimmed.cases);
      removed.push({ what: `${folder}: ${over} of ${read.meta.runs.length} runs`, why: 'the oldest runs' });
    }
    for (const { folder, read } of ofSuite)
      if (read.kind !== 'found') untouched.push({ what: folder, why: whyLeft(read) });
  }
  const months = ledgerPaths(now, keep.months);
  const oldest = months.at(-1) ?? '';
  for (const path of paths.filter((each) => /^runs\/\d{4}-\d{2}\.jsonl$/.test(each) && each < oldest)) {
    files.set(path, null);
    removed.push({ what: path, why: `older than ${keep.months} months` });
  }
  return { files, removed, untouched };
}

interface StoredRecord {
  readonly folder: string;
  readonly branch: string;
  readonly suite: string;
  readonly read: BaselineRead;
}

function newestOf({ meta }: FoundBaseline): number {
  return Math.max(...meta.runs.map(({ recordedAt }) => Date.parse(recordedAt)));
}

/** The record with its newest runs alone. Cases that only the others had a value of stay, without one. */
function trim({ meta, cases }: FoundBaseline, runs: number): { meta: string; cases: string } {
  const newest = <T>(values: readonly T[]): T[] => values.slice(-runs);
  const text = [...cases.values()]
    .map(({ scores, latencyMs, costUsd, judgeCostUsd, ...rest }) => ({
      ...rest,
      scores: Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, newest(values)])),
      latencyMs: newest(latencyMs),
      costUsd: newest(costUsd),
      ...(judgeCostUsd === undefined ? {} : { judgeCostUsd: newest(judgeCostUsd) }),
    }))
    .map((line) => `${canonicalJson(line)}\n`)
    .join('');
  return {
    meta: prettyJson({ ...meta, runs: newest(meta.runs), casesDigest: digestOfBytes(text) }),
    cases: text,
  };
}

function whyLeft(read: Exclude<BaselineRead, FoundBaseline>): string {
  switch (read.kind) {
    case 'absent':
      return 'it is no record';
    case 'newer':
      return `it is of a newer Plumbline (${read.version})`;
    case 'unreadable':
      return `it cannot be read: ${read.why}`;
  }
}
