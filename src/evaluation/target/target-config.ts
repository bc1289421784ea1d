import { z } from 'zod';
import { mayBeGiven } from './child-environment.ts';
import { HttpTarget } from './http/http.ts';
import { GgufModel, OnnxModel } from './model-file.ts';
import { RepositoryPath } from './repository-path.ts';

const path = RepositoryPath;

/** A model behind an OpenAI-compatible URL; messages, model and parameters stand in the prompt file, at the head. */
export const PromptTarget = z.strictObject({
  kind: z.literal('prompt'),
  file: path.describe(
    'The prompt, read at the head: a .prompt.yml, or a .txt or .md with model and parameters in the pipeline.yml beside it',
  ),
  provider: z.string().describe('Name of a provider of this file'),
});

/** The zero-key target: sentences of the documents that are nearest to the question, or what a model in this process writes. */
export const EmbeddedTarget = z.strictObject({
  kind: z.literal('embedded'),
  file: path.describe('The .prompt.yml, read at the head'),
  documents: path.optional().describe('Pattern of the documents, read at the head; only `models` do without'),
  top: z.number().int().min(1).max(50).default(3).describe('Passages retrieved'),
  chunk: z.enum(['sentence', 'paragraph']).default('sentence'),
  unknownBelow: z.number().min(0).max(1).default(0.4).describe('Similarity below which nothing answers'),
  jitter: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Similarity within which sentences are drawn at random'),
  embeddings: OnnxModel.optional().describe(
    'A sentence embedding model of your own that finds the sentences; without it the one of the optional packages',
  ),
  models: z
    .record(z.string().regex(/^[\w.-]{1,64}$/, 'letters, digits, _, . and -, at most 64'), GgufModel)
    .refine((models) => Object.keys(models).length > 0, 'at least one model')
    .optional()
    .describe(
      'Language models of your own by name: the one that `model` of the prompt names writes the answers',
    ),
});
export type EmbeddedTarget = z.infer<typeof EmbeddedTarget>;

/** Recorded answers, for pull requests that must not call a model. */
export const ReplayTarget = z.strictObject({
  kind: z.literal('replay'),
  file: path.describe('JSONL of trials with outputs, read at the head'),
});

const word = z.string().min(1).max(2000);

/** A pipeline in a process of its own that stays: a Python function, a LangChain runnable, or any program that speaks the worker protocol. */
export const ProcessTarget = z.strictObject({
  kind: z.literal('process'),
  python: z
    .string()
    .regex(
      /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/,
      'a module and an attribute of it, such as app.rag:answer',
    )
    .optional()
    .describe(
      'package.module:attribute of a function, an async function, a generator or a LangChain runnable',
    ),
  command: z
    .array(word)
    .min(1)
    .max(50)
    .optional()
    .describe(
      'Instead of `python`: a program and its arguments, run without a shell, that speaks the worker protocol',
    ),
  interpreter: word
    .default('python3')
    .describe('The Python that runs it: a name on PATH, or a path below the root of the repository'),
  cwd: path
    .optional()
    .describe('Folder below the root where it runs, and from which modules are imported; default the root'),
  input: z
    .string()
    .min(1)
    .optional()
    .describe('The one variable of the case that the pipeline gets; without it, all of them by name'),
  messages: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Key under which the pipeline gets the conversation so far; default messages, where the case has one',
    ),
  arguments: z
    .enum(['by-name', 'together'])
    .optional()
    .describe(
      'together: a function of one parameter gets all variables as one dictionary, also where its parameter is called like one of them',
    ),
  concurrency: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Most cases in flight in the process at the same time; default as the run says'),
  environment: z
    .array(z.string().refine(mayBeGiven, 'a name of a variable that does not belong to the job'))
    .max(100)
    .default([])
    .describe('Names of the environment variables that the process gets beside PATH, HOME and the like'),
});
export type ProcessTarget = z.infer<typeof ProcessTarget>;

/** A JavaScript or TypeScript module of the head: it runs in a Node.js process of its own. */
export const ModuleTarget = z.strictObject({
  kind: z.literal('module'),
  file: path
    .refine(
      (name) => /\.[cm]?[jt]s$/.test(name) && !name.includes('#'),
      'a file that ends in .js, .mjs, .cjs, .ts, .mts or .cts',
    )
    .describe('The module, read at the head; it runs where the packages of the repository are installed'),
  export: z
    .string()
    .regex(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u, 'the name of an export')
    .default('default')
    .describe('The export: a function, a generator, or an object with `invoke` such as a LangChain runnable'),
  input: ProcessTarget.shape.input,
  messages: ProcessTarget.shape.messages,
  concurrency: ProcessTarget.shape.concurrency,
  environment: ProcessTarget.shape.environment,
});
export type ModuleTarget = z.infer<typeof ModuleTarget>;

export const TargetConfig = z.discriminatedUnion('kind', [
  PromptTarget,
  HttpTarget,
  EmbeddedTarget,
  ReplayTarget,
  ProcessTarget,
  ModuleTarget,
]);
export type TargetConfig = z.infer<typeof TargetConfig>;
