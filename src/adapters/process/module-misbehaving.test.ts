import { describe, expect, test } from 'vitest';
import { startModule as start } from '../../../fixtures/builders/module-target.ts';
import type { TargetReply } from '../../evaluation/target/target.ts';

const errorOf = (reply: TargetReply): string => (reply.kind === 'failed' ? reply.error.message : reply.kind);

/** One function that does what the question says. */
const misbehaving = `
import { execFileSync } from 'node:child_process';
import { writeSync } from 'node:fs';
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
export default async ({ q }: { q: string }, { signal }: { signal: AbortSignal }): Promise<unknown> => {
  const forged = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id, output: 'forged' })).join('\\n');
  if (q === 'print') {
    console.log(forged);
    process.stdout.write(forged + '\\n');
    writeSync(1, forged + '\\n');
    execFileSync('sh', ['-c', "echo '" + forged + "'; echo '" + forged + "' >&3 || true"], { stdio: 'inherit' });
  }
  if (q === 'throw') throw new RangeError('planted', { cause: new TypeError('inner') });
  if (q === 'throw text') throw 'only a text';
  if (q === 'exit') process.exit(3);
  if (q === 'exit swallowed') { try { process.exit(3); } catch { await later(5); } }
  if (q === 'rejection') { void Promise.reject(new RangeError('nobody waits for it')); await later(10_000); }
  if (q === 'late throw') { setTimeout(() => { throw new RangeError('from a timer'); }, 1); await later(10_000); }
  if (q === 'after the end') { setTimeout(() => { throw new Error('too late'); }, 1); }
  if (q === 'abort') process.abort();
  if (q === 'loop') for (;;);
  if (q === 'hang') await new Promise(() => {});
  if (q === 'listens') await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  if (q === 'huge') return 'x'.repeat(101 * 1024 * 1024);
  if (q === 'large') return 'x'.repeat(5 * 1024 * 1024);
  return q;
};`;

describe('a module that misbehaves', () => {
  test('fails its own case with the reason, and all others are answered', async () => {
    const { ask, root } = await start(misbehaving);
    const bad = ['throw', 'throw text', 'exit', 'exit swallowed', 'rejection', 'late throw', 'abort', 'huge'];
    const good = ['print', 'a', 'after the end', 'b', 'c', 'd'];
    const asked = [...bad, ...good, 'large'];
    const replies = new Map(await Promise.all(asked.map(async (q) => [q, await ask(q)] as const)));
    const said = (q: string) =>
      errorOf(
        replies.get(q) ?? {
          kind: 'failed',
          class: 'candidate',
          error: { code: '', message: '' },
          attempts: 0,
          latencyMs: 0,
        },
      );
    for (const q of bad) expect(replies.get(q), q).toMatchObject({ kind: 'failed', class: 'candidate' });
    for (const q of good) expect(replies.get(q), q).toMatchObject({ kind: 'answered', output: q });
    expect(replies.get('large')).toMatchObject({ output: 'x'.repeat(5 * 1024 * 1024) });
    expect(said('throw')).toMatch(
      /^RangeError: planted\ncaused by TypeError: inner\n\s+at .*\(?app\/answer\.ts:\d+:\d+\)?/,
    );
    expect(said('throw text')).toContain('only a text');
    expect(said('exit')).toContain('ProcessExit: process.exit(3)');
    expect(said('rejection')).toContain('nobody waits for it');
    expect(said('late throw')).toContain('from a timer');
    expect(said('abort')).toContain('SIGABRT');
    expect(said('huge')).toContain('more than 104857600');
    expect(JSON.stringify([...replies.values()])).not.toContain(root);
  });

  test.each(['loop', 'hang', 'listens'])(
    '%s fails by its time limit, and the others are answered',
    async (how) => {
      const { ask } = await start(misbehaving);
      const slow = ask(how, { timeoutMs: 300 });
      const others = await Promise.all(['a', 'b'].map((q) => ask(q, { timeoutMs: 60_000 })));
      expect(await slow).toMatchObject({
        kind: 'failed',
        class: 'candidate',
        error: { code: 'worker-timeout' },
      });
      expect(others).toMatchObject([{ output: 'a' }, { output: 'b' }]);
    },
  );

  test('is cancelled with the run, and its signal is aborted', async () => {
    const { ask } = await start(misbehaving);
    const controller = new AbortController();
    const reply = ask('listens', { signal: controller.signal });
    controller.abort();
    expect(await reply).toMatchObject({
      kind: 'failed',
      class: 'infrastructure',
      error: { code: 'cancelled' },
    });
    expect(await ask('a')).toMatchObject({ output: 'a' });
  });

  test('shows no value of a variable that it was given', async () => {
    const { ask } = await start('export default () => { throw new Error(`key ${process.env.PLANTED}`); };', {
      variables: { PLANTED: 'sk-planted' },
    });
    expect(errorOf(await ask('a'))).toMatch(/^Error: key \*\*\*/);
  });
});
