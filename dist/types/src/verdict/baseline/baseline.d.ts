import { type Digest } from '../../foundation/digest.js';
import { type BaselineCase, BaselineMeta, type RecordId } from './baseline-file.js';
export interface FoundBaseline {
    readonly kind: 'found';
    readonly meta: BaselineMeta;
    /** By case id. */
    readonly cases: ReadonlyMap<string, BaselineCase>;
    /** Of both files: what a plan promises to compare with. */
    readonly digest: Digest;
}
/** A stored record, or which kind of "no": only `absent` means that nobody has measured yet. */
export type BaselineRead = FoundBaseline | {
    readonly kind: 'absent';
} | {
    readonly kind: 'unreadable';
    readonly why: string;
} | {
    readonly kind: 'newer';
    readonly version: string;
};
/** Reads a suite's two files, `undefined` standing for a file that is not there. A record in two halves is unreadable, never absent. */
export declare function readBaseline(metaText: string | undefined, casesText: string | undefined): BaselineRead;
/** Digest of a record's two files as they stand. */
export declare function baselineDigest(metaText: string, casesText: string): Digest;
export interface RecordIdentity {
    readonly suite: string;
    readonly baseRef: string;
    readonly candidateDigest: Digest;
    readonly datasetDigest: Digest;
    readonly metricDigests: Readonly<Record<string, Digest>>;
    readonly sha: string;
}
/** Name of a record: the same content at the same commit of the same branch is the same record. */
export declare function recordId(of: RecordIdentity): RecordId;
/** Milliseconds from the record's oldest run to `now`: a mean over runs is as old as the oldest of them. */
export declare function ageMs(meta: BaselineMeta, now: string): number;
/** Whether the values may no longer hold: marked so, or over age. */
export declare function isStale(meta: BaselineMeta, now: string, maxAgeMs: number): boolean;
