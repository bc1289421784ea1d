import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGit } from '../../src/adapters/git/git.ts';
import { writeCommit } from '../../src/adapters/git/write-commit.ts';
import { createCodeHost, octokitFor } from '../../src/adapters/github/code-host.ts';
import { type CodeHostWorld, codeHostContract } from '../../src/ports/code-host.contract.ts';
import { git, shaOf } from '../github/git.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import { refreshPulls } from '../github/pulls.ts';
import { fullName, type Level, type Repository } from '../github/state.ts';

let github: LocalGitHub;
let made = 0;

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(async () => {
  const violations = github.violations();
  await github.close();
  expect(violations).toEqual([]);
});

/** No wait between two changes: how long it is has a test of its own. */
const atOnce = { writeGapMs: 0 };

/** What the publishing job has (a row of the permission table), and what it needs to ask which commit came first. */
const publisher: Readonly<Record<string, Level>> = {
  actions: 'read',
  contents: 'read',
  checks: 'write',
  pull_requests: 'write',
};

function hostFor(repository: Repository, permissions = publisher) {
  const octokit = octokitFor({ token: github.token(repository, permissions), apiUrl: github.apiUrl });
  const identity = { kind: 'app', appId: 15368 } as const;
  return createCodeHost({ octokit, repository: fullName(repository), identity, ...atOnce });
}

async function commitTo(repository: Repository, branch: string, files: Readonly<Record<string, string>>) {
  const parent = shaOf(repository.dir, `refs/heads/${branch}`) ?? shaOf(repository.dir, 'refs/heads/main');
  made += 1;
  const commit = await writeCommit(createGit({ dir: repository.dir, exact: true }), {
    files: new Map(Object.entries(files)),
    parent,
    message: `commit ${made}`,
    author: { name: 'octocat', email: 'octocat@example.com' },
    at: new Date(made * 1000),
  });
  git(repository.dir, ['update-ref', `refs/heads/${branch}`, commit]);
  refreshPulls(repository);
  return commit;
}

async function freshRepository(): Promise<Repository> {
  made += 1;
  const repository = github.createRepository(`octocat/prompts-${made}`);
  await commitTo(repository, 'main', { 'README.md': '# prompts\n' });
  return repository;
}

async function open(): Promise<CodeHostWorld> {
  const repository = await freshRepository();
  const stranger = octokitFor({ token: github.userToken('mallory'), apiUrl: github.apiUrl });
  return {
    host: hostFor(repository),
    stranger: createCodeHost({
      octokit: stranger,
      repository: fullName(repository),
      identity: 'ask',
      ...atOnce,
    }),
    commit: (branch, files) => commitTo(repository, branch, files),
    openPullRequest: async (branch) => github.openPull(repository, { head: branch }).number,
    closePullRequest: async (number) => {
      const pull = repository.pulls.get(number);
      if (pull !== undefined) pull.state = 'closed';
    },
    addWorkflowRun: async ({ headSha, headBranch }) =>
      github.addRun(repository, {
        attempt: 1,
        event: 'pull_request',
        headSha,
        headBranch,
        headRepository: fullName(repository),
        path: '.github/workflows/plumbline.yml',
        referencedWorkflows: [],
        status: 'completed',
        conclusion: 'success',
        actor: 'octocat',
      }).id,
  };
}

codeHostContract('of a GitHub', open);

describe('createCodeHost', () => {
  it('asks GitHub who it is where it holds the token of a person', async () => {
    const { stranger } = await open();
    expect(await stranger.identity()).toEqual({ kind: 'user', login: 'mallory' });
  });

  it.each([
    [
      'checks',
      'checks: write',
      (host: ReturnType<typeof hostFor>, sha: string) => host.createCheckRun(check(sha)),
    ],
    [
      'pull_requests',
      'pull-requests: write',
      (host: ReturnType<typeof hostFor>) => host.createComment(1, 'x'),
    ],
    ['actions', 'actions: read', (host: ReturnType<typeof hostFor>) => host.workflowRun(1)],
    ['contents', 'contents: read', (host: ReturnType<typeof hostFor>) => host.file('README.md', 'main')],
  ] as const)('without the permission %s names it and where to grant it', async (missing, needed, act) => {
    const repository = await freshRepository();
    const sha = await commitTo(repository, 'topic', { a: '1' });
    github.openPull(repository, { head: 'topic' });
    const level: Readonly<Record<string, Level>> = needed.endsWith('write') ? { [missing]: 'read' } : {};
    const rest = Object.fromEntries(Object.entries(publisher).filter(([name]) => name !== missing));
    await expect(act(hostFor(repository, { ...rest, ...level }), sha)).rejects.toMatchObject({
      problems: [
        { code: 'github-permission', accepted: needed, next: expect.stringContaining(`\`${needed}\``) },
      ],
    });
  });

  it('says of a wrong token that it is the token', async () => {
    const repository = await freshRepository();
    const octokit = octokitFor({ token: 'ghs_unknown', apiUrl: github.apiUrl });
    const host = createCodeHost({ octokit, repository: fullName(repository), identity: 'ask' });
    await expect(host.pullRequest(1)).rejects.toMatchObject({ problems: [{ code: 'github-permission' }] });
  });
});

function check(headSha: string) {
  const conclusion = 'failure' as const;
  return {
    name: 'plumbline',
    headSha,
    externalId: 'x',
    conclusion,
    title: 't',
    summary: 's',
    annotations: [],
  };
}
