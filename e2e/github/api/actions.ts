import type { Artifacts } from '../results.ts';
import type { WorkflowRunState } from '../state.ts';
import { repositoryOf, userOf } from './repository.ts';
import { notFound, ok, page, type Route } from './route.ts';

const repo = '/repos/{owner}/{repo}';

/** Workflow runs, and the artifacts that the results service holds of them. */
export function actionsRoutes(artifacts: Artifacts): readonly Route[] {
  const listed = (run: number) =>
    artifacts.of(String(run)).map(({ id, name, size, expired }) => ({
      id,
      node_id: '',
      name,
      size_in_bytes: size,
      url: '',
      archive_download_url: '',
      expired,
      created_at: null,
      expires_at: null,
      updated_at: null,
    }));
  return [
    {
      method: 'GET',
      path: `${repo}/actions/runs/{run_id}`,
      needs: ['actions', 'read'],
      answer: ({ repository, params }) => {
        const run = repository.runs.get(Number(params['run_id']));
        return run === undefined ? notFound() : ok(runOf(repository, run));
      },
    },
    {
      method: 'GET',
      path: `${repo}/actions/runs`,
      needs: ['actions', 'read'],
      answer: (call) => {
        const sha = call.query.get('head_sha');
        const runs = [...call.repository.runs.values()]
          .filter((run) => sha === null || run.headSha === sha)
          .reverse();
        return page(call, runs, (list) => ({
          total_count: runs.length,
          workflow_runs: list.map((run) => runOf(call.repository, run)),
        }));
      },
    },
    {
      method: 'GET',
      path: `${repo}/actions/runs/{run_id}/artifacts`,
      needs: ['actions', 'read'],
      answer: (call) => {
        const all = listed(Number(call.params['run_id']));
        return page(call, all, (list) => ({ total_count: all.length, artifacts: list }));
      },
    },
    {
      method: 'GET',
      path: `${repo}/actions/artifacts/{artifact_id}/{archive_format}`,
      needs: ['actions', 'read'],
      answer: ({ params }) => {
        const address = artifacts.signedUrl(Number(params['artifact_id']));
        return address === null ? notFound() : { status: 302, headers: { location: address } };
      },
    },
  ];
}

/** A workflow run as the API and the events show it. */
export function runOf(repository: Parameters<typeof repositoryOf>[0], run: WorkflowRunState): object {
  const [owner = '', name = ''] = run.headRepository.split('/');
  return {
    id: run.id,
    name: 'prompts',
    run_attempt: run.attempt,
    run_number: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    head_repository: {
      ...repositoryOf(repository),
      owner: userOf(owner),
      name,
      full_name: run.headRepository,
    },
    repository: repositoryOf(repository),
    path: run.path,
    referenced_workflows: run.referencedWorkflows.map(({ path, sha }) => ({ path, sha })),
    actor: userOf(run.actor),
    triggering_actor: userOf(run.actor),
    // Empty for forks, as on GitHub.
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
  };
}
