import { z } from '../../../packages/zod/index.js';
/** A record is filled up to this many runs; a further one takes the place of the oldest. */
export declare const mostRuns = 5;
/** `r_` and 12 hex digits: what was measured, where, at which commit. */
export declare const RecordId: z.ZodString;
export type RecordId = z.infer<typeof RecordId>;
/** One evaluation run of a record: position i of every array in `cases.jsonl` belongs to run i. */
export declare const BaselineRun: z.ZodObject<{
    runId: z.ZodString;
    sha: z.ZodString;
    recordedAt: z.ZodISODateTime;
    cases: z.ZodNumber;
    asked: z.ZodArray<z.ZodString>;
    models: z.ZodArray<z.ZodString>;
    fingerprints: z.ZodArray<z.ZodString>;
    candidateDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    datasetDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    priceTable: z.ZodOptional<z.ZodObject<{
        name: z.ZodString;
        day: z.ZodISODate;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type BaselineRun = z.infer<typeof BaselineRun>;
/** `meta.json` of a suite's record on the data branch. */
export declare const BaselineMeta: z.ZodObject<{
    schema: z.ZodLiteral<"baseline/1">;
    record: z.ZodString;
    suite: z.ZodString;
    baseRef: z.ZodString;
    metricDigests: z.ZodRecord<z.ZodString, z.core.$ZodBranded<z.ZodString, "Digest", "out">>;
    stale: z.ZodNullable<z.ZodObject<{
        since: z.ZodISODateTime;
        why: z.ZodString;
    }, z.core.$strict>>;
    runs: z.ZodArray<z.ZodObject<{
        runId: z.ZodString;
        sha: z.ZodString;
        recordedAt: z.ZodISODateTime;
        cases: z.ZodNumber;
        asked: z.ZodArray<z.ZodString>;
        models: z.ZodArray<z.ZodString>;
        fingerprints: z.ZodArray<z.ZodString>;
        candidateDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        datasetDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        priceTable: z.ZodOptional<z.ZodObject<{
            name: z.ZodString;
            day: z.ZodISODate;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    casesDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
}, z.core.$strict>;
export type BaselineMeta = z.infer<typeof BaselineMeta>;
/** One line of `cases.jsonl`: what every run of the record measured on one case, null where it has no value. */
export declare const BaselineCase: z.ZodObject<{
    id: z.ZodString;
    digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    scores: z.ZodRecord<z.ZodString, z.ZodArray<z.ZodNullable<z.ZodNumber>>>;
    latencyMs: z.ZodArray<z.ZodNullable<z.ZodNumber>>;
    costUsd: z.ZodArray<z.ZodNullable<z.ZodNumber>>;
    judgeCostUsd: z.ZodOptional<z.ZodArray<z.ZodNullable<z.ZodNumber>>>;
    output: z.ZodNullable<z.ZodString>;
}, z.core.$strict>;
export type BaselineCase = z.infer<typeof BaselineCase>;
/** Where a suite's record stands on the data branch; the branch name is percent-encoded, so that it stays one folder. */
export declare function baselinePaths(baseBranch: string, suite: string): {
    meta: string;
    cases: string;
};
