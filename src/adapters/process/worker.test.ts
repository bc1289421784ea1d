import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { parseCase } from '../../evaluation/dataset/case-file.ts';
import type { Target, TargetReply } from '../../evaluation/target/target.ts';
import { spanIdOf } from '../../evaluation/target/trace-id.ts';
import { workerInput } from '../../evaluation/target/worker-answer.ts';
import { openWorker, type WorkerOptions } from './worker.ts';

/** A worker in a few lines: `on` gets each case and `say`, which writes a message. */
function nodeWorker(on: string, before = 'say({ ready: { protocol: 1 } })'): readonly [string, ...string[]] {
  const script = `
    const { createInterface } = require('node:readline');
    const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
    const hang = () => { for (;;); };
    ${before};
    createInterface({ input: process.stdin }).on('line', (line) => {
      const request = JSON.parse(line);
      if (request.cancel !== undefined) return;
      const { id, input: { q } } = request;
      ${on};
    });`;
  return [process.execPath, '-e', script];
}

const open: Target[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((target) => target.close?.()));
});

async function start(command: WorkerOptions['command'], more: Partial<WorkerOptions> = {}): Promise<Target> {
  const target = await openWorker({
    name: 'a worker',
    command,
    cwd: tmpdir(),
    env: {},
    concurrency: 4,
    graceMs: 200,
    inputOf: workerInput,
    ...more,
  });
  open.push(target);
  return target;
}

function ask(target: Target, q: string, timeoutMs = 20_000, signal = new AbortController().signal) {
  const parsed = parseCase(JSON.stringify({ id: q, vars: { q } }), { file: 'x' });
  if (parsed.kind !== 'case') throw new Error('the case of a test is wrong');
  return target.answer({ case: parsed.case, repeat: 1, timeoutMs, signal });
}

const answers = "say({ id, output: q + '!' })";
const messageOf = (reply: TargetReply): string =>
  reply.kind === 'failed' ? reply.error.message : reply.kind;

describe('a worker', () => {
  test('is told the trace of each trial, whose root its own spans belong to', async () => {
    const target = await start(nodeWorker('say({ id, output: JSON.parse(line).traceparent })'));
    const replies = await Promise.all(['a', 'b'].map((q) => ask(target, q)));
    const told = replies.map((reply) => (reply.kind === 'answered' ? reply.output : ''));
    for (const [index, { traceId = '' }] of replies
      .map(({ traceId }) => ({ traceId: traceId ?? '' }))
      .entries())
      expect(told[index]).toBe(`00-${traceId}-${spanIdOf(traceId, 'root')}-01`);
    expect(new Set(told).size).toBe(2);
  });

  test('answers in any order, each case its own', async () => {
    const target = await start(nodeWorker(`setTimeout(() => ${answers}, q === 'slow' ? 100 : 0)`));
    const replies = await Promise.all(['slow', 'a', 'b'].map((q) => ask(target, q)));
    expect(replies.map((reply) => reply.kind === 'answered' && reply.output)).toEqual(['slow!', 'a!', 'b!']);
  });

  test('never has more cases in flight than it may', async () => {
    const target = await start(
      nodeWorker(`this.n = (this.n ?? 0) + 1; const n = this.n;
        setTimeout(() => { this.n--; say({ id, output: n }) }, 20)`),
      { concurrency: 3 },
    );
    const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => ask(target, `${i}`)));
    const most = replies.map((reply) => (reply.kind === 'answered' ? Number(reply.output) : 99));
    expect(Math.max(...most)).toBe(3);
  });

  test.each([
    ['exits', 'process.exit(7)', 'it exited with code 7'],
    ['prints something else', "console.log('hello')", 'no message (no JSON'],
    ['answers a case that nobody asked', 'say({ id: 999, output: 1 })', 'never asked'],
    ['says something unreadable', 'say({ id, output: 1, ms: "long" })', 'ms: '],
    ['writes a line without end', "process.stdout.write('x'.repeat(5000))", 'more than 4096 bytes'],
    ['hangs', 'hang()', 'no answer within 200 ms'],
  ])('that %s fails the one case that does it, and no other', async (_, act, why) => {
    const target = await start(nodeWorker(`if (q === 'bad') { ${act} } else ${answers}`), {
      lineLimit: 4096,
    });
    const timeoutMs = act === 'hang()' ? 200 : 20_000;
    const replies = await Promise.all(['a', 'bad', 'b', 'c'].map((q) => ask(target, q, timeoutMs)));
    expect(replies.map(({ kind }) => kind)).toEqual(['answered', 'failed', 'answered', 'answered']);
    expect(replies[1]).toMatchObject({ class: 'candidate' });
    expect(replies[1] && messageOf(replies[1])).toContain(why);
    expect(await ask(target, 'after')).toMatchObject({ kind: 'answered', output: 'after!' });
  });

  test('that dies on every case is left alone after five, and all of them say why', async () => {
    const target = await start(nodeWorker("console.error('planted'); process.exit(3)"), { concurrency: 2 });
    const replies = await Promise.all(Array.from({ length: 9 }, (_, i) => ask(target, `${i}`)));
    expect(replies.every((reply) => reply.kind === 'failed' && reply.class === 'candidate')).toBe(true);
    const died = replies.filter((reply) =>
      messageOf(reply).includes('it exited with code 3; it wrote: planted'),
    );
    expect(died).toHaveLength(5);
    expect(messageOf(await ask(target, 'later'))).toContain('died 5 times in a row');
  });

  test('that cannot start again leaves the rest without a result, and says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-worker-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const before = `const { existsSync, writeFileSync } = require('node:fs');
      if (existsSync('started')) { say({ fatal: { class: 'ImportError', message: 'gone' } }); process.exit(2); }
      writeFileSync('started', '');
      say({ ready: { protocol: 1 } })`;
    const target = await start(nodeWorker('process.exit(1)', before), { cwd: folder });
    expect(await ask(target, 'a')).toMatchObject({ class: 'candidate', error: { code: 'worker-died' } });
    const rest = await ask(target, 'b');
    expect(rest).toMatchObject({ class: 'infrastructure', error: { code: 'worker-stopped' } });
    expect(messageOf(rest)).toContain('ImportError: gone');
  });

  test('killed from outside is trouble, not the fault of the candidate', async () => {
    const target = await start(nodeWorker("process.kill(process.pid, 'SIGKILL')"));
    expect(await ask(target, 'a')).toMatchObject({ kind: 'failed', class: 'infrastructure' });
  });

  test('its errors are the failures of the candidate, with what it tells of them', async () => {
    const target = await start(
      nodeWorker(
        "say({ id, error: { class: 'ValueError', message: 'key sk-12345678', traceback: 'at x' } })",
      ),
      { secrets: ['sk-12345678'] },
    );
    const reply = await ask(target, 'a');
    expect(reply).toMatchObject({ class: 'candidate', error: { code: 'worker-exception' } });
    expect(messageOf(reply)).toBe('ValueError: key ***\nat x');
  });

  test('with a case it cannot stop is replaced after a few such cases', async () => {
    const act = `say(q === 'pid' ? { id, output: process.pid } : { id, error: { class: 'Timeout', message: 'm' }, abandoned: true })`;
    const target = await start(nodeWorker(act));
    const pid = async () => {
      const reply = await ask(target, 'pid');
      return reply.kind === 'answered' ? reply.output : '';
    };
    const first = await pid();
    for (const q of ['1', '2'])
      expect(await ask(target, q)).toMatchObject({ error: { code: 'worker-timeout' } });
    expect(await pid()).toBe(first);
    await ask(target, '3');
    expect(await pid()).not.toBe(first);
  });

  test('is not blocked by what it writes on its standard error', async () => {
    const target = await start(nodeWorker(`process.stderr.write('e'.repeat(5_000_000), () => ${answers})`));
    expect(await ask(target, 'a')).toMatchObject({ output: 'a!' });
  });

  test('gives up a case that is cancelled, at once', async () => {
    const target = await start(nodeWorker(`if (q !== 'never') ${answers}`));
    const stop = new AbortController();
    const reply = ask(target, 'never', 20_000, stop.signal);
    await ask(target, 'a');
    stop.abort();
    expect(await reply).toMatchObject({ kind: 'failed', error: { code: 'cancelled' } });
    expect(await ask(target, 'never', 20_000, stop.signal)).toMatchObject({ error: { code: 'cancelled' } });
  });

  test('ends with all it started when it is closed', async () => {
    const grandchild =
      "require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])";
    const target = await start(nodeWorker(`say({ id, output: ${grandchild}.pid })`));
    const reply = await ask(target, 'a');
    const pid = Number(reply.kind === 'answered' && reply.output);
    expect(isGone(pid)).toBe(false);
    await target.close?.();
    await expect.poll(() => isGone(pid)).toBe(true);
    expect(await ask(target, 'late')).toMatchObject({ error: { code: 'cancelled' } });
  });

  test.each([
    ['is not there', ['/nowhere/program'] as const, 'could not be started'],
    ['has no folder to run in', nodeWorker(''), 'there is no folder /nowhere'],
    [
      'says why it cannot',
      nodeWorker('', "say({ fatal: { class: 'ImportError', message: 'no x' } })"),
      'ImportError: no x',
    ],
    ['exits', nodeWorker('', "console.error('bad luck'); process.exit(4)"), 'code 4; it wrote: bad luck'],
    ['prints something first', nodeWorker('', "console.log('Loading')"), 'Loading'],
    ['is never ready', nodeWorker('', ''), 'not ready within 500 ms'],
    ['speaks another protocol', nodeWorker('', 'say({ ready: { protocol: 2 } })'), 'protocol 2'],
  ])('that %s cannot be opened', async (_, command, found) => {
    const cwd = found.endsWith(' /nowhere') ? '/nowhere' : tmpdir();
    const opened = start(command, { cwd, startTimeoutMs: found.includes('500') ? 500 : 20_000 });
    await expect(opened).rejects.toMatchObject({ problems: [{ code: 'worker-failed' }] });
    await expect(opened).rejects.toThrow(found);
  });
});

/** A process that ended, or whose end nobody has asked for yet. */
function isGone(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', `${pid}`], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.startsWith('Z');
}
