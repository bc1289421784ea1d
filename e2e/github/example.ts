import { createSign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installationId, issueToken } from './api/apps.ts';
import { git, shaOf } from './git.ts';
import type { operations } from './operations.ts';
import { openPull } from './pulls.ts';
import { startArtifacts } from './results.ts';
import { type App, createRepository, createState, fullName, type Repository, type State } from './state.ts';

export type Operation = (typeof operations)[number];

export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly by?: 'app' | 'installation' | 'user';
}

/** A repository with one of everything that the API shows, and a good request for every operation. */
export async function createExample() {
  const folder = mkdtempSync(join(tmpdir(), 'routes-'));
  const artifacts = await startArtifacts();
  const state = createState(folder);
  const repository = createRepository(state, 'octocat/prompts');
  const base = commit(repository, 'main', 'one');
  const head = commit(repository, 'better', 'two');
  openPull(repository, { head: 'better' });
  artifacts.add('31', 'plumbline-shard-0', Buffer.from('bytes'));
  const app = appCalled(state, 'plumbline');
  const as = {
    app: jwtOf(app),
    installation: issueToken(state, app, fullName(repository), {
      actions: 'read',
      contents: 'read',
      checks: 'write',
      pull_requests: 'write',
    }),
    user: 'ghp_octocat',
  };
  const principal = { kind: 'user', login: 'octocat' } as const;
  state.tokens.set(as.user, principal);
  const at = '2026-11-20T12:00:00Z';
  repository.comments.push(
    { id: 11, issue: 1, body: 'first', by: principal, createdAt: at, updatedAt: at },
    { id: 12, issue: 1, body: 'to delete', by: principal, createdAt: at, updatedAt: at },
  );
  repository.checks.push({
    id: 21,
    headSha: head,
    name: 'plumbline',
    app,
    externalId: '',
    status: 'queued',
    conclusion: null,
    title: '',
    summary: '',
    text: null,
    annotations: [],
  });
  repository.runs.set(31, {
    id: 31,
    attempt: 1,
    event: 'pull_request',
    headSha: head,
    headBranch: 'better',
    headRepository: fullName(repository),
    path: '.github/workflows/prompts.yml',
    referencedWorkflows: [],
    status: 'completed',
    conclusion: 'success',
    actor: 'octocat',
    createdAt: at,
  });

  const repo = '/repos/octocat/prompts';
  const check = { name: 'plumbline', head_sha: head, status: 'completed', conclusion: 'success' };
  const artifactId = artifacts.of('31')[0]?.id;

  const asks: Readonly<Record<Operation, Ask>> = {
    'apps/get-authenticated': { method: 'GET', path: '/app', by: 'app' },
    'apps/get-repo-installation': { method: 'GET', path: `${repo}/installation`, by: 'app' },
    'apps/create-installation-access-token': {
      method: 'POST',
      path: `/app/installations/${installationId(state, fullName(repository))}/access_tokens`,
      body: { permissions: { checks: 'write' } },
      by: 'app',
    },
    'users/get-authenticated': { method: 'GET', path: '/user', by: 'user' },
    'repos/get': { method: 'GET', path: repo },
    'repos/get-content': { method: 'GET', path: `${repo}/contents/prompts/ask.md?ref=better` },
    'repos/get-commit': { method: 'GET', path: `${repo}/commits/${head}` },
    'repos/compare-commits-with-basehead': { method: 'GET', path: `${repo}/compare/${base}...${head}` },
    'repos/get-collaborator-permission-level': {
      method: 'GET',
      path: `${repo}/collaborators/octocat/permission`,
    },
    'pulls/get': { method: 'GET', path: `${repo}/pulls/1` },
    'pulls/list': { method: 'GET', path: `${repo}/pulls?state=open&head=octocat:better` },
    'pulls/list-files': { method: 'GET', path: `${repo}/pulls/1/files?per_page=100` },
    'issues/list-comments': { method: 'GET', path: `${repo}/issues/1/comments` },
    'issues/create-comment': { method: 'POST', path: `${repo}/issues/1/comments`, body: { body: 'hello' } },
    'issues/update-comment': { method: 'PATCH', path: `${repo}/issues/comments/11`, body: { body: 'more' } },
    'issues/delete-comment': { method: 'DELETE', path: `${repo}/issues/comments/12` },
    'checks/list-for-ref': { method: 'GET', path: `${repo}/commits/${head}/check-runs?check_name=plumbline` },
    'checks/create': { method: 'POST', path: `${repo}/check-runs`, body: check },
    'checks/update': { method: 'PATCH', path: `${repo}/check-runs/21`, body: { ...check, external_id: 'x' } },
    'actions/get-workflow-run': { method: 'GET', path: `${repo}/actions/runs/31` },
    'actions/list-workflow-runs-for-repo': { method: 'GET', path: `${repo}/actions/runs?head_sha=${head}` },
    'actions/list-workflow-run-artifacts': { method: 'GET', path: `${repo}/actions/runs/31/artifacts` },
    'actions/download-artifact': { method: 'GET', path: `${repo}/actions/artifacts/${artifactId}/zip` },
  };
  const close = async () => {
    await artifacts.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { state, artifacts, repo, as, asks, close };
}

function commit(of: Repository, branch: string, text: string): string {
  const blob = git(of.dir, ['hash-object', '-w', '--stdin'], text);
  const inner = git(of.dir, ['mktree'], `100644 blob ${blob}\task.md\n`);
  const tree = git(of.dir, ['mktree'], `040000 tree ${inner}\tprompts\n`);
  const parent = shaOf(of.dir, 'refs/heads/main');
  const sha = git(of.dir, ['commit-tree', tree, '-m', text, ...(parent === null ? [] : ['-p', parent])]);
  git(of.dir, ['update-ref', `refs/heads/${branch}`, sha]);
  return sha;
}

function appCalled(state: State, slug: string): App {
  const found = state.apps.find((each) => each.slug === slug);
  if (found === undefined) throw new Error(`no App ${slug}`);
  return found;
}

function jwtOf({ id, privateKey }: App): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256' })}.${part({ iss: id, exp: Math.floor(Date.now() / 1000) + 60 })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey, 'base64url')}`;
}
