import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../github/http.ts';
import { promptOf, rewordedPrompt } from './sums.ts';
import { createWorld, type World } from './world.ts';

/** A git server that answers everything so, and the environment that leads a job's git there. */
async function gitServer(status: number) {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(status, { 'content-type': 'text/plain' });
    response.end('no');
  });
  const { url, close } = await listen(server);
  return { asked: () => asked, close, environment: { GIT_CONFIG_KEY_0: `url.${url}/.insteadOf` } };
}

describe.each(['plan', 'gate'] as const)('a data branch that the %s job cannot reach', (job) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    expect((await world.record()).last.exitCode).toBe(0);
  });
  afterAll(() => world.close());

  it.each([403, 404, 500])('is red and says so, never "no baseline yet" (git answers %i)', async (status) => {
    const broken = await gitServer(status);
    try {
      const pull = await world.propose(`change-${status}`, {
        'prompts/add.prompt.yml': promptOf(rewordedPrompt),
      });
      const { last } = await world.evaluate(pull, { environments: { [job]: broken.environment } });
      expect(broken.asked()).toBeGreaterThan(0);
      expect(last.exitCode, last.log).toBe(3);
      const [check] = world.checks(pull);
      expect(check?.conclusion).toBe('failure');
      expect(check?.title).toMatch(/not measured/);
      const body = world.comments(pull)[0]?.body;
      expect(body).toMatch(/baseline cannot be read/);
      expect(body).not.toMatch(/no baseline/);
    } finally {
      await broken.close();
    }
  });
});
