import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'plumbline-writers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const rounds = 20;

it(`records both of two processes that write to one bare repository at once, ${rounds} times, in one line`, async () => {
  const remote = join(root, 'remote.git');
  execFileSync('git', ['init', '-q', '--bare', remote]);
  // A server that refuses every forced push: none may be needed.
  execFileSync('git', ['config', 'receive.denyNonFastForwards', 'true'], { cwd: remote });
  const lines: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const pair = [`a${round}`, `b${round}`];
    lines.push(...pair);
    const writers = pair.map((line) => {
      const script = join(import.meta.dirname, 'writer.ts');
      return spawn(process.execPath, [script, `file://${remote}`, join(root, line), line], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
    });
    const ends = writers.map((writer) => once(writer, 'exit'));
    await Promise.all(writers.map((writer) => once(writer.stdout, 'data')));
    for (const writer of writers) writer.stdin.end();
    for (const [code] of await Promise.all(ends)) expect(code).toBe(0);
  }
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: remote, encoding: 'utf8' }).trim().split('\n');
  const history = git('log', '--reverse', '--format=%s', 'plumbline-data');
  expect(history.toSorted()).toEqual(lines.toSorted());
  expect(git('log', '--min-parents=2', '--format=%s', 'plumbline-data')).toEqual(['']);
  expect(git('show', 'plumbline-data:ledger')).toEqual(history);
});
