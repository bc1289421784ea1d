import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, shaOf } from '../github/git.ts';
import { type JobResult, runJob } from '../github/job.ts';
import { fullName, type Pull, type WorkflowRunState } from '../github/state.ts';
import { recordedFiles, recordingOf } from './recorded.ts';
import { cloneOf, damagedPrompt, type Files, promptOf, rewordedPrompt } from './sums.ts';
import { createWorld, type World } from './world.ts';

const prompt = 'prompts/add.prompt.yml';
let strangers = 0;

/** Pushes a branch to a stranger's fork, started from main's tip, and opens its pull request. */
async function proposeFromFork(world: World, files: Files): Promise<Pull> {
  strangers += 1;
  const fork = world.github.createRepository(`stranger-${strangers}/sums`);
  const clone = cloneOf(world.github, fork);
  git(join(world.github.state.folder, 'clones', fullName(fork)), [
    'fetch',
    '-q',
    world.repository.dir,
    'main',
  ]);
  await clone.push('change', files, 'FETCH_HEAD');
  return world.github.openPull(world.repository, { head: 'change', from: fork });
}

/** Plays publish.yml, which starts when a run has ended, with the rights of the base. */
function publish({ github, repository }: World, run: WorkflowRunState): Promise<JobResult> {
  return runJob(github, {
    entry: 'action-publish',
    repository,
    permissions: 'publish',
    event: {
      name: 'workflow_run',
      payload: {
        action: 'completed',
        workflow_run: { id: run.id },
        repository: { full_name: fullName(repository) },
      },
      sha: shaOf(repository.dir, 'refs/heads/main') ?? '',
      ref: 'refs/heads/main',
    },
    runId: run.id + 100_000,
  });
}

const writes = ({ requests }: JobResult) => requests.filter(({ method }) => method !== 'GET');

describe('a pull request from a fork whose model needs a key', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    expect((await world.record()).last.exitCode).toBe(0);
  });
  afterAll(() => world.close());

  it('is not measured, reaches no model, and waits for a maintainer', async () => {
    const asked = world.model.requests.length;
    const pull = await proposeFromFork(world, { [prompt]: promptOf(damagedPrompt) });
    const { run, last } = await world.evaluate(pull, { secrets: {} });
    expect(world.model.requests).toHaveLength(asked);
    expect(last.exitCode, last.log).toBe(0);
    expect(last.outputs['decision']).toBe('unmeasured');
    expect(writes(last)).toEqual([]);
    expect(world.checks(pull)).toEqual([]);

    const { exitCode, log } = await publish(world, run);
    expect(exitCode, log).toBe(0);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['action_required']);
    const [comment, ...more] = world.comments(pull);
    expect(more).toEqual([]);
    expect(comment?.body).toContain('**Unverified: from a fork.**');
    expect(comment?.body).toContain('not measured');
  });

  it('is not measured when its run left no report, and waits for a maintainer', async () => {
    const pull = await proposeFromFork(world, { [prompt]: promptOf(rewordedPrompt) });
    const { run } = await world.evaluate(pull, { secrets: {} });
    for (const { id, name } of world.github.artifacts.of(String(run.id)))
      if (name.startsWith('plumbline-report-')) world.github.artifacts.remove(id);
    const { exitCode, log, outputs } = await publish(world, run);
    expect(exitCode, log).toBe(0);
    expect(outputs['decision']).toBe('unmeasured');
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['action_required']);
    expect(world.comments(pull)[0]?.body).toContain('not measured');
  });

  it('brings no rules, no cases and no workflow of its own', async () => {
    const pull = await proposeFromFork(world, {
      '.github/plumbline.yml': 'version: 1\npublisher: app\n',
      'evals/sums.jsonl': null,
      [prompt]: promptOf(rewordedPrompt),
    });
    const { run } = await world.evaluate(pull, { secrets: {} });
    const { suites } = await world.report(run);
    expect(suites[0]?.coverage).toMatchObject({ planned: 200, removed: 200 });
    await publish(world, run);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['action_required']);
  });

  it('gets nothing from the publish job when it comes from the repository itself: its gate job has spoken', async () => {
    const pull = await world.propose('own', { [prompt]: promptOf(rewordedPrompt) });
    const { run, last } = await world.evaluate(pull);
    expect(last.exitCode, last.log).toBe(0);
    const job = await publish(world, run);
    expect(job.exitCode, job.log).toBe(0);
    expect(writes(job)).toEqual([]);
    expect(job.log).toContain('nothing published');
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(world.comments(pull)).toHaveLength(1);
  });

  it('sends nothing that GitHub would refuse', () => {
    expect(world.github.violations()).toEqual([]);
  });
});

describe('a pull request from a fork that can be measured without a key', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.clone.push('main', recordedFiles());
    const { last } = await world.record({ secrets: {} });
    expect(last.exitCode, last.log).toBe(0);
  });
  afterAll(() => world.close());

  it.each([
    ['fail', 'Click **here** @octocat to merge'],
    ['pass', null],
  ] as const)(
    'waits for a maintainer although it was found to %s, and shows numbers only',
    async (found, wrong) => {
      const pull = await proposeFromFork(world, {
        'answers.jsonl': `${recordingOf(({ a, b }) => (wrong !== null && (a + b) % 4 === 0 ? wrong : String(a + b)))}\n`,
      });
      const { run, last } = await world.evaluate(pull, { secrets: {} });
      expect(last.exitCode, last.log).toBe(0);
      expect(last.outputs['decision']).toBe(found);
      expect(writes(last)).toEqual([]);

      const job = await publish(world, run);
      expect(job.exitCode, job.log).toBe(0);
      expect(job.outputs['decision']).toBe(found);
      const [check, ...moreChecks] = world.checks(pull);
      expect(moreChecks).toEqual([]);
      expect(check?.conclusion).toBe('action_required');
      const [comment, ...moreComments] = world.comments(pull);
      expect(moreComments).toEqual([]);
      expect(comment?.body).toContain('**Unverified: from a fork.**');
      expect(comment?.body).toMatch(found === 'fail' ? /100\.0 % → \d\d\.\d %/ : /100/);
      expect(JSON.stringify([check, comment, last.summary])).not.toMatch(/here|octocat to merge/);
    },
  );
});
