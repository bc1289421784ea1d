import { runOf } from './api/actions.ts';
import { installationId } from './api/apps.ts';
import { pullOf } from './api/pulls.ts';
import { repositoryOf, userOf } from './api/repository.ts';
import { complete } from './complete.ts';
import { git, shaOf } from './git.ts';
import { createPayloadContract } from './payloads.ts';
import { membersOf } from './schema.ts';
import { fullName, type Pull, type Repository, type State, type WorkflowRunState } from './state.ts';

/** The payloads of GitHub's events, each held against GitHub's description of it: one that GitHub would not send throws. */
export interface Events {
  pullRequest(repository: Repository, pull: Pull, action: 'opened' | 'synchronize'): object;
  /** A branch that now ends at a commit, one further than before. */
  push(repository: Repository, branch: string, sha: string): object;
  workflowRunCompleted(repository: Repository, run: WorkflowRunState): object;
}

export function createEvents(state: State): Events {
  const common = (repository: Repository, sender: string) => ({
    repository: repositoryIn(repository),
    sender: userOf(sender),
    installation: { id: installationId(state, fullName(repository)), node_id: '' },
  });
  const contract = createPayloadContract();
  const held = (event: string, payload: object): object => {
    const problems = contract.check(event, payload);
    if (problems.length > 0) throw new Error(`GitHub sends no such ${event}:\n${problems.join('\n')}`);
    return payload;
  };
  return {
    pullRequest: (repository, pull, action) =>
      held('pull_request', {
        action,
        number: pull.number,
        pull_request: pullIn(repository, pull),
        ...(action === 'synchronize'
          ? { before: shaOf(repository.dir, `${pull.headSha}^`), after: pull.headSha }
          : {}),
        ...common(repository, pull.author),
      }),
    push: (repository, branch, sha) => {
      const before = shaOf(repository.dir, `${sha}^`);
      const commit = commitOf(repository, sha);
      return held('push', {
        ref: `refs/heads/${branch}`,
        before: before ?? '0'.repeat(40),
        after: sha,
        created: before === null,
        deleted: false,
        forced: false,
        base_ref: null,
        compare: `https://example.test/${fullName(repository)}/compare/${before}...${sha}`,
        commits: [commit],
        head_commit: commit,
        pusher: { name: repository.owner, email: `${repository.owner}@example.test` },
        ...common(repository, repository.owner),
      });
    },
    workflowRunCompleted: (repository, run) =>
      held('workflow_run', {
        action: 'completed',
        workflow_run: complete('actions/get-workflow-run', 200, {
          ...runOf(repository, run),
          head_commit: commitOf(repository, run.headSha),
          check_suite_id: run.id,
          check_suite_node_id: '',
          previous_attempt_url: null,
        }),
        workflow: workflowOf(repository, run),
        ...common(repository, run.actor),
      }),
  };
}

/** A repository as events show it: with some members that the API's own answer need not have. */
function repositoryIn(repository: Repository): object {
  const more = { has_downloads: true, has_discussions: false, topics: [] };
  const visibility = repository.private ? 'private' : 'public';
  return { ...membersOf(complete('repos/get', 200, repositoryOf(repository))), ...more, visibility };
}

function pullIn(repository: Repository, pull: Pull): object {
  const { head, base, ...rest } = membersOf(complete('pulls/get', 200, pullOf(repository, pull)));
  return {
    ...rest,
    assignees: [],
    requested_reviewers: [],
    active_lock_reason: null,
    head: { ...membersOf(head), repo: repositoryIn(pull.head.repository) },
    base: { ...membersOf(base), repo: repositoryIn(repository) },
  };
}

function workflowOf(repository: Repository, run: WorkflowRunState): object {
  const url = `https://example.test/${fullName(repository)}/workflows/1`;
  return {
    id: 1,
    node_id: '',
    name: 'prompts',
    path: run.path,
    state: 'active',
    created_at: run.createdAt,
    updated_at: run.createdAt,
    url,
    html_url: url,
    badge_url: url,
  };
}

/** A commit as events show it; of one that is not there, as of a fork that was never proposed, only its id. */
function commitOf(repository: Repository, sha: string): object {
  const known = shaOf(repository.dir, sha) !== null;
  const format = ['%T', '%cI', '%an', '%ae', '%B'].join('%x00');
  const [
    tree = '',
    timestamp = '2026-01-01T00:00:00Z',
    name = 'unknown',
    email = 'unknown@example.test',
    message = '',
  ] = known ? git(repository.dir, ['log', '-1', `--format=${format}`, sha]).split('\0') : [];
  const url = `https://example.test/${fullName(repository)}/commit/${sha}`;
  return {
    id: sha,
    tree_id: tree,
    message: message.trimEnd(),
    timestamp,
    url,
    distinct: true,
    author: { name, email },
    committer: { name, email },
    added: [],
    removed: [],
    modified: [],
  };
}
