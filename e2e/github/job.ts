import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seen } from './api/api.ts';
import { git, gitOverNetwork } from './git.ts';
import type { LocalGitHub } from './github.ts';
import { fullName, type Level, type Pull, type Repository } from './state.ts';

const root = join(import.meta.dirname, '..', '..');

/** The token of each kind of job: its row of the permission table, and nothing else. */
export const jobPermissions = {
  plan: { contents: 'read' },
  shard: { contents: 'read' },
  gate: { contents: 'read', checks: 'write', pull_requests: 'write' },
  'gate-of-fork': { contents: 'read', checks: 'read', pull_requests: 'read' },
  publish: { actions: 'read', contents: 'read', checks: 'write', pull_requests: 'write' },
  record: { contents: 'write' },
  all: { contents: 'read', checks: 'write', pull_requests: 'write' },
} as const satisfies Record<string, Readonly<Record<string, Level>>>;

export interface JobEvent {
  readonly name: string;
  readonly payload: object;
  readonly sha: string;
  readonly ref: string;
  /** Only of a pull request. */
  readonly headRef?: string;
  readonly baseRef?: string;
  readonly actor?: string;
}

export interface JobToRun {
  /** Bundle, `action-plan` and so on. */
  readonly entry: string;
  /** Folder of the bundles; dist/ without it. */
  readonly bundles?: string;
  readonly repository: Repository;
  readonly permissions: keyof typeof jobPermissions;
  readonly event: JobEvent;
  readonly runId: number;
  readonly attempt?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Secrets and the like that the step gets beside its inputs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** A ref to check out by depth 2; without it the workspace is empty. */
  readonly checkout?: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface JobResult {
  readonly exitCode: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What the job said by workflow commands, `::error file=a.yml,line=3::text`, as the runner shows it beside the run. */
  readonly annotations: readonly Annotation[];
  readonly log: string;
  /** Requests that this job made of the API. */
  readonly requests: readonly Seen[];
}

/** Runs one step of a job as a runner does: the built bundle in a process of its own that has what a runner gives and nothing else. */
export async function runJob(github: LocalGitHub, job: JobToRun): Promise<JobResult> {
  const folder = mkdtempSync(join(github.state.folder, 'job-'));
  const at = (name: string): string => join(folder, name);
  for (const name of ['home', 'temp', 'workspace']) mkdirSync(at(name));
  for (const name of ['output', 'env', 'path', 'state', 'summary']) writeFileSync(at(name), '');
  writeFileSync(at('event.json'), JSON.stringify(job.event.payload));
  const token = github.token(job.repository, jobPermissions[job.permissions]);
  if (job.checkout !== undefined) await checkOut(github, job.repository, job.checkout, at('workspace'));

  const before = github.requests.length;
  const { exitCode, log } = await run(
    join(job.bundles ?? join(root, 'dist'), `${job.entry}.js`),
    at('workspace'),
    {
      PATH: process.env['PATH'] ?? '',
      HOME: at('home'),
      RUNNER_TEMP: at('temp'),
      GITHUB_WORKSPACE: at('workspace'),
      GITHUB_EVENT_NAME: job.event.name,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_REPOSITORY: fullName(job.repository),
      GITHUB_SHA: job.event.sha,
      GITHUB_REF: job.event.ref,
      GITHUB_HEAD_REF: job.event.headRef ?? '',
      GITHUB_BASE_REF: job.event.baseRef ?? '',
      GITHUB_RUN_ID: String(job.runId),
      GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1),
      GITHUB_JOB: job.permissions,
      GITHUB_ACTOR: job.event.actor ?? 'octocat',
      GITHUB_API_URL: github.apiUrl,
      // The artifact client takes a bare address for an Enterprise Server and refuses; git is led to the real port below.
      GITHUB_SERVER_URL: 'http://github.localhost',
      GITHUB_OUTPUT: at('output'),
      GITHUB_ENV: at('env'),
      GITHUB_PATH: at('path'),
      GITHUB_STATE: at('state'),
      GITHUB_STEP_SUMMARY: at('summary'),
      ACTIONS_RESULTS_URL: `${github.artifacts.url}/`,
      ACTIONS_RUNTIME_TOKEN: github.artifacts.runtimeToken(String(job.runId), '1'),
      NODE_OPTIONS: `--import ${join(root, 'e2e', 'loopback-only.ts')}`,
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${github.gitUrl}/.insteadOf`,
      GIT_CONFIG_VALUE_0: 'http://github.localhost/',
      'INPUT_GITHUB-TOKEN': token,
      ...Object.fromEntries(
        Object.entries(job.inputs ?? {}).map(([name, value]) => [
          `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
          value,
        ]),
      ),
      ...job.environment,
    },
  );
  const result = {
    exitCode,
    log,
    annotations: readAnnotations(log),
    outputs: readOutputs(readFileSync(at('output'), 'utf8')),
    summary: readFileSync(at('summary'), 'utf8'),
    requests: github.requests.slice(before),
  };
  rmSync(folder, { recursive: true, force: true });
  return result;
}

/** The event of a pull request as its workflow gets it: at the merge commit that GitHub made. */
export function pullRequestEvent(
  github: LocalGitHub,
  repository: Repository,
  pull: Pull,
  action: 'opened' | 'synchronize' = 'opened',
): JobEvent {
  if (pull.mergeSha === null) throw new Error('a conflicting pull request starts no workflow');
  return {
    name: 'pull_request',
    payload: github.pullRequestEvent(repository, pull, action),
    sha: pull.mergeSha,
    ref: `refs/pull/${pull.number}/merge`,
    headRef: pull.head.ref,
    baseRef: pull.base.ref,
    actor: pull.author,
  };
}

export function pushEvent(
  github: LocalGitHub,
  repository: Repository,
  branch: string,
  sha: string,
): JobEvent {
  return {
    name: 'push',
    payload: github.pushEvent(repository, branch, sha),
    sha,
    ref: `refs/heads/${branch}`,
  };
}

async function checkOut(
  github: LocalGitHub,
  repository: Repository,
  ref: string,
  into: string,
): Promise<void> {
  git(into, ['init', '-q', '-b', 'main']);
  await gitOverNetwork(into, [
    'fetch',
    '-q',
    '--depth',
    '2',
    `${github.gitUrl}/${fullName(repository)}.git`,
    ref,
  ]);
  git(into, ['checkout', '-q', '--detach', 'FETCH_HEAD']);
}

function run(file: string, cwd: string, env: NodeJS.ProcessEnv): Promise<{ exitCode: number; log: string }> {
  const child = spawn(process.execPath, [file], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (log += part.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, log }));
  });
}

/** Outputs as @actions/core writes them: `name<<delimiter`, the value, the delimiter. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const [, name, delimiter] = /^(.+?)<<(.+)$/.exec(lines[index] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, index + 1);
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

/** Workflow commands as the runner reads them: at the start of a line, with its own escapes. */
export function readAnnotations(log: string): Annotation[] {
  return log.split(/\r?\n/).flatMap((line) => {
    const [, level, said = '', message = ''] =
      /^::(error|warning|notice)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line) ?? [];
    if (level !== 'error' && level !== 'warning' && level !== 'notice') return [];
    const pairs = said.split(',').filter((pair) => pair.includes('='));
    const properties = pairs.map((pair) => {
      const equals = pair.indexOf('=');
      return [pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1))] as const;
    });
    return [{ level, properties: Object.fromEntries(properties), message: unescaped(message) }];
  });
}

function unescaped(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    '0D': '\r',
    '0A': '\n',
    '3A': ':',
    '2C': ',',
    '25': '%',
  };
  return text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => characters[code] ?? '');
}
