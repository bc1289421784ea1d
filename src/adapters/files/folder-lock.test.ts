import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { lockFolder } from './folder-lock.ts';

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'run.lock');
}

/** Another process that holds the lock until it is ended. */
async function holder(path: string): Promise<ChildProcess> {
  const module = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'));
  const code = `const { lockFolder } = await import(${module}); lockFolder(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout, 'data');
  return child;
}

it('a folder that another process writes into is refused, and named with the process', async () => {
  const path = lockFile();
  const other = await holder(path);
  expect(() => lockFolder(path)).toThrow(`process ${other.pid}`);
  expect(existsSync(path)).toBe(true);
});

it('the sign of a process that was killed is taken over', async () => {
  const path = lockFile();
  const other = await holder(path);
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(existsSync(path)).toBe(true);
  lockFolder(path)();
  expect(existsSync(path)).toBe(false);
});

it.each(['', '0 x', 'garbage', `${process.ppid} another-start`])('the sign %j is nobody’s', (text) => {
  const path = lockFile();
  writeFileSync(path, text);
  lockFolder(path)();
  expect(existsSync(path)).toBe(false);
});
