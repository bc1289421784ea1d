import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plumblineAppId } from '../github/state.ts';
import {
  type BotWorld,
  checksOf,
  commentsOf,
  commit,
  createBotWorld,
  createPrompts,
  propose,
  reportOf,
  runOf,
} from './world.ts';

let world: BotWorld;
beforeAll(async () => {
  world = await createBotWorld();
});
afterAll(() => world.close());
afterEach(() => expect(world.github.violations()).toEqual([]));

describe('where the base says that the App publishes', () => {
  it.each([
    ['fail', 'failure'],
    ['pass', 'success'],
  ] as const)(
    'a report that says %s becomes one check and one comment with its numbers',
    async (found, conclusion) => {
      const repository = await createPrompts(world.github, 'app');
      const pull = await propose(world.github, repository);
      const report = reportOf(repository, pull, found);
      const statuses = await world.ended(repository, await runOf(world.github, repository, pull, { report }));
      expect(statuses).toEqual([202]);

      const [check, ...moreChecks] = checksOf(repository, pull);
      expect(moreChecks, world.log()).toEqual([]);
      expect(check).toMatchObject({ name: 'plumbline', conclusion, externalId: report.plan });
      expect(check?.app.id).toBe(plumblineAppId);
      const [comment, ...moreComments] = commentsOf(repository, pull);
      expect(moreComments).toEqual([]);
      expect(comment?.by).toMatchObject({ kind: 'installation', app: { id: plumblineAppId } });
      const [metric] = report.suites[0]?.metrics ?? [];
      for (const share of [metric?.base, metric?.candidate])
        for (const text of [comment?.body, check?.summary])
          expect(text).toContain(`${((share ?? Number.NaN) * 100).toFixed(1)} %`);
    },
  );

  it('the next verdict edits the same comment, and the check of the new head is its own', async () => {
    const repository = await createPrompts(world.github, 'app');
    const pull = await propose(world.github, repository);
    const first = { report: reportOf(repository, pull, 'fail') };
    await world.ended(repository, await runOf(world.github, repository, pull, first));
    const [before] = commentsOf(repository, pull);
    const oldHead = pull.headSha;
    await commit(repository, pull.head.ref, { 'prompts/answer.prompt.yml': 'longer again' });
    const second = { report: reportOf(repository, pull, 'pass') };
    await world.ended(repository, await runOf(world.github, repository, pull, second));
    expect(commentsOf(repository, pull).map(({ id }) => id)).toEqual([before?.id]);
    expect(commentsOf(repository, pull)[0]?.body).toContain('no material change');
    expect(repository.checks.map(({ headSha, conclusion }) => [headSha, conclusion])).toEqual([
      [oldHead, 'failure'],
      [pull.headSha, 'success'],
    ]);
  });
});
