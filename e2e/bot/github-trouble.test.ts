import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { permissionsFor } from '../../bot/handlers.ts';
import { webhookPath } from '../../bot/serve.ts';
import { type Fault, faultsOfGitHub } from '../github/faults.ts';
import { deliver } from '../github/webhooks.ts';
import {
  type BotWorld,
  checksOf,
  commentsOf,
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
afterEach(() => {
  world.github.faults.clear();
  expect(world.github.violations()).toEqual([]);
});

async function endedRun() {
  const repository = await createPrompts(world.github, 'app');
  const pull = await propose(world.github, repository);
  const run = await runOf(world.github, repository, pull, { report: reportOf(repository, pull, 'fail') });
  return { repository, pull, run };
}

describe('when GitHub has trouble, the App waits as it is told and publishes once:', () => {
  it.each<[string, Fault, string, RegExp]>([
    ['a secondary limit on the comment', faultsOfGitHub.secondaryLimit, 'POST', /\/comments$/],
    ['a secondary limit on the check', faultsOfGitHub.secondaryLimit, 'POST', /\/check-runs$/],
    ['a secondary limit on the token', faultsOfGitHub.secondaryLimit, 'POST', /\/access_tokens$/],
    ['too many requests on the installation', faultsOfGitHub.tooMany, 'GET', /\/installation$/],
    ['a broken gateway on the report', faultsOfGitHub.broken, 'GET', /\/zip$/],
    ['a broken gateway on the comment', faultsOfGitHub.broken, 'POST', /\/comments$/],
  ])('%s', async (_, fault, method, path) => {
    const { repository, pull, run } = await endedRun();
    world.github.faults.add({ method, path, fault, times: 1 });
    await world.ended(repository, run, 2);
    expect(world.github.faults.left()).toBe(0);
    expect(checksOf(repository, pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(commentsOf(repository, pull)).toHaveLength(1);
  });

  it('a configuration that cannot be fetched is not read as "there is none"', async () => {
    const { repository, pull, run } = await endedRun();
    world.github.faults.add({ path: /\/contents\//, fault: faultsOfGitHub.forbidden, times: 1 });
    await world.ended(repository, run);
    expect(checksOf(repository, pull)).toEqual([]);
    expect(world.log()).toContain('"not published"');
    await world.ended(repository, run);
    expect(checksOf(repository, pull)).toHaveLength(1);
  });
});

describe('the permissions of the table are', () => {
  const task = 'workflow_run.completed';

  it.each(Object.keys(permissionsFor(task)))(
    'all needed: without %s nothing whole is published',
    async (name) => {
      const { [name]: _, ...fewer } = permissionsFor(task);
      const weak = await world.another({ permissions: { [task]: fewer } });
      const { repository, pull, run } = await endedRun();
      const before = world.log().length;
      await deliver(`${weak.url}${webhookPath}`, world.delivery(repository, run));
      await weak.idle();
      expect(checksOf(repository, pull).length + commentsOf(repository, pull).length).toBeLessThan(2);
      expect(world.log().slice(before)).toContain('"code":"github-permission"');
    },
  );

  it('enough, and the only ones that a token ever asks for', () => {
    const asked = world.github.requests
      .filter(({ path, status }) => path.endsWith('/access_tokens') && status === 201)
      .map(({ body }) => body);
    const whole = asked.filter((body) => JSON.stringify(body).includes(JSON.stringify(permissionsFor(task))));
    expect(whole.length).toBeGreaterThan(0);
    for (const body of asked)
      expect(body).toMatchObject({ repositories: [expect.stringMatching(/^prompts-\d+$/)] });
  });
});
