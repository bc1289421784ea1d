import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment, type Variables } from '../../evaluation/target/child-environment.ts';

export interface StartCommand {
  /** Program and arguments, each with `{port}` where the port belongs; no shell reads them. */
  readonly command: readonly string[];
  readonly directory: string;
  /** Environment of this process, of which the child gets an allow-list. */
  readonly parent: Variables;
  /** What the rules let through to it. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface StartedService {
  readonly port: number;
  /** Aborted once the process has ended by itself or could not be started. */
  readonly ended: AbortSignal;
  /** The last lines that it wrote, without control characters; and how it ended, where it did. */
  lastWords(): string;
  /** Ends it with everything it started. */
  stop(): Promise<void>;
}

/** Time to end by itself after SIGTERM. */
const patienceMs = 5000;
const keptCharacters = 4000;
const keptLines = 15;

/** Starts the code of a change as a service on a free port of this machine, in a process group of its own. */
export async function startService(start: StartCommand): Promise<StartedService> {
  const port = await freePort();
  const fill = (text: string): string => text.replaceAll('{port}', String(port));
  const [program = '', ...args] = start.command.map(fill);
  const child = spawn(program, args, {
    cwd: start.directory,
    env: childEnvironment(start.parent, { ...start.variables, PORT: String(port) }),
    // A group of its own: a server that forks workers is ended with all of them.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new AbortController();
  let end = '';
  let written = '';
  const keep = (data: Buffer): void => {
    written = (written + data.toString()).slice(-keptCharacters);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('error', (error) => {
    end = `it could not be started (${'code' in error ? String(error.code) : 'unknown'})`;
    ended.abort();
  });
  child.once('exit', (code, signal) => {
    end = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
    ended.abort();
  });
  const killNow = (): void => signalGroup(child, 'SIGKILL');
  // The last thing that happens in this process, whatever ends it.
  process.once('exit', killNow);
  let stopped: Promise<void> | null = null;
  return {
    port,
    ended: ended.signal,
    lastWords: () => [...lastLines(written), ...(end === '' ? [] : [end])].join('\n'),
    stop: () => {
      stopped ??= stopGroup(child).finally(() => process.removeListener('exit', killNow));
      return stopped;
    },
  };
}

function lastLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, '').trimEnd());
  return lines.filter((line) => line !== '').slice(-keptLines);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const gone = new AbortController();
  const exit =
    child.exitCode === null && child.signalCode === null && child.pid !== undefined
      ? once(child, 'exit')
      : Promise.resolve();
  const late = sleep(patienceMs, undefined, { signal: gone.signal }).catch(() => {});
  await Promise.race([exit, late]);
  gone.abort();
  // Also when the first process is gone: what it started may still be there.
  signalGroup(child, 'SIGKILL');
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function signalGroup({ pid }: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody of the group is left.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  server.close();
  await once(server, 'close');
  return port;
}
