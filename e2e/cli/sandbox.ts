import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { parseCase } from '../../src/evaluation/dataset/case-file.ts';
import { canonicalJson } from '../../src/foundation/json.ts';

const cli = join(import.meta.dirname, '../../src/cli/cli.ts');

export interface End {
  /** null: a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A real git repository in a folder of its own, and the command line run in it as a process of its own. */
export interface Sandbox {
  readonly dir: string;
  git(...args: string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): string;
  has(path: string): boolean;
  /** Writes the files and commits everything; gives the commit. */
  commit(files: Readonly<Record<string, string>>): string;
  start(...args: string[]): { readonly process: ChildProcess; readonly ended: Promise<End> };
  plumbline(...args: string[]): Promise<End>;
}

/** A sandbox with a branch main; it is gone when the test ends. */
export function createSandbox(environment: Readonly<Record<string, string>> = {}): Sandbox {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const dir = join(root, 'work');
  mkdirSync(dir);
  const env = {
    ...process.env,
    ...environment,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    // Hundreds of starts from source: the types need not be stripped each time.
    NODE_COMPILE_CACHE: join(tmpdir(), 'plumbline-compile-cache'),
  };
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: dir,
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const write: Sandbox['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
  };
  const start: Sandbox['start'] = (...args) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: dir,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const closed = once(child, 'close');
    const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(
      ([[code], stdout, stderr]): End => ({ code, stdout, stderr }),
    );
    return { process: child, ended };
  };
  return {
    dir,
    git,
    write,
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    has: (path) => existsSync(join(dir, path)),
    commit: (files) => {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--message', Object.keys(files).join(' '));
      return git('rev-parse', 'HEAD');
    },
    start,
    plumbline: (...args) => start(...args).ended,
  };
}

/** The answers of a suite of replayed cases: case `c<i>` expects "yes" and gets `answer(i)`. */
export function replayFiles(cases: number, answer: (index: number) => string): Record<string, string> {
  return {
    '.github/plumbline.yml': replayConfig,
    ...datasetOf(cases),
    'answers/answers.jsonl': recording(cases, answer),
  };
}

export const replayConfig = `version: 1
pipelines:
  answers:
    paths: [answers/**]
    target: { kind: replay, file: answers/answers.jsonl }
suites:
  core:
    pipeline: answers
    dataset: evals/*.jsonl
    metrics: { expectations: { role: primary, margin: 0.05 } }
`;

export function datasetOf(cases: number): { readonly 'evals/core.jsonl': string } {
  return { 'evals/core.jsonl': lines(cases, caseLine) };
}

/** A recording of one answer for each case. */
export function recording(cases: number, answer: (index: number) => string): string {
  return lines(cases, (index) => {
    const parsed = parseCase(caseLine(index), { file: 'x' });
    if (parsed.kind !== 'case') throw new Error('the case of a test is wrong');
    const { id, digest } = parsed.case;
    return canonicalJson({
      schema: 'trial/1',
      suite: 'core',
      case: id,
      repeat: 1,
      caseDigest: digest,
      outcome: 'answered',
      output: answer(index),
      scores: {},
      model: null,
      usage: null,
      costUsd: null,
      latencyMs: 1,
      firstTokenMs: null,
      attempts: 1,
      finish: 'stop',
      fromCache: false,
      startedAt: '2026-01-01T00:00:00Z',
    });
  });
}

function caseLine(index: number): string {
  return JSON.stringify({
    id: `c${index}`,
    vars: { question: `question ${index}` },
    expect: [{ type: 'equals', value: 'yes' }],
  });
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('');
}
