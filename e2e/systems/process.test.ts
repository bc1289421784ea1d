import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { describeWith } from '../programs.ts';
import { questions, repositoryOf, runSuite, trialsOf } from './suite.ts';

const app = ['misbehaving.py'];

describeWith(['python3'], 'a Python pipeline in a process', () => {
  it.each(['answer', 'answer_async', 'pipeline'])('%s answers', async (name) => {
    const target = { python: `app.misbehaving:${name}` };
    const { trials, ...end } = await runSuite({ target, app, cases: questions('a', 'b') });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    for (const question of ['a', 'b'])
      expect(trials.get(question)).toMatchObject({ output: question, scores: { expectations: 1 } });
  });

  it.each(['words', 'words_async'])(
    '%s answers piece by piece, and the first piece is timed',
    async (name) => {
      const target = { python: `app.misbehaving:${name}` };
      const { trials } = await runSuite({ target, app, cases: questions('one two three') });
      const trial = trials.get('one two three');
      expect(trial).toMatchObject({ output: 'one two three ', firstTokenMs: expect.any(Number) });
      if (trial?.outcome !== 'answered') throw new Error('not answered');
      expect(trial.firstTokenMs).toBeLessThanOrEqual(trial.latencyMs);
    },
  );

  it('gets variables by name, all of them, or one', async () => {
    const cases = [{ id: 'a', vars: { question: 'Why?', tone: 'curt' } }];
    const ask = async (target: Record<string, unknown>) =>
      (await runSuite({ target, app, cases })).trials.get('a');
    expect(await ask({ python: 'app.misbehaving:several' })).toMatchObject({ output: 'curt: Why?' });
    expect(await ask({ python: 'app.misbehaving:whole' })).toMatchObject({ output: '["question","tone"]' });
    const named = 'app.misbehaving:named_like_a_variable';
    expect(await ask({ python: named })).toMatchObject({ output: 'Why?' });
    expect(await ask({ python: named, arguments: 'together' })).toMatchObject({
      output: '["question","tone"]',
    });
    const several = { python: 'app.misbehaving:several', arguments: 'together' };
    expect(await ask(several)).toMatchObject({ output: 'curt: Why?' });
    const one = { python: 'app.misbehaving:whole', input: 'tone' };
    expect(await ask(one)).toMatchObject({ output: '["c","r","t","u"]' });
  });

  it('gets the conversation so far under the key that the target names', async () => {
    const messages = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hello' },
    ];
    const target = { python: 'app.misbehaving:conversation', messages: 'history' };
    const cases = [
      { id: 'a', vars: { question: 'Why?' }, messages },
      { id: 'b', vars: { question: 'Why?' } },
    ];
    const { trials } = await runSuite({ target, app, cases });
    expect(trials.get('a')).toMatchObject({ output: 'user: Hi | assistant: Hello | Why?' });
    expect(trials.get('b')).toMatchObject({ output: ' | Why?' });
  });

  it('fails the cases that misbehave, each with its reason, and answers all others', async () => {
    const bad = ['raise', 'raise from', 'exit', 'die', 'huge'];
    const good = ['noisy', 'odd', 'circular', 'nothing', 'stdin', 'x', 'y', 'z'];
    const target = { python: 'app.misbehaving:answer' };
    const { trials, sandbox, code } = await runSuite({ target, app, cases: questions(...bad, ...good) });
    expect(code).toBe(0);
    for (const question of bad)
      expect(trials.get(question), question).toMatchObject({ outcome: 'failed', class: 'candidate' });
    for (const question of good)
      expect(trials.get(question), question).toMatchObject({ outcome: 'answered' });

    expect(trials.get('noisy')).toMatchObject({ output: 'noisy' });
    expect(trials.get('nothing')).toMatchObject({ output: 'null' });
    expect(trials.get('circular')).toMatchObject({ output: '{"self":{"$repr":"circular"}}' });
    expect(trials.get('stdin')).toMatchObject({ output: "''" });
    expect(trials.get('odd')).toMatchObject({ output: expect.stringContaining('"nan":{"$repr":"nan"}') });
    const message = (question: string) => {
      const trial = trials.get(question);
      return trial?.outcome === 'failed' ? trial.error.message : '';
    };
    expect(message('raise')).toContain('ValueError: planted in data.txt');
    expect(message('raise')).toMatch(/File "app\/misbehaving.py", line \d+, in answer/);
    expect(message('raise from')).toContain("caused by KeyError: 'missing'");
    expect(message('huge')).toContain('bytes, more than 104857600');
    expect(message('exit')).toContain('SystemExit: 3');
    expect(message('die')).toContain('it exited with code 7');
    expect(sandbox.read('.plumbline/results.jsonl')).not.toContain(sandbox.dir);
    expect(sandbox.git('status', '--porcelain')).not.toContain('app');
  });

  it.each([
    ['answer', 'hang'],
    ['answer_async', 'hang'],
    ['answer_async', 'block'],
  ])('%s that is asked to %s fails by its time limit, and the others are answered', async (name, how) => {
    const target = { python: `app.misbehaving:${name}` };
    const cases = questions('a', how, 'b', 'c');
    const { trials, code } = await runSuite({ target, app, cases, caseTimeout: '1s' });
    expect(code).toBe(0);
    expect(trials.get(how)).toMatchObject({
      outcome: 'failed',
      class: 'candidate',
      error: { code: 'worker-timeout' },
    });
    for (const question of ['a', 'b', 'c'])
      expect(trials.get(question)).toMatchObject({ outcome: 'answered' });
  });

  it('gets no variable but those of the allow-list and those that the target names', async () => {
    const target = { python: 'app.misbehaving:environment', environment: ['PLANTED_KEY', 'NOT_SET'] };
    const environment = { PLANTED_KEY: 'sk-planted', GITHUB_TOKEN: 'ghs_x', MODEL_KEY: 'k', OTHER: 'o' };
    const { trials } = await runSuite({ target, app, cases: questions('a'), environment });
    const trial = trials.get('a');
    const names = JSON.parse(trial?.outcome === 'answered' ? (trial.output ?? '') : '[]');
    expect(names).toContain('PLANTED_KEY');
    const known =
      /^(?:PATH|HOME|LANG|LC_ALL|LC_CTYPE|TZ|TMPDIR|PLANTED_KEY|PYTHONUTF8|PYTHONDONTWRITEBYTECODE)$/;
    // What a shell that starts Python sets by itself.
    const shell = /^(?:PWD|SHLVL|_|_?PYENV_\w+)$/;
    expect(names.filter((name: string) => !known.test(name) && !shell.test(name))).toEqual([]);
  });

  it('shows no value of a variable that it was given in an error', async () => {
    const target = { python: 'app.misbehaving:secret', environment: ['PLANTED_KEY'] };
    const environment = { PLANTED_KEY: 'sk-planted' };
    const { sandbox, stdout, stderr } = await runSuite({ target, app, cases: questions('a'), environment });
    expect(sandbox.read('.plumbline/results.jsonl')).toContain('the key is ***');
    expect(stdout + stderr + sandbox.read('.plumbline/results.jsonl')).not.toContain('sk-planted');
  });

  it.each([
    ['a module that is not there', { python: 'app.nothing:answer' }, 'ModuleNotFoundError'],
    ['an attribute that is not there', { python: 'app.misbehaving:nothing' }, 'AttributeError'],
    [
      'something that cannot be called',
      { python: 'app.misbehaving:os' },
      'TypeError: module is not callable',
    ],
    [
      'a Python that is not there',
      { python: 'app.misbehaving:answer', interpreter: 'python99' },
      'could not be started',
    ],
    [
      'a program that says nothing',
      { command: ['sh', '-c', 'echo boom >&2; exit 9'] },
      'code 9; it wrote: boom',
    ],
  ])('%s ends in one message and exit code 2', async (_, target, found) => {
    const { code, stderr } = await runSuite({ target, app, cases: questions('a', 'b') });
    expect(code).toBe(2);
    expect(stderr).toContain('[worker-failed]');
    expect(stderr).toContain(found);
    expect(stderr).toContain('1 problem');
  });

  it('ends with all it started on Ctrl-C, and what is done is kept', async () => {
    const sandbox = repositoryOf({
      target: { python: 'app.misbehaving:answer' },
      app,
      cases: questions('a', 'hang'),
    });
    const run = sandbox.start('run');
    await expect
      .poll(() => sandbox.has('.plumbline/journal.jsonl') && sandbox.read('.plumbline/journal.jsonl'), {
        timeout: 20_000,
      })
      .toContain('"case":"a"');
    const workers = childrenOf(run.process.pid);
    expect(workers).not.toEqual([]);
    run.process.kill('SIGINT');
    expect((await run.ended).code).toBe(130);
    expect(trialsOf(sandbox).get('hang')).toMatchObject({ outcome: 'not-run', why: 'cancelled' });
    await expect.poll(() => workers.filter((pid) => isRunning(pid))).toEqual([]);
  });

  it('that cannot be opened in a shard leaves each of its trials without a result, and the reason', async () => {
    const cases = questions('a', 'b');
    const sandbox = repositoryOf({ target: { python: 'app.misbehaving:answer' }, app, cases });
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit({ 'app/misbehaving.py': 'import nothing_like_it\n' });
    await sandbox.plumbline('plan', '--base', 'main', '--head', 'change');
    const end = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json');
    expect(end.code).toBe(2);
    expect(end.stderr).toContain("ModuleNotFoundError: No module named 'nothing_like_it'");
    for (const id of ['a', 'b'])
      expect(trialsOf(sandbox).get(id)).toMatchObject({ outcome: 'failed', class: 'infrastructure' });
  });

  it('a program that never ends its line is ended, and fails that case alone', async () => {
    const worker = [
      "const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');",
      'say({ ready: { protocol: 1 } });',
      "require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {",
      '  const { id, input } = JSON.parse(line);',
      "  if (input.question !== 'endless') return say({ id, output: input.question });",
      "  const more = () => { while (process.stdout.write('x'.repeat(1 << 20))); };",
      "  process.stdout.on('drain', more);",
      '  more();',
      '});',
    ].join('\n');
    const target = { command: ['node', '-e', worker] };
    const { trials } = await runSuite({ target, app, cases: questions('a', 'endless', 'b') });
    expect(trials.get('endless')).toMatchObject({
      class: 'candidate',
      error: { message: expect.stringContaining('a line of more than 104857600 bytes') },
    });
    for (const id of ['a', 'b']) expect(trials.get(id)).toMatchObject({ outcome: 'answered' });
  });

  it('runs the planned commit alone: other files on disk leave the suite unmeasured', async () => {
    const cases = questions('a', 'b');
    const sandbox = repositoryOf({ target: { python: 'app.misbehaving:answer' }, app, cases });
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit({ 'app/misbehaving.py': 'def answer(question):\n    return question\n' });
    expect(await sandbox.plumbline('plan', '--base', 'main', '--head', 'change')).toMatchObject({ code: 0 });
    expect(await sandbox.plumbline('run', '--plan', '.plumbline/plan.json')).toMatchObject({ code: 0 });
    expect(trialsOf(sandbox).get('a')).toMatchObject({ outcome: 'answered', output: 'a' });

    sandbox.write({ 'app/misbehaving.py': 'def answer(question):\n    return "better"\n' });
    const end = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json');
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain('app/misbehaving.py');
    expect(end.stderr).toContain('[plan-mismatch]');
    expect(trialsOf(sandbox).get('a')).toMatchObject({ outcome: 'failed', class: 'infrastructure' });
  });
});

function childrenOf(pid: number | undefined): string[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([child = '', parent]) => (parent === `${pid}` ? [child] : []));
}

function isRunning(pid: string): boolean {
  const states = execFileSync('ps', ['-A', '-o', 'pid=,stat='], { encoding: 'utf8' }).trim().split('\n');
  return states.some((row) => row.trim().startsWith(`${pid} `) && !/\sZ/.test(row));
}
