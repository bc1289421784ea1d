import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSandbox, datasetOf, recording, replayConfig, replayFiles, type Sandbox } from './sandbox.ts';

const cases = 120;
const right = () => 'yes';

/** A repository with a baseline, and a branch with other answers. */
async function withBranch(answer: (index: number) => string): Promise<Sandbox> {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(cases, right));
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({ 'answers/answers.jsonl': `${recording(cases, answer)}\n` });
  return sandbox;
}

async function evaluate(sandbox: Sandbox, shards = 3): Promise<void> {
  const plan = await sandbox.plumbline('plan', '--shards', String(shards), '--out', '.plumbline');
  expect(plan).toMatchObject({ code: 0 });
  for (let shard = 1; shard <= shards; shard++) {
    const args = ['run', '--plan', '.plumbline/plan.json', '--shard', `${shard}/${shards}`];
    expect(await sandbox.plumbline(...args, '--out', `.plumbline/s${shard}`)).toMatchObject({ code: 0 });
  }
}

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
    expect(gate.stdout).toContain('core got worse: expectations 100.0 % → 66.7 %');
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

describe('validate', () => {
  it('names every problem of configuration, prompt and dataset at once, each with its place', async () => {
    const sandbox = createSandbox();
    const config = replayConfig
      .replace(
        'replay, file: answers/answers.jsonl',
        'embedded, file: prompts/a.prompt.yml, documents: docs/*.md',
      )
      .replace('answers/**', 'prompts/**');
    sandbox.write({
      '.github/plumbline.yml': config,
      'evals/core.jsonl':
        '{"id":"a","vars":{"q":"x"},"expect":[{"type":"containz","value":"x"}]}\nnot json\n',
      'prompts/a.prompt.yml': 'messages:\n  - role: user\n    contents: "{{question}}"\n',
    });
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/core.jsonl:1: there is no check containz');
    expect(end.stderr).toContain('evals/core.jsonl:2: the line is no JSON');
    expect(end.stderr).toContain('prompts/a.prompt.yml:');
    expect(end.stderr).toContain('write contains');
    expect(end.stderr).toMatch(/\d problems$/m);
    expect(end.code).toBe(2);
    const json = JSON.parse((await sandbox.plumbline('validate', '--json')).stdout);
    expect(json.error.problems.length).toBeGreaterThanOrEqual(3);
  });

  it('names a variable of the prompt that a case lacks, before a model is asked', async () => {
    const sandbox = createSandbox();
    sandbox.write({
      '.github/plumbline.yml': replayConfig
        .replace(
          'pipelines:',
          'providers:\n  p: { kind: openai, baseUrl: http://127.0.0.1:9/v1, apiKey: "${KEY}" }\npipelines:',
        )
        .replace('replay, file: answers/answers.jsonl', 'prompt, file: answers/a.prompt.yml, provider: p'),
      ...datasetOf(3),
      'answers/a.prompt.yml': 'model: m\nmessages:\n  - { role: user, content: "{{questoin}}" }\n',
    });
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/core.jsonl:1: the prompt uses {{questoin}}');
    expect(end.stderr).toContain('write {{question}}');
    expect(end.stderr).toContain('1 problem');
    expect(end.code).toBe(2);
  });

  it('says how many suites and cases are in order', async () => {
    const sandbox = createSandbox();
    sandbox.write(replayFiles(7, right));
    const end = await sandbox.plumbline('validate');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('1 suite, 7 cases');
  });

  it('refuses a link in place of a file and passes over what git ignores', async () => {
    const sandbox = createSandbox();
    sandbox.write({
      ...replayFiles(3, right),
      '.gitignore': 'evals/draft.jsonl\n',
      'evals/draft.jsonl': 'broken',
    });
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    symlinkSync('/etc/hostname', join(sandbox.dir, 'evals/link.jsonl'));
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/link.jsonl');
    expect(end.stderr).toContain('[file-not-plain]');
    expect(end.code).toBe(2);
  });
});

describe('run', () => {
  it('measures the work tree as it is, uncommitted, and leaves journal, results and summary', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    sandbox.write({ 'answers/answers.jsonl': recording(10, (index) => (index < 4 ? 'no' : 'yes')) });
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('expectations 60.0 %');
    const lines = sandbox.read('.plumbline/results.jsonl').trim().split('\n');
    expect(lines).toHaveLength(10);
    expect(sandbox.read('.plumbline/journal.jsonl').trim().split('\n').sort()).toEqual(lines.toSorted());
    expect(JSON.parse(sandbox.read('.plumbline/summary.json'))).toMatchObject({ schema: 'summary/1' });
    expect(sandbox.git('status', '--porcelain')).toBe('M answers/answers.jsonl');
  });

  it('asks only the first cases with --limit, and each several times with --repeats', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    const end = await sandbox.plumbline('run', '--limit', '3', '--repeats', '2', '--json');
    const { suites } = JSON.parse(end.stdout);
    // The recording has one answer a case: the second repeat finds none.
    expect(suites[0]).toMatchObject({ planned: 6, answered: 3, infrastructure: 3 });
    expect(end.code).toBe(3);
  });
});

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
    expect(end.stdout).toContain('20 of 100 trials have no result');
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
});

describe('names and help', () => {
  it('an unknown command names the nearest; what is not built is not there', async () => {
    const sandbox = createSandbox();
    const typo = await sandbox.plumbline('validat');
    expect(typo.stderr).toContain('Did you mean validate?');
    expect(typo.code).toBe(2);
    for (const name of ['doctor', 'compare', 'drift'])
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
