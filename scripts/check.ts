import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What must hold before anything is tested: each a program that exits 0. All run at once. */
const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['types', 'tsc', '--noEmit'],
  ['types of what runs in a browser', 'tsc', '--noEmit', '--project', 'src/browser'],
  ['format and lint', 'biome', 'check', '--error-on-warnings', '.'],
  ['unused code', 'knip', '--no-progress'],
  [
    'borders and generated files',
    'vitest',
    'run',
    '--project',
    'unit',
    'src/architecture.test.ts',
    'scripts/generated',
  ],
];

const root = join(import.meta.dirname, '..');

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

function run(name: string, [program, ...args]: readonly string[]): Promise<Result> {
  const started = performance.now();
  return new Promise((resolve) => {
    // CI=true makes a stale generated file fail instead of being rewritten.
    const child = spawn(join(root, 'node_modules/.bin', program ?? ''), args, {
      cwd: root,
      env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    const end = (passed: boolean) =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, output });
    child.on('error', (error) => {
      output += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

const results = await Promise.all(
  checks.map(async ([name, ...command]) => {
    const result = await run(name, command);
    console.log(`${result.passed ? 'ok  ' : 'FAIL'} ${name} (${result.seconds.toFixed(1)} s)`);
    if (!result.passed) console.log(result.output.trimEnd());
    return result;
  }),
);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
