import { describe, expect, it } from 'vitest';
import { states } from '../../fixtures/builders/reports.ts';
import { createMemoryGitHub } from '../adapters/memory/code-host.ts';
import { defaultPolicy } from '../evaluation/plan/policy.ts';
import type { Identity } from '../ports/code-host.ts';
import { commentMarker } from '../verdict/report/comment.ts';
import { checkName, type PublishRequest, publishReport } from './publish-report.ts';

const repository = 'acme/docs';
const actions: Identity = { kind: 'app', appId: 15368 };
const anotherApp: Identity = { kind: 'app', appId: 4711 };
const stranger: Identity = { kind: 'user', login: 'mallory' };

function openedPull() {
  const github = createMemoryGitHub(repository);
  const headSha = github.commit('change', { 'prompts/answer.prompt.yml': 'shorter' });
  const pullRequest = github.openPullRequest('change');
  const publish = (over: Partial<PublishRequest> = {}, identity = actions) =>
    publishReport(
      {
        report: states.worse(),
        pullRequest,
        headSha,
        policy: defaultPolicy,
        verified: true,
        reportUrl: null,
        externalId: 'sha256:plan',
        ...over,
      },
      github.as(identity),
    );
  return { github, headSha, pullRequest, publish };
}

describe('publishReport', () => {
  it('makes one check and one comment, and edits both when it speaks again', async () => {
    const { github, headSha, pullRequest, publish } = openedPull();
    expect(await publish()).toEqual({ check: 'created', comment: 'created' });
    expect(await publish({ report: states.fine() })).toEqual({ check: 'updated', comment: 'updated' });
    expect(github.checksAt(headSha).map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(github.commentsOn(pullRequest)).toHaveLength(1);
    expect(github.commentsOn(pullRequest)[0]?.body).toContain('no material change');
  });

  it('never touches a comment that somebody else wrote, whatever marker it carries', async () => {
    const { github, pullRequest, publish } = openedPull();
    const planted = `${commentMarker(repository, pullRequest)}\nEverything is fine.`;
    await github.as(stranger).createComment(pullRequest, planted);
    await github.as(anotherApp).createComment(pullRequest, planted);
    expect(await publish()).toMatchObject({ comment: 'created' });
    const bodies = github.commentsOn(pullRequest).map(({ body }) => body);
    expect(bodies).toHaveLength(3);
    expect(bodies.slice(0, 2)).toEqual([planted, planted]);
  });

  it('never takes the check of another App for its own', async () => {
    const { github, headSha, publish } = openedPull();
    await publish({ report: states.fine() }, anotherApp);
    expect(await publish()).toMatchObject({ check: 'created' });
    const checks = github.checksAt(headSha).filter(({ name }) => name === checkName);
    expect(checks.map(({ author, conclusion }) => [author, conclusion])).toEqual([
      [anotherApp, 'success'],
      [actions, 'failure'],
    ]);
  });

  it('deletes what two runs at once left double, and keeps the oldest', async () => {
    const { github, pullRequest, publish } = openedPull();
    const marked = `${commentMarker(repository, pullRequest)}\nold`;
    for (let times = 0; times < 3; times++) await github.as(actions).createComment(pullRequest, marked);
    const [oldest] = github.commentsOn(pullRequest);
    await publish();
    expect(github.commentsOn(pullRequest).map(({ id }) => id)).toEqual([oldest?.id]);
  });

  it('leaves one comment when another process wrote its own between the look and the writing', async () => {
    const { github, headSha, pullRequest } = openedPull();
    const ours = github.as(actions);
    const marked = `${commentMarker(repository, pullRequest)}\nthe verdict of another process`;
    const raced = {
      ...ours,
      createComment: async (number: number, body: string) => {
        await ours.createComment(number, marked);
        await ours.createComment(number, body);
      },
    };
    await publishReport(
      {
        report: states.worse(),
        pullRequest,
        headSha,
        policy: defaultPolicy,
        verified: true,
        reportUrl: null,
        externalId: 'sha256:plan',
      },
      raced,
    );
    const [comment, ...more] = github.commentsOn(pullRequest);
    expect(more).toEqual([]);
    expect(comment?.body).toContain('got worse');
  });

  it('leaves the comment to the newest head, and still gives the old one its check', async () => {
    const { github, headSha, pullRequest, publish } = openedPull();
    github.commit('change', { 'prompts/answer.prompt.yml': 'shorter still' });
    expect(await publish()).toEqual({ check: 'created', comment: 'superseded' });
    expect(github.checksAt(headSha)).toHaveLength(1);
    expect(github.commentsOn(pullRequest)).toEqual([]);
  });

  it('writes no first comment where nothing was touched or comments are off, but corrects an earlier one', async () => {
    const quiet = openedPull();
    expect(await quiet.publish({ report: states.untouched() })).toMatchObject({ comment: 'unwanted' });
    expect(await quiet.publish({ policy: { ...defaultPolicy, comment: 'off' } })).toMatchObject({
      comment: 'unwanted',
    });
    expect(quiet.github.commentsOn(quiet.pullRequest)).toEqual([]);
    const { github, pullRequest, publish } = openedPull();
    await publish();
    expect(await publish({ report: states.untouched() })).toMatchObject({ comment: 'updated' });
    expect(github.commentsOn(pullRequest)[0]?.body).not.toContain('got worse');
  });

  it('asks a maintainer about what a stranger could have made, and quotes nothing of it', async () => {
    for (const report of [states.worse(), states.fine(), states['shard-lost']()]) {
      const { github, headSha, pullRequest, publish } = openedPull();
      await publish({ report, verified: false });
      expect(github.checksAt(headSha).map(({ conclusion }) => conclusion)).toEqual(['action_required']);
      expect(github.commentsOn(pullRequest)[0]?.body).toContain('Unverified');
      expect(github.commentsOn(pullRequest)[0]?.body).not.toContain("I don't know.");
    }
  });
});
