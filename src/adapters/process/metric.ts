import type { AskCustom, CustomCode, CustomReply } from '../../evaluation/metric/services.ts';
import { childEnvironment, type Variables } from '../../evaluation/target/child-environment.ts';
import { problemText } from '../../evaluation/target/worker-answer.ts';
import { messageOf, UserError } from '../../foundation/error.ts';
import type { Asked } from './job.ts';
import { createMetricFolder, type MetricFolder } from './metric-folder.ts';
import { moduleWorker } from './module.ts';
import { type RunningWorker, startWorker } from './worker.ts';

type Code = CustomCode & { readonly runs: Exclude<CustomCode['runs'], { kind: 'service' }> };

/** Questions in flight at the same time. */
const concurrency = 8;

/**
 * A metric of the user in a process of its own. It finds in its folder nothing but its own files, which were read where the rules come
 * from: neither the files of a change nor the packages that it installed.
 */
export function createMetricProcess(
  code: Code,
  environment: Variables,
): { readonly ask: AskCustom; close(): Promise<void> } {
  let folder: MetricFolder | null = null;
  let starting: Promise<RunningWorker> | null = null;
  let closed = false;

  const start = (): Promise<RunningWorker> => {
    folder = createMetricFolder(code.files);
    const given = Object.fromEntries(code.environment.map((name) => [name, environment[name]]));
    return startWorker({
      name:
        code.runs.kind === 'module' ? `${code.runs.file}#${code.runs.export}` : code.runs.command.join(' '),
      ...(code.runs.kind === 'module' ? moduleWorker(code.runs) : { command: code.runs.command }),
      cwd: folder.path,
      env: childEnvironment(environment, given),
      concurrency,
      secrets: Object.values(given).filter((value) => value !== undefined),
    });
  };

  return {
    ask: async (input, signal) => {
      signal.throwIfAborted();
      if (closed) return { kind: 'failed', why: 'the metric was closed' };
      starting ??= start();
      try {
        const { ask, hide } = await starting;
        const reply = replyOf(await ask({ input, timeoutMs: code.timeoutMs, signal }), code.timeoutMs);
        signal.throwIfAborted();
        return reply.kind === 'failed' ? { kind: 'failed', why: hide(reply.why) } : reply;
      } catch (thrown) {
        signal.throwIfAborted();
        return { kind: 'failed', why: whyNot(thrown) };
      }
    },
    close: async () => {
      closed = true;
      const worker = await starting?.catch(() => null);
      await worker?.close();
      folder?.remove();
    },
  };
}

function replyOf({ outcome }: Asked, timeoutMs: number): CustomReply {
  const failed = (why: string): CustomReply => ({ kind: 'failed', why });
  switch (outcome.kind) {
    case 'answered':
      return { kind: 'said', value: outcome.answer.output };
    case 'failed':
      return failed(problemText(outcome.failure.error));
    case 'silent':
      return failed(`no score within ${timeoutMs} ms; ${outcome.why}`);
    case 'died':
      return failed(`the process of the metric ended: ${outcome.why}`);
    case 'stopped':
      return failed(outcome.why);
    case 'cancelled':
      return failed('cancelled before it was scored');
  }
}

function whyNot(thrown: unknown): string {
  if (!(thrown instanceof UserError)) return messageOf(thrown);
  const [{ what, found }] = thrown.problems;
  return `${what}: ${found}`;
}
