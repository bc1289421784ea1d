import { expect, it } from 'vitest';
import { cases, right, withBranch } from './branch.ts';
import { createSandbox, replayFiles } from './sandbox.ts';

it('a run leaves a page with question, answer and expectation of every case, and JUnit, where it is told to', async () => {
  const sandbox = createSandbox();
  sandbox.write(replayFiles(12, (index) => (index < 3 ? '<b>no</b>' : 'yes')));
  const end = await sandbox.plumbline('run', '--html', 'report.html', '--junit', 'report.xml');
  expect(end).toMatchObject({ code: 0 });
  const html = sandbox.read('report.html');
  const [, data = ''] = /id="data">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const { rows } = JSON.parse(data);
  expect(rows).toHaveLength(12);
  const failed = rows.filter(({ outcome }: { outcome: string }) => outcome === 'failed');
  expect(failed).toHaveLength(3);
  expect(failed[0]).toMatchObject({ question: 'question 0', output: '<b>no</b>' });
  expect(html).not.toContain('<b>no</b>');
  expect(sandbox.read('report.xml')).toContain('tests="12" failures="3" errors="0" skipped="0"');
});

it('of a plan too, with the questions of the cases that it judges by', async () => {
  const sandbox = await withBranch(right);
  expect(await sandbox.plumbline('plan')).toMatchObject({ code: 0 });
  const end = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json', '--html', 'report.html');
  expect(end).toMatchObject({ code: 0 });
  const [, data = ''] = /id="data">([\s\S]*?)<\/script>/.exec(sandbox.read('report.html')) ?? [];
  const { rows } = JSON.parse(data);
  expect(rows).toHaveLength(cases);
  for (const { id, question } of rows) expect(question).toBe(`question ${id.slice(1)}`);
});
