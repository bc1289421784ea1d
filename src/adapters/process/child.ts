import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Duplex, type Readable, type Writable } from 'node:stream';
import {
  lineLimit,
  readWorkerLine,
  type WorkerCancel,
  type WorkerMessage,
  type WorkerRequest,
} from '../../evaluation/target/worker-file.ts';
import { InternalError } from '../../foundation/error.ts';
import { createLineCutter } from './lines.ts';

/** How to start a worker: a program and its arguments, never a shell. */
export interface WorkerCommand {
  readonly command: readonly [program: string, ...args: string[]];
  readonly cwd: string;
  /** All of its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Bytes of one line it may write; default 100 MB. */
  readonly lineLimit?: number;
  /** Where it speaks the protocol: by default on its standard streams; else both ways on descriptor 3, its prints being prints. */
  readonly channel?: 'descriptor-3';
}

/** Why a child is no more, and what it wrote last on its standard error. */
export interface ChildEnd {
  /** One sentence without a full stop, such as "it exited with code 7". */
  readonly why: string;
  /** Killed from outside, as by a machine that has no memory left, or never started: not the doing of its code. */
  readonly outside: boolean;
  readonly stderr: string;
}

/** One running worker: lines in, messages out, and exactly one end. */
export interface Child {
  send(message: WorkerRequest | WorkerCancel): void;
  /** Ends it and everything it started; the reason is told where it did not end by itself before. */
  kill(why: string): void;
  /** No more cases: it may finish and exit. */
  finish(): void;
  readonly ended: Promise<ChildEnd>;
}

const stderrKept = 8000;
const groups = new Set<number>();

// A parent that ends without closing its targets still leaves nothing behind.
process.on('exit', () => {
  for (const pid of groups) killGroup(pid);
});

/** Starts a worker in a process group of its own. Whatever it prints that is no message of the protocol ends it. */
export function startChild(options: WorkerCommand, onMessage: (message: WorkerMessage) => void): Child {
  const [program, ...args] = options.command;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: options.channel === undefined ? ['pipe', 'pipe', 'pipe'] : ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const { input, output, prints } = streamsOf(child, options);
  const { pid } = child;
  if (pid !== undefined) groups.add(pid);
  let reason: string | null = null;
  let stderr = '';
  const kill = (why: string) => {
    reason ??= why;
    if (pid !== undefined) killGroup(pid);
  };
  const cut = createLineCutter(
    options.lineLimit ?? lineLimit,
    (line) => {
      if (reason !== null) return;
      const message = readWorkerLine(line);
      if (message.kind === 'garbage')
        kill(`it wrote a line that is no message (${message.why}): ${line.slice(0, 200)}`);
      else onMessage(message);
    },
    () => kill(`it wrote a line of more than ${options.lineLimit ?? lineLimit} bytes`),
  );
  output.on('data', cut);
  for (const stream of prints)
    stream.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-stderrKept);
    });
  // A worker that is gone cannot be written to; its end says why.
  input.on('error', () => {});
  const ended = endOf(child).then(({ code, signal, error }): ChildEnd => {
    if (pid !== undefined) groups.delete(pid);
    if (reason !== null) return { why: reason, outside: false, stderr };
    if (error !== null) return { why: whyNotStarted(error, options), outside: true, stderr };
    const outside = signal === 'SIGKILL' || signal === 'SIGTERM';
    const why = signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`;
    return { why, outside, stderr };
  });
  return {
    send: (message) => {
      input.write(`${oneLine(message)}\n`);
    },
    kill,
    finish: () => {
      input.end();
    },
    ended,
  };
}

interface Streams {
  readonly input: Writable;
  readonly output: Readable;
  /** What it writes for people. */
  readonly prints: readonly Readable[];
}

function streamsOf(
  { stdin, stdout, stderr, stdio: [, , , own] }: ChildProcess,
  { channel }: WorkerCommand,
): Streams {
  if (stdout === null || stderr === null)
    throw new InternalError('a process was started without its streams');
  if (channel === undefined && stdin !== null) return { input: stdin, output: stdout, prints: [stderr] };
  if (own instanceof Duplex) return { input: own, output: own, prints: [stdout, stderr] };
  throw new InternalError('a process was started without the streams of its protocol');
}

/** The system says of a missing folder that the program is missing. */
function whyNotStarted({ message }: Error, { cwd }: WorkerCommand): string {
  return `it could not be started: ${existsSync(cwd) ? message : `there is no folder ${cwd}`}`;
}

interface ExitOf {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error: Error | null;
}

/**
 * The end, once all it wrote was read. A grandchild that keeps the pipes open is ended with the group, so that `close` cannot be
 * held up by it.
 */
function endOf(child: ChildProcess): Promise<ExitOf> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: null, error }));
    child.on('exit', () => {
      if (child.pid !== undefined) killGroup(child.pid);
      // One that left the group may still hold the pipes.
      setTimeout(() => {
        for (const stream of child.stdio) stream?.destroy();
      }, 1000).unref();
    });
    child.on('close', (code, signal) => resolve({ code, signal, error: null }));
  });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** JSON without the line separators of Unicode: `node:readline` in the program that reads it would end its line there. */
function oneLine(message: unknown): string {
  return JSON.stringify(message).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
