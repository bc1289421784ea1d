import { z } from 'zod';
import { Digest } from '../src/foundation/digest.ts';
import { type Problem, throwIfAny } from '../src/foundation/error.ts';

/** An input as action.yml declares it and as the code reads it. `default` may be an expression of GitHub's; then it is the runner who fills it in. */
interface InputSpec {
  readonly description: string;
  readonly default?: string;
  /** Reads the text of the input; an empty one never gets here. */
  readonly value: z.ZodType<unknown, string>;
  /** What is accepted, for the error. */
  readonly accepted: string;
}

const number = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

/** A path inside the repository or the runner's folders; control characters would break logs. */
const path = z.string().regex(/^\P{Cc}+$/u);

/** How a job that this one waited for ended, as `needs.<job>.result` says it. */
export const JobResult = z.enum(['success', 'failure', 'cancelled', 'skipped']);
export type JobResult = z.infer<typeof JobResult>;

/** Every input there is, by its public name. */
export const inputs = {
  config: {
    description: 'Configuration file, relative to the root of the repository. Always read at the base.',
    default: '.github/plumbline.yml',
    value: path,
    accepted: 'a path',
  },
  suites: {
    description: 'Only these suites: names separated by commas or line ends. All suites when empty.',
    value: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((name) => name !== ''))
      .pipe(z.array(z.string().regex(/^[a-z][a-z0-9-]{0,38}$/)).min(1)),
    accepted: 'names of suites, separated by commas or line ends',
  },
  'github-token': {
    description:
      'Token of the job; what it must be allowed to do is said for each action in docs/actions.md.',
    default: '${{ github.token }}',
    value: z.string(),
    accepted: 'a token',
  },
  shards: {
    description: 'Number of shards, 1 to 256. Decided from the number of trials when empty.',
    value: number(1, 256),
    accepted: 'a whole number from 1 to 256',
  },
  shard: {
    description: 'Index of this shard, from 0: `matrix.shard`.',
    value: number(0, 255),
    accepted: 'a whole number from 0 to 255',
  },
  plan: {
    description: 'Plan file. When empty, the artifact of `plan-digest` is used.',
    value: path,
    accepted: 'a path',
  },
  'plan-digest': {
    description: 'Digest of the plan as the plan job put it out: the plan file must have it.',
    value: Digest,
    accepted: 'sha256: and 64 hex digits, the output `plan-digest` of action/plan',
  },
  'plan-result': {
    description:
      'How the plan job ended: `needs.plan.result`. Anything but success is reported as not measured.',
    value: JobResult,
    accepted: JobResult.options.join(', '),
  },
  'shard-result': {
    description:
      'How the shard jobs ended together: `needs.shard.result`. Told in the log; what counts is which results arrived.',
    value: JobResult,
    accepted: JobResult.options.join(', '),
  },
  'working-directory': {
    description: 'Folder of the checkout, relative to the workspace.',
    default: '.',
    value: path,
    accepted: 'a path',
  },
} as const satisfies Record<string, InputSpec>;

export type InputName = keyof typeof inputs;

/** Every output there is, by its public name. */
export const outputs = {
  matrix: 'For `strategy.matrix`: {"include":[{"shard":0,"of":3}, …]}, at most 256.',
  'has-work': '`true` when there is something to run, else `false`: then no shard may be started.',
  'plan-digest': 'Digest of the plan file, for the jobs that follow.',
  'estimate-usd': 'What the run will cost in US dollars; empty when no price is known.',
  state: '`complete`, `stopped` (budget or time spent) or `cancelled`.',
  decision: '`pass`, `fail`, `undecided`, `unmeasured` or `untouched`.',
  verdicts: 'JSON: for each suite its decision, for each metric its verdict.',
  'report-path': 'The report as JSON, a file of this job.',
  'cost-usd': 'What the run cost in US dollars; empty when no price is known.',
} as const satisfies Record<string, string>;

export type OutputName = keyof typeof outputs;

interface ActionSpec {
  readonly name: string;
  readonly description: string;
  readonly inputs: readonly InputName[];
  readonly outputs: readonly OutputName[];
  /** What the job's token must be allowed to do, and why. */
  readonly permissions: readonly string[];
}

/** The actions by their folder; `all` is the root action. */
export const actions = {
  all: {
    name: 'Plumbline',
    description:
      'Evaluates prompts and LLM pipelines on a pull request and gives it a verdict, all in one job.',
    inputs: ['config', 'suites', 'github-token', 'working-directory'],
    outputs: ['decision', 'verdicts', 'report-path', 'cost-usd'],
    permissions: ['contents: read', 'checks: write', 'pull-requests: write'],
  },
  plan: {
    name: 'Plumbline plan',
    description: 'Decides what a pull request or a push evaluates, and splits it into shards.',
    inputs: ['config', 'suites', 'shards', 'github-token', 'working-directory'],
    outputs: ['matrix', 'has-work', 'plan-digest', 'estimate-usd'],
    permissions: ['contents: read'],
  },
  shard: {
    name: 'Plumbline shard',
    description: 'Runs one shard of a plan and uploads its results. The only job that needs a model key.',
    inputs: ['shard', 'plan', 'plan-digest', 'github-token', 'working-directory'],
    outputs: ['state'],
    permissions: ['contents: read'],
  },
  gate: {
    name: 'Plumbline gate',
    description: 'Puts the shards together, compares them with the baseline and decides. Needs no checkout.',
    inputs: ['plan', 'plan-digest', 'plan-result', 'shard-result', 'github-token'],
    outputs: ['decision', 'verdicts', 'report-path', 'cost-usd'],
    permissions: ['contents: read', 'checks: write', 'pull-requests: write'],
  },
  record: {
    name: 'Plumbline record',
    description:
      'Records the results of a merged change as the baseline on the data branch. Needs no checkout.',
    inputs: ['plan', 'plan-digest', 'github-token'],
    outputs: [],
    permissions: ['contents: write'],
  },
  publish: {
    name: 'Plumbline publish',
    description:
      'Publishes the report of a finished workflow run that could not publish it itself, such as a fork’s.',
    inputs: ['github-token'],
    outputs: ['decision'],
    permissions: ['actions: read', 'contents: read', 'checks: write', 'pull-requests: write'],
  },
} as const satisfies Record<string, ActionSpec>;

export type ActionName = keyof typeof actions;
export type InputOf<A extends ActionName> = (typeof actions)[A]['inputs'][number];
export type OutputOf<A extends ActionName> = (typeof actions)[A]['outputs'][number];

/** Inputs with a default of ours always have a value; all others may be null. */
type ValueOf<N extends InputName> = N extends 'config' | 'working-directory'
  ? z.output<(typeof inputs)[N]['value']>
  : z.output<(typeof inputs)[N]['value']> | null;

export type InputValues<A extends ActionName> = { readonly [N in InputOf<A>]: ValueOf<N> };

/** The environment variable in which the runner hands over an input: upper case, hyphens kept. */
export function inputVariable(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`;
}

/**
 * The inputs of an action from the environment; one that is empty or not set has its default, else null.
 * @throws UserError `input-invalid` with every wrong input at once
 */
export function readInputs<A extends ActionName>(
  action: A,
  env: Readonly<Record<string, string | undefined>>,
): InputValues<A> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const name of actions[action].inputs) {
    const spec: InputSpec = inputs[name];
    const given = env[inputVariable(name)]?.trim();
    // The default of a token is an expression that only the runner can fill in.
    const fallback = spec.default?.includes('${{') === true ? undefined : spec.default;
    const text = given === undefined || given === '' ? fallback : given;
    if (text === undefined) {
      values[name] = null;
      continue;
    }
    const read = spec.value.safeParse(text);
    if (read.success) values[name] = read.data;
    else problems.push(problemOf(name, spec, text));
  }
  throwIfAny(problems);
  // Filled above for exactly the names of this action, each by its own schema.
  return values as InputValues<A>;
}

function problemOf(name: InputName, spec: InputSpec, found: string): Problem {
  return {
    code: 'input-invalid',
    what: `the input ${name} is wrong`,
    found: found.length > 80 ? `${found.slice(0, 80)}…` : found,
    accepted: spec.accepted,
    next: `correct \`${name}:\` below \`with:\` in the workflow file`,
  };
}
