import type { NewFile, PipelineDraft, Runtime, Setting, Wishes } from './onboarding.ts';
import { providersOf } from './providers.ts';
import { evaluateJobs, recordJobs } from './workflow-jobs.ts';

/** What the jobs of a repository need beside a checkout. */
export interface JobNeeds {
  readonly runtimes: readonly Runtime[];
  readonly settings: readonly Setting[];
  /** A secret MODEL_KEY. */
  readonly modelKey: boolean;
  /** The job's token, with `models: read`. */
  readonly modelToken: boolean;
  /** BentoML counts who uses it, unless it is told not to. */
  readonly quietBento: boolean;
}

export const workflowPaths = {
  evaluate: '.github/workflows/plumbline.yml',
  record: '.github/workflows/plumbline-baseline.yml',
  publish: '.github/workflows/plumbline-publish.yml',
} as const;

/** The workflows that plan, measure and judge pull requests, record what was merged, and publish what a fork may not. */
export function workflowFiles(pipelines: readonly PipelineDraft[], wishes: Wishes): readonly NewFile[] {
  const needs = needsOf(pipelines, wishes);
  return [
    { path: workflowPaths.evaluate, text: evaluateWorkflow(needs, wishes) },
    { path: workflowPaths.record, text: recordWorkflow(needs, wishes) },
    { path: workflowPaths.publish, text: publishWorkflow(wishes) },
  ];
}

export function needsOf(pipelines: readonly PipelineDraft[], wishes: Wishes): JobNeeds {
  const providers = providersOf(pipelines, wishes);
  const runtimes = pipelines.flatMap(({ runtime }) => runtime ?? []);
  const settings = pipelines.flatMap((pipeline) => pipeline.settings);
  return {
    runtimes: [...new Map(runtimes.map((each) => [each.install, each])).values()],
    settings: [...new Map(settings.map((each) => [each.name, each])).values()],
    modelKey: providers.some(({ key }) => key === 'secret'),
    modelToken: providers.some(({ key }) => key === 'token'),
    quietBento: pipelines.some(({ target }) => target.kind === 'http' && 'start' in target),
  };
}

/** The shipped workflows install nothing and hand a shard no token: whoever needs that has jobs of their own. */
function needsOwnJobs({ runtimes, settings, modelToken }: JobNeeds): boolean {
  return runtimes.length > 0 || settings.length > 0 || modelToken;
}

function evaluateWorkflow(needs: JobNeeds, wishes: Wishes): string {
  const head = `# Gives every pull request that touches a prompt or a pipeline its verdict.
name: Plumbline
on: pull_request
permissions: {}
jobs:
`;
  if (needsOwnJobs(needs)) return head + evaluateJobs(needs, wishes);
  return `${head}  evaluate:
    permissions: { contents: read, checks: write, pull-requests: write }
    uses: ${called(wishes, 'evaluate')}
${handedOver(needs, wishes)}`;
}

function recordWorkflow(needs: JobNeeds, wishes: Wishes): string {
  const head = `# Records what was merged, on the branch plumbline-data: pull requests are compared with it.
name: Plumbline baseline
on:
  push: { branches: [${JSON.stringify(wishes.branch)}] }
  schedule: [{ cron: "17 3 * * *" }] # further runs of the same record: they show how much answers vary by themselves
  workflow_dispatch: {}
permissions: {}
jobs:
`;
  if (needsOwnJobs(needs)) return head + recordJobs(needs, wishes);
  return `${head}  record:
    permissions: { contents: write }
    uses: ${called(wishes, 'baseline')}
${handedOver(needs, wishes)}`;
}

function publishWorkflow(wishes: Wishes): string {
  return `# Publishes the verdict where the run itself may only read: pull requests of forks and of Dependabot. Runs none of their code.
name: Plumbline publish
on: { workflow_run: { workflows: [Plumbline], types: [completed] } } # zizmor: ignore[dangerous-triggers]
permissions: {}
jobs:
  publish:
    permissions: { actions: read, contents: read, checks: write, pull-requests: write }
    uses: ${called(wishes, 'publish')}
`;
}

function called({ uses }: Wishes, name: string): string {
  return `${uses.repository}/.github/workflows/${name}.yml@${uses.ref}`;
}

function handedOver({ modelKey }: JobNeeds, { configPath }: Wishes): string {
  const config =
    configPath === '.github/plumbline.yml' ? '' : `    with: { config: ${JSON.stringify(configPath)} }\n`;
  return `${config}${modelKey ? `    secrets: { model-key: "\${{ secrets.MODEL_KEY }}" }\n` : ''}`;
}
