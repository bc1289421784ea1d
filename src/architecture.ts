/**
 * The borders of the product as one table: who may import whom, who may touch the world, where each SDK lives.
 * `architecture.test.ts` checks it on every file; docs/architecture.md prints it.
 */

/** The nouns in their one order: each may import those that stand before it, never one that stands after. */
export const nouns = [
  'src/foundation',
  'src/stats',
  'src/privacy',
  'src/release',
  'src/evaluation/dataset',
  'src/evaluation/target',
  'src/evaluation/metric',
  'src/evaluation/plan',
  'src/evaluation/run',
  'src/verdict/baseline',
  'src/verdict/drift',
  'src/verdict/compare',
  'src/verdict/gate',
  'src/verdict/report',
  'src/feedback',
  'src/rollout',
  'src/command',
  'src/config',
  'src/onboarding',
] as const;

export interface Zone {
  /** A folder, or a file; the longest match counts. `*` stands for one folder, and each such folder is a zone of its own. */
  readonly at: string;
  /** What it may import beside its own files. */
  readonly imports: readonly string[];
  /** pure: no clock, randomness, environment, network or file. types: pure, and takes only types from elsewhere. */
  readonly touches: 'nothing' | 'types only' | 'the world';
  readonly why: string;
}

const joined = [...nouns, 'src/ports', 'src/gateway', 'src/operations', 'src/adapters/*'];
const everything = [...joined, 'src/wiring'];

export const zones: readonly Zone[] = [
  ...nouns.map(
    (at, index): Zone => ({
      at,
      imports: nouns.slice(0, index),
      touches: 'nothing',
      why: 'a noun of the product: values in, values out',
    }),
  ),
  { at: 'src/ports', imports: nouns, touches: 'types only', why: 'what we need from outside, types alone' },
  {
    at: 'src/gateway',
    imports: [...nouns, 'src/ports'],
    touches: 'nothing',
    why: 'every model call: limits, retries, cost; its clock is a port',
  },
  {
    at: 'src/operations',
    imports: [...nouns, 'src/ports', 'src/gateway'],
    touches: 'nothing',
    why: 'one verb phrase a file: ports in, outcome out',
  },
  {
    at: 'src/adapters/zip',
    imports: [...nouns, 'src/ports'],
    touches: 'nothing',
    why: 'opens the archive of a stranger: bytes in, files out, shared by the artifact stores',
  },
  {
    at: 'src/adapters/packages',
    imports: nouns,
    touches: 'the world',
    why: 'imports a package that the user installs, shared by the adapters that need one',
  },
  {
    at: 'src/adapters/*',
    imports: [...nouns, 'src/ports', 'src/adapters/zip', 'src/adapters/packages'],
    touches: 'the world',
    why: 'one outside system each; never another one, never an operation',
  },
  {
    at: 'src/wiring',
    imports: everything,
    touches: 'the world',
    why: 'what all shells put together in the same way: ports and the adapters behind them',
  },
  {
    at: 'src/cli',
    imports: everything,
    touches: 'the world',
    why: 'shell: the command line',
  },
  {
    at: 'action',
    imports: everything,
    touches: 'the world',
    why: 'shell: the GitHub Actions',
  },
  { at: 'bot', imports: everything, touches: 'the world', why: 'shell: the Probot app' },
  {
    at: 'src/browser',
    imports: nouns,
    touches: 'the world',
    why: "what a page does in a reader's browser; built into texts that src/evaluation/run/page and src/verdict/report/page hold",
  },
  {
    at: 'src/worker',
    imports: nouns,
    touches: 'the world',
    why: "what runs inside of the user's process: nothing but Node, and types",
  },
  { at: 'src/index.ts', imports: everything, touches: 'nothing', why: 'the public API' },
  { at: 'src/architecture.ts', imports: [], touches: 'nothing', why: 'this table' },
];

/** Folders that are not the product: they may import anything, and nothing of the product imports them. */
export const tools = ['scripts', 'e2e', 'bench', 'vitest.config.ts'] as const;

/** What talks to the outside world: imported by exactly one folder. */
export const sdks: Readonly<Record<string, string>> = {
  openai: 'src/adapters/openai',
  undici: 'src/adapters/openai',
  '@pydantic/genai-prices': 'src/adapters/prices',
  'simple-git': 'src/adapters/git',
  '@actions/artifact': 'src/adapters/actions',
  '@actions/core': 'action',
  '@actions/github': 'src/adapters/github',
  '@octokit/*': 'src/adapters/github',
  '@energetic-ai/*': 'src/adapters/embedded',
  'onnxruntime-node': 'src/adapters/onnx',
  '@huggingface/*': 'src/adapters/onnx',
  'node-llama-cpp': 'src/adapters/llama',
  '@opentelemetry/*': 'src/adapters/otel',
  probot: 'bot',
  pino: 'bot',
  commander: 'src/cli',
  '@stdlib/*': 'src/stats',
};

/** Libraries that only compute: the folders that may use each. */
export const libraries: Readonly<Record<string, readonly string[]>> = {
  zod: ['src', 'action', 'bot'],
  diff: ['src/browser'],
  'fast-xml-builder': ['src/evaluation/run'],
  'csv-parse': ['src/evaluation/dataset'],
  yaml: ['src/config', 'src/evaluation', 'src/onboarding', 'action'],
  picomatch: ['src/foundation'],
  'eventsource-parser': ['src/evaluation'],
  'json-p3': ['src/evaluation'],
  re2js: ['src/evaluation/metric'],
  ajv: ['src/evaluation/metric'],
  'fastest-levenshtein': ['src/evaluation/metric'],
  franc: ['src/evaluation/metric'],
  'gpt-tokenizer': ['src/evaluation/metric'],
  'js-rouge': ['src/evaluation/metric'],
  'ajv-formats': ['src/evaluation/metric'],
  'markdown-table': ['src/verdict/report'],
  yauzl: ['src/adapters'],
  yazl: ['src/adapters'],
};

/** Modules of Node that compute and reach nothing: allowed where nothing may be touched, with the reason. */
export const pureNodeModules: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'hash', 'createHmac', 'timingSafeEqual'],
  'node:zlib': ['crc32'],
  // Tells whoever is called for which trial it is; nothing outside of the process.
  'node:async_hooks': ['AsyncLocalStorage'],
  // Not `resolve` and `relative`: they ask for the working directory.
  'node:path/posix': ['basename', 'dirname', 'extname', 'isAbsolute', 'join', 'normalize'],
};

/** Folders that import a module by a path computed at run time, because the user installs it. */
export const computedImports: readonly string[] = ['src/adapters/packages', 'src/worker'];

/** Longest file without a first line `// long because: …`. */
export const maxLines = 250;
