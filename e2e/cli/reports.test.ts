import { expect, it } from 'vitest';
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

it('a report that cannot be written loses no result', async () => {
  const sandbox = createSandbox();
  sandbox.write(replayFiles(2, () => 'yes'));
  const end = await sandbox.plumbline('run', '--html', 'nowhere/report.html');
  expect(end.code).toBe(2);
  expect(end.stderr).toContain('nowhere/report.html');
  expect(sandbox.read('.plumbline/results.jsonl').trim().split('\n')).toHaveLength(2);
});
