import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { childEnvironment, type Variables } from '../../evaluation/target/child-environment.ts';
import type { Target } from '../../evaluation/target/target.ts';
import { workerInput } from '../../evaluation/target/worker-answer.ts';
import { InternalError } from '../../foundation/error.ts';
import type { TargetSpec } from '../../ports/targets.ts';
import { openWorker } from './worker.ts';

type ProcessSpec = Extract<TargetSpec, { kind: 'process' }>;

export interface ProcessPlace {
  /** Root of the candidate's files. */
  readonly root: string;
  /** Of which the process gets a few variables. */
  readonly environment: Variables;
  readonly concurrency: number;
}

/**
 * Starts the process of a target below `root`, with an allow-listed environment.
 * @throws UserError `worker-failed` when it cannot be started or its import fails
 */
export function openProcessTarget(
  spec: ProcessSpec,
  { root, environment, concurrency: most }: ProcessPlace,
): Promise<Target> {
  const { runs, input, messages } = spec;
  const concurrency = Math.min(spec.concurrency ?? most, most);
  const env = childEnvironment(environment, {
    ...spec.variables,
    PYTHONUTF8: '1',
    // What it compiles would be new files of the pipeline, and another digest the next time.
    PYTHONDONTWRITEBYTECODE: '1',
  });
  return openWorker({
    name: 'python' in runs ? runs.python : runs.command.join(' '),
    command: 'python' in runs ? pythonCommand(runs, { root, concurrency, messages }) : runs.command,
    cwd: join(root, spec.cwd),
    env,
    concurrency,
    secrets: Object.values(spec.variables),
    inputOf: (of) => workerInput(of, { input, messages }),
  });
}

function pythonCommand(
  { python, interpreter, together }: Extract<ProcessSpec['runs'], { readonly python: string }>,
  how: { readonly root: string; readonly concurrency: number; readonly messages: string | undefined },
): readonly [string, ...string[]] {
  const below = join(how.root, interpreter);
  const program = interpreter.includes('/') && !interpreter.startsWith('/') ? below : interpreter;
  const options = [
    ...(how.messages === undefined ? [] : ['--messages', how.messages]),
    ...(together === true ? ['--together'] : []),
  ];
  return [program, '-u', pythonWorker(), python, '--concurrency', `${how.concurrency}`, ...options];
}

/** The Python side: beside this file, or in `python/` of the built package, whose chunks lie one folder deeper. */
function pythonWorker(): string {
  const places = ['python', '../python'].map((folder) =>
    join(import.meta.dirname, folder, 'plumbline_worker.py'),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new InternalError(`the Python worker is in none of ${places.join(', ')}`);
  return found;
}
