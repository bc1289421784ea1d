import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fullName, type Pull } from '../github/state.ts';
import { damagedPrompt, type Files, promptOf, rewordedPrompt } from '../journey/sums.ts';
import { createWorld, type World } from '../journey/world.ts';
import { describeWith } from '../programs.ts';
import { type ActRun, runAct } from './act.ts';

const prompt = 'prompts/add.prompt.yml';
const workflow = '.github/workflows/prompts.yml';
const key = 'sk-local-secret';

/** What a user writes; the address of the model travels beside the key, since it differs from run to run here. */
const caller = `on: pull_request
permissions: {}
jobs:
  prompts:
    permissions: { contents: read, checks: write, pull-requests: write }
    uses: owner/plumbline/.github/workflows/evaluate.yml@v1
    with: { shards: '3' }
    secrets: { model-key: '\${{ secrets.MODEL_KEY }}', model-keys: '\${{ secrets.MODEL_KEYS }}' }
`;

const shards = { 'shard[3,0]': 'success', 'shard[3,1]': 'success', 'shard[3,2]': 'success' };

describeWith(['act'], 'the shipped workflow, called by a user’s workflow of eight lines', ({ act }) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.clone.push('main', { [workflow]: caller });
    const { last } = await world.record();
    expect(last.exitCode, last.log).toBe(0);
  });
  afterAll(() => world.close());
  afterEach(() => expect(world.github.violations()).toEqual([]));

  async function play(branch: string, files: Files): Promise<{ pull: Pull; result: ActRun }> {
    const pull = await world.propose(branch, files);
    const { id: runId } = world.github.addRun(world.repository, {
      attempt: 1,
      event: 'pull_request',
      headSha: pull.headSha,
      headBranch: branch,
      headRepository: fullName(world.repository),
      path: workflow,
      referencedWorkflows: [],
      status: 'in_progress',
      conclusion: null,
      actor: pull.author,
    });
    const secrets = { MODEL_KEY: key, MODEL_KEYS: `MODEL_URL=${world.model.url}` };
    return {
      pull,
      result: await runAct(world.github, world.repository, pull, { act, workflow, secrets, runId }),
    };
  }

  it('fails a damaged prompt: three shards ran, one check, one comment', async () => {
    const { pull, result } = await play('damaged', { [prompt]: promptOf(damagedPrompt) });
    expect(result.jobs, result.log).toEqual({ plan: 'success', ...shards, gate: 'failure' });
    expect(result.exitCode).not.toBe(0);
    expect(result.steps['gate']).toEqual(['gate failure']);
    expect(result.outputs['gate']).toMatchObject({ decision: 'fail' });
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(world.comments(pull).map(({ body }) => body)).toEqual([
      expect.stringMatching(/100\.0 % → \d\d\.\d %/),
    ]);
    expect(result.log).not.toContain(key);
  });

  it('passes a harmless edit', async () => {
    const { pull, result } = await play('harmless', { [prompt]: promptOf(rewordedPrompt) });
    expect(result.jobs, result.log).toEqual({ plan: 'success', ...shards, gate: 'success' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs['gate']).toMatchObject({ decision: 'pass' });
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['success']);
    expect(world.comments(pull)).toHaveLength(1);
  });

  it('starts no shard where nothing that a suite measures was touched', async () => {
    const asked = world.model.requests.length;
    const { pull, result } = await play('unrelated', { 'README.md': '# More sums\n' });
    expect(result.jobs, result.log).toEqual({ plan: 'success', gate: 'success' });
    expect(result.outputs['gate']).toMatchObject({ decision: 'untouched' });
    expect(world.model.requests).toHaveLength(asked);
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['neutral']);
    expect(world.comments(pull)).toEqual([]);
  });

  it('says that nothing was measured when the prompt cannot be read: the gate runs after shards that failed', async () => {
    const { pull, result } = await play('broken', { [prompt]: 'messages: [' });
    const failed = Object.fromEntries(Object.keys(shards).map((shard) => [shard, 'failure']));
    expect(result.jobs, result.log).toEqual({ plan: 'success', ...failed, gate: 'failure' });
    expect(world.checks(pull).map(({ conclusion, title }) => [conclusion, title])).toEqual([
      ['failure', expect.stringContaining('not measured')],
    ]);
  });
});
