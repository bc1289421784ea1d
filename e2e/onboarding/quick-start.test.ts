import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Report } from '../../src/verdict/report/report-file.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { startModel } from '../model/model.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/quick-start.md'), 'utf8');

/** The first code block below a heading of the page. */
function blockBelow(heading: string): string {
  const [, block] = /```\w+\n([\s\S]*?)```/.exec(page.slice(page.indexOf(`## ${heading}`))) ?? [];
  if (block === undefined) throw new Error(`nothing below ${heading}`);
  return block;
}

it('the page leads from two files to a first verdict within ten commands', async () => {
  const model = await startModel({ answer: () => "I don't know." });
  onTestFinished(() => model.close());
  const sandbox = createSandbox({ MODEL_KEY: 'sk-local' });
  sandbox.write({
    'prompts/answer.prompt.yml': blockBelow('1. A prompt'),
    'evals/questions.jsonl': blockBelow('2. Cases'),
  });
  sandbox.git('config', 'user.name', 't');
  sandbox.git('config', 'user.email', 't@example.com');

  const commands = blockBelow('On your own machine').trim().split('\n');
  expect(commands.length).toBeLessThanOrEqual(10);
  for (const command of commands) {
    const [, own] =
      /^npx plumbline (.*)$/.exec(command.replace('https://llm.example.com/v1', model.url)) ?? [];
    if (own === undefined) execFileSync('bash', ['-c', command], { cwd: sandbox.dir, stdio: 'pipe' });
    else expect(await sandbox.plumbline(...own.split(' ')), command).toMatchObject({ code: 0 });
  }
  const { decision } = Report.parse(JSON.parse(sandbox.read('.plumbline/report.json')));
  expect(decision).toMatchObject({ kind: 'undecided', because: [{ code: 'inconclusive' }] });
});
