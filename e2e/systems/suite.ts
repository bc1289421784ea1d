import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { createSandbox, type End, type Sandbox } from '../cli/sandbox.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/pipelines');

export interface SuiteToRun {
  readonly target: Readonly<Record<string, unknown>>;
  readonly cases: readonly Readonly<Record<string, unknown>>[];
  /** Files of fixtures/pipelines that lie in the repository's `app/`. */
  readonly app: readonly string[];
  readonly caseTimeout?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface SuiteRun extends End {
  readonly sandbox: Sandbox;
  /** By the id of the case. */
  readonly trials: ReadonlyMap<string, Trial>;
}

/** A repository with one pipeline and one suite. */
export function repositoryOf(suite: SuiteToRun): Sandbox {
  const { target, cases, app, caseTimeout = '60s', environment = {} } = suite;
  const config = {
    version: 1,
    pipelines: { answers: { paths: ['app/**'], target: { kind: 'process', ...target } } },
    suites: {
      core: {
        pipeline: 'answers',
        dataset: 'evals/*.jsonl',
        metrics: { expectations: { role: 'primary', margin: 0.05 } },
        limits: { caseTimeout },
      },
    },
  };
  const sandbox = createSandbox(environment);
  sandbox.commit({
    '.github/plumbline.yml': stringify(config),
    'evals/core.jsonl': cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
    ...Object.fromEntries(app.map((file) => [`app/${file}`, readFileSync(join(fixtures, file), 'utf8')])),
  });
  return sandbox;
}

/** Runs `plumbline run` in such a repository. */
export async function runSuite(suite: SuiteToRun, ...args: string[]): Promise<SuiteRun> {
  const sandbox = repositoryOf(suite);
  const end = await sandbox.plumbline('run', ...args);
  return { ...end, sandbox, trials: trialsOf(sandbox) };
}

/** The trials that a run left, by the id of their case. */
export function trialsOf(sandbox: Sandbox): ReadonlyMap<string, Trial> {
  if (!sandbox.has('.plumbline/results.jsonl')) return new Map();
  const lines = sandbox.read('.plumbline/results.jsonl').trim().split('\n');
  const trials = lines.map((line) => Trial.parse(JSON.parse(line)));
  return new Map(trials.map((trial) => [trial.case, trial]));
}

/** Cases that ask these questions; the question is the id and the expected answer too. */
export function questions(...asked: readonly string[]): SuiteToRun['cases'] {
  return asked.map((question) => ({
    id: question,
    vars: { question },
    expect: [{ type: 'equals', value: question }],
  }));
}
