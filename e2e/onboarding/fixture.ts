import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../fixtures/onboarding');

/** The files of a repository that has never heard of Plumbline, by path. */
export function filesOf(name: 'github-models' | 'langchain' | 'bentoml'): Readonly<Record<string, string>> {
  const folder = join(root, name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  );
}

/** One file of it with a text replaced, which has to be there. */
export function edited(files: Readonly<Record<string, string>>, path: string, from: string, to: string) {
  const text = files[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { [path]: text.replace(from, to) };
}
