import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { git, shaOf } from '../github/git.ts';
import type { LocalGitHub } from '../github/github.ts';
import { fullName, type Pull, type Repository } from '../github/state.ts';

const root = join(import.meta.dirname, '../..');
const product = 'owner/plumbline';
/** act hangs neither on a password nor on a server that is gone, so a run that takes longer is broken. */
const longestMs = 100_000;

/** A line of `act --json`, as far as it is read. */
const Line = z.object({
  msg: z.string().default(''),
  jobID: z.string().optional(),
  matrix: z.record(z.string(), z.unknown()).nullish(),
  stage: z.string().optional(),
  stepID: z.array(z.string()).optional(),
  stepResult: z.string().optional(),
  jobResult: z.string().optional(),
  command: z.string().optional(),
  name: z.string().optional(),
  arg: z.string().optional(),
});

export interface ActRun {
  readonly exitCode: number;
  /** Result by job, `shard[3,0]` with its matrix; a skipped job is not among them. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Steps that ran, `plan success`, by job. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** With secrets masked, as act masks them. */
  readonly log: string;
}

export interface ActOptions {
  readonly act: string;
  /** Path of the caller's workflow. */
  readonly workflow: string;
  readonly secrets: Readonly<Record<string, string>>;
  /** Variables of the repository. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly runId: number;
  /** Environment of the runner itself, such as a PATH with its programs; beside what every run has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Actions of others by `owner/name@ref`, each played by one that does nothing: this machine has what they install. */
  readonly inert?: readonly string[];
}

/** What starts a run: a pull request, at the commit that merges it, or a push to a branch. */
export type ActEvent = Pull | { readonly branch: string };

/** Runs a user's workflow for an event by act without containers, with this checkout as the product. */
export async function runAct(
  github: LocalGitHub,
  repository: Repository,
  event: ActEvent,
  options: ActOptions,
): Promise<ActRun> {
  const folder = mkdtempSync(join(github.state.folder, 'act-'));
  const at = (name: string): string => join(folder, name);
  mkdirSync(at('home'));
  exportProduct(at('product'));
  const started = startedBy(github, repository, event);
  checkOut(repository, started.ref, at('user'));
  writeFileSync(at('event.json'), JSON.stringify(started.payload));
  const token = github.token(repository, started.permissions);
  const variables = {
    GITHUB_RUN_ID: String(options.runId),
    ...started.variables,
    GITHUB_REPOSITORY: fullName(repository),
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: 'http://github.localhost',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${github.gitUrl}/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'http://github.localhost/',
    NODE_OPTIONS: `--import ${join(root, 'e2e/loopback-only.ts')}`,
  };
  const args = [
    started.name,
    ...['-W', options.workflow, '-e', at('event.json'), '-P', 'ubuntu-latest=-self-hosted', '--json'],
    ...['--local-repository', `${product}@v1=${at('product')}`, '--action-cache-path', at('cache')],
    ...(options.inert ?? []).flatMap((name) => ['--local-repository', `${name}=${inertAction(at('inert'))}`]),
    ...Object.entries(options.variables ?? {}).flatMap(([name, value]) => ['--var', `${name}=${value}`]),
    // Its artifact server stays idle, but only with one do steps get the addresses of ours.
    ...['--artifact-server-path', at('unused'), '--artifact-server-addr', '127.0.0.1'],
    ...['--artifact-server-port', '0', '--no-cache-server', '--actor', started.actor],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...Object.entries({ ...options.secrets, GITHUB_TOKEN: token }).flatMap(([name, value]) => [
      '-s',
      `${name}=${value}`,
    ]),
  ];
  const { exitCode, stdout, stderr } = await run(options.act, args, at('user'), {
    // act starts every JavaScript action with the first node of PATH, whatever version it asks for.
    HOME: at('home'),
    ...options.environment,
    PATH: [join(root, 'node_modules/node/bin'), options.environment?.['PATH'] ?? process.env['PATH']].join(
      delimiter,
    ),
    GIT_TERMINAL_PROMPT: '0',
    ACTIONS_RUNTIME_URL: `${github.artifacts.url}/`,
    ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(String(options.runId), '1'),
  });
  return { exitCode, ...told(stdout, stderr) };
}

/** What a release holds. act does not know `$/`: in the copy, and only there, it becomes the same repository by name. */
function exportProduct(folder: string): void {
  for (const name of ['action', 'dist', '.github', 'package.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  const called = join(folder, '.github/workflows/evaluate.yml');
  const text = readFileSync(called, 'utf8').replaceAll(/uses: \$\/(\S+)/g, `uses: ${product}/$1@v1`);
  writeFileSync(called, text);
}

/** An event as a runner knows it, and what the token of its jobs may do at the most. */
function startedBy(github: LocalGitHub, repository: Repository, event: ActEvent) {
  if ('branch' in event) {
    const ref = `refs/heads/${event.branch}`;
    const sha = shaOf(repository.dir, ref) ?? '';
    return {
      name: 'push',
      payload: github.pushEvent(repository, event.branch, sha),
      ref,
      actor: repository.owner,
      permissions: { contents: 'write' },
      variables: { GITHUB_REF: ref, GITHUB_SHA: sha },
    } as const;
  }
  return {
    name: 'pull_request',
    payload: github.pullRequestEvent(repository, event, 'opened'),
    ref: `refs/pull/${event.number}/merge`,
    actor: event.author,
    permissions: { contents: 'read', checks: 'write', pull_requests: 'write' },
    variables: {},
  } as const;
}

function inertAction(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const text = `name: inert\ndescription: does nothing\nruns: { using: composite, steps: [{ run: 'true', shell: bash }] }\n`;
  writeFileSync(join(folder, 'action.yml'), text);
  return folder;
}

/** act copies the work tree where a job checks out, `.git` included, and takes the commit of the event from its HEAD. */
function checkOut(repository: Repository, ref: string, folder: string): void {
  mkdirSync(folder);
  git(folder, ['init', '-q', '-b', 'main']);
  git(folder, ['fetch', '-q', '--depth', '2', `file://${repository.dir}`, ref]);
  git(folder, ['checkout', '-q', '-B', ref.startsWith('refs/pull/') ? 'merge' : 'main', 'FETCH_HEAD']);
}

function told(stdout: string, stderr: string): Omit<ActRun, 'exitCode'> {
  const lines = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => Line.parse(JSON.parse(line)));
  const jobs: Record<string, string> = {};
  const steps: Record<string, string[]> = {};
  const outputs: Record<string, Record<string, string>> = {};
  for (const { jobID, matrix, stage, stepID, stepResult, jobResult, command, name, arg } of lines) {
    if (jobID === undefined) continue;
    const of = Object.values(matrix ?? {});
    const job = of.length === 0 ? jobID : `${jobID}[${of.join(',')}]`;
    if (jobResult !== undefined) jobs[job] = jobResult;
    if (stage === 'Main' && stepResult !== undefined) {
      steps[job] ??= [];
      steps[job].push(`${stepID?.[0] ?? ''} ${stepResult}`);
    }
    if (command === 'set-output' && name !== undefined) {
      outputs[job] ??= {};
      outputs[job][name] = arg ?? '';
    }
  }
  return { jobs, steps, outputs, log: [...lines.map(({ msg }) => msg), stderr].join('\n') };
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: longestMs });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
  });
}
