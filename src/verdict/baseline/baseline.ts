import { type Digest, digestOf, digestOfBytes } from '../../foundation/digest.ts';
import { messageOf } from '../../foundation/error.ts';
import {
  type BaselineCase,
  BaselineCase as BaselineCaseSchema,
  BaselineMeta,
  type RecordId,
} from './baseline-file.ts';

export interface FoundBaseline {
  readonly kind: 'found';
  readonly meta: BaselineMeta;
  /** By case id. */
  readonly cases: ReadonlyMap<string, BaselineCase>;
  /** Of both files: what a plan promises to compare with. */
  readonly digest: Digest;
}

/** A stored record, or which kind of "no": only `absent` means that nobody has measured yet. */
export type BaselineRead =
  | FoundBaseline
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'newer'; readonly version: string };

/** Reads a suite's two files, `undefined` standing for a file that is not there. A record in two halves is unreadable, never absent. */
export function readBaseline(metaText: string | undefined, casesText: string | undefined): BaselineRead {
  if (metaText === undefined && casesText === undefined) return { kind: 'absent' };
  if (metaText === undefined) return unreadable('cases.jsonl is there and meta.json is missing');
  try {
    const json: unknown = JSON.parse(metaText);
    const version = newerVersion(json);
    if (version !== null) return { kind: 'newer', version };
    if (casesText === undefined) return unreadable('meta.json is there and cases.jsonl is missing');
    const meta = BaselineMeta.parse(json);
    if (digestOfBytes(casesText) !== meta.casesDigest) {
      return unreadable('cases.jsonl is not the file that meta.json was written with');
    }
    const cases = readCases(casesText, meta.runs.length);
    return { kind: 'found', meta, cases, digest: baselineDigest(metaText, casesText) };
  } catch (thrown) {
    return unreadable(messageOf(thrown).replace(/\s+/g, ' ').slice(0, 300));
  }
}

/** Digest of a record's two files as they stand. */
export function baselineDigest(metaText: string, casesText: string): Digest {
  return digestOf([digestOfBytes(metaText), digestOfBytes(casesText)]);
}

export interface RecordIdentity {
  readonly suite: string;
  readonly baseRef: string;
  readonly candidateDigest: Digest;
  readonly datasetDigest: Digest;
  readonly metricDigests: Readonly<Record<string, Digest>>;
  readonly sha: string;
}

/** Name of a record: the same content at the same commit of the same branch is the same record. */
export function recordId(of: RecordIdentity): RecordId {
  const { suite, baseRef, candidateDigest, datasetDigest, metricDigests, sha } = of;
  const digest = digestOf({ suite, baseRef, candidateDigest, datasetDigest, metricDigests, sha });
  return `r_${digest.slice('sha256:'.length, 'sha256:'.length + 12)}`;
}

/** Milliseconds from the record's oldest run to `now`: a mean over runs is as old as the oldest of them. */
export function ageMs(meta: BaselineMeta, now: string): number {
  const times = meta.runs.map(({ recordedAt }) => Date.parse(recordedAt));
  return Math.max(0, Date.parse(now) - Math.min(...times));
}

/** Whether the values may no longer hold: marked so, or over age. */
export function isStale(meta: BaselineMeta, now: string, maxAgeMs: number): boolean {
  return meta.stale !== null || ageMs(meta, now) > maxAgeMs;
}

function readCases(text: string, runs: number): Map<string, BaselineCase> {
  const cases = new Map<string, BaselineCase>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const at = `cases.jsonl:${index + 1}`;
    const parsed = BaselineCaseSchema.safeParse(JSON.parse(line));
    if (!parsed.success)
      throw new Error(`${at}: ${parsed.error.issues[0]?.message ?? 'not a case of a baseline'}`);
    const found = parsed.data;
    const arrays = [...Object.values(found.scores), found.latencyMs, found.costUsd, found.judgeCostUsd];
    if (arrays.some((values) => values !== undefined && values.length !== runs))
      throw new Error(`${at}: not one value for each of ${runs} runs`);
    if (cases.has(found.id)) throw new Error(`${at}: the case ${found.id} is there twice`);
    cases.set(found.id, found);
  }
  return cases;
}

/** The schema name when it is of a later major than ours. */
function newerVersion(json: unknown): string | null {
  if (typeof json !== 'object' || json === null || !('schema' in json)) return null;
  const { schema } = json;
  const major = typeof schema === 'string' ? /^baseline\/(\d{1,6})$/.exec(schema)?.[1] : undefined;
  return major !== undefined && Number(major) > 1 ? `baseline/${major}` : null;
}

function unreadable(why: string): BaselineRead {
  return { kind: 'unreadable', why };
}
