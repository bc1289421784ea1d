import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type ActionName, actions } from './inputs.ts';

const root = join(import.meta.dirname, '..');
const names = Object.keys(actions).filter((name): name is ActionName => name in actions);

const ActionFile = z.object({
  inputs: z.record(z.string(), z.unknown()).default({}),
  outputs: z.record(z.string(), z.unknown()).default({}),
  runs: z.strictObject({ using: z.literal('node24'), main: z.string() }),
});

/** The code of an action: its file and what it imports from this folder. */
function codeOf(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || file.endsWith('/inputs.ts') || !existsSync(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const parts = [...text.matchAll(/from '(\.\/[^']+)'/g)].map(([, path = '']) =>
    codeOf(join(file, '..', path), seen),
  );
  return [text, ...parts].join('\n');
}

// The other way round needs no test: a name that the table does not give to an action does not build.
it.each(names)('%s reads every input that its action.yml declares, and writes every output', (name) => {
  const folder = name === 'all' ? root : join(root, 'action', name);
  const file = ActionFile.parse(parse(readFileSync(join(folder, 'action.yml'), 'utf8')));
  const code = codeOf(join(root, 'action', `${name}.ts`));
  const read = [...code.matchAll(/\binputs(?:\.(\w+)|\['([\w-]+)'\])/g)].map(([, a, b]) => a ?? b);
  const written = [...code.matchAll(/\boutput\('([\w-]+)'/g)].map(([, output]) => output);
  expect(read).toEqual(expect.arrayContaining(Object.keys(file.inputs)));
  expect(written).toEqual(expect.arrayContaining(Object.keys(file.outputs)));
});

it.each(names)('%s starts the bundle of its own code', (name) => {
  const folder = name === 'all' ? '.' : `action/${name}`;
  const { main } = ActionFile.parse(parse(readFileSync(join(root, folder, 'action.yml'), 'utf8'))).runs;
  expect(normalize(join(folder, main))).toBe(`dist/action-${name}.js`);
});
