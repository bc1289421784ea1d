import { describe, expect, it } from 'vitest';
import { createMemoryCommits } from '../src/adapters/memory/commits.ts';
import type { Runner } from './runner.ts';
import { subjectOf } from './subject.ts';

const commits = createMemoryCommits();
const base = commits.plant({ 'README.md': 'before' });
const head = commits.plant({ 'README.md': 'after' }, [base]);
const merge = commits.plant({ 'README.md': 'after' }, [base, head]);

function on(eventName: string, checkedOut = merge, over: Partial<Runner> = {}) {
  commits.branch('HEAD', checkedOut);
  const pull = {
    number: 7,
    head: { sha: head, ref: 'edit', repo: { full_name: 'acme/docs' } },
    base: { sha: base, ref: 'main' },
  };
  const runner: Runner = {
    repository: 'acme/docs',
    eventName,
    event: { pull_request: pull },
    sha: checkedOut,
    ref: 'refs/heads/main',
    runId: '1',
    attempt: 1,
    actor: 'octocat',
    workspace: '/workspace',
    temp: '/temp',
    apiUrl: 'https://api.example.test',
    serverUrl: 'https://example.test',
    environment: {},
    ...over,
  };
  return subjectOf(runner, commits);
}

describe('what is evaluated', () => {
  it('is the merge commit of a pull request, between its own parents', async () => {
    expect(await on('pull_request')).toMatchObject({
      purpose: 'judge',
      subject: {
        pr: 7,
        base: { sha: base, ref: 'main' },
        head: { sha: head },
        candidate: { commit: merge },
        trust: 'own',
      },
    });
  });

  it.each(['push', 'schedule', 'workflow_dispatch'])(
    'is the commit itself on %s, to be recorded',
    async (event) => {
      const landed = await on(event, head, { event: {} });
      expect(landed).toMatchObject({
        purpose: 'record',
        subject: { pr: null, base: { sha: head }, head: { sha: head } },
      });
    },
  );

  it.each([
    'pull_request_target',
    'pull_request_review',
    'issue_comment',
    'workflow_run',
    'merge_group',
    'repository_dispatch',
  ])('is nothing on %s, whose checkout nobody has merged or may be a stranger’s', async (event) => {
    await expect(on(event)).rejects.toThrow(/must not be started by/);
  });

  it('is nothing where the head, or another commit, is checked out in place of the merge', async () => {
    await expect(on('pull_request', head)).rejects.toThrow(/not the merge commit/);
    const other = commits.plant({ 'README.md': 'x' }, [base, base]);
    await expect(on('pull_request', other)).rejects.toThrow(/not the merge commit/);
  });

  it('is a stranger’s where the head lies in another repository, or in none any more', async () => {
    const pull = {
      number: 7,
      head: { sha: head, ref: 'edit', repo: null },
      base: { sha: base, ref: 'main' },
    };
    expect(await on('pull_request', merge, { event: { pull_request: pull } })).toMatchObject({
      subject: { trust: 'fork' },
    });
    expect(await on('pull_request', merge, { actor: 'dependabot[bot]' })).toMatchObject({
      subject: { trust: 'bot-without-secrets' },
    });
  });
});
