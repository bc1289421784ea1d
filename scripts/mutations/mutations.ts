import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One fault to plant: `find` (exactly once in `file`) becomes `replace`, and one of the tests must notice. */
export interface Mutation {
  /** What is taken away, as a phrase. */
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** Test files that must notice. */
  readonly tests: readonly string[];
  /** Rebuild dist/ first, for tests that start it. */
  readonly build?: true;
}

export type MutationResult =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'survived' }
  /** The fault could not be planted, or the tests could not run: this says nothing about the tests. */
  | { readonly kind: 'broken'; readonly why: string };

/** A copy of a project in which faults can be planted, with the packages of the original. */
export interface Copy {
  readonly folder: string;
  /** Tests that must pass before anything is planted; the reason when they do not. */
  healthy(tests: readonly string[], build: boolean): string | null;
  try(mutation: Mutation): MutationResult;
  remove(): void;
}

/** Copies what git would commit of the project at `root`, uncommitted edits included, into a repository of its own. */
export function copyOf(root: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-mutations-'));
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  for (const file of listed.split('\0')) {
    if (file === '') continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file), { force: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Some tests list files with git.
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    execFileSync('git', args, { cwd: folder });
  return {
    folder,
    healthy: (tests, build) => {
      const built = build ? rebuild(folder) : null;
      return built ?? whyUnhealthy(runTests(folder, tests));
    },
    try: (mutation) => attempt(folder, mutation),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function attempt(folder: string, { file, find, replace, tests, build }: Mutation): MutationResult {
  const path = join(folder, file);
  const original = readFileSync(path, 'utf8');
  const times = original.split(find).length - 1;
  if (times !== 1) return { kind: 'broken', why: `its text stands ${times} times in ${file}, not once` };
  try {
    writeFileSync(
      path,
      original.replace(find, () => replace),
    );
    const failure = build === true ? rebuild(folder) : null;
    if (failure !== null) return { kind: 'broken', why: failure };
    const result = runTests(folder, tests);
    if (result.failed !== null) return { kind: 'killed', by: result.failed };
    const why = whyUnhealthy(result);
    return why === null ? { kind: 'survived' } : { kind: 'broken', why };
  } finally {
    writeFileSync(path, original);
  }
}

function rebuild(folder: string): string | null {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? null : `the build fails: ${lastLine(stderr)}`;
}

interface TestRun {
  /** Name of the first test that failed. */
  readonly failed: string | null;
  readonly passed: number;
  readonly status: number | null;
  readonly output: string;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function runTests(folder: string, tests: readonly string[]): TestRun {
  const report = join(folder, '.mutation-report.json');
  rmSync(report, { force: true });
  const args = ['run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests];
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules/.bin/vitest'), args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
    maxBuffer: 1 << 26,
  });
  const output = `${stdout}${stderr}`;
  try {
    const { numPassedTests, testResults }: VitestReport = JSON.parse(readFileSync(report, 'utf8'));
    const failed = testResults
      .flatMap((file) => file.assertionResults)
      .find((test) => test.status === 'failed');
    return { failed: failed?.fullName.trim() ?? null, passed: numPassedTests, status, output };
  } catch {
    return { failed: null, passed: 0, status, output };
  }
}

/** Why a run without a failed test proves nothing; null when it passed. */
function whyUnhealthy({ failed, passed, status, output }: TestRun): string | null {
  if (failed !== null) return `"${failed}" fails`;
  if (status !== 0) return `the tests do not run: ${lastLine(output)}`;
  return passed === 0 ? 'no test ran' : null;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
