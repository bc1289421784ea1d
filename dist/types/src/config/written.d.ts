import { z } from '../../packages/zod/index.js';
/** By name; a metric without a kind is of the kind that its name says. */
export declare const metricsByName: z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
    role: z.ZodOptional<z.ZodEnum<{
        guard: "guard";
        info: "info";
        primary: "primary";
    }>>;
    margin: z.ZodOptional<z.ZodNumber>;
    floor: z.ZodOptional<z.ZodNumber>;
    kind: z.ZodLiteral<string>;
}, z.core.$strict>, ...z.ZodObject<{
    role: z.ZodOptional<z.ZodEnum<{
        guard: "guard";
        info: "info";
        primary: "primary";
    }>>;
    margin: z.ZodOptional<z.ZodNumber>;
    floor: z.ZodOptional<z.ZodNumber>;
    kind: z.ZodLiteral<string>;
}, z.core.$strict>[]], "kind">, z.ZodTransform<{
    kind: string;
    role: "guard" | "info" | "primary" | undefined;
    margin: number | undefined;
    floor: number | undefined;
    options: Record<string, import("../foundation/json.js").Json>;
}, {
    role?: "guard" | "info" | "primary" | undefined;
    margin?: number | undefined;
    floor?: number | undefined;
    kind: string;
}>>>;
/** In a file, `linguametrica` stands for pipeline, dataset and metrics; here they are there. */
export declare const WrittenSuite: z.ZodObject<{
    linguametrica: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        folder: z.ZodString;
        root: z.ZodOptional<z.ZodString>;
        interpreter: z.ZodOptional<z.ZodString>;
        environment: z.ZodOptional<z.ZodArray<z.ZodString>>;
        judge: z.ZodOptional<z.ZodObject<{
            provider: z.ZodOptional<z.ZodString>;
            model: z.ZodOptional<z.ZodString>;
            parameters: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<import("../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../foundation/json.js").Json, unknown>>>>;
            reply: z.ZodOptional<z.ZodEnum<{
                "json-object": "json-object";
                "json-schema": "json-schema";
                text: "text";
            }>>;
        }, z.core.$strict>>;
    }, z.core.$strict>]>>;
    pipeline: z.ZodString;
    dataset: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>, z.ZodTransform<string[], string | string[]>>;
    metrics: z.ZodPreprocess<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
        role: z.ZodOptional<z.ZodEnum<{
            guard: "guard";
            info: "info";
            primary: "primary";
        }>>;
        margin: z.ZodOptional<z.ZodNumber>;
        floor: z.ZodOptional<z.ZodNumber>;
        kind: z.ZodLiteral<string>;
    }, z.core.$strict>, ...z.ZodObject<{
        role: z.ZodOptional<z.ZodEnum<{
            guard: "guard";
            info: "info";
            primary: "primary";
        }>>;
        margin: z.ZodOptional<z.ZodNumber>;
        floor: z.ZodOptional<z.ZodNumber>;
        kind: z.ZodLiteral<string>;
    }, z.core.$strict>[]], "kind">, z.ZodTransform<{
        kind: string;
        role: "guard" | "info" | "primary" | undefined;
        margin: number | undefined;
        floor: number | undefined;
        options: Record<string, import("../foundation/json.js").Json>;
    }, {
        role?: "guard" | "info" | "primary" | undefined;
        margin?: number | undefined;
        floor?: number | undefined;
        kind: string;
    }>>>, unknown>;
    slices: z.ZodPipe<z.ZodDefault<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
        tag: z.ZodString;
    }, z.core.$strict>]>>>, z.ZodTransform<{
        tag: string;
    }[], (string | {
        tag: string;
    })[]>>;
    repeats: z.ZodDefault<z.ZodNumber>;
    limits: z.ZodDefault<z.ZodObject<{
        caseTimeout: z.ZodDefault<z.ZodString>;
        runTimeout: z.ZodDefault<z.ZodString>;
        costUsd: z.ZodOptional<z.ZodNumber>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** The configuration file as people write it (formats §1), as far as this version obeys it. */
export declare const WrittenConfig: z.ZodObject<{
    version: z.ZodLiteral<1>;
    publisher: z.ZodDefault<z.ZodEnum<{
        action: "action";
        app: "app";
    }>>;
    providers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodDiscriminatedUnion<[z.ZodObject<{
        apiKey: z.ZodOptional<z.ZodString>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"openai">;
        baseUrl: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        apiKey: z.ZodOptional<z.ZodString>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"azure-openai">;
        baseUrl: z.ZodString;
        deployment: z.ZodString;
        apiVersion: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"github-models">;
        baseUrl: z.ZodDefault<z.ZodString>;
        apiKey: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        apiKey: z.ZodOptional<z.ZodString>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"ollama">;
        baseUrl: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        apiKey: z.ZodOptional<z.ZodString>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"vllm">;
        baseUrl: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>, z.ZodObject<{
        apiKey: z.ZodOptional<z.ZodString>;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        limits: z.ZodOptional<z.ZodObject<{
            requestsPerMinute: z.ZodOptional<z.ZodNumber>;
            tokensPerMinute: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
        prices: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
            input: z.ZodNumber;
            cached: z.ZodOptional<z.ZodNumber>;
            output: z.ZodNumber;
        }, z.core.$strict>>>;
        kind: z.ZodLiteral<"openrouter">;
        baseUrl: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>], "kind">>>;
    pipelines: z.ZodRecord<z.ZodString, z.ZodObject<{
        paths: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>, z.ZodTransform<string[], string | string[]>>;
        target: z.ZodDiscriminatedUnion<[z.ZodObject<{
            kind: z.ZodLiteral<"prompt">;
            file: z.ZodString;
            provider: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"http">;
            url: z.ZodOptional<z.ZodString>;
            start: z.ZodOptional<z.ZodArray<z.ZodString>>;
            cwd: z.ZodOptional<z.ZodString>;
            environment: z.ZodOptional<z.ZodArray<z.ZodString>>;
            ready: z.ZodOptional<z.ZodString>;
            readyTimeout: z.ZodDefault<z.ZodString>;
            method: z.ZodDefault<z.ZodEnum<{
                GET: "GET";
                PATCH: "PATCH";
                POST: "POST";
                PUT: "PUT";
            }>>;
            headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
            body: z.ZodOptional<z.ZodType<import("../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../foundation/json.js").Json, unknown>>>;
            settings: z.ZodOptional<z.ZodString>;
            extract: z.ZodPrefault<z.ZodObject<{
                answer: z.ZodOptional<z.ZodString>;
                contexts: z.ZodOptional<z.ZodString>;
                retrieved: z.ZodOptional<z.ZodString>;
                usage: z.ZodOptional<z.ZodString>;
                model: z.ZodOptional<z.ZodString>;
                fingerprint: z.ZodOptional<z.ZodString>;
                traceId: z.ZodOptional<z.ZodString>;
                toolCalls: z.ZodOptional<z.ZodString>;
            }, z.core.$strict>>;
            stream: z.ZodOptional<z.ZodEnum<{
                ndjson: "ndjson";
                sse: "sse";
                text: "text";
            }>>;
            end: z.ZodOptional<z.ZodString>;
            streamTimeout: z.ZodDefault<z.ZodString>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"embedded">;
            file: z.ZodString;
            documents: z.ZodOptional<z.ZodString>;
            top: z.ZodDefault<z.ZodNumber>;
            chunk: z.ZodDefault<z.ZodEnum<{
                paragraph: "paragraph";
                sentence: "sentence";
            }>>;
            unknownBelow: z.ZodDefault<z.ZodNumber>;
            jitter: z.ZodDefault<z.ZodNumber>;
            embeddings: z.ZodOptional<z.ZodObject<{
                file: z.ZodString;
                digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
                tokenizer: z.ZodObject<{
                    file: z.ZodString;
                    digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
                }, z.core.$strict>;
                pooling: z.ZodDefault<z.ZodEnum<{
                    cls: "cls";
                    mean: "mean";
                }>>;
                maxTokens: z.ZodDefault<z.ZodNumber>;
                threads: z.ZodDefault<z.ZodNumber>;
            }, z.core.$strict>>;
            models: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodObject<{
                file: z.ZodString;
                digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
                contextTokens: z.ZodDefault<z.ZodNumber>;
                threads: z.ZodDefault<z.ZodNumber>;
            }, z.core.$strict>>>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"replay">;
            file: z.ZodString;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"process">;
            python: z.ZodOptional<z.ZodString>;
            command: z.ZodOptional<z.ZodArray<z.ZodString>>;
            interpreter: z.ZodDefault<z.ZodString>;
            cwd: z.ZodOptional<z.ZodString>;
            input: z.ZodOptional<z.ZodString>;
            messages: z.ZodOptional<z.ZodString>;
            arguments: z.ZodOptional<z.ZodEnum<{
                "by-name": "by-name";
                together: "together";
            }>>;
            concurrency: z.ZodOptional<z.ZodNumber>;
            environment: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>, z.ZodObject<{
            kind: z.ZodLiteral<"module">;
            file: z.ZodString;
            export: z.ZodDefault<z.ZodString>;
            input: z.ZodOptional<z.ZodString>;
            messages: z.ZodOptional<z.ZodString>;
            concurrency: z.ZodOptional<z.ZodNumber>;
            environment: z.ZodDefault<z.ZodArray<z.ZodString>>;
        }, z.core.$strict>], "kind">;
    }, z.core.$strict>>;
    suites: z.ZodRecord<z.ZodString, z.ZodObject<{
        linguametrica: z.ZodOptional<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            folder: z.ZodString;
            root: z.ZodOptional<z.ZodString>;
            interpreter: z.ZodOptional<z.ZodString>;
            environment: z.ZodOptional<z.ZodArray<z.ZodString>>;
            judge: z.ZodOptional<z.ZodObject<{
                provider: z.ZodOptional<z.ZodString>;
                model: z.ZodOptional<z.ZodString>;
                parameters: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodType<import("../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../foundation/json.js").Json, unknown>>>>;
                reply: z.ZodOptional<z.ZodEnum<{
                    "json-object": "json-object";
                    "json-schema": "json-schema";
                    text: "text";
                }>>;
            }, z.core.$strict>>;
        }, z.core.$strict>]>>;
        pipeline: z.ZodString;
        dataset: z.ZodPipe<z.ZodUnion<readonly [z.ZodString, z.ZodArray<z.ZodString>]>, z.ZodTransform<string[], string | string[]>>;
        metrics: z.ZodPreprocess<z.ZodRecord<z.ZodString, z.ZodPipe<z.ZodDiscriminatedUnion<readonly [z.ZodObject<{
            role: z.ZodOptional<z.ZodEnum<{
                guard: "guard";
                info: "info";
                primary: "primary";
            }>>;
            margin: z.ZodOptional<z.ZodNumber>;
            floor: z.ZodOptional<z.ZodNumber>;
            kind: z.ZodLiteral<string>;
        }, z.core.$strict>, ...z.ZodObject<{
            role: z.ZodOptional<z.ZodEnum<{
                guard: "guard";
                info: "info";
                primary: "primary";
            }>>;
            margin: z.ZodOptional<z.ZodNumber>;
            floor: z.ZodOptional<z.ZodNumber>;
            kind: z.ZodLiteral<string>;
        }, z.core.$strict>[]], "kind">, z.ZodTransform<{
            kind: string;
            role: "guard" | "info" | "primary" | undefined;
            margin: number | undefined;
            floor: number | undefined;
            options: Record<string, import("../foundation/json.js").Json>;
        }, {
            role?: "guard" | "info" | "primary" | undefined;
            margin?: number | undefined;
            floor?: number | undefined;
            kind: string;
        }>>>, unknown>;
        slices: z.ZodPipe<z.ZodDefault<z.ZodArray<z.ZodUnion<readonly [z.ZodString, z.ZodObject<{
            tag: z.ZodString;
        }, z.core.$strict>]>>>, z.ZodTransform<{
            tag: string;
        }[], (string | {
            tag: string;
        })[]>>;
        repeats: z.ZodDefault<z.ZodNumber>;
        limits: z.ZodDefault<z.ZodObject<{
            caseTimeout: z.ZodDefault<z.ZodString>;
            runTimeout: z.ZodDefault<z.ZodString>;
            costUsd: z.ZodOptional<z.ZodNumber>;
        }, z.core.$strict>>;
    }, z.core.$strict>>;
    gate: z.ZodPrefault<z.ZodObject<{
        alpha: z.ZodDefault<z.ZodNumber>;
        onInconclusive: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            neutral: "neutral";
            pass: "pass";
        }>>;
        onNoBaseline: z.ZodDefault<z.ZodEnum<{
            fail: "fail";
            neutral: "neutral";
        }>>;
        maxMissing: z.ZodDefault<z.ZodNumber>;
        economy: z.ZodDefault<z.ZodBoolean>;
    }, z.core.$strict>>;
    baseline: z.ZodPrefault<z.ZodObject<{
        branch: z.ZodDefault<z.ZodString>;
        runs: z.ZodDefault<z.ZodNumber>;
        maxAge: z.ZodDefault<z.ZodString>;
        keepOutputs: z.ZodDefault<z.ZodEnum<{
            auto: "auto";
            none: "none";
            redacted: "redacted";
        }>>;
    }, z.core.$strict>>;
    shards: z.ZodPrefault<z.ZodObject<{
        max: z.ZodDefault<z.ZodNumber>;
    }, z.core.$strict>>;
    comment: z.ZodDefault<z.ZodEnum<{
        changed: "changed";
        off: "off";
        problems: "problems";
    }>>;
    rollouts: z.ZodOptional<z.ZodNullable<z.ZodObject<{}, z.core.$strict>>>;
    feedback: z.ZodOptional<z.ZodNullable<z.ZodObject<{}, z.core.$strict>>>;
    phoenix: z.ZodPreprocess<z.ZodOptional<z.ZodNullable<z.ZodObject<{
        url: z.ZodString;
        apiKey: z.ZodOptional<z.ZodString>;
        project: z.ZodDefault<z.ZodString>;
        timeout: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>>, unknown>;
    otel: z.ZodPreprocess<z.ZodOptional<z.ZodNullable<z.ZodObject<{
        endpoint: z.ZodString;
        headers: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
        timeout: z.ZodDefault<z.ZodString>;
    }, z.core.$strict>>>, unknown>;
}, z.core.$strict>;
export type WrittenConfig = z.output<typeof WrittenConfig>;
