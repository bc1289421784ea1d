import { spawn } from 'node:child_process';
import { UserError } from '../../foundation/error.ts';
import { logUntrusted } from '../../foundation/markdown.ts';
import { type Credential, gitEnvironment } from './environment.ts';

/** How a git command ended: its exit code and everything it said. */
export interface GitOutcome {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly input?: string | Uint8Array;
  /** Most bytes of output that are taken in; more is an error. */
  readonly maxBytes?: number;
}

/** Git in one folder: always an argument list, never a shell, never a prompt, never a hook. */
export interface Git {
  /** Runs one command to its end. Rejects only when git cannot be run, takes longer than 5 minutes or says too much. */
  run(args: readonly string[], options?: GitOptions): Promise<GitOutcome>;
}

export interface GitPlace {
  /** Where git starts to look for the repository. */
  readonly dir: string;
  /** True: `dir` is itself a git directory and nothing above it may be found instead. */
  readonly exact?: boolean;
  readonly credential?: Credential;
}

const defaultMaxBytes = 512 * 1024 * 1024;
const timeoutMs = 5 * 60_000;

// Not simple-git, which new-repository.ts uses: it decodes output as text, hides exit codes and strips GIT_CONFIG_*, all needed here.
export function createGit({ dir, exact = false, credential }: GitPlace): Git {
  const run = (args: readonly string[], options: GitOptions = {}): Promise<GitOutcome> =>
    new Promise((resolve, reject) => {
      const env = gitEnvironment(process.env, credential, exact ? dir : undefined);
      const child = spawn('git', args, {
        cwd: dir,
        env,
        stdio: 'pipe',
        timeout: timeoutMs,
        windowsHide: true,
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      let taken = 0;
      let tooMuch = false;
      const keep = (into: Buffer[]) => (chunk: Buffer) => {
        taken += chunk.length;
        tooMuch ||= taken > (options.maxBytes ?? defaultMaxBytes);
        if (tooMuch) child.kill('SIGKILL');
        else into.push(chunk);
      };
      child.stdout.on('data', keep(out));
      child.stderr.on('data', keep(err));
      child.on('error', (cause) => reject(gitError(args, cause.message)));
      child.on('close', (code, signal) => {
        if (tooMuch) reject(gitError(args, 'more output than is taken in'));
        else if (code === null) reject(gitError(args, `ended by ${signal ?? 'a signal'}`));
        else resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') });
      });
      // A child that stops reading says why by its exit code; the broken pipe itself is no news.
      child.stdin.on('error', () => {});
      child.stdin.end(options.input ?? '');
    });
  return { run };
}

/** Runs a command that has to succeed and gives its output. */
export async function mustRun(git: Git, args: readonly string[], options?: GitOptions): Promise<Buffer> {
  const outcome = await git.run(args, options);
  if (outcome.code !== 0) throw gitError(args, outcome.stderr);
  return outcome.stdout;
}

/** The UserError for a git command that failed; `said` is git's own words. */
export function gitError(args: readonly string[], said: string, next?: string): UserError {
  return new UserError({
    code: 'git-failed',
    what: `\`git ${args[0] ?? ''}\` failed`,
    found: shownWords(said),
    next: next ?? 'Run the command by hand in the same folder, mend what git names, and try again.',
  });
}

/** Git's words as one line for a log: without the password of an address and without anything a runner would obey. */
export function shownWords(said: string): string {
  const words = said.trim().replace(/(\w+:\/\/)[^\s/@]+@/g, '$1***@');
  return words === '' ? 'no word about why' : logUntrusted(words, 1000);
}
