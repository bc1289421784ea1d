import { describe, expect, it } from 'vitest';
import { right } from './branch.ts';
import { createSandbox, recording, replayFiles } from './sandbox.ts';

describe('baseline', () => {
  it('is recorded once on push, once more on schedule, and shown', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, (index) => (index === 0 ? 'no' : 'yes')));
    expect((await sandbox.plumbline('baseline', 'show')).stdout).toContain('no baseline yet');
    expect((await sandbox.plumbline('baseline', 'record')).stdout).toContain('run 1 of record r_');
    expect((await sandbox.plumbline('baseline', 'record')).stdout).toContain('nothing to record');
    const again = await sandbox.plumbline('baseline', 'record', '--event', 'schedule');
    expect(again.stdout).toContain('run 2 of record r_');
    const show = JSON.parse((await sandbox.plumbline('baseline', 'show', '--json')).stdout);
    expect(show).toMatchObject({ branch: 'main', suites: [{ suite: 'core', kind: 'found', cases: 10 }] });
    expect(show.suites[0].metrics).toEqual([{ metric: 'expectations', mean: 0.9, perRun: [0.9, 0.9] }]);
    expect(sandbox.git('log', '--format=%H', 'plumbline-data').split('\n')).toHaveLength(2);
  });

  it('is not recorded of a run that lost too much', async () => {
    const sandbox = createSandbox();
    sandbox.commit({ ...replayFiles(100, right), 'answers/answers.jsonl': recording(80, right) });
    const end = await sandbox.plumbline('baseline', 'record');
    expect(end.stdout).toContain('20 of 100 trials of suite core have no result');
    expect(end.code).toBe(3);
    expect(sandbox.git('branch', '--list', 'plumbline-data')).toBe('');
  });

  it('lies in another repository where --remote says so, by name or by path', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    sandbox.git('init', '--quiet', '--bare', '../remote.git');
    sandbox.git('remote', 'add', 'upstream', '../remote.git');
    expect(await sandbox.plumbline('baseline', 'record', '--remote', 'upstream')).toMatchObject({ code: 0 });
    const show = (remote: string[]) => sandbox.plumbline('baseline', 'show', ...remote);
    expect((await show([])).stdout).toContain('no baseline yet');
    for (const remote of ['upstream', '../remote.git'])
      expect((await show(['--remote', remote])).stdout).toContain('1 run');
    expect(await show(['--remote', '../nowhere.git'])).toMatchObject({ code: 3 });
  });

  it('differs from an earlier record and from a run in the cases that say so', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
    const earlier = sandbox.git('rev-parse', 'plumbline-data');
    sandbox.commit(replayFiles(10, (index) => (index === 3 ? 'no' : 'yes')));
    expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
    const diff = await sandbox.plumbline('baseline', 'diff', `main@${earlier}`, 'main');
    expect(diff.stdout).toContain('expectations: 1 → 0.9 over 10 cases');
    expect(diff.stdout).toContain('c3  expectations 1 → 0');
    expect(diff).toMatchObject({ code: 0, stderr: '' });

    expect(await sandbox.plumbline('run', '--out', 'out')).toMatchObject({ code: 0 });
    const run = await sandbox.plumbline('baseline', 'diff', 'main', 'out', '--json');
    expect(JSON.parse(run.stdout)).toMatchObject({ suites: [{ kind: 'compared', cases: [] }] });
    expect((await sandbox.plumbline('baseline', 'diff', 'main', 'other')).stdout).toContain('nothing of it');
    const nowhere = await sandbox.plumbline('baseline', 'diff', 'main', `main@${'0'.repeat(40)}`);
    expect(nowhere).toMatchObject({ code: 3, stdout: expect.stringContaining('cannot be read') });
  });

  it('is cut to what retention keeps, once that is not only asked', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    const prune = (...more: string[]) => sandbox.plumbline('baseline', 'prune', '--keep-runs', '1', ...more);
    expect((await prune()).stdout).toContain('there is no data branch');
    await sandbox.plumbline('baseline', 'record');
    await sandbox.plumbline('baseline', 'record', '--event', 'schedule');
    expect((await prune('--dry-run')).stdout).toContain('would remove baselines/main/core: 1 of 2 runs');
    expect((await sandbox.plumbline('baseline', 'show')).stdout).toContain('2 runs');
    expect(await prune()).toMatchObject({ code: 0, stdout: expect.stringContaining('removed baselines') });
    expect((await sandbox.plumbline('baseline', 'show')).stdout).toContain('1 run,');
    expect((await prune()).stdout).toBe('nothing to remove\n');
  });
});
