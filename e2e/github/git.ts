import { spawn, spawnSync } from 'node:child_process';

/** Author and committer of everything that the local GitHub commits. */
const environment = {
  ...process.env,
  GIT_AUTHOR_NAME: 'octocat',
  GIT_AUTHOR_EMAIL: 'octocat@example.test',
  GIT_COMMITTER_NAME: 'octocat',
  GIT_COMMITTER_EMAIL: 'octocat@example.test',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  TZ: 'UTC',
};

/** Runs git and gives what it printed, without the last newline. Throws with git's own words when it fails. */
export function git(dir: string, args: readonly string[], input?: string | Buffer): string {
  const result = tryGit(dir, args, input);
  if (result.code !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`);
  return result.stdout.trimEnd();
}

export function tryGit(dir: string, args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: dir,
    input,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status ?? 1, stdout, stderr };
}

/** The bytes that git printed, null when it failed. */
export function gitBytes(dir: string, args: readonly string[]): Buffer | null {
  const { status, stdout } = spawnSync('git', args, { cwd: dir, env: environment, maxBuffer: 1 << 28 });
  return status === 0 ? stdout : null;
}

/** As `git`, for whatever talks to a server of this process, which a waiting process could not answer. */
export function gitOverNetwork(dir: string, args: readonly string[]): Promise<string> {
  const child = spawn('git', args, { cwd: dir, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
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
    child.on('close', (code) =>
      code === 0 ? resolve(stdout.trimEnd()) : reject(new Error(`git ${args[0]}: ${stderr}`)),
    );
  });
}

/** The commit of a ref, null where there is none. */
export function shaOf(dir: string, ref: string): string | null {
  const { code, stdout } = tryGit(dir, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  return code === 0 ? stdout.trim() : null;
}

/** All refs below a prefix with their commits. */
export function refsOf(dir: string, prefix: string): Map<string, string> {
  const lines = git(dir, ['for-each-ref', '--format=%(refname) %(objectname)', prefix])
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
  );
}
