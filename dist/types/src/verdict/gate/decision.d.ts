import { z } from '../../../packages/zod/index.js';
/** kebab-case, at most 64 characters. */
export declare const ReasonCode: z.ZodString;
/** Plain facts of a reason, for the sentence that a renderer makes of it. */
export declare const ReasonData: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
export type ReasonData = z.infer<typeof ReasonData>;
/** One reason of a decision, and what it is about. */
export declare const Reason: z.ZodObject<{
    code: z.ZodString;
    suite: z.ZodOptional<z.ZodString>;
    metric: z.ZodOptional<z.ZodString>;
    slice: z.ZodOptional<z.ZodString>;
    data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
}, z.core.$strict>;
export type Reason = z.infer<typeof Reason>;
/**
 * What a run means. `pass`: shown not worse. `fail`: shown worse, or below a floor. `undecided`: measured, but neither was shown.
 * `unmeasured`: something was lost or does not fit, so that nothing may be concluded. `untouched`: there was nothing to measure.
 */
export declare const Decision: z.ZodDiscriminatedUnion<[z.ZodObject<{
    kind: z.ZodLiteral<"pass">;
    because: z.ZodReadonly<z.ZodTuple<[z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>], z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"fail">;
    because: z.ZodReadonly<z.ZodTuple<[z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>], z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"undecided">;
    because: z.ZodReadonly<z.ZodTuple<[z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>], z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"unmeasured">;
    because: z.ZodReadonly<z.ZodTuple<[z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>], z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>, z.ZodObject<{
    kind: z.ZodLiteral<"untouched">;
    because: z.ZodReadonly<z.ZodTuple<[z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>], z.ZodObject<{
        code: z.ZodString;
        suite: z.ZodOptional<z.ZodString>;
        metric: z.ZodOptional<z.ZodString>;
        slice: z.ZodOptional<z.ZodString>;
        data: z.ZodRecord<z.ZodString, z.ZodUnion<readonly [z.ZodString, z.ZodNumber, z.ZodBoolean, z.ZodNull]>>;
    }, z.core.$strict>>>;
}, z.core.$strict>], "kind">;
export type Decision = z.infer<typeof Decision>;
export type DecisionKind = Decision['kind'];
/** Over several suites the first kind that any of them has is the whole run's. */
export declare const decisionOrder: readonly ["fail", "unmeasured", "undecided", "pass", "untouched"];
