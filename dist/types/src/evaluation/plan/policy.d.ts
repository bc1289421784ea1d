import { z } from '../../../packages/zod/index.js';
/** What the base says about judging and publishing, complete: every default is in. Travels in the plan. */
export declare const GatePolicy: z.ZodObject<{
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
export type GatePolicy = z.infer<typeof GatePolicy>;
export declare const Publisher: z.ZodEnum<{
    action: "action";
    app: "app";
}>;
export type Publisher = z.infer<typeof Publisher>;
/** When a comment is written: whenever a suite was touched, only with something to do, or never. */
export declare const CommentPolicy: z.ZodEnum<{
    changed: "changed";
    off: "off";
    problems: "problems";
}>;
export type CommentPolicy = z.infer<typeof CommentPolicy>;
export declare const BaselinePolicy: z.ZodObject<{
    branch: z.ZodString;
    runs: z.ZodNumber;
    maxAgeMs: z.ZodNumber;
    keepOutputs: z.ZodEnum<{
        auto: "auto";
        none: "none";
        redacted: "redacted";
    }>;
}, z.core.$strict>;
export type BaselinePolicy = z.infer<typeof BaselinePolicy>;
export declare const Policy: z.ZodObject<{
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
export type Policy = z.infer<typeof Policy>;
export declare const defaultPolicy: Policy;
