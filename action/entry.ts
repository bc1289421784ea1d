import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { describeProblem, messageOf, type Problem, UserError } from '../src/foundation/error.ts';
import { logUntrusted } from '../src/foundation/markdown.ts';
import { type ActionName, type InputValues, type OutputOf, readInputs } from './inputs.ts';
import { type Runner, readRunner } from './runner.ts';

/** What an action is given: its inputs, where it runs, and the only ways to speak. */
export interface Context<A extends ActionName> {
  readonly inputs: InputValues<A>;
  readonly runner: Runner;
  /** Aborted when the runner cancels the job. */
  readonly cancelled: AbortSignal;
  output(name: OutputOf<A>, value: string): void;
  /** One line of the log; text of others is made harmless first. */
  log(line: string): void;
  /** Problems that do not end the step, shown on the page of the run as those that do. */
  complain(problems: readonly Problem[]): void;
  summary(markdown: string): Promise<void>;
  mask(secret: string): void;
}

/**
 * Runs an action. Whatever is thrown fails the step: a problem of the user with all its advice, anything else as a fault of ours.
 * `body` gives the exit code. The process then ends by itself only after that code is set, and never with a code of its own choice.
 */
export async function runAction<A extends ActionName>(
  action: A,
  body: (context: Context<A>) => Promise<number>,
): Promise<void> {
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancel.abort());
  process.exitCode = 1;
  try {
    process.exitCode = await body({
      inputs: readInputs(action, process.env),
      runner: readRunner(process.env),
      cancelled: cancel.signal,
      output: (name, value) => core.setOutput(name, value),
      complain: (problems) => problems.forEach(showProblem),
      log: (line) => core.info(logUntrusted(line, 1000)),
      summary: async (markdown) => {
        if (process.env['GITHUB_STEP_SUMMARY'] !== undefined)
          await core.summary.addRaw(markdown).addEOL().write();
      },
      mask: (secret) => core.setSecret(secret),
    });
  } catch (thrown) {
    fail(thrown);
  }
  process.exit(process.exitCode);
}

function fail(thrown: unknown): void {
  if (thrown instanceof UserError) {
    thrown.problems.forEach(showProblem);
    process.exitCode = 2;
    return;
  }
  const id = randomUUID().slice(0, 8);
  core.error(
    `A fault of Plumbline's own (${id}), not of your repository: ${logUntrusted(messageOf(thrown), 1000)}\n` +
      'Please report it with this line; the stack is below in the log.',
    { title: 'Plumbline' },
  );
  if (thrown instanceof Error && thrown.stack !== undefined) {
    for (const line of thrown.stack.split('\n')) core.info(logUntrusted(line, 500));
  }
  process.exitCode = 1;
}

function showProblem(problem: Problem): void {
  const text = describeProblem(problem)
    .split('\n')
    .map((line) => logUntrusted(line, 1000))
    .join('\n');
  core.error(text, { title: 'Plumbline', ...place(problem.where) });
}

function place(
  where: { readonly file: string; readonly line?: number } | undefined,
): core.AnnotationProperties {
  if (where === undefined) return {};
  return { file: where.file, ...(where.line === undefined ? {} : { startLine: where.line }) };
}
