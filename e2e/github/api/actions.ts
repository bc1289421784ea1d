import { shaOf } from '../git.ts';
import type { Artifacts } from '../results.ts';
import { fullName, type Repository, type WorkflowRunState } from '../state.ts';
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
        const { query, repository } = call;
        const wanted = (key: string, ...values: readonly (string | null)[]) =>
          query.get(key) === null || values.includes(query.get(key));
        const runs = [...repository.runs.values()].filter(
          (run) =>
            wanted('head_sha', run.headSha) &&
            wanted('branch', run.headBranch) &&
            wanted('event', run.event) &&
            wanted('actor', run.actor) &&
            wanted('status', run.status, run.conclusion),
        );
        return page(call, runs.toReversed(), (list) => ({
          total_count: runs.length,
          workflow_runs: list.map((run) => runOf(repository, run)),
        }));
      },
    },
    {
      method: 'GET',
      path: `${repo}/actions/runs/{run_id}/artifacts`,
      needs: ['actions', 'read'],
      answer: (call) => {
        const run = Number(call.params['run_id']);
        if (!call.repository.runs.has(run)) return notFound();
        const name = call.query.get('name');
        const all = listed(run).filter((artifact) => name === null || artifact.name === name);
        return page(call, all, (list) => ({ total_count: all.length, artifacts: list }));
      },
    },
    {
      method: 'GET',
      path: `${repo}/actions/artifacts/{artifact_id}/{archive_format}`,
      needs: ['actions', 'read'],
      answer: ({ params, repository }) => {
        const id = Number(params['artifact_id']);
        const run = artifacts.runOf(id);
        if (run === null || !repository.runs.has(Number(run))) return notFound();
        const address = artifacts.signedUrl(id);
        return address === null ? gone : { status: 302, headers: { location: address } };
      },
    },
  ];
}

const gone = {
  status: 410,
  body: { message: 'Artifact has expired', documentation_url: 'https://docs.github.com/rest', status: '410' },
};

/** A workflow run as the API and the events show it. */
export function runOf(repository: Repository, run: WorkflowRunState): object {
  const fork = run.headRepository !== fullName(repository);
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
    head_repository: fork ? headRepositoryOf(run, repository) : repositoryOf(repository),
    repository: repositoryOf(repository),
    path: run.path,
    referenced_workflows: run.referencedWorkflows.map(({ path, sha }) => ({ path, sha })),
    actor: userOf(run.actor),
    triggering_actor: userOf(run.actor),
    // Of a fork GitHub names none.
    pull_requests: fork ? [] : pullsOf(repository, run),
    created_at: run.createdAt,
    updated_at: run.createdAt,
    run_started_at: run.createdAt,
  };
}

/** The repository that a pull request of this commit comes from; only its name where none does. */
function headRepositoryOf(run: WorkflowRunState, repository: Repository): object {
  const pull = [...repository.pulls.values()].find(
    ({ head }) => fullName(head.repository) === run.headRepository,
  );
  if (pull !== undefined) return repositoryOf(pull.head.repository);
  const [owner = '', name = ''] = run.headRepository.split('/');
  return { id: 0, name, full_name: run.headRepository, private: false, owner: userOf(owner), fork: true };
}

function pullsOf(repository: Repository, run: WorkflowRunState): object[] {
  const url = `https://example.test/${fullName(repository)}`;
  const place = { id: repository.id, url, name: repository.name };
  return [...repository.pulls.values()]
    .filter(
      (pull) => pull.state === 'open' && pull.head.repository === repository && pull.headSha === run.headSha,
    )
    .map((pull) => ({
      id: pull.number + 5000,
      number: pull.number,
      url: `${url}/pull/${pull.number}`,
      head: { ref: pull.head.ref, sha: pull.headSha, repo: place },
      base: { ref: pull.base.ref, sha: shaOf(repository.dir, `refs/heads/${pull.base.ref}`), repo: place },
    }));
}
