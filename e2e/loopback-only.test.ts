import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listen } from './github/http.ts';

function fetchInChild(url: string): Promise<{ code: number | null; said: string }> {
  const script = `fetch(${JSON.stringify(url)}).then(async (r) => console.log(await r.text()), (e) => { console.log(e.cause?.message ?? e.message); process.exit(3); })`;
  const child = spawn(
    process.execPath,
    ['--import', join(import.meta.dirname, 'loopback-only.ts'), '-e', script],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

it('refuses every address but this machine', async () => {
  const { code, said } = await fetchInChild('http://192.0.2.1/');
  expect(code).toBe(3);
  expect(said).toContain('no network in tests: 192.0.2.1');
});

it('lets this machine through', async () => {
  const server = await listen(createServer((_, response) => response.end('here')));
  expect(await fetchInChild(server.url)).toEqual({ code: 0, said: 'here\n' });
  await server.close();
});
