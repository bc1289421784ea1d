import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit, createAsking } from './api/asking.ts';
import { type LocalGitHub, startGitHub } from './github.ts';
import { listen, readBody } from './http.ts';
import { createPayloadContract } from './payloads.ts';
import { fullName } from './state.ts';
import { arrivals, makeDelivery, orders } from './webhooks.ts';

const secret = 'the secret of these tests';
const contract = createPayloadContract();
let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

function endedRun() {
  const { repository, head, pull } = asking.withPull();
  const run = github.addRun(repository, {
    attempt: 1,
    event: 'pull_request',
    headSha: head,
    headBranch: 'topic',
    headRepository: fullName(repository),
    path: '.github/workflows/prompts.yml',
    referencedWorkflows: [],
    status: 'completed',
    conclusion: 'success',
    actor: 'octocat',
  });
  return { repository, head, pull, run };
}

const payloadOf = ({ body }: { readonly body: string }): Record<string, unknown> => JSON.parse(body);

describe('an event', () => {
  it('of an ended run is what GitHub would send, and names its run, commit and pull request', () => {
    const { repository, run, head, pull } = endedRun();
    const payload = payloadOf(github.workflowRunCompleted(repository, run, secret));
    expect(contract.check('workflow_run', payload)).toEqual([]);
    expect(payload).toMatchObject({
      workflow_run: {
        id: run.id,
        head_sha: head,
        head_commit: { id: head },
        pull_requests: [{ number: pull.number }],
      },
      repository: { id: repository.id, full_name: fullName(repository) },
    });
  });

  it('of a pull request is what GitHub would send, also after a push and from a fork', () => {
    const { repository, pull, head, main } = asking.withPull();
    expect(github.pullRequestEvent(repository, pull, 'synchronize')).toMatchObject({
      before: main,
      after: head,
    });
    const fork = github.createRepository('stranger/prompts', { fork: true });
    commit(fork, 'topic', { a: 'three\n' });
    const theirs = github.openPull(repository, { head: 'topic', from: fork });
    expect(github.pullRequestEvent(repository, theirs, 'opened')).toMatchObject({
      number: theirs.number,
      pull_request: { head: { repo: { full_name: 'stranger/prompts', fork: true } } },
      sender: { login: 'stranger' },
    });
  });

  it('of a push is what GitHub would send, also for the first commit', () => {
    const { repository, main, head } = asking.withPull();
    expect(github.pushEvent(repository, 'main', main)).toMatchObject({
      created: true,
      before: '0'.repeat(40),
    });
    expect(github.pushEvent(repository, 'topic', head)).toMatchObject({
      created: false,
      before: main,
      after: head,
    });
  });

  it.each([
    ['workflow_run', ['workflow_run', 'head_sha'], 7],
    ['workflow_run', ['workflow_run', 'conclusion'], 'great'],
    ['workflow_run', ['repository'], undefined],
    ['workflow_run', ['sender', 'login'], undefined],
  ])('%s is not held to be right with another %j', (event, path, value) => {
    const { repository, run } = endedRun();
    const payload = payloadOf(github.workflowRunCompleted(repository, run, secret));
    let at: object = payload;
    for (const key of path.slice(0, -1)) at = Object(Reflect.get(at, key));
    Reflect.set(at, path.at(-1) ?? '', value);
    expect(contract.check(event, JSON.parse(JSON.stringify(payload)))).not.toEqual([]);
  });

  it('that the product does not get is in no description of it', () => {
    expect(() => contract.check('issues', { action: 'opened' })).toThrow(/issues-opened/);
  });
});

it('a delivery comes with its event, its id and the signature of exactly its bytes', async () => {
  const got: { body: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = await listen(
    createServer((request, response) => {
      void readBody(request).then((body) => {
        got.push({ body: body.toString(), headers: request.headers });
        response.writeHead(202).end();
      });
    }),
  );
  const { repository, run } = endedRun();
  const delivery = github.workflowRunCompleted(repository, run, secret);
  expect(await github.send({ url: server.url, secret }, delivery)).toBe(202);
  await server.close();
  const [{ body, headers } = { body: '', headers: {} }] = got;
  expect(headers).toMatchObject({ 'x-github-event': 'workflow_run', 'x-github-delivery': delivery.id });
  expect(headers['x-hub-signature-256']).toBe(
    `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  );
});

describe('on the way', () => {
  const row = ['a', 'b', 'c', 'd'].map((name) => makeDelivery(secret, 'workflow_run', { name }));
  const ids = row.map(({ id }) => id);

  it('nothing happens without trouble', () => {
    expect(arrivals(row, {})).toEqual(row);
  });

  it('deliveries are lost, come twice, and come in another order', () => {
    const arrived = arrivals(row, { lost: [1], twice: [3], order: [3, 2, 1, 0] });
    expect(arrived.map(({ id }) => ids.indexOf(id))).toEqual([3, 3, 2, 0]);
  });

  it('one is signed by somebody else, and is else the same', () => {
    const [, second] = arrivals(row, { badlySigned: [1] });
    expect(second?.body).toBe(row[1]?.body);
    expect(second?.headers['x-github-delivery']).toBe(ids[1]);
    expect(second?.headers['x-hub-signature-256']).not.toBe(row[1]?.headers['x-hub-signature-256']);
  });

  it('one that is not there cannot arrive', () => {
    expect(() => arrivals(row, { order: [4] })).toThrow(/no delivery 4/);
  });

  it('the orders are all there are, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), (count) => {
        const all = orders(count);
        const factorial = Array.from({ length: count }, (_, index) => index + 1).reduce((a, b) => a * b, 1);
        expect(new Set(all.map((order) => order.join())).size).toBe(factorial);
        for (const order of all) expect(order.toSorted()).toEqual([...Array(count).keys()]);
      }),
    );
  });
});
