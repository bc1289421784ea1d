import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, right, withBranch } from './branch.ts';
import { createSandbox, replayFiles } from './sandbox.ts';

describe('names and help', () => {
  it('an unknown command names the nearest; what is not built is not there', async () => {
    const sandbox = createSandbox();
    const typo = await sandbox.plumbline('validat');
    expect(typo.stderr).toContain('write validate');
    expect(typo.code).toBe(2);
    for (const name of ['compare', 'drift'])
      expect(await sandbox.plumbline(name)).toMatchObject({ code: 2, stdout: '' });
  });

  it('helps and says its version with exit 0', async () => {
    const sandbox = createSandbox();
    const help = await sandbox.plumbline('run', '--help');
    for (const option of ['--resume', '--json', '--config', '--quiet', '--no-color'])
      expect(help.stdout).toContain(option);
    expect(help.code).toBe(0);
    expect(await sandbox.plumbline('--version')).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });

  it('says what is missing: a configuration, and where there is none a repository', async () => {
    const sandbox = createSandbox();
    const without = await sandbox.plumbline('validate');
    expect(without.stderr).toContain('there is no configuration');
    expect(without.code).toBe(2);
    rmSync(join(sandbox.dir, '.git'), { recursive: true });
    const outside = await sandbox.plumbline('validate');
    expect(outside.stderr).toContain('this folder is in no git repository');
    expect(outside.code).toBe(2);
  });
});

describe('--json', () => {
  it('puts exactly one document on standard output, whatever happens', async () => {
    const sandbox = await withBranch(right);
    const commands = [
      ['validate'],
      ['plan', '--shards', '2'],
      ['run', '--plan', '.plumbline/plan.json', '--out', '.plumbline/all'],
      ['gate', '.plumbline/all', '--plan', '.plumbline/plan.json'],
      ['gate', '.plumbline/s9'],
      ['run'],
      ['baseline', 'record'],
      ['baseline', 'show'],
      ['plan', '--base', 'nobody'],
      ['nonsense'],
      ['run', '--shard', 'x'],
    ];
    for (const command of commands) {
      const end = await sandbox.plumbline(...command, '--json');
      expect(() => JSON.parse(end.stdout), `${command.join(' ')}: ${end.stdout}`).not.toThrow();
      expect(typeof JSON.parse(end.stdout)).toBe('object');
    }
  });

  it('with --quiet says nothing else at all where all is well', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(100, right));
    const end = await sandbox.plumbline('run', '--json', '--quiet');
    expect(end.stderr).toBe('');
    expect(JSON.parse(end.stdout)).toMatchObject({ state: 'complete' });
  });
});

describe('hostile text', () => {
  it('of a model reaches neither terminal nor runner as anything but text', async () => {
    const hostile =
      '\n::add-mask::x\n##[error]y\u001b[31m \u202egnp [x](https://evil.example) @everyone <img src=x>';
    const sandbox = await withBranch((index) => (index % 2 === 0 ? hostile : 'yes'));
    await evaluate(sandbox, 1);
    for (const json of [[], ['--json']]) {
      const { stdout, stderr } = await sandbox.plumbline('gate', '.plumbline', ...json);
      expect(stdout).toContain('everyone');
      for (const text of [stdout, stderr]) {
        expect(text).not.toMatch(/::|##\[/);
        for (const character of ['\u001b', '\u202e']) expect(text).not.toContain(character);
      }
    }
  });
});
