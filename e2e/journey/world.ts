import { Report } from '../../src/verdict/report/report-file.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import type { Check, Comment, Pull, Repository } from '../github/state.ts';
import { type LocalModel, type ModelRequest, startModel } from '../model/model.ts';
import { unpack } from './archive.ts';
import { adds, type Clone, cloneOf, type configOf, type Files, startFiles } from './sums.ts';
import { evaluate, record, type WorkflowOptions, type WorkflowResult } from './workflow.ts';

/** A repository on the local GitHub with a model behind it, ready for pull requests. */
export interface World {
  readonly github: LocalGitHub;
  readonly model: LocalModel;
  readonly repository: Repository;
  readonly clone: Clone;
  /** Pushes a branch from main's tip (or another commit) and opens its pull request. */
  propose(branch: string, files: Files, from?: string): Promise<Pull>;
  evaluate(pull: Pull, options?: Partial<WorkflowOptions>): Promise<WorkflowResult>;
  record(options?: Partial<WorkflowOptions>): Promise<WorkflowResult>;
  /** Checks named `plumbline` on a pull request's head. */
  checks(pull: Pull): readonly Check[];
  comments(pull: Pull): readonly Comment[];
  report(run: { readonly id: number }): Promise<Report>;
  close(): Promise<void>;
}

let count = 0;

/** A new repository with its first commit on main; `record()` gives it a baseline. */
export async function createWorld(
  options: Parameters<typeof configOf>[0] = {},
  answer: (messages: ModelRequest['messages']) => string = adds,
): Promise<World> {
  const github = await startGitHub();
  const model = await startModel({ answer: ({ messages }) => answer(messages) });
  count += 1;
  const repository = github.createRepository(`octocat/sums-${count}`);
  const clone = cloneOf(github, repository);
  await clone.push('main', startFiles(options));
  const secrets = { MODEL_URL: model.url, MODEL_KEY: 'sk-local-secret' };
  return {
    github,
    model,
    repository,
    clone,
    propose: async (branch, files, from = 'main') => {
      await clone.push(branch, files, from);
      return github.openPull(repository, { head: branch });
    },
    evaluate: (pull, more) => evaluate(github, repository, pull, { secrets, shards: 3, ...more }),
    record: (more) => record(github, repository, { secrets, shards: 2, ...more }),
    checks: (pull) =>
      repository.checks.filter(({ headSha, name }) => headSha === pull.headSha && name === 'plumbline'),
    comments: (pull) => repository.comments.filter(({ issue }) => issue === pull.number),
    report: (run) => reportOf(github, run.id),
    close: async () => {
      await model.close();
      await github.close();
    },
  };
}

async function reportOf(github: LocalGitHub, run: number): Promise<Report> {
  const artifact = github.artifacts.of(String(run)).find(({ name }) => name.startsWith('plumbline-report-'));
  if (artifact === undefined) throw new Error('the run left no report');
  return Report.parse(JSON.parse((await unpack(artifact.bytes)).get('report.json') ?? 'null'));
}
