import { describe, expect, it } from 'vitest';
import type { CheckRun, CodeHost } from './code-host.ts';

/** A repository on a host: `main` exists and holds `README.md`. */
export interface CodeHostWorld {
  /** As us: an App. */
  readonly host: CodeHost;
  /** The same repository as somebody else. */
  readonly stranger: CodeHost;
  /** Puts a commit with these files added on a branch, made from `main` where it does not exist; gives its id. */
  commit(branch: string, files: Readonly<Record<string, string>>): Promise<string>;
  /** Opens a pull request from a branch of the repository into `main`; gives its number. */
  openPullRequest(branch: string): Promise<number>;
  closePullRequest(number: number): Promise<void>;
  /** Lets an ended workflow run of event `pull_request` and path `.github/workflows/plumbline.yml` exist; gives its id. */
  addWorkflowRun(run: { readonly headSha: string; readonly headBranch: string }): Promise<number>;
}

/** The rules of the port CodeHost, for a fake and for the real one alike. */
export function codeHostContract(name: string, open: () => Promise<CodeHostWorld>): void {
  describe(`CodeHost: ${name}`, () => {
    it('shows a pull request with the head it has now', async () => {
      const { host, commit, openPullRequest } = await open();
      const first = await commit('topic', { a: '1' });
      const number = await openPullRequest('topic');
      expect(await host.pullRequest(number)).toMatchObject({
        number,
        state: 'open',
        headSha: first,
        headRef: 'topic',
        headRepository: host.repository,
        baseRef: 'main',
      });
      const second = await commit('topic', { a: '2' });
      expect((await host.pullRequest(number)).headSha).toBe(second);
    });

    it('rejects for a pull request or run that is not there', async () => {
      const { host } = await open();
      const failed = { problems: [{ code: 'github-failed' }] };
      await expect(host.pullRequest(4711)).rejects.toMatchObject(failed);
      await expect(host.workflowRun(4711)).rejects.toMatchObject(failed);
    });

    it('finds the open pull requests of a head branch and no others', async () => {
      const { host, commit, openPullRequest, closePullRequest } = await open();
      const [owner = ''] = host.repository.split('/');
      await commit('topic', { a: '1' });
      await commit('other', { b: '1' });
      const number = await openPullRequest('topic');
      await openPullRequest('other');
      const found = await host.openPullRequestsFrom(owner, 'topic');
      expect(found.map((pull) => pull.number)).toEqual([number]);
      expect(await host.openPullRequestsFrom('somebody-else', 'topic')).toEqual([]);
      await closePullRequest(number);
      expect(await host.openPullRequestsFrom(owner, 'topic')).toEqual([]);
    });

    it('names every changed path, also beyond one page', async () => {
      const { host, commit, openPullRequest } = await open();
      const names = Array.from({ length: 120 }, (_, index) => `docs/page ${index}.md`);
      await commit('topic', Object.fromEntries(names.map((path) => [path, path])));
      const number = await openPullRequest('topic');
      expect((await host.changedPaths(number)).toSorted()).toEqual(names.toSorted());
    });

    it('reads a file at a branch or commit; absent is only what a known commit does not have', async () => {
      const { host, commit } = await open();
      const first = await commit('main', { 'a dir/ü.yml': 'x: "ü😀"\n' });
      await commit('main', { 'a dir/ü.yml': 'newer' });
      expect(await host.file('a dir/ü.yml', first)).toEqual({ kind: 'found', text: 'x: "ü😀"\n' });
      expect(await host.file('a dir/ü.yml', 'main')).toEqual({ kind: 'found', text: 'newer' });
      expect(await host.file('nowhere.yml', 'main')).toEqual({ kind: 'absent' });
      await expect(host.file('a dir/ü.yml', 'no-such-branch')).rejects.toMatchObject({
        problems: [{ code: 'github-failed' }],
      });
    });

    it('knows which commit came before which', async () => {
      const { host, commit } = await open();
      const first = await commit('main', { a: '1' });
      const second = await commit('main', { a: '2' });
      expect(await host.isAncestor(first, second)).toBe(true);
      expect(await host.isAncestor(second, first)).toBe(false);
      expect(await host.isAncestor(first, first)).toBe(true);
      const beside = await commit('topic', { b: '1' });
      const ahead = await commit('main', { a: '3' });
      expect(await host.isAncestor(beside, ahead)).toBe(false);
    });

    it('lists all of 150 comments, each with who wrote it', async () => {
      const { host, stranger, commit, openPullRequest } = await open();
      await commit('topic', { a: '1' });
      const number = await openPullRequest('topic');
      for (let index = 0; index < 149; index += 1) await stranger.createComment(number, `comment ${index}`);
      await host.createComment(number, 'ours');
      const comments = await host.comments(number);
      expect(comments).toHaveLength(150);
      const identity = await host.identity();
      const ours = comments.filter(({ author }) => JSON.stringify(author) === JSON.stringify(identity));
      expect(ours.map(({ body }) => body)).toEqual(['ours']);
      expect(comments[0]?.author).toEqual(await stranger.identity());
    });

    it('changes and deletes a comment; deleting it twice is no error', async () => {
      const { host, commit, openPullRequest } = await open();
      await commit('topic', { a: '1' });
      const number = await openPullRequest('topic');
      await host.createComment(number, 'one');
      await host.createComment(number, 'two');
      const [one, two] = await host.comments(number);
      await host.updateComment(one?.id ?? 0, 'changed');
      await host.deleteComment(two?.id ?? 0);
      await host.deleteComment(two?.id ?? 0);
      expect((await host.comments(number)).map(({ id, body }) => [id, body])).toEqual([[one?.id, 'changed']]);
    });

    it('keeps a check run at its commit and finds it by name, with who wrote it', async () => {
      const { host, commit } = await open();
      const headSha = await commit('topic', { a: '1' });
      const other = await commit('topic', { a: '2' });
      await host.createCheckRun(check(headSha, { externalId: 'plan-1' }));
      await host.createCheckRun(check(headSha, { name: 'another', externalId: 'plan-1' }));
      const [found, ...more] = await host.checkRuns(headSha, 'plumbline');
      expect(more).toEqual([]);
      expect(found).toMatchObject({ externalId: 'plan-1', author: await host.identity() });
      await host.updateCheckRun(
        found?.id ?? 0,
        check(headSha, { externalId: 'plan-2', conclusion: 'success' }),
      );
      const after = await host.checkRuns(headSha, 'plumbline');
      expect(after.map(({ id, externalId }) => [id, externalId])).toEqual([[found?.id, 'plan-2']]);
      expect(await host.checkRuns(other, 'plumbline')).toEqual([]);
    });

    it('takes more annotations than fit into one request', async () => {
      const { host, commit } = await open();
      const headSha = await commit('topic', { a: '1' });
      const annotations = Array.from({ length: 120 }, (_, index) => ({
        path: 'a',
        line: index + 1,
        level: 'warning' as const,
        title: 'case',
        message: `line ${index + 1}`,
      }));
      await host.createCheckRun(check(headSha, { annotations }));
      expect(await host.checkRuns(headSha, 'plumbline')).toHaveLength(1);
    });

    it('shows a workflow run and all others at its head', async () => {
      const { host, commit, addWorkflowRun } = await open();
      const headSha = await commit('topic', { a: '1' });
      const other = await commit('topic', { a: '2' });
      const id = await addWorkflowRun({ headSha, headBranch: 'topic' });
      const second = await addWorkflowRun({ headSha, headBranch: 'topic' });
      await addWorkflowRun({ headSha: other, headBranch: 'topic' });
      expect(await host.workflowRun(id)).toMatchObject({
        id,
        attempt: 1,
        event: 'pull_request',
        headSha,
        headBranch: 'topic',
        headRepository: host.repository,
        path: '.github/workflows/plumbline.yml',
        status: 'completed',
      });
      expect((await host.workflowRunsAt(headSha)).map((run) => run.id).toSorted()).toEqual(
        [id, second].toSorted(),
      );
    });
  });
}

function check(headSha: string, over: Partial<CheckRun>): CheckRun {
  return {
    name: 'plumbline',
    headSha,
    externalId: 'plan',
    conclusion: 'failure',
    title: 'Regressed',
    summary: 'It got **worse**.',
    annotations: [],
    ...over,
  };
}
