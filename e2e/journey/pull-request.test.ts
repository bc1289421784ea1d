import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { configOf, damagedPrompt, datasetOf, promptOf, rewordedPrompt, sums } from './sums.ts';
import { createWorld, type World } from './world.ts';

const prompt = 'prompts/add.prompt.yml';

describe('a pull request, published by the action', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    const { last } = await world.record();
    expect(last.exitCode, last.log).toBe(0);
  });
  afterAll(() => world.close());
  afterEach(() => expect(world.github.violations()).toEqual([]));

  it('gets a failing check and one comment when it damages the prompt', async () => {
    const pull = await world.propose('damaged', { [prompt]: promptOf(damagedPrompt) });
    const { run, shards, last } = await world.evaluate(pull);
    expect(shards.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
    expect(last.exitCode, last.log).toBe(1);
    expect(last.outputs['decision']).toBe('fail');
    const report = await world.report(run);
    const [suite] = report.suites;
    const [metric] = suite?.metrics ?? [];
    expect(suite?.coverage).toMatchObject({ planned: 200, missing: 0 });
    expect(metric).toMatchObject({ base: 1, verdict: 'regressed' });
    // Which cases come first hangs on the commit, but a quarter of them wrong is clear long before the last.
    expect(suite?.stoppedAt).toBeLessThan(5);
    expect(suite?.coverage.judged).toBeLessThan(200);

    const [check, ...moreChecks] = world.checks(pull);
    expect(moreChecks).toEqual([]);
    expect(check).toMatchObject({ conclusion: 'failure', externalId: report.plan });
    expect(check?.title).toMatch(/100\.0 % → \d\d\.\d %/);
    const [comment, ...moreComments] = world.comments(pull);
    expect(moreComments).toEqual([]);
    expect(comment?.body).toMatch(/100\.0 % → \d\d\.\d %/);
    expect(comment?.body).toMatch(/\d+ cases got worse/);
    expect(last.summary).toMatch(/100\.0 % → \d\d\.\d %/);
  });

  it('gets a passing check and one comment when the edit is harmless', async () => {
    const pull = await world.propose('harmless', { [prompt]: promptOf(rewordedPrompt) });
    const { last } = await world.evaluate(pull);
    expect(last.exitCode, last.log).toBe(0);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(world.comments(pull)).toHaveLength(1);
  });

  it('gets a neutral check and no comment when nothing that a suite measures was touched', async () => {
    const pull = await world.propose('unrelated', { 'README.md': '# Sums and more\n' });
    const { plan, shards, last } = await world.evaluate(pull);
    expect(plan.outputs['has-work']).toBe('false');
    expect(shards).toEqual([]);
    expect(last.exitCode, last.log).toBe(0);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['neutral']);
    expect(world.comments(pull)).toEqual([]);
  });

  it('edits the same comment after a push', async () => {
    const pull = await world.propose('pushed', { [prompt]: promptOf(damagedPrompt) });
    await world.evaluate(pull);
    const [before] = world.comments(pull);
    await world.clone.push('pushed', { [prompt]: promptOf(rewordedPrompt) });
    await world.evaluate(pull);
    const [after, ...more] = world.comments(pull);
    expect(more).toEqual([]);
    expect(after?.id).toBe(before?.id);
    expect(after?.body).toContain('no material change');
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success']);
  });

  it('is judged as it would land when its branch is behind the base', async () => {
    const pull = await world.propose('behind', { 'README.md': '# Sums, from an old branch\n' });
    await world.clone.push('main', { 'docs/later.md': 'later\n' }, 'main');
    const { run } = await world.evaluate(pull);
    const { subject } = await world.report(run);
    expect(subject.head.sha).toBe(pull.headSha);
    expect(subject.base.sha).not.toBe(subject.head.sha);
    expect(subject.candidate.commit).toBe(pull.mergeSha);
  });

  it('cannot delete the cases it fails', async () => {
    const kept = sums.filter(({ a, b }) => (a + b) % 4 !== 0);
    const pull = await world.propose('deletes', {
      [prompt]: promptOf(damagedPrompt),
      'evals/sums.jsonl': datasetOf(kept),
    });
    const { run, last } = await world.evaluate(pull);
    expect(last.exitCode).toBe(1);
    const { suites } = await world.report(run);
    expect(suites[0]?.coverage).toMatchObject({ removed: 50 });
    expect(world.comments(pull)[0]?.body).toContain('50');
  });

  it('cannot rewrite what is expected', async () => {
    const chatty = datasetOf(sums, ({ a, b }) =>
      (a + b) % 4 === 0 ? `That makes ${a + b}, my friend!` : String(a + b),
    );
    const pull = await world.propose('rewrites', {
      [prompt]: promptOf(damagedPrompt),
      'evals/sums.jsonl': chatty,
    });
    const { run, last } = await world.evaluate(pull);
    expect(last.exitCode).toBe(1);
    expect((await world.report(run)).suites[0]?.coverage).toMatchObject({ changed: 50 });
  });

  it('cannot widen its own margin, and the comment names what it would have weakened', async () => {
    const pull = await world.propose('widens', {
      [prompt]: promptOf(damagedPrompt),
      '.github/plumbline.yml': configOf({ margin: 0.5 }),
    });
    const { last } = await world.evaluate(pull);
    expect(last.exitCode).toBe(1);
    expect(world.comments(pull)[0]?.body).toMatch(/margin of expectations.*5.*50/);
  });

  it('is answered by the model that its prompt names', async () => {
    const asked = world.model.requests.length;
    const pull = await world.propose('other-model', { [prompt]: promptOf(rewordedPrompt, 'adder-2') });
    await world.evaluate(pull);
    const models = world.model.requests.slice(asked).map(({ body }) => body.model);
    expect(models).toHaveLength(200);
    expect(new Set(models)).toEqual(new Set(['adder-2']));
  });

  it('never shows a key, in no log, output, artifact or comment', async () => {
    const pull = await world.propose('keys', { [prompt]: promptOf(damagedPrompt) });
    const { run, plan, shards, last } = await world.evaluate(pull);
    const said = JSON.stringify([
      plan,
      shards,
      last,
      world.repository.comments.map(({ body }) => body),
    ]).replaceAll(/::add-mask::.*?\\n/g, '');
    expect(said).not.toContain('sk-local-secret');
    for (const artifact of world.github.artifacts.of(String(run.id)))
      expect(artifact.bytes.toString('latin1')).not.toContain('sk-local-secret');
  });
});
