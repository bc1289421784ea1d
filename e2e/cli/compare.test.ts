import { expect, it } from 'vitest';
import { cases, right } from './branch.ts';
import { createSandbox, recording, replayFiles, type Sandbox } from './sandbox.ts';

/** Measures these answers into a folder. */
async function measured(sandbox: Sandbox, out: string, answer: (index: number) => string, ...more: string[]) {
  sandbox.write({ 'answers/answers.jsonl': recording(cases, answer) });
  await sandbox.plumbline('run', '--out', out, ...more);
}
const compare = (sandbox: Sandbox, baseline: string, candidate: string, ...more: string[]) =>
  sandbox.plumbline('compare', '--baseline', baseline, '--candidate', candidate, ...more);
const wrong = (worse: number) => (index: number) => (index < worse ? 'no' : 'yes');

it('two runs are judged as the gate would judge them', async () => {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(cases, right));
  await measured(sandbox, 'out/before', right);
  await measured(sandbox, 'out/worse', wrong(40));
  const worse = await compare(sandbox, 'out/before', 'out/worse', '--html', 'out/page.html');
  expect(sandbox.read('out/page.html')).toContain('Comparison of core');
  expect(worse.stdout).toContain('core got worse: expectations 100.0 % → 66.7 %');
  expect(worse.stdout).toContain('baseline of a folder');
  expect(worse).toMatchObject({ code: 1, stderr: '' });
  const back = JSON.parse((await compare(sandbox, 'out/worse', 'out/before', '--json')).stdout);
  expect(back).toMatchObject({ decision: 'pass', conclusion: 'success' });
  expect(back.report.suites[0].flips).toMatchObject({ worse: 0, better: 40 });

  await measured(sandbox, 'out/part', right, '--limit', '60');
  expect(await compare(sandbox, 'out/before', 'out/part')).toMatchObject({ code: 3 });
});

it('a run is judged by what is stored for a branch', async () => {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(cases, right));
  await measured(sandbox, 'out/worse', wrong(40));
  expect((await compare(sandbox, 'main', 'out/worse')).stdout).toContain('decision: undecided');
  sandbox.git('checkout', '--quiet', '--', 'answers');
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  expect(await compare(sandbox, 'main', 'out/worse')).toMatchObject({ code: 1 });
  expect(await compare(sandbox, 'main', 'out')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('this folder holds no results'),
  });
});
