import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Where scripts/install-test-programs.sh put a program, or where PATH has it; null when it is not on this machine. */
export function findProgram(name: string): string | null {
  const folders = [join(root, '.plumbline/programs/bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/**
 * A `describe` whose tests need real programs; `body` gets the path of each. Where one is missing they are skipped with one clear line,
 * but fail when PLUMBLINE_E2E_REQUIRE (names separated by commas) lists it: in CI nothing is skipped by accident.
 */
export function describeWith<const N extends string>(
  names: readonly N[],
  title: string,
  body: (programs: Readonly<Record<N, string>>) => void,
): void {
  const required = (process.env['PLUMBLINE_E2E_REQUIRE'] ?? '').split(',');
  const found = names.map((name) => [name, findProgram(name) ?? name] as const);
  const missing = names.filter((name) => findProgram(name) === null);
  // One entry for each name, so every key of the record is there.
  const programs = Object.fromEntries(found) as Record<string, string> as Record<N, string>;
  if (missing.length === 0) {
    describe(title, () => body(programs));
    return;
  }
  const line = `${missing.join(', ')} not found: "${title}" skipped, see docs/testing.md`;
  if (missing.some((name) => required.includes(name)))
    throw new Error(`${line}; but PLUMBLINE_E2E_REQUIRE lists it`);
  console.warn(line);
  describe.skip(title, () => body(programs));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
