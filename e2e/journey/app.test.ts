import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RunningBot, startBot } from './bot.ts';
import { callerFile, damagedPrompt, promptOf, rewordedPrompt } from './sums.ts';
import { createWorld, type World } from './world.ts';

const prompt = 'prompts/add.prompt.yml';
const githubActions = 15368;
const plumbline = 4242;

describe.each([
  ['action', githubActions],
  ['app', plumbline],
] as const)('a pull request while the bot runs, publisher: %s', (publisher, writer) => {
  let world: World;
  let bot: RunningBot;
  beforeAll(async () => {
    world = await createWorld({ publisher });
    await world.record();
    bot = await startBot(world.github);
  });
  afterAll(async () => {
    await bot.close();
    await world.close();
  });
  afterEach(() => expect(world.github.violations()).toEqual([]));

  it.each([
    ['damages the prompt', 'damaged', { [prompt]: promptOf(damagedPrompt) }, 'failure', 1],
    ['is harmless', 'harmless', { [prompt]: promptOf(rewordedPrompt) }, 'success', 1],
    ['touches nothing that is measured', 'unrelated', { 'README.md': '# More sums\n' }, 'neutral', 0],
  ] as const)(
    'that %s gets one check and its comments from one writer, also when the event comes twice',
    async (_, branch, files, conclusion, comments) => {
      const pull = await world.propose(branch, files);
      const { run } = await world.evaluate(pull);
      await bot.runCompleted(world.repository, run, 2);
      const report = await world.report(run);

      const [check, ...more] = world.checks(pull);
      expect(more, bot.log()).toEqual([]);
      expect(check).toMatchObject({ conclusion, externalId: report.plan, app: { id: writer } });
      expect(world.comments(pull)).toHaveLength(comments);
      const [metric] = report.suites[0]?.metrics ?? [];
      if (metric?.candidate === undefined || metric.candidate === null) return;
      expect(world.comments(pull)[0]?.body).toContain(`${(metric.candidate * 100).toFixed(1)} %`);
      expect(world.comments(pull)[0]?.by).toMatchObject({ kind: 'installation', app: { id: writer } });
    },
  );
});

describe('a pull request that edits the workflows it is judged by', () => {
  it('waits for a person when the App publishes, whatever was found', async () => {
    const world = await createWorld({ publisher: 'app' });
    await world.record();
    const bot = await startBot(world.github);
    const pull = await world.propose('workflows', {
      [prompt]: promptOf(rewordedPrompt),
      '.github/workflows/prompts.yml': `${callerFile}# mine\n`,
    });
    const { run } = await world.evaluate(pull);
    await bot.runCompleted(world.repository, run);
    expect(
      world.checks(pull).map(({ conclusion }) => conclusion),
      bot.log(),
    ).toEqual(['action_required']);
    await bot.close();
    await world.close();
  });
});
