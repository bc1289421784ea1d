import { describe, expect, it } from 'vitest';
import { cases, evaluate, right, withBranch } from './branch.ts';
import { createSandbox, recording, replayFiles } from './sandbox.ts';

describe('exit codes', () => {
  it('0: the change is shown not to be worse', async () => {
    const sandbox = await withBranch(right);
    await evaluate(sandbox);
    const gate = await sandbox.plumbline('gate', '.plumbline');
    expect(gate.stdout).toContain('decision: pass');
    expect(gate.code).toBe(0);
  });

  it('1: the change is shown to be worse', async () => {
    const sandbox = await withBranch((index) => (index % 3 === 0 ? 'no' : 'yes'));
    await evaluate(sandbox);
    const gate = await sandbox.plumbline('gate', '.plumbline');
    expect(gate.stdout).toMatch(
      /core got worse: expectations 100\.0 % → \d\d\.\d %\n\d+ of 120 cases, enough to tell/,
    );
    expect(gate.stdout).toContain('decision: fail');
    expect(gate.code).toBe(1);
  });

  it('0: nothing of a suite was touched', async () => {
    const sandbox = await withBranch(right);
    sandbox.git('checkout', '--quiet', '-b', 'readme', 'main');
    sandbox.commit({ 'README.md': 'hello\n' });
    expect((await sandbox.plumbline('plan')).stdout).toContain('0 trials in 0 shards');
    const gate = await sandbox.plumbline('gate', '.plumbline');
    expect(gate.stdout).toContain('decision: untouched');
    expect(gate.code).toBe(0);
  });

  it('3: a shard that never arrived is missed, not passed over', async () => {
    const sandbox = await withBranch(right);
    await evaluate(sandbox);
    const gate = await sandbox.plumbline(
      'gate',
      '.plumbline/s1',
      '.plumbline/s3',
      '--plan',
      '.plumbline/plan.json',
    );
    expect(gate.stdout).toContain('decision: unmeasured');
    expect(gate.stdout).toContain('40 of 120 cases have no result');
    expect(gate.code).toBe(3);
  });

  it('3: a plan that was edited', async () => {
    const sandbox = await withBranch((index) => (index % 3 === 0 ? 'no' : 'yes'));
    await evaluate(sandbox);
    const plan = sandbox.read('.plumbline/plan.json');
    expect(plan).toContain('"margin": 0.05');
    sandbox.write({ '.plumbline/plan.json': plan.replaceAll('"margin": 0.05', '"margin": 0.5') });
    const gate = await sandbox.plumbline('gate', '.plumbline');
    expect(gate.stdout).toContain('decision: unmeasured');
    expect(gate.code).toBe(3);
  });

  it('3: base and head do not merge', async () => {
    const sandbox = await withBranch(right);
    sandbox.git('checkout', '--quiet', 'main');
    sandbox.commit({ 'answers/answers.jsonl': recording(cases, () => 'perhaps') });
    const plan = await sandbox.plumbline('plan', '--head', 'topic');
    expect(plan.stderr).toContain('answers/answers.jsonl');
    expect(plan.stderr).toContain('[merge-conflict]');
    expect(plan.code).toBe(3);
  });

  it('3: a target that answers too few of the cases', async () => {
    const sandbox = createSandbox();
    sandbox.commit({ ...replayFiles(100, right), 'answers/answers.jsonl': recording(80, right) });
    const run = await sandbox.plumbline('run');
    expect(run.stderr).toContain('20 of 100 trials have no result');
    expect(run.code).toBe(3);
  });

  it('2: a wrong option, a wrong number, options that exclude each other, a folder that is not there', async () => {
    const sandbox = await withBranch(right);
    const wrong: [string[], string][] = [
      [['plan', '--shard', '3'], '--shards'],
      [['run', '--concurrency', '0'], 'from 1 to 256'],
      [['run', '--shard', '1/3'], '--plan'],
      [['run', '--plan', 'plan.json', '--limit', '3'], '--limit'],
      [['gate', 'nowhere'], 'no such folder'],
      [['plan', '--base', 'nobody'], 'nobody'],
      [['plan', '--suite', 'cor'], 'core'],
      [['run', '--config', 'nowhere.yml'], 'config-missing'],
    ];
    for (const [args, said] of wrong) {
      const end = await sandbox.plumbline(...args);
      expect(end.stderr, args.join(' ')).toContain(said);
      expect(end.code, args.join(' ')).toBe(2);
      expect(end.stderr).not.toMatch(/\n {4}at /);
    }
  });

  it('2: a shard that the plan does not have', async () => {
    const sandbox = await withBranch(right);
    await sandbox.plumbline('plan', '--shards', '3');
    const run = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json', '--shard', '2/4');
    expect(run.stderr).toContain('1/3 to 3/3');
    expect(run.code).toBe(2);
  });
});
