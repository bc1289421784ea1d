import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import type { End, Sandbox } from './sandbox.ts';

/** A key that every sandbox of these tests has in its environment, and that must appear nowhere. */
export const secret = ['sk', 'planted', '7f3a9c'].join('-');

export interface Message {
  /** Exit code. */
  readonly exit: number;
  /** Code of the problem. */
  readonly code: string;
  /** `file` or `file:line`; null for a problem without a place. */
  readonly where?: string | null;
  readonly found?: string;
  readonly next?: string;
}

/** That a command ended with exactly this one problem, said whole: what, where, found, accepted, next; no stack, no secret. */
export function expectOneMessage(end: End, wanted: Message): void {
  const said = `exit ${end.code}\n${end.stderr}`;
  const parts =
    /^(?<head>[^\n]+) \[(?<code>[a-z-]+)\]\n {2}found: {4}(?<found>.+?)\n {2}accepted: (?<accepted>[^\n]+)\n {2}next: {5}(?<next>[^\n]+)\n(?:\n1 problem\n)?$/s.exec(
      end.stderr,
    )?.groups;
  expect(parts, said).toBeDefined();
  expect({ exit: end.code, code: parts?.['code'] }, said).toEqual({ exit: wanted.exit, code: wanted.code });
  if (wanted.where != null) expect(parts?.['head'], said).toContain(`${wanted.where}: `);
  if (wanted.found !== undefined) expect(parts?.['found'], said).toContain(wanted.found);
  if (wanted.next !== undefined) expect(parts?.['next'], said).toContain(wanted.next);
  expectNoStack(end);
}

/** That nothing of our own insides is shown, and nothing that a terminal would obey. */
export function expectNoStack({ stdout, stderr }: End): void {
  for (const text of [stdout, stderr]) {
    expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(text).not.toContain("fault of Plumbline's own");
    expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    expect(text.length).toBeLessThan(20_000);
  }
}

/** That the planted key is in no stream and in no file of the run. */
export function expectNoSecret({ stdout, stderr }: End, sandbox: Sandbox): void {
  const folder = join(sandbox.dir, '.plumbline');
  const files = sandbox.has('.plumbline')
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      )
    : [];
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  for (const text of [stdout, stderr, ...texts]) expect(text).not.toContain(secret);
}

/** Writes files of any content into the work tree. */
export function put(sandbox: Sandbox, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(sandbox.dir, path)), { recursive: true });
    writeFileSync(join(sandbox.dir, path), content);
  }
}

/** Trials in a file of the folder of a run; a last line that is cut off does not count. */
export function trialsIn(sandbox: Sandbox, name: 'results.jsonl' | 'journal.jsonl'): Trial[] {
  const text = sandbox.read(`.plumbline/${name}`);
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.filter((line) => line !== '').map((line) => Trial.parse(JSON.parse(line)));
}

/** Ids of cases with an answer in a file of the folder of a run. */
export function answeredIn(sandbox: Sandbox, name: 'results.jsonl' | 'journal.jsonl'): string[] {
  const answered = trialsIn(sandbox, name).filter(({ outcome }) => outcome === 'answered');
  return answered.map(({ case: id }) => id).sort();
}
