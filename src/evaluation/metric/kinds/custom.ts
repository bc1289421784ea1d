import { z } from 'zod';
import { parseDuration } from '../../../foundation/duration.ts';
import { canonicalJson, type Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import { mayBeGiven } from '../../target/child-environment.ts';
import type { Answer } from '../../target/target.ts';
import { ModuleTarget } from '../../target/target-config.ts';
import { scoreIn } from '../custom/reply.ts';
import { abstained, MetricDirection, MetricKind } from '../metric.ts';
import { defineKind } from '../metric-row.ts';
import type { CustomCode } from '../services.ts';

const path = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}*?#]+$/u, 'a path below the root of the repository');
const longest = 3_600_000;

const Options = z.strictObject({
  file: path.optional().describe('A JavaScript or TypeScript module, read where the rules come from'),
  export: ModuleTarget.shape.export.describe('The function in it'),
  command: z
    .array(z.string().min(1).max(2000))
    .min(1)
    .max(50)
    .optional()
    .describe(
      'Instead: a program that speaks the worker protocol, run without a shell in a folder of `files` alone',
    ),
  url: z
    .string()
    .min(1)
    .optional()
    .describe('Instead: a service that is sent each answer by POST; `${NAME}` is allowed'),
  headers: z
    .record(z.string(), z.string())
    .default({})
    .describe('Headers of the request to `url`; `${NAME}` is allowed'),
  files: z
    .array(path)
    .max(100)
    .default([])
    .describe('Further files that `file` or `command` needs, read at the same place'),
  values: MetricKind.default('score').describe(
    'What its scores are: binary (0 or 1), score (0 … 1), duration (ms), cost (US dollars), count',
  ),
  direction: MetricDirection.default('higher-is-better').describe('Which way is better'),
  options: z.record(z.string(), z.json()).default({}).describe('Given to the metric as they are'),
  environment: z
    .array(z.string().refine(mayBeGiven, 'a name of a variable that does not belong to the job'))
    .max(100)
    .default([])
    .describe('Names of the environment variables that its process gets beside PATH, HOME and the like'),
  timeout: z.string().default('60s').describe('How long one score may take'),
});
type Options = z.output<typeof Options>;

/** A metric of the user's own: a module, a process or a service. */
export const custom = defineKind({
  what: 'A metric of your own, by a module, a program or a service: see the page of custom metrics.',
  options: Options,
  kind: ({ values }) => values,
  direction: ({ direction }) => direction,
  definition: 1,
  files: filesOf,
  make: (options, { services, texts }) => {
    const code = codeOf(options, texts);
    const run = services.custom?.(code) ?? null;
    return async (answer, of, signal) => {
      if (run === null) return abstained('this process cannot run metrics of your own');
      const reply = await run(requestOf(options, answer, of), signal);
      return reply.kind === 'said' ? scoreIn(reply.value) : abstained(reply.why);
    };
  },
});

function filesOf({ file, files }: Options): string[] {
  return file === undefined ? files : [file, ...files];
}

function codeOf(options: Options, texts: ReadonlyMap<string, string>): CustomCode {
  const timeoutMs = parseDuration(options.timeout);
  if (timeoutMs === null || timeoutMs < 1 || timeoutMs > longest)
    throw new Error(`timeout: ${options.timeout} is no duration up to 1h`);
  const files = filesOf(options).flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return { runs: whatRuns(options), files: new Map(files), environment: options.environment, timeoutMs };
}

function whatRuns({ file, export: name, command, url, headers, files }: Options): CustomCode['runs'] {
  const said = [file, command, url].filter((each) => each !== undefined);
  if (said.length !== 1) throw new Error('it needs one of file, command and url');
  if (url !== undefined) {
    if (files.length > 0)
      throw new Error('files are for `file` and `command`: nothing of them reaches a service');
    return { kind: 'service', url, headers };
  }
  if (Object.keys(headers).length > 0) throw new Error('headers are for `url`');
  if (file !== undefined) {
    if (!/\.[cm]?[jt]s$/.test(file)) throw new Error(`${file} is no JavaScript or TypeScript file`);
    return { kind: 'module', file, export: name };
  }
  const [program = '', ...args] = command ?? [];
  // It runs in a folder of its files alone, so that the files of a change are never its metric.
  const lost = [program, ...args].find((word) => /^\w[\w.-]*\/[\w./-]+$/.test(word) && !files.includes(word));
  if (lost !== undefined) throw new Error(`the command names ${lost}, which is not among \`files\``);
  return { kind: 'command', command: [program, ...args] };
}

/** As `MetricRequest` of the public types. */
function requestOf({ options }: Options, answer: Answer, of: Case): Json {
  const { kind: _, ...told } = answer;
  const { id, vars, messages, expected, expect, contexts, relevant, tags } = of;
  const asked = { id, vars, messages, expected, expect, contexts, relevant, tags };
  return JSON.parse(canonicalJson({ output: answer.output, answer: told, case: asked, options }));
}
