import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createContract } from './contract.ts';
import { readDescription } from './description.ts';
import { createFaults, type Fault, faultsOfGitHub } from './faults.ts';
import { git } from './git.ts';
import { type LocalGitHub, startGitHub } from './github.ts';
import { membersOf } from './schema.ts';

const contract = await createContract();
const broken: Fault = { status: 502 };
const late: Fault = { status: 429 };

describe('faults on order', () => {
  it('happen exactly as often as ordered, to what they are ordered for', () => {
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.array(fc.tuple(fc.constantFrom('GET', 'POST'), fc.constantFrom('/a', '/b'))),
        (times, requests) => {
          const faults = createFaults();
          faults.add({ method: 'POST', path: '/a', fault: broken, times });
          const hits = requests.filter(([method, path]) => faults.next(method, path) !== null);
          const matching = requests.filter(([method, path]) => method === 'POST' && path === '/a');
          expect(hits).toEqual(matching.slice(0, times));
          expect(faults.left()).toBe(times - hits.length);
        },
      ),
    );
  });

  it('happen in the order in which they were ordered', () => {
    const faults = createFaults();
    faults.add({ path: /a/, fault: broken, times: 1 });
    faults.add({ path: /a/, fault: late, times: 1 });
    expect([1, 2, 3].map(() => faults.next('GET', '/a'))).toEqual([broken, late, null]);
  });

  it('happen always where that is ordered, and count as left only until they did once', () => {
    const faults = createFaults();
    faults.add({ path: /a/, fault: broken, times: 'always' });
    expect(faults.left()).toBe(1);
    expect(Array.from({ length: 50 }, () => faults.next('GET', '/a'))).toEqual(Array(50).fill(broken));
    expect(faults.left()).toBe(0);
  });

  it('take a text for the whole path', () => {
    const faults = createFaults();
    faults.add({ path: '/repos', fault: broken, times: 'always' });
    expect(faults.next('GET', '/repos/o/r')).toBeNull();
    expect(faults.next('GET', '/repos')).toBe(broken);
  });

  it('are gone once cleared', () => {
    const faults = createFaults();
    faults.add({ path: /a/, fault: broken, times: 3 });
    faults.clear();
    expect([faults.next('GET', '/a'), faults.left()]).toEqual([null, 0]);
  });
});

const answered = Object.entries(faultsOfGitHub).flatMap(([name, fault]) =>
  typeof fault.status === 'number' ? [[name, fault] as const] : [],
);

describe("a fault in GitHub's words", () => {
  const operations = Object.values(membersOf(readDescription()['paths'])).flatMap((methods) =>
    Object.values(membersOf(methods)).map((operation) => String(membersOf(operation)['operationId'])),
  );

  it.each(answered)('%s has the form that GitHub documents, where it documents one', (name, fault) => {
    const checked = operations.map((id) => contract.checkAnswer(id, Number(fault.status), fault.body));
    // Two statuses that GitHub gives and documents of none of our operations.
    const undocumented = ['tooMany', 'broken'].includes(name);
    expect(checked.every((each) => each.undocumented)).toBe(undocumented);
    expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe('the local GitHub', () => {
  let github: LocalGitHub;
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterEach(() => github.faults.clear());
  afterAll(() => github.close());
  const ask = (signal: AbortSignal | null = null) =>
    fetch(`${github.apiUrl}/user`, {
      headers: { authorization: `token ${github.userToken('octocat')}` },
      signal,
    });

  it.each(answered)('gives %s to the one request that it is ordered for', async (_, fault) => {
    github.faults.add({ method: 'GET', path: '/user', fault, times: 1 });
    const answer = await ask();
    expect(answer.status).toBe(fault.status);
    expect(await answer.json()).toEqual(fault.body);
    const headers = 'headers' in fault ? fault.headers : {};
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
    expect((await ask()).status).toBe(200);
  });

  it('closes the connection', async () => {
    github.faults.add({ path: '/user', fault: faultsOfGitHub.closed, times: 'always' });
    await expect(ask()).rejects.toThrow('fetch failed');
  });

  it('does what was asked and loses the answer', async () => {
    const repository = github.createRepository('octocat/lost');
    const path = '/repos/octocat/lost/issues/1/comments';
    const sha = git(repository.dir, ['commit-tree', git(repository.dir, ['mktree'], ''), '-m', 'first']);
    for (const branch of ['main', 'topic']) git(repository.dir, ['update-ref', `refs/heads/${branch}`, sha]);
    github.openPull(repository, { head: 'topic' });
    github.faults.add({ path, fault: faultsOfGitHub.answerLost, times: 1 });
    const headers = { authorization: `token ${github.token(repository, { pull_requests: 'write' })}` };
    const write = fetch(`${github.apiUrl}${path}`, { method: 'POST', headers, body: '{"body":"hello"}' });
    await expect(write).rejects.toThrow('fetch failed');
    expect(repository.comments.map(({ body }) => body)).toEqual(['hello']);
    expect(github.requests.at(-1)).toMatchObject({ status: 'close', by: 'github-actions[bot]' });
  });

  it('never answers', async () => {
    github.faults.add({ path: '/user', fault: faultsOfGitHub.silent, times: 1 });
    await expect(ask(AbortSignal.timeout(100))).rejects.toThrow('timeout');
    expect(github.faults.left()).toBe(0);
  });
});
