import { expect, it } from 'vitest';
import { createSandbox, replayFiles } from './sandbox.ts';

it('every run that was recorded is listed and shown, newest first', async () => {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(10, (index) => (index === 0 ? 'no' : 'yes')));
  expect(await sandbox.plumbline('runs', 'list')).toMatchObject({
    code: 0,
    stdout: 'no such run is written down\n',
  });
  await sandbox.plumbline('baseline', 'record');
  await sandbox.plumbline('baseline', 'record', '--event', 'schedule');

  const { runs } = JSON.parse((await sandbox.plumbline('runs', 'list', '--json')).stdout);
  expect(runs).toHaveLength(2);
  expect(runs[0].at > runs[1].at).toBe(true);
  expect(runs[0]).toMatchObject({
    kind: 'record',
    suites: [{ name: 'core', metrics: { expectations: 0.9 } }],
  });

  const last = await sandbox.plumbline('runs', 'list', '--last', '1', '--suite', 'core', '--kind', 'record');
  expect(last.stdout).toContain('core: expectations 0.9');
  expect(last.stdout).toContain('1 older run not shown');
  expect((await sandbox.plumbline('runs', 'list', '--kind', 'drift')).stdout).toContain('no such run');
  expect((await sandbox.plumbline('runs', 'list', '--suite', 'other')).stdout).toContain('no such run');

  const { runId, sha } = runs[1];
  expect(await sandbox.plumbline('runs', 'show', runId)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(sha),
  });
  expect(await sandbox.plumbline('runs', 'site', 'out/site')).toMatchObject({ code: 0 });
  expect(sandbox.read('out/site/index.html')).toContain('History of evaluations');
  const several = await sandbox.plumbline('runs', 'show', 'local-');
  expect(several).toMatchObject({ code: 2, stderr: expect.stringContaining('several runs') });
  expect(await sandbox.plumbline('runs', 'show', 'nothing')).toMatchObject({ code: 2 });
});

it('a broken line of the ledger is named, and the others are shown', async () => {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(10, () => 'yes'));
  await sandbox.plumbline('baseline', 'record');
  sandbox.git('checkout', '--quiet', 'plumbline-data');
  const month = new Date().toISOString().slice(0, 7);
  const path = `runs/${month}.jsonl`;
  sandbox.commit({ [path]: `${sandbox.read(path)}{"cut` });
  sandbox.git('checkout', '--quiet', 'main');
  const end = await sandbox.plumbline('runs', 'list');
  expect(end).toMatchObject({ code: 3, stdout: expect.stringContaining('expectations 1') });
  expect(end.stderr).toContain(`${path}:2 of the branch plumbline-data is no run`);
});
