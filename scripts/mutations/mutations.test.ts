import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mutations } from './list.ts';
import { type Copy, copyOf, type Mutation } from './mutations.ts';

let project: string;
let copy: Copy;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'plumbline-mutated-'));
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(project, 'node_modules'));
  writeFileSync(join(project, '.gitignore'), 'node_modules\n.mutation-report.json\n');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(project, 'limit.ts'),
    'export const fits = (n: number) => n <= 3;\nexport const name = "limit";\n',
  );
  writeFileSync(
    join(project, 'limit.test.ts'),
    "import { expect, it } from 'vitest';\nimport { fits } from './limit.ts';\nit('three fits', () => expect(fits(3)).toBe(true));\n",
  );
  mkdirSync(join(project, 'red'));
  writeFileSync(
    join(project, 'red/red.test.ts'),
    "import { expect, it } from 'vitest';\nit('is red', () => expect(1).toBe(2));\n",
  );
  execFileSync('git', ['init', '-q'], { cwd: project });
  copy = copyOf(project);
});
afterAll(() => {
  copy.remove();
  rmSync(project, { recursive: true, force: true });
});

const mutation = (changes: Partial<Mutation>): Mutation => ({
  name: 'the limit is off by one',
  file: 'limit.ts',
  find: 'n <= 3',
  replace: 'n < 3',
  tests: ['limit.test.ts'],
  ...changes,
});

it('a fault that a test notices is killed, and the test is named', () => {
  expect(copy.try(mutation({}))).toEqual({ kind: 'killed', by: 'three fits' });
});

it('a fault that no test notices survives', () => {
  expect(copy.try(mutation({ find: 'n <= 3', replace: 'n <= 4' }))).toEqual({ kind: 'survived' });
});

it('a text that is not there, or there twice, is no mutation', () => {
  expect(copy.try(mutation({ find: 'n >= 3' }))).toMatchObject({
    kind: 'broken',
    why: expect.stringContaining('0 times'),
  });
  expect(copy.try(mutation({ find: 'const' }))).toMatchObject({
    kind: 'broken',
    why: expect.stringContaining('2 times'),
  });
});

it('a program that does not load proves nothing', () => {
  expect(copy.try(mutation({ replace: 'n <=' }))).toMatchObject({ kind: 'broken' });
});

it('tests that are red before anything was planted are refused', () => {
  expect(copy.healthy(['limit.test.ts'], false)).toBeNull();
  expect(copy.healthy(['red/red.test.ts'], false)).toContain('is red');
  expect(copy.healthy(['absent.test.ts'], false)).not.toBeNull();
});

it('the original stays as it is, and the copy is mended after each fault', () => {
  copy.try(mutation({}));
  const source = 'export const fits = (n: number) => n <= 3;\nexport const name = "limit";\n';
  expect(readFileSync(join(project, 'limit.ts'), 'utf8')).toBe(source);
  expect(readFileSync(join(copy.folder, 'limit.ts'), 'utf8')).toBe(source);
});

it('every fault of the list still finds its place: one that cannot be planted proves nothing', () => {
  const root = join(import.meta.dirname, '../..');
  const lost = mutations.filter(({ file, find, replace }) => {
    const places = readFileSync(join(root, file), 'utf8').split(find).length - 1;
    return places !== 1 || find === replace;
  });
  expect(lost.map(({ name, file }) => `${file}: ${name}`)).toEqual([]);
});
