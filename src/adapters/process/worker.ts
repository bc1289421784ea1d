import { randomBytes } from 'node:crypto';
import type { Case } from '../../evaluation/dataset/dataset.ts';
import type { Failure, Target, TargetReply, TargetRequest } from '../../evaluation/target/target.ts';
import { spanIdOf } from '../../evaluation/target/trace-id.ts';
import { problemText, workerAnswer, workerSteps } from '../../evaluation/target/worker-answer.ts';
import type { WorkerFailure, WorkerMessage, WorkerProblem } from '../../evaluation/target/worker-file.ts';
import { UserError } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';
import { startChild, type WorkerCommand } from './child.ts';
import type { Asked, Ended, Job } from './job.ts';
import { Supervisor } from './supervisor.ts';

export interface WorkerOptions extends WorkerCommand {
  /** What is run, as people know it, such as `app.rag:answer`. */
  readonly name: string;
  /** Cases in flight at the same time, at least 1. */
  readonly concurrency: number;
  /** Values that must appear in no error. */
  readonly secrets?: readonly string[];
  /** Milliseconds from its start until it says it is ready; default 120,000. */
  readonly startTimeoutMs?: number;
  /** Milliseconds beyond a case's own time until it is cancelled, and again until the worker is ended; default 2,000. */
  readonly graceMs?: number;
}

export interface WorkerTargetOptions extends WorkerOptions {
  /** What the worker gets for a case: `workerInput`, or a shape of its own. */
  inputOf(of: Case): Json;
}

/** A worker that runs. */
export interface RunningWorker {
  ask(job: Job): Promise<Asked>;
  /** A text in which no secret appears. */
  hide(text: string): string;
  close(): Promise<void>;
}

/**
 * Starts any program that speaks the worker protocol (`worker-file.ts`) and keeps it running. Several cases are in flight at once. When it dies (a crash, garbage, a line without
 * end, silence), those in flight are asked again one by one, so that only the case that kills it fails; after five deaths in a row
 * nothing more is asked.
 * @throws UserError `worker-failed` when it cannot be started, its import fails, or it is not ready in time
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const hide = hiderOf(options.secrets ?? []);
  const supervisor = new Supervisor({
    concurrency: options.concurrency,
    startTimeoutMs: options.startTimeoutMs ?? 120_000,
    graceMs: options.graceMs ?? 2000,
    start: (onMessage: (message: WorkerMessage) => void) => startChild(options, onMessage),
  });
  const opened = await supervisor.open();
  if (opened.kind !== 'ready') throw cannotStart(options, opened, hide);
  return { ask: (job) => supervisor.ask(job), hide, close: () => supervisor.close() };
}

/**
 * A worker as a target, of kind `process` and of every other kind whose code runs in a child: whatever the pipeline throws is the
 * candidate's failure. Throws as `startWorker`.
 */
export async function openWorker(options: WorkerTargetOptions): Promise<Target> {
  const worker = await startWorker(options);
  return {
    answer: (request) => answer(request, options, worker),
    close: () => worker.close(),
  };
}

async function answer(
  { case: of, timeoutMs, signal }: TargetRequest,
  options: WorkerTargetOptions,
  { ask, hide }: RunningWorker,
): Promise<TargetReply> {
  const traceId = randomBytes(16).toString('hex');
  // The root of the trial's trace, as for a service.
  const traceparent = `00-${traceId}-${spanIdOf(traceId, 'root')}-01`;
  const input = options.inputOf(of);
  const { outcome, attempts, latencyMs } = await ask({ input, timeoutMs, signal, traceparent });
  const failure = (of: Failure['class'], code: string, message: string): Failure => ({
    kind: 'failed',
    class: of,
    error: { code, message: hide(message) },
    traceId,
    attempts,
    latencyMs,
  });
  switch (outcome.kind) {
    case 'answered':
      return { ...workerAnswer(outcome.answer, latencyMs, attempts), traceId };
    case 'failed': {
      const failed = failure('candidate', codeOf(outcome.failure), problemText(outcome.failure.error));
      const { steps } = outcome.failure;
      return steps == null ? failed : { ...failed, steps: workerSteps(steps) };
    }
    case 'silent':
      return failure('candidate', 'worker-timeout', `no answer within ${timeoutMs} ms; ${outcome.why}`);
    case 'died':
      return failure(
        outcome.outside ? 'infrastructure' : 'candidate',
        'worker-died',
        `the process ended: ${outcome.why}${lastOf(outcome.stderr)}`,
      );
    case 'stopped':
      return failure(outcome.outside ? 'infrastructure' : 'candidate', 'worker-stopped', outcome.why);
    case 'cancelled':
      return failure('infrastructure', 'cancelled', 'cancelled before it answered');
  }
}

function codeOf({ error }: WorkerFailure): string {
  return error.class === 'Timeout' ? 'worker-timeout' : 'worker-exception';
}

function cannotStart(
  { name, command, cwd }: WorkerOptions,
  ended: Exclude<Ended, { kind: 'ready' }>,
  hide: (text: string) => string,
): UserError {
  const found =
    ended.kind === 'fatal' ? fatalText(ended.fatal) : `${ended.end.why}${lastOf(ended.end.stderr)}`;
  return new UserError({
    code: 'worker-failed',
    what: `the process of ${shown(name)} could not be started`,
    found: hide(found),
    accepted: 'a program that says it is ready, after its imports worked',
    next: `run it by hand in ${cwd}: ${shown(command.join(' '), 400)}`,
  });
}

/** On one line, and not so long that it hides the rest of the message. */
function shown(text: string, limit = 80): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= limit ? line : `${line.slice(0, limit)}…`;
}

function fatalText({ class: type, message, traceback }: WorkerProblem): string {
  return `${type}: ${message}${traceback == null ? '' : `\n${traceback.trim().slice(-1500)}`}`;
}

function lastOf(stderr: string): string {
  const lines = stderr.trim().split('\n').slice(-3).join('\n').slice(-300);
  return lines === '' ? '' : `; it wrote: ${lines}`;
}

/** Short values are no secrets: to hide each "1" would hide the error. */
function hiderOf(secrets: readonly string[]): (text: string) => string {
  const hidden = secrets.filter((secret) => secret.length >= 6).toSorted((a, b) => b.length - a.length);
  return (text) => hidden.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
