import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDemoRepository } from './repository.ts';

const root = mkdtempSync(join(tmpdir(), 'plumbline-demo-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('the demo has the same commits for the same seed, wherever it lies, and others for another', async () => {
  const commitsOf = async (name: string, seed: number | null) => {
    const { main, heads } = await createDemoRepository(join(root, name), seed);
    return [main, ...heads.values()];
  };
  const first = await commitsOf('a', null);
  expect(await commitsOf('b', null)).toEqual(first);
  const other = await commitsOf('c', 7);
  expect(new Set([...first, ...other]).size).toBe(8);
  expect(await commitsOf('d', 7)).toEqual(other);
});
