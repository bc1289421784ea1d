import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, faultsOfGitHub } from '../github/faults.ts';
import { damagedPrompt, promptOf } from './sums.ts';
import { createWorld, type World } from './world.ts';

describe('trouble with GitHub while a verdict is published', () => {
  let world: World;
  let branch = 0;
  beforeAll(async () => {
    world = await createWorld();
    await world.record();
  });
  afterAll(() => world.close());
  afterEach(() => world.github.faults.clear());

  async function publishWith(fault: Fault, method: string, path: RegExp) {
    branch += 1;
    const pull = world.propose(`change-${branch}`, { 'prompts/add.prompt.yml': promptOf(damagedPrompt) });
    const opened = await pull;
    const result = await world.evaluate(opened, {
      before: () => world.github.faults.add({ method, path, fault, times: 1 }),
    });
    expect(world.github.faults.left()).toBe(0);
    return { pull: opened, last: result.last };
  }

  it.each([
    ['a secondary limit on the check', faultsOfGitHub.secondaryLimit, 'POST', /\/check-runs$/],
    ['too many requests on a look-up', faultsOfGitHub.tooMany, 'GET', /\/check-runs$/],
    ['a broken gateway on the comment', faultsOfGitHub.broken, 'POST', /\/comments$/],
    ['a closed connection on the comment', faultsOfGitHub.closed, 'POST', /\/comments$/],
  ] as const)('%s: waits, and publishes once', async (_, fault, method, path) => {
    const { pull, last } = await publishWith(fault, method, path);
    expect(last.exitCode, last.log).toBe(1);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(world.comments(pull)).toHaveLength(1);
  });

  it.each([
    ['a token that nobody knows', faultsOfGitHub.badCredentials, /token/i],
    ['a token that may not write checks', faultsOfGitHub.forbidden, /checks: write/],
  ] as const)('%s: the job is red and says what to grant', async (_, fault, said) => {
    const { pull, last } = await publishWith(fault, 'POST', /\/check-runs$/);
    expect(last.exitCode).not.toBe(0);
    expect(last.log).toMatch(said);
    expect(world.comments(pull)).toEqual([]);
  });
});
