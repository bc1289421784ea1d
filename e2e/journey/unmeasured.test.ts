import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git } from '../github/git.ts';
import type { WorkflowRunState } from '../github/state.ts';
import { pack, unpack } from './archive.ts';
import { promptOf, rewordedPrompt } from './sums.ts';
import type { WorkflowOptions } from './workflow.ts';
import { createWorld, type World } from './world.ts';

/** Every change here is harmless: only what is lost on the way can make its check red. */
const harmless = { 'prompts/add.prompt.yml': promptOf(rewordedPrompt) };

describe('what is lost on the way is red and says so', () => {
  let world: World;
  let branch = 0;
  beforeAll(async () => {
    world = await createWorld();
    await world.record();
  });
  afterAll(() => world.close());

  /** Evaluates a harmless change with that trouble; the check has to say "not measured" and the report has to name the gap. */
  async function expectUnmeasured(options: Partial<WorkflowOptions>, named: RegExp): Promise<void> {
    branch += 1;
    const pull = await world.propose(`change-${branch}`, harmless);
    const { run, last } = await world.evaluate(pull, options);
    expect(last.exitCode, last.log).toBe(3);
    expect(last.outputs['decision']).toBe('unmeasured');
    const [check, ...more] = world.checks(pull);
    expect(more).toEqual([]);
    expect(check?.conclusion).toBe('failure');
    expect(check?.title).toMatch(/not measured/);
    expect(JSON.stringify(await world.report(run))).toMatch(named);
    expect(world.comments(pull)[0]?.body).toMatch(named);
  }

  const artifact = (run: WorkflowRunState, name: string) => {
    const found = world.github.artifacts.of(String(run.id)).find((each) => each.name === name);
    if (found === undefined) throw new Error(`no artifact ${name}`);
    return found;
  };
  const rewrite = async (
    run: WorkflowRunState,
    name: string,
    change: (text: string) => string,
  ): Promise<void> => {
    const { id, bytes } = artifact(run, name);
    const files = [...(await unpack(bytes))].map(([file, text]) => [file, change(text)] as const);
    world.github.artifacts.replace(id, await pack(new Map(files)));
  };
  const shard = 'plumbline-shard-1-attempt-1';

  it('a shard file that is gone', () =>
    expectUnmeasured(
      { before: (run) => world.github.artifacts.remove(artifact(run, shard).id) },
      /shard 2 of 3 left no results/,
    ));

  it('a shard file that was cut in half', () =>
    expectUnmeasured(
      { before: (run) => rewrite(run, shard, (text) => text.slice(0, text.length / 2)) },
      /shard 2 of 3 lost \d+ trials?: its file is cut off/,
    ));

  it('a shard file that lacks only its last line', () =>
    expectUnmeasured(
      { before: (run) => rewrite(run, shard, (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)) },
      /shard 2 of 3 .*: its file is cut off/,
    ));

  it('a shard file of another plan', () =>
    expectUnmeasured(
      {
        before: (run) =>
          rewrite(run, shard, (text) => text.replace(/"plan":"sha256:.{8}/, '"plan":"sha256:00000000')),
      },
      /belongs to another plan/,
    ));

  it('a shard file that was edited', () =>
    expectUnmeasured(
      {
        before: (run) => rewrite(run, shard, (text) => text.replace('"expectations":1', '"expectations":0')),
      },
      /not those that its last line was written for/,
    ));

  it('a shard that is there twice within one attempt with different content', () =>
    expectUnmeasured(
      {
        before: async (run) => {
          const text = (await unpack(artifact(run, shard).bytes)).get('shard-1.jsonl') ?? '';
          const other = text
            .replace(/"latencyMs":[\d.]+/, '"latencyMs":1.5')
            .split('\n')
            .slice(0, -2)
            .join('\n');
          world.github.artifacts.add(
            String(run.id),
            'plumbline-shard-7-attempt-1',
            await pack(new Map([['shard-1.jsonl', other]])),
          );
        },
      },
      /twice within one attempt, with different content/,
    ));

  it('a plan that is not the one its digest promises', () =>
    expectUnmeasured(
      {
        before: async (run) => {
          const name =
            world.github.artifacts.of(String(run.id)).find((each) => each.name.startsWith('plumbline-plan-'))
              ?.name ?? '';
          await rewrite(run, name, (text) => text.replace('"margin": 0.05', '"margin": 0.5'));
        },
      },
      /not the one whose digest the plan job gave out/,
    ));

  it('a plan job that failed', () =>
    expectUnmeasured({ gateInputs: { 'plan-result': 'failure' } }, /the plan job ended as failure/));

  it('a plan artifact that is gone', () =>
    expectUnmeasured(
      {
        before: (run) => {
          const plan = world.github.artifacts
            .of(String(run.id))
            .find((each) => each.name.startsWith('plumbline-plan-'));
          if (plan !== undefined) world.github.artifacts.remove(plan.id);
        },
      },
      /the plan is gone/,
    ));
});

describe('a baseline that does not fit is red and says so', () => {
  let world: World;
  let branch = 0;
  let recorded = '';
  beforeAll(async () => {
    world = await createWorld();
    await world.record();
    recorded = git(world.repository.dir, ['rev-parse', 'plumbline-data']);
  });
  afterAll(() => world.close());

  /** Edits a file of the record by hand, on top of the branch as it was recorded. */
  function editRecord(path: string, change: (text: string) => string): void {
    const { dir } = world.repository;
    const work = mkdtempSync(join(world.github.state.folder, 'edit-'));
    git(work, ['clone', '-q', '--branch', 'plumbline-data', dir, '.']);
    git(work, ['reset', '-q', '--hard', recorded]);
    const file = join(work, 'baselines/main/sums', path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    git(work, ['commit', '-q', '-a', '-m', 'Edit by hand']);
    git(work, ['push', '-q', '--force', 'origin', 'HEAD:plumbline-data']);
  }

  async function expectUnmeasured(named: RegExp): Promise<void> {
    branch += 1;
    const pull = await world.propose(`change-${branch}`, harmless);
    const { last } = await world.evaluate(pull);
    expect(last.exitCode, last.log).toBe(3);
    const [check] = world.checks(pull);
    expect(check?.conclusion).toBe('failure');
    expect(check?.title).toMatch(/not measured/);
    expect(world.comments(pull)[0]?.body).toMatch(named);
  }

  it('an unreadable one', async () => {
    editRecord('cases.jsonl', (text) => text.slice(0, text.length / 2));
    await expectUnmeasured(/cases\.jsonl/);
  });

  it('one that a newer Plumbline made', async () => {
    editRecord('meta.json', (text) => text.replace('baseline/1', 'baseline/2'));
    await expectUnmeasured(/newer/);
  });

  it('one of other content than the base, since its record is still being made', async () => {
    git(world.repository.dir, ['update-ref', 'refs/heads/plumbline-data', recorded]);
    await world.clone.push('main', {
      'prompts/add.prompt.yml': promptOf('Add the numbers. Answer in digits, please.'),
    });
    await expectUnmeasured(/record/);
  });
});

it('a configuration of the base that cannot be read is red and says so', async () => {
  const world = await createWorld();
  await world.clone.push('main', { '.github/plumbline.yml': 'version: 1\nsuits: {}\n' });
  const pull = await world.propose('change', harmless);
  const { plan, last } = await world.evaluate(pull);
  expect(plan.exitCode).toBe(2);
  expect(plan.log).toContain('suits');
  expect(last.exitCode, last.log).toBe(3);
  expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
  await world.close();
});
