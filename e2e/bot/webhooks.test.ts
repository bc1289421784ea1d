import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { webhookPath } from '../../bot/serve.ts';
import type { Pull, Repository, WorkflowRunState } from '../github/state.ts';
import { type Delivery, deliver, makeDelivery } from '../github/webhooks.ts';
import {
  type BotWorld,
  checksOf,
  commentsOf,
  createBotWorld,
  createPrompts,
  propose,
  reportOf,
  runOf,
  secret,
} from './world.ts';

let world: BotWorld;
let repository: Repository;
let pull: Pull;
let run: WorkflowRunState;
let delivery: Delivery;
beforeAll(async () => {
  world = await createBotWorld();
  repository = await createPrompts(world.github, 'app');
  pull = await propose(world.github, repository);
  run = await runOf(world.github, repository, pull, { report: reportOf(repository, pull, 'pass') });
  delivery = world.delivery(repository, run);
});
afterAll(() => world.close());
afterEach(() => expect(world.github.violations()).toEqual([]));

/** Sends it, and gives the answer and how many requests GitHub got because of it. */
async function sent(changed: Delivery): Promise<{ readonly status: number; readonly asked: number }> {
  const before = world.github.requests.length;
  const status = await deliver(world.hookUrl, changed);
  await world.bot.idle();
  return { status, asked: world.github.requests.length - before };
}

function without(name: string): Delivery {
  const { [name]: _, ...headers } = delivery.headers;
  return { ...delivery, headers };
}

describe('a delivery is refused, and nothing done, when', () => {
  const sha1 = () => `sha1=${createHmac('sha1', secret).update(delivery.body).digest('hex')}`;
  it.each([
    ['it is not signed', () => without('x-hub-signature-256')],
    [
      'another secret signed it',
      () => makeDelivery('another secret', 'workflow_run', JSON.parse(delivery.body)),
    ],
    [
      'it was changed after it was signed',
      () => ({ ...delivery, body: delivery.body.replace('"completed"', '"completed" ') }),
    ],
    [
      'it is signed with SHA-1 alone',
      () => {
        const { headers, ...rest } = without('x-hub-signature-256');
        return { ...rest, headers: { ...headers, 'x-hub-signature': sha1() } };
      },
    ],
    [
      'a SHA-1 signature stands where that of SHA-256 belongs',
      () => ({ ...delivery, headers: { ...delivery.headers, 'x-hub-signature-256': sha1() } }),
    ],
    ['it names no event', () => without('x-github-event')],
    ['it has no id', () => without('x-github-delivery')],
    [
      'it is no JSON',
      () => {
        const body = 'payload=%7B%7D';
        const signature = createHmac('sha256', secret).update(body).digest('hex');
        return {
          ...delivery,
          body,
          headers: { ...delivery.headers, 'x-hub-signature-256': `sha256=${signature}` },
        };
      },
    ],
  ])('%s', async (_, make) => {
    expect(await sent(make())).toEqual({ status: 400, asked: 0 });
  });

  it('it is larger than GitHub sends, also when it does not say how large it is', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(world.hookUrl, { method: 'POST', headers: delivery.headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
        sending.destroy();
      });
      sending.on('error', reject);
      const part = Buffer.alloc(1024 * 1024, ' ');
      let parts = 0;
      const more = (): void => {
        while (parts < 27) {
          parts += 1;
          if (!sending.write(part)) return void sending.once('drain', more);
        }
      };
      more();
    });
    expect(status).toBe(413);
  });

  it('the repository belongs to another installation than the one it names', async () => {
    const payload: { installation: { id: number } } = JSON.parse(delivery.body);
    const foreign = makeDelivery(secret, 'workflow_run', { ...payload, installation: { id: 99 } });
    const { status } = await sent(foreign);
    expect(status).toBe(202);
    expect(checksOf(repository, pull)).toEqual([]);
    expect(world.log()).toContain('another installation');
  });
});

describe('a delivery is acknowledged and left alone when', () => {
  it.each([
    ['it is of an event that nobody listens to', 'issues', { action: 'opened', issue: { title: 'x' } }],
    ['it is of another action', 'workflow_run', { action: 'requested' }],
    ['it is the ping of a new webhook', 'ping', { zen: 'Keep it logically awesome.' }],
  ])('%s', async (_, event, payload) => {
    expect(await sent(makeDelivery(secret, event, payload))).toEqual({ status: 202, asked: 0 });
  });
});

describe('one run that is delivered', () => {
  it.each([
    ['five times at once', 5],
    ['once more later', 1],
  ])('%s ends in one check and one comment', async (_, times) => {
    const statuses = await world.ended(repository, run, times);
    expect(statuses).toEqual(Array.from({ length: times }, () => 202));
    expect(checksOf(repository, pull)).toHaveLength(1);
    expect(commentsOf(repository, pull)).toHaveLength(1);
  });

  it('to two servers of the App at once ends in one comment, and checks that agree', async () => {
    const second = await world.another();
    const proposed = await propose(world.github, repository);
    const report = reportOf(repository, proposed, 'fail');
    const event = world.delivery(repository, await runOf(world.github, repository, proposed, { report }));
    await Promise.all([deliver(world.hookUrl, event), deliver(`${second.url}${webhookPath}`, event)]);
    await Promise.all([world.bot.idle(), second.idle()]);
    expect(commentsOf(repository, proposed)).toHaveLength(1);
    expect(new Set(checksOf(repository, proposed).map(({ conclusion }) => conclusion))).toEqual(
      new Set(['failure']),
    );
  });
});

describe('the server', () => {
  it('answers before the work is done, and says how much is left', async () => {
    const proposed = await propose(world.github, repository);
    const report = reportOf(repository, proposed, 'pass');
    const ended = await runOf(world.github, repository, proposed, { report });
    expect(await deliver(world.hookUrl, world.delivery(repository, ended))).toBe(202);
    expect(checksOf(repository, proposed)).toEqual([]);
    const health = async () => (await fetch(`${world.bot.url}/healthz`)).json();
    expect(await health()).toMatchObject({ working: 1 });
    await world.bot.idle();
    expect(await health()).toMatchObject({ working: 0 });
    expect(checksOf(repository, proposed)).toHaveLength(1);
  });

  it('ends what it acknowledged before it stops', async () => {
    const stopping = await world.another();
    const proposed = await propose(world.github, repository);
    const report = reportOf(repository, proposed, 'pass');
    const event = world.delivery(repository, await runOf(world.github, repository, proposed, { report }));
    expect(await deliver(`${stopping.url}${webhookPath}`, event)).toBe(202);
    await stopping.close();
    expect(checksOf(repository, proposed)).toHaveLength(1);
    expect(commentsOf(repository, proposed)).toHaveLength(1);
    await expect(deliver(`${stopping.url}${webhookPath}`, event)).rejects.toThrow();
  });

  it('has nothing else to show', async () => {
    for (const path of ['/', '/probot', '/ping', '/api/github', '/api/github/webhooks/more'])
      expect((await fetch(`${world.bot.url}${path}`)).status).toBe(404);
    expect((await fetch(world.hookUrl)).status).toBe(405);
  });
});

describe('nothing that people wrote reaches the log', () => {
  const marker = 'planted-marker-7f3a';

  it('when a handler throws, whatever hangs on the error', async () => {
    world.bot.probot.on('issues.opened', ({ payload }) => {
      const error = new Error(`cannot do ${payload.issue.title}\n    at ${marker} (file.ts:1:1)`);
      throw Object.assign(error, { request: { body: payload }, cause: new Error(payload.issue.title) });
    });
    world.bot.probot.on('issues.edited', () => {
      throw { request: marker };
    });
    for (const action of ['opened', 'edited'])
      await sent(makeDelivery(secret, 'issues', { action, issue: { title: marker, body: marker } }));
    expect(world.log()).toContain('a task failed');
    expect(world.log()).toContain('webhooks.test.ts');
    expect(world.log()).not.toContain(marker);
  });

  it('when a payload is not what it should be', async () => {
    await sent(
      makeDelivery(secret, 'workflow_run', {
        action: 'completed',
        repository: { full_name: `${marker} not/a name` },
        installation: { id: 7 },
      }),
    );
    expect(world.log()).toContain('ZodError');
    expect(world.log()).not.toContain(marker);
  });

  it('when a library has something to say', () => {
    for (const said of [marker, { payload: marker }, { err: new Error(marker) }, new Error(marker)])
      world.bot.probot.log.error(said, marker);
    expect(world.log()).not.toContain(marker);
  });
});
