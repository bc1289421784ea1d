import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handmadeZip } from '../../fixtures/archives/handmade-zip.ts';
import { commentMarker } from '../../src/verdict/report/comment.ts';
import { fullName, type Principal, type Pull, type Repository } from '../github/state.ts';
import {
  type BotWorld,
  checksOf,
  commentsOf,
  createBotWorld,
  createPrompts,
  type Left,
  plant,
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

/** What an ended run of a pull request leads to. */
async function publish(
  left: Left | ((repository: Repository, pull: Pull) => Left),
  setting: {
    readonly publisher?: 'app' | 'action';
    readonly files?: Readonly<Record<string, string>>;
    readonly fork?: boolean;
    readonly run?: Parameters<typeof runOf>[4];
    readonly before?: (repository: Repository, pull: Pull) => void;
  } = {},
) {
  const { github } = world;
  const repository = await createPrompts(github, setting.publisher ?? 'app');
  const fork = setting.fork === true ? github.createRepository(`mallory/${repository.name}`) : undefined;
  const pull = await propose(github, repository, setting.files, fork);
  setting.before?.(repository, pull);
  const run = await runOf(
    github,
    repository,
    pull,
    typeof left === 'function' ? left(repository, pull) : left,
    setting.run,
  );
  expect(await world.ended(repository, run)).toEqual([202]);
  const checks = checksOf(repository, pull);
  return {
    repository,
    pull,
    conclusions: checks.map(({ conclusion }) => conclusion),
    titles: checks.map(({ title }) => title),
    comments: commentsOf(repository, pull),
    /** What the App logged of that run. */
    said: world
      .log()
      .split('\n')
      .filter((line) => line.includes(`"runId":${run.id}`))
      .map((line): unknown => JSON.parse(line)),
  };
}

const passing: (repository: Repository, pull: Pull) => Left = (repository, pull) => ({
  report: reportOf(repository, pull, 'pass'),
});

describe('the App leaves alone', () => {
  it.each([
    ['what the base gives to the action', 'the action publishes', { publisher: 'action' as const }],
    ['a run of other workflows', 'not one of ours', { run: { referencedWorkflows: [] } }],
    ['a run that no pull request started', 'by push', { run: { event: 'push' } }],
    ['a run of an older head', 'no open pull request', { run: { headSha: '1'.repeat(40) } }],
    [
      'a pull request that was closed meanwhile',
      'no open pull request',
      {
        before: (_: Repository, pull: Pull) => {
          pull.state = 'closed';
        },
      },
    ],
  ])('%s', async (_, why, setting) => {
    const { conclusions, comments, said } = await publish(passing, setting);
    expect(conclusions).toEqual([]);
    expect(comments).toEqual([]);
    expect(said).toMatchObject([{ msg: 'nothing published', why: expect.stringContaining(why) }]);
  });

  it('an older run of a head that a newer one has been started for', async () => {
    const { github } = world;
    const repository = await createPrompts(github, 'app');
    const pull = await propose(github, repository);
    const older = await runOf(github, repository, pull, { report: reportOf(repository, pull, 'fail') });
    const newer = await runOf(github, repository, pull, { report: reportOf(repository, pull, 'pass') });
    await world.ended(repository, newer);
    await world.ended(repository, older);
    expect(checksOf(repository, pull).map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(commentsOf(repository, pull)[0]?.body).toContain('no material change');
  });
});

describe('a person is asked, whatever was found, when', () => {
  it.each([
    ['the pull request edits a workflow', { files: { '.github/workflows/prompts.yml': 'on: pull_request' } }],
    ['it edits an action of the repository', { files: { '.github/actions/gate/action.yml': 'name: gate' } }],
    ['it comes from a fork', { fork: true }],
  ])('%s', async (_, setting) => {
    const { conclusions, titles, comments } = await publish(passing, setting);
    expect(conclusions).toEqual(['action_required']);
    expect(titles[0]).toMatch(/^unverified: /);
    expect(comments).toHaveLength(1);
  });

  it('it comes from a fork, of which numbers are shown and no text', async () => {
    const quoted = "I don't know.";
    const failing = (repository: Repository, pull: Pull) => {
      const report = reportOf(repository, pull, 'fail');
      expect(JSON.stringify(report)).toContain(quoted);
      return { report };
    };
    expect((await publish(failing)).comments[0]?.body).toContain(quoted);
    const { comments } = await publish(failing, { fork: true });
    expect(comments[0]?.body).toContain('91.5 % → 74.0 %');
    expect(comments[0]?.body).not.toContain(quoted);
  });
});

describe('one of our runs is published as not measured when', () => {
  const named = (left: Parameters<typeof publish>[0], setting: Parameters<typeof publish>[1] = {}) => ({
    left,
    setting,
  });
  it.each([
    [
      'it left no report, naming how it ended',
      named('nothing', { run: { conclusion: 'cancelled' } }),
      /left no report; it ended as cancelled/,
    ],
    [
      'the report names another pull request',
      named((repository: Repository, pull: Pull) => ({
        report: reportOf(repository, pull, 'pass', { pr: pull.number + 1 }),
      })),
      /another pull request or commit/,
    ],
    [
      'the report names another commit',
      named((repository: Repository, pull: Pull) => ({
        report: reportOf(repository, pull, 'pass', { head: { sha: '2'.repeat(40), ref: pull.head.ref } }),
      })),
      /another pull request or commit/,
    ],
    [
      'the report names another repository',
      named((repository: Repository, pull: Pull) => ({
        report: reportOf(repository, pull, 'pass', { repository: 'octocat/another' }),
      })),
      /another pull request or commit/,
    ],
    ['the artifact is no archive', named({ zip: Buffer.from('not a zip') }), /was refused/],
    [
      'the report is no JSON',
      named({ zip: handmadeZip([{ name: 'report.json', content: '{"schema":' }]) }),
      /no JSON/,
    ],
    [
      'the archive holds a second file',
      named({
        zip: handmadeZip([
          { name: 'report.json', content: '{}' },
          { name: 'more.json', content: '{}' },
        ]),
      }),
      /was refused/,
    ],
    [
      'the archive holds a path that climbs out',
      named({ zip: handmadeZip([{ name: '../report.json', content: '{}' }]) }),
      /was refused/,
    ],
    [
      'the archive holds a link',
      named({ zip: handmadeZip([{ name: 'report.json', content: '/etc/passwd', mode: 0o120777 }]) }),
      /was refused/,
    ],
    [
      'the archive inflates to more than a report may be',
      named({
        zip: handmadeZip([{ name: 'report.json', content: Buffer.alloc(50_000_000), method: 8 }]),
      }),
      /was refused/,
    ],
    [
      'the archive says it is smaller than it is',
      named({
        zip: handmadeZip([{ name: 'report.json', content: Buffer.alloc(50_000_000), method: 8, says: 10 }]),
      }),
      /was refused/,
    ],
  ] as const)('%s', async (_, { left, setting }, why) => {
    const { conclusions, titles, comments } = await publish(left, setting);
    expect(conclusions).toEqual(['failure']);
    expect(titles[0]).toContain('not measured');
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toMatch(why);
  });
});

describe('a comment with our marker', () => {
  const stranger: Principal = { kind: 'user', login: 'mallory' };
  const marker = (repository: Repository, pull: Pull) => commentMarker(fullName(repository), pull.number);

  it('that a stranger planted stays as it is', async () => {
    const { comments } = await publish(passing, {
      before: (repository, pull) =>
        plant(repository, pull, [[stranger, `${marker(repository, pull)}\nAll is well.`]]),
    });
    expect(comments.map(({ by, body }) => [by.kind, body.endsWith('All is well.')])).toEqual([
      ['user', true],
      ['installation', false],
    ]);
  });

  it('that is ours is found on the second page of 150', async () => {
    const app = world.github.state.apps.find(({ slug }) => slug === 'plumbline');
    if (app === undefined) throw new Error('no App');
    const { comments } = await publish(passing, {
      before: (repository, pull) => {
        const ours: Principal = {
          kind: 'installation',
          app,
          repository: fullName(repository),
          permissions: {},
        };
        const text = `${marker(repository, pull)}\nan earlier verdict`;
        const others = Array.from({ length: 75 }, () => [stranger, text] as const);
        plant(repository, pull, [...others, ...others.slice(0, 45), [ours, text], ...others.slice(0, 29)]);
      },
    });
    expect(comments).toHaveLength(150);
    expect(comments.filter(({ body }) => !body.endsWith('an earlier verdict'))).toHaveLength(1);
    expect(comments[120]?.body).toContain('no material change');
  });
});
