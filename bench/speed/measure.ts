import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;
/** BENCH_CLI: another build, as of `node scripts/build.ts --out FOLDER`. */
export const cli = process.env['BENCH_CLI'] ?? join(here, '../../dist/cli.js');

export interface Used {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly maxRssMb: number;
}

/** Runs a script to its end and says what it used; throws when it does not exit with 0. */
export async function measure(script: string, args: readonly string[], cwd: string): Promise<Used> {
  const usage = join(cwd, 'usage.json');
  const env = { ...process.env, BENCH_USAGE: usage, MODEL_KEY: 'key', NO_COLOR: '1' };
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', join(here, 'usage.mjs'), script, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const [code] = await once(child, 'close');
  const wallMs = performance.now() - started;
  if (code !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${code}: ${errors.slice(-500)}`);
  const { maxRssKb, cpuMs } = JSON.parse(readFileSync(usage, 'utf8'));
  return { wallMs, cpuMs, maxRssMb: maxRssKb / 1024 };
}

export interface Server {
  readonly port: number;
  /** Ends it; what it counted. */
  stop(): Promise<{ readonly answered: number; readonly refused: number; readonly failed: number }>;
}

export async function startServer(options: Readonly<Record<string, unknown>>): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [join(here, 'server.ts'), JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('the server has no output');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: port } = await lines.next();
  return {
    port: Number(port),
    stop: async () => {
      child.kill('SIGTERM');
      const { value } = await lines.next();
      return JSON.parse(String(value));
    },
  };
}

export interface Workspace {
  readonly folder: string;
  readonly dataset: string;
  /** From now on the answers of its last run are replayed. */
  replay(): void;
  remove(): void;
}

/** A repository with an ordinary prompt suite of so many cases, as a user would have it. */
export function workspace(cases: number, port: number): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
  const write = (path: string, text: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('.github/plumbline.yml', config(port));
  write(
    'prompts/ask.prompt.yml',
    'model: model-a\nmodelParameters: { temperature: 0 }\nmessages:\n  - { role: system, content: You answer questions about a shop. }\n  - { role: user, content: "Question: {{question}}" }\n',
  );
  const dataset = join(folder, 'evals/core.jsonl');
  write('evals/core.jsonl', Array.from({ length: cases }, (_, index) => caseLine(index)).join(''));
  execFileSync('git', ['init', '--quiet', folder]);
  const replay = (): void => {
    const results = join(folder, '.plumbline/results.jsonl');
    write('prompts/answers.jsonl', readFileSync(results, 'utf8'));
    write(
      '.github/plumbline.yml',
      config(port).replace(/\{ kind: prompt.*\}/, '{ kind: replay, file: prompts/answers.jsonl }'),
    );
  };
  return { folder, dataset, replay, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function caseLine(index: number): string {
  const vars = { question: `When do you open on day ${index} of the year, and where can I park?` };
  const expect = [{ type: 'contains', value: '9:00' }];
  return `${JSON.stringify({ id: `case-${index}`, vars, expect, tags: { topic: index % 2 === 0 ? 'hours' : 'parking' } })}\n`;
}

function config(port: number): string {
  return `version: 1
providers:
  main: { kind: openai, baseUrl: http://127.0.0.1:${port}/v1, apiKey: "\${MODEL_KEY}" }
pipelines:
  shop:
    paths: [prompts/**]
    target: { kind: prompt, file: prompts/ask.prompt.yml, provider: main }
suites:
  core:
    pipeline: shop
    dataset: evals/*.jsonl
    metrics: { expectations: { role: primary, margin: 0.05 }, latency: {}, cost: {} }
    slices: [topic]
    limits: { runTimeout: 6h }
`;
}
