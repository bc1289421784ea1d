import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LocalGitHub, startGitHub } from '../github.ts';
import { fullName, type Repository, type WorkflowRunState } from '../state.ts';
import { createAsking } from './asking.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

function addRun(
  repository: Repository,
  headSha: string,
  over: Partial<WorkflowRunState> = {},
): WorkflowRunState {
  return github.addRun(repository, {
    attempt: 1,
    event: 'pull_request',
    headSha,
    headBranch: 'topic',
    headRepository: fullName(repository),
    path: '.github/workflows/prompts.yml',
    referencedWorkflows: [{ path: 'owner/plumbline/.github/workflows/evaluate.yml@v1', sha: '1'.repeat(40) }],
    status: 'completed',
    conclusion: 'success',
    actor: 'octocat',
    ...over,
  });
}

describe('a workflow run', () => {
  it('names the workflows that it called, and its pull requests unless it is of a fork', async () => {
    const { repository, head, pull } = asking.withPull();
    const own = addRun(repository, head);
    const theirs = addRun(repository, head, { headRepository: 'stranger/prompts' });
    const show = async ({ id }: WorkflowRunState) =>
      (await asking.ask(repository, `GET /actions/runs/${id}`)).data;
    expect(await show(own)).toMatchObject({
      head_repository: { id: repository.id },
      referenced_workflows: [{ path: 'owner/plumbline/.github/workflows/evaluate.yml@v1' }],
      pull_requests: [{ number: pull.number, head: { sha: head } }],
    });
    expect(await show(theirs)).toMatchObject({
      head_repository: { full_name: 'stranger/prompts' },
      pull_requests: [],
    });
  });

  it('is found by what it ran for and how it ended, the newest first', async () => {
    const { repository, head, main } = asking.withPull();
    const first = addRun(repository, head);
    const second = addRun(repository, head, { attempt: 2, conclusion: 'failure' });
    const third = addRun(repository, main, { event: 'push', headBranch: 'main' });
    const found = async (query: string) => {
      const { data } = await asking.ask(repository, `GET /actions/runs?${query}`);
      const { workflow_runs } = z
        .object({ workflow_runs: z.array(z.object({ id: z.number() })) })
        .parse(data);
      return workflow_runs.map(({ id }) => id);
    };
    expect(await found('')).toEqual([third.id, second.id, first.id]);
    expect(await found(`head_sha=${head}`)).toEqual([second.id, first.id]);
    expect(await found('event=push')).toEqual([third.id]);
    expect(await found('branch=topic&status=failure')).toEqual([second.id]);
  });
});

describe('an artifact', () => {
  function withArtifact() {
    const { repository, head } = asking.withPull();
    const run = addRun(repository, head);
    github.artifacts.add(String(run.id), 'report', Buffer.from('the bytes'));
    const [artifact] = github.artifacts.of(String(run.id));
    return { repository, run, id: artifact?.id ?? 0 };
  }

  it('is listed with its run, and its bytes are where the answer leads, without a token', async () => {
    const { repository, run, id } = withArtifact();
    const { data } = await asking.ask(repository, `GET /actions/runs/${run.id}/artifacts`);
    expect(data).toMatchObject({ total_count: 1, artifacts: [{ id, name: 'report', size_in_bytes: 9 }] });
    const { status, headers } = await asking.ask(repository, `GET /actions/artifacts/${id}/zip`);
    expect(status).toBe(302);
    expect(await (await fetch(headers.get('location') ?? '')).text()).toBe('the bytes');
  });

  it('is not given without its signature, nor for another one', async () => {
    const { repository, id } = withArtifact();
    const other = withArtifact();
    const signed = async (from: Repository, of: number) =>
      (await asking.ask(from, `GET /actions/artifacts/${of}/zip`)).headers.get('location') ?? '';
    const address = await signed(repository, id);
    const theirs = await signed(other.repository, other.id);
    for (const wrong of [address.split('?')[0] ?? '', `${theirs.split('?')[0]}?${address.split('?')[1]}`])
      expect((await fetch(wrong)).status).toBe(403);
  });

  it('is gone once it has expired, and not there for another repository', async () => {
    const { repository, id } = withArtifact();
    const other = asking.withPull().repository;
    const route = `GET /actions/artifacts/${id}/zip`;
    expect((await asking.ask(other, route)).status).toBe(404);
    github.artifacts.expire(id);
    expect((await asking.ask(repository, route)).status).toBe(410);
    github.artifacts.remove(id);
    expect((await asking.ask(repository, route)).status).toBe(404);
  });
});
