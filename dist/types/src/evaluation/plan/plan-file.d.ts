import { z } from '../../../packages/zod/index.js';
/** A full commit or tree id. */
export declare const Sha: z.ZodString;
/** Whose change is evaluated and with which rights: decides whether a verdict counts as verified. */
export declare const Trust: z.ZodEnum<{
    "bot-without-secrets": "bot-without-secrets";
    fork: "fork";
    own: "own";
}>;
export type Trust = z.infer<typeof Trust>;
/** What is evaluated: the candidate's commit is the merge commit that GitHub tests, or a merged tree without a commit. */
export declare const Subject: z.ZodObject<{
    repository: z.ZodString;
    event: z.ZodString;
    pr: z.ZodNullable<z.ZodNumber>;
    base: z.ZodObject<{
        sha: z.ZodString;
        ref: z.ZodString;
    }, z.core.$strict>;
    head: z.ZodObject<{
        sha: z.ZodString;
        ref: z.ZodString;
    }, z.core.$strict>;
    candidate: z.ZodObject<{
        commit: z.ZodNullable<z.ZodString>;
        tree: z.ZodString;
    }, z.core.$strict>;
    trust: z.ZodEnum<{
        "bot-without-secrets": "bot-without-secrets";
        fork: "fork";
        own: "own";
    }>;
}, z.core.$strict>;
export type Subject = z.infer<typeof Subject>;
/** One way in which a pull request would change how it is judged; the base's value is what counts. */
export declare const PolicyChange: z.ZodObject<{
    path: z.ZodString;
    from: z.ZodType<import("../../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../../foundation/json.js").Json, unknown>>;
    to: z.ZodType<import("../../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../../foundation/json.js").Json, unknown>>;
}, z.core.$strict>;
export type PolicyChange = z.infer<typeof PolicyChange>;
/** What answers are priced by where the rules have no price of their own: a list by its name and version, and the day of its prices. */
export declare const PlannedPrices: z.ZodObject<{
    name: z.ZodString;
    day: z.ZodISODate;
}, z.core.$strict>;
export type PlannedPrices = z.infer<typeof PlannedPrices>;
/** Where the baselines were read: the commit of the data branch, or why there is none. */
export declare const PlannedBranch: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"found">;
    branch: z.ZodString;
    commit: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"absent">;
    branch: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"unreadable">;
    branch: z.ZodString;
    why: z.ZodString;
}, z.core.$strict>], "kind">;
export type PlannedBranch = z.infer<typeof PlannedBranch>;
/** The record a suite is compared with. `other-content`: a record of another version than the base's pipeline. */
export declare const PlannedBaseline: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"found">;
    record: z.ZodString;
    digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"absent">;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"unreadable">;
    why: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"newer">;
    version: z.ZodString;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"other-content">;
    record: z.ZodString;
    sha: z.ZodString;
}, z.core.$strict>], "kind">;
export type PlannedBaseline = z.infer<typeof PlannedBaseline>;
export declare const PlannedMetric: z.ZodObject<{
    name: z.ZodString;
    digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    kind: z.ZodEnum<{
        binary: "binary";
        cost: "cost";
        count: "count";
        duration: "duration";
        score: "score";
    }>;
    direction: z.ZodEnum<{
        "higher-is-better": "higher-is-better";
        "lower-is-better": "lower-is-better";
    }>;
    role: z.ZodEnum<{
        guard: "guard";
        info: "info";
        primary: "primary";
    }>;
    margin: z.ZodNullable<z.ZodNumber>;
    floor: z.ZodNullable<z.ZodNumber>;
}, z.core.$strict>;
export type PlannedMetric = z.infer<typeof PlannedMetric>;
export declare const PlannedCase: z.ZodObject<{
    id: z.ZodString;
    digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    slices: z.ZodRecord<z.ZodString, z.ZodString>;
    cluster: z.ZodNullable<z.ZodString>;
    from: z.ZodEnum<{
        base: "base";
        head: "head";
    }>;
}, z.core.$strict>;
export type PlannedCase = z.infer<typeof PlannedCase>;
export declare const PlannedSuite: z.ZodObject<{
    name: z.ZodString;
    pipeline: z.ZodString;
    candidateDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    baseDigest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "Digest", "out">>;
    datasetDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    baseline: z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"found">;
        record: z.ZodString;
        digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"absent">;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"unreadable">;
        why: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"newer">;
        version: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"other-content">;
        record: z.ZodString;
        sha: z.ZodString;
    }, z.core.$strict>], "kind">;
    metrics: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        kind: z.ZodEnum<{
            binary: "binary";
            cost: "cost";
            count: "count";
            duration: "duration";
            score: "score";
        }>;
        direction: z.ZodEnum<{
            "higher-is-better": "higher-is-better";
            "lower-is-better": "lower-is-better";
        }>;
        role: z.ZodEnum<{
            guard: "guard";
            info: "info";
            primary: "primary";
        }>;
        margin: z.ZodNullable<z.ZodNumber>;
        floor: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strict>>;
    doubted: z.ZodOptional<z.ZodArray<z.ZodObject<{
        metric: z.ZodString;
        why: z.ZodString;
    }, z.core.$strict>>>;
    slices: z.ZodArray<z.ZodString>;
    cases: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        slices: z.ZodRecord<z.ZodString, z.ZodString>;
        cluster: z.ZodNullable<z.ZodString>;
        from: z.ZodEnum<{
            base: "base";
            head: "head";
        }>;
    }, z.core.$strict>>;
    repeats: z.ZodNumber;
    added: z.ZodArray<z.ZodString>;
    removed: z.ZodArray<z.ZodString>;
    changed: z.ZodArray<z.ZodString>;
    seed: z.ZodString;
    baseCases: z.ZodNumber;
    looks: z.ZodArray<z.ZodObject<{
        k: z.ZodNumber;
        cases: z.ZodNumber;
        alpha: z.ZodNumber;
    }, z.core.$strict>>;
    estimate: z.ZodObject<{
        calls: z.ZodNumber;
        costUsd: z.ZodNullable<z.ZodNumber>;
        minutes: z.ZodNullable<z.ZodNumber>;
        basis: z.ZodOptional<z.ZodEnum<{
            guess: "guess";
            recorded: "recorded";
            unknown: "unknown";
        }>>;
        unknown: z.ZodOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>;
    touchedBy: z.ZodArray<z.ZodString>;
    record: z.ZodNullable<z.ZodObject<{
        id: z.ZodString;
        run: z.ZodNumber;
        mode: z.ZodEnum<{
            append: "append";
            new: "new";
        }>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type PlannedSuite = z.infer<typeof PlannedSuite>;
/** [suite, case, repeat] */
export declare const PlannedTrial: z.ZodTuple<[z.ZodString, z.ZodString, z.ZodNumber], null>;
export type PlannedTrial = z.infer<typeof PlannedTrial>;
export declare const PlannedShard: z.ZodObject<{
    index: z.ZodNumber;
    trials: z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString, z.ZodNumber], null>>;
}, z.core.$strict>;
export type PlannedShard = z.infer<typeof PlannedShard>;
/** The contract between the jobs (formats §4): what is run, by which rules it is judged, against what. */
export declare const Plan: z.ZodObject<{
    schema: z.ZodLiteral<"plan/1">;
    createdAt: z.ZodISODateTime;
    attempt: z.ZodNumber;
    purpose: z.ZodEnum<{
        drift: "drift";
        judge: "judge";
        record: "record";
    }>;
    subject: z.ZodObject<{
        repository: z.ZodString;
        event: z.ZodString;
        pr: z.ZodNullable<z.ZodNumber>;
        base: z.ZodObject<{
            sha: z.ZodString;
            ref: z.ZodString;
        }, z.core.$strict>;
        head: z.ZodObject<{
            sha: z.ZodString;
            ref: z.ZodString;
        }, z.core.$strict>;
        candidate: z.ZodObject<{
            commit: z.ZodNullable<z.ZodString>;
            tree: z.ZodString;
        }, z.core.$strict>;
        trust: z.ZodEnum<{
            "bot-without-secrets": "bot-without-secrets";
            fork: "fork";
            own: "own";
        }>;
    }, z.core.$strict>;
    policy: z.ZodObject<{
        publisher: z.ZodEnum<{
            action: "action";
            app: "app";
        }>;
        comment: z.ZodEnum<{
            changed: "changed";
            off: "off";
            problems: "problems";
        }>;
        gate: z.ZodObject<{
            alpha: z.ZodNumber;
            onInconclusive: z.ZodEnum<{
                fail: "fail";
                neutral: "neutral";
                pass: "pass";
            }>;
            onNoBaseline: z.ZodEnum<{
                fail: "fail";
                neutral: "neutral";
            }>;
            maxMissing: z.ZodNumber;
            economy: z.ZodBoolean;
        }, z.core.$strict>;
        baseline: z.ZodObject<{
            branch: z.ZodString;
            runs: z.ZodNumber;
            maxAgeMs: z.ZodNumber;
            keepOutputs: z.ZodEnum<{
                auto: "auto";
                none: "none";
                redacted: "redacted";
            }>;
        }, z.core.$strict>;
    }, z.core.$strict>;
    configPath: z.ZodString;
    policyFrom: z.ZodEnum<{
        base: "base";
        head: "head";
    }>;
    policyChanges: z.ZodArray<z.ZodObject<{
        path: z.ZodString;
        from: z.ZodType<import("../../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../../foundation/json.js").Json, unknown>>;
        to: z.ZodType<import("../../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../../foundation/json.js").Json, unknown>>;
    }, z.core.$strict>>;
    priceTable: z.ZodObject<{
        name: z.ZodString;
        day: z.ZodISODate;
    }, z.core.$strict>;
    baseline: z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"found">;
        branch: z.ZodString;
        commit: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"absent">;
        branch: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"unreadable">;
        branch: z.ZodString;
        why: z.ZodString;
    }, z.core.$strict>], "kind">;
    suites: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        pipeline: z.ZodString;
        candidateDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        baseDigest: z.ZodNullable<z.core.$ZodBranded<z.ZodString, "Digest", "out">>;
        datasetDigest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        baseline: z.ZodDiscriminatedUnion<[z.ZodObject<{
            kind: z.ZodLiteral<"found">;
            record: z.ZodString;
            digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"absent">;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"unreadable">;
            why: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"newer">;
            version: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"other-content">;
            record: z.ZodString;
            sha: z.ZodString;
        }, z.core.$strict>], "kind">;
        metrics: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
            kind: z.ZodEnum<{
                binary: "binary";
                cost: "cost";
                count: "count";
                duration: "duration";
                score: "score";
            }>;
            direction: z.ZodEnum<{
                "higher-is-better": "higher-is-better";
                "lower-is-better": "lower-is-better";
            }>;
            role: z.ZodEnum<{
                guard: "guard";
                info: "info";
                primary: "primary";
            }>;
            margin: z.ZodNullable<z.ZodNumber>;
            floor: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strict>>;
        doubted: z.ZodOptional<z.ZodArray<z.ZodObject<{
            metric: z.ZodString;
            why: z.ZodString;
        }, z.core.$strict>>>;
        slices: z.ZodArray<z.ZodString>;
        cases: z.ZodArray<z.ZodObject<{
            id: z.ZodString;
            digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
            slices: z.ZodRecord<z.ZodString, z.ZodString>;
            cluster: z.ZodNullable<z.ZodString>;
            from: z.ZodEnum<{
                base: "base";
                head: "head";
            }>;
        }, z.core.$strict>>;
        repeats: z.ZodNumber;
        added: z.ZodArray<z.ZodString>;
        removed: z.ZodArray<z.ZodString>;
        changed: z.ZodArray<z.ZodString>;
        seed: z.ZodString;
        baseCases: z.ZodNumber;
        looks: z.ZodArray<z.ZodObject<{
            k: z.ZodNumber;
            cases: z.ZodNumber;
            alpha: z.ZodNumber;
        }, z.core.$strict>>;
        estimate: z.ZodObject<{
            calls: z.ZodNumber;
            costUsd: z.ZodNullable<z.ZodNumber>;
            minutes: z.ZodNullable<z.ZodNumber>;
            basis: z.ZodOptional<z.ZodEnum<{
                guess: "guess";
                recorded: "recorded";
                unknown: "unknown";
            }>>;
            unknown: z.ZodOptional<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>;
        touchedBy: z.ZodArray<z.ZodString>;
        record: z.ZodNullable<z.ZodObject<{
            id: z.ZodString;
            run: z.ZodNumber;
            mode: z.ZodEnum<{
                append: "append";
                new: "new";
            }>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    untouched: z.ZodArray<z.ZodObject<{
        suite: z.ZodString;
        why: z.ZodString;
    }, z.core.$strict>>;
    shards: z.ZodArray<z.ZodObject<{
        index: z.ZodNumber;
        trials: z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString, z.ZodNumber], null>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
export type Plan = z.infer<typeof Plan>;
