import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { pullRequestEvent, runJob } from '../github/job.ts';
import { promptOf } from '../journey/sums.ts';
import { createWorld, type World } from '../journey/world.ts';
import { describeWith } from '../programs.ts';
import { filesOf } from './fixture.ts';

/** What somebody gets wrong on the first day: each names the next step, where that person looks. */
describe('on GitHub', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());
  const change = { 'prompts/add.prompt.yml': promptOf('Digits, please.') };

  it('no key: the pull request says so, and the page of the run says what to set', async () => {
    const pull = await world.propose('no-key', change);
    const { shards } = await world.evaluate(pull, { secrets: { MODEL_URL: world.model.url }, shards: 1 });
    expect(world.checks(pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
    const [comment] = world.comments(pull);
    expect(comment?.body).toContain('failed on the way: a key or an address is not set');
    expect(comment?.body).toContain('Settings > Secrets and variables > Actions');
    expect(shards[0]?.annotations).toMatchObject([
      { level: 'error', message: expect.stringMatching(/MODEL_KEY[\s\S]*gh secret set MODEL_KEY/) },
    ]);
  });

  it('no baseline: the pull request names the branch that has none, and what records it', async () => {
    const pull = await world.propose('no-baseline', change);
    await world.evaluate(pull);
    const [comment] = world.comments(pull);
    expect(comment?.body).toContain('there is no baseline yet');
    expect(comment?.body).toContain('records `main` when something is merged into it');
  });

  it('a job without its permission: the step names it as the workflow spells it', async () => {
    const pull = await world.propose('no-permission', change);
    const { run, plan } = await world.evaluate(pull);
    const denied = await runJob(world.github, {
      entry: 'action-gate',
      repository: world.repository,
      permissions: 'plan',
      event: pullRequestEvent(world.github, world.repository, pull),
      runId: run.id,
      attempt: 2,
      inputs: { 'plan-digest': plan.outputs['plan-digest'] ?? '', 'plan-result': 'success' },
    });
    expect(denied.exitCode).toBe(2);
    expect(denied.annotations.map(({ message }) => message).join()).toMatch(
      /\[github-permission\][\s\S]*add `checks: write` to the `permissions:` of this job/,
    );
  });
});

describe('on a machine of one’s own', () => {
  const adopted = async (environment: Readonly<Record<string, string>> = {}) => {
    const sandbox = createSandbox({ GITHUB_TOKEN: '', ...environment });
    sandbox.commit(filesOf('github-models'));
    expect(await sandbox.plumbline('init')).toMatchObject({ code: 0 });
    sandbox.git('add', '--all');
    sandbox.git('commit', '--quiet', '--message', 'adopt');
    return sandbox;
  };

  it('no key: names the variable, and how to get it', async () => {
    const { code, stderr } = await (await adopted()).plumbline('run');
    expect(code).toBe(2);
    expect(stderr).toContain('GITHUB_TOKEN, which the configuration needs, is not set');
    expect(stderr).toContain('gh auth token');
  });

  it('another branch than there is: names those that there are', async () => {
    const { code, stderr } = await (await adopted()).plumbline('plan', '--base', 'master');
    expect(code).toBe(2);
    expect(stderr).toContain('"master"');
    expect(stderr).toContain('main');
  });
});

describeWith(['langchain'], 'a pipeline that lacks a variable', ({ langchain }) => {
  it('is told which of those that init named is not set', async () => {
    const sandbox = createSandbox({ LLM_GATEWAY: '', OPENAI_API_KEY: 'sk-local' });
    sandbox.commit(filesOf('langchain'));
    expect(await sandbox.plumbline('init')).toMatchObject({ code: 0 });
    const config = sandbox
      .read('.github/plumbline.yml')
      .replace('python:', `interpreter: ${langchain}\n      python:`);
    const missing = sandbox
      .read('app/rag.py')
      .replace('import os\n', 'import os\nassert os.environ["LLM_GATEWAY"]\n');
    sandbox.write({ '.github/plumbline.yml': config, 'app/rag.py': missing });
    const { code, stderr } = await sandbox.plumbline('validate');
    expect(code).toBe(2);
    expect(stderr).toMatch(/\[worker-failed\][\s\S]*set what is not set here \(LLM_GATEWAY\)/);
    expect(stderr).not.toContain('sk-local');
  });
});
