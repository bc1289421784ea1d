import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { promptFiles, saysYes, startModel } from './model-server.ts';
import { answeredIn, expectNoSecret, expectOneMessage, put, secret, trialsIn } from './one-message.ts';
import { createSandbox, type End, replayFiles, type Sandbox } from './sandbox.ts';

const cli = join(import.meta.dirname, '../../src/cli/cli.ts');

function replayed(cases: number): Sandbox {
  const sandbox = createSandbox();
  put(
    sandbox,
    replayFiles(cases, () => 'yes'),
  );
  return sandbox;
}

describe('a place for the files', () => {
  it.each([
    ['--out', 'evals/core.jsonl', 'a file'],
    ['--out', 'evals/core.jsonl/below', 'ENOTDIR'],
    // Nobody may make a folder there, not even root.
    ['--out', '/sys/plumbline', '/sys/plumbline'],
    ['--out', '', 'an empty name'],
    ['--html', 'nowhere/page.html', 'ENOENT'],
    ['--html', 'evals', 'a folder'],
    ['--junit', 'evals/core.jsonl/x.xml', 'no folder'],
  ])('%s %j that takes none is named before anything is measured', async (option, value, found) => {
    const sandbox = replayed(3);
    const end = await sandbox.plumbline('run', option, value);
    expectOneMessage(end, { exit: 2, code: 'input-invalid', found, next: 'another' });
    expect(sandbox.has('.plumbline/journal.jsonl')).toBe(false);
    expect(sandbox.read('evals/core.jsonl')).toBe(replayFiles(3, () => 'yes')['evals/core.jsonl']);
  });

  it('two reports in one file are refused', async () => {
    const end = await replayed(3).plumbline('run', '--html', 'x', '--junit', './x');
    expectOneMessage(end, { exit: 2, code: 'input-invalid', found: 'same file' });
  });

  it('a journal of something else is never overwritten', async () => {
    const sandbox = replayed(3);
    put(sandbox, { 'out/journal.jsonl': 'my diary\n', 'out/summary.json': '{}' });
    const end = await sandbox.plumbline('run', '--out', 'out');
    expectOneMessage(end, {
      exit: 2,
      code: 'file-format',
      where: join(sandbox.dir, 'out/journal.jsonl'),
      next: '--out',
    });
    expect(sandbox.read('out/journal.jsonl')).toBe('my diary\n');
  });
});

describe('a disk that is full half-way', () => {
  /** Every file is at most so many blocks of 512 bytes: writing beyond fails as on a full disk. */
  async function withFilesOf(blocks: number, sandbox: Sandbox): Promise<End> {
    const child = spawn(
      'sh',
      ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, cli, 'run', '--quiet'],
      {
        cwd: sandbox.dir,
        env: { ...process.env, NODE_COMPILE_CACHE: '', NODE_DISABLE_COMPILE_CACHE: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const closed = once(child, 'close');
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    return { code: typeof code === 'number' ? code : null, stdout, stderr };
  }

  it('ends the run, keeps every whole line, and the run goes on from there', async () => {
    const sandbox = replayed(400);
    const end = await withFilesOf(40, sandbox);
    expectOneMessage(end, { exit: 3, code: 'output-failed', found: 'EFBIG', next: '--resume' });
    const kept = answeredIn(sandbox, 'journal.jsonl');
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.length).toBeLessThan(400);
    expect(sandbox.read('.plumbline/journal.jsonl').endsWith('\n')).toBe(true);
    const second = await sandbox.plumbline('run', '--resume');
    expect(second.stderr).toContain(`going on with ${kept.length} of 400 trials`);
    expect(second.code).toBe(0);
    expect(answeredIn(sandbox, 'results.jsonl')).toHaveLength(400);
  });
});

describe('two runs in one folder', () => {
  it('the second is refused while the first goes on, and loses it nothing', async () => {
    let second: Promise<End> | null = null;
    let begin = (): Promise<End> | null => null;
    let proceed = (): void => {};
    const ended = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const model = await startModel((request) => {
      second ??= begin();
      return saysYes(request);
    });
    const sandbox = createSandbox({ MODEL_KEY: secret });
    put(sandbox, promptFiles(300, model.url));
    begin = () => {
      // The first run is stopped in its tracks until the second one has said what it has to.
      first.process.kill('SIGSTOP');
      const other = sandbox.plumbline('run', '--quiet');
      void other.finally(() => {
        first.process.kill('SIGCONT');
        proceed();
      });
      return other;
    };
    const first = sandbox.start('run', '--quiet');
    await ended;
    const refused = await (second ?? Promise.reject(new Error('the second run never began')));
    expectOneMessage(refused, {
      exit: 2,
      code: 'input-invalid',
      where: join(sandbox.dir, '.plumbline/run.lock'),
      found: `process ${first.process.pid}`,
      next: '--out',
    });
    expect(await first.ended).toMatchObject({ code: 0 });
    expect(answeredIn(sandbox, 'results.jsonl')).toHaveLength(300);
    expect(sandbox.has('.plumbline/run.lock')).toBe(false);
  });

  it('a run that was killed hinders no other, and what it measured is kept though nobody asked to go on', async () => {
    let kill = (): void => {};
    let asked = 0;
    const model = await startModel((request) => {
      asked += 1;
      if (asked === 30) kill();
      return saysYes(request);
    });
    const sandbox = createSandbox({ MODEL_KEY: secret });
    put(sandbox, promptFiles(60, model.url));
    const first = sandbox.start('run', '--concurrency', '2');
    kill = () => first.process.kill('SIGKILL');
    await first.ended;
    expect(sandbox.has('.plumbline/run.lock')).toBe(true);
    const measured = trialsIn(sandbox, 'journal.jsonl').length;
    expect(measured).toBeGreaterThan(10);
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(0);
    expect(end.stderr).toContain('--resume would have gone on with it');
    expect(trialsIn(sandbox, 'results.jsonl')).toHaveLength(60);
    const kept = sandbox.read('.plumbline/journal-interrupted.jsonl').split('\n').filter(Boolean);
    expect(kept.length).toBeGreaterThanOrEqual(measured);
    expectNoSecret(end, sandbox);
  });
});

describe('a command line', () => {
  it.each([
    [['rnu'], 'rnu', 'write run'],
    [['run', '--concurency', '3'], '--concurency', 'write --concurrency'],
    [['run', '--concurrency', '0'], '0', 'correct'],
    [['run', '--shard', '1/2'], '--shard without --plan', '--plan FILE'],
    [['run', '--plan', 'p.json', '--suite', 'core'], '--suite with --plan', 'plumbline plan --suite'],
    [['run', '--plan', 'p.json', '--limit', '3'], '--limit with --plan', 'leave it away'],
    [['run', '--plan', 'nowhere.json'], 'ENOENT', 'name a file that is there'],
    [['run', 'core'], 'run core', 'correct'],
    [['gate'], 'gate', 'correct'],
  ])('%j is refused with what was meant', async (args, found, next) => {
    const end = await replayed(1).plumbline(...args);
    expectOneMessage(end, { exit: 2, code: 'input-invalid', found, next });
    expect(end.stdout).toBe('');
  });
});
