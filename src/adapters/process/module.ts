import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../evaluation/dataset/dataset.ts';
import { childEnvironment } from '../../evaluation/target/child-environment.ts';
import type { Target } from '../../evaluation/target/target.ts';
import { workerInput } from '../../evaluation/target/worker-answer.ts';
import { InternalError } from '../../foundation/error.ts';
import { canonicalJson, type Json } from '../../foundation/json.ts';
import type { TargetSpec } from '../../ports/targets.ts';
import type { ProcessPlace } from './process.ts';
import { openWorker } from './worker.ts';

type ModuleSpec = Extract<TargetSpec, { kind: 'module' }>;

/**
 * Starts a Node.js process that imports the module of a target below `root`, with an allow-listed environment.
 * @throws UserError `worker-failed` when its import fails or it has no such export
 */
export function openModuleTarget(
  spec: ModuleSpec,
  { root, environment, concurrency: most }: ProcessPlace,
): Promise<Target> {
  return openWorker({
    name: `${spec.file}#${spec.export}`,
    ...moduleWorker(spec),
    cwd: root,
    env: childEnvironment(environment, spec.variables),
    concurrency: Math.min(spec.concurrency ?? most, most),
    secrets: Object.values(spec.variables),
    inputOf: (of) => ({ for: 'target', input: workerInput(of, spec), case: asked(of) }),
  });
}

/** How a module is run: with the Node.js that runs this. */
export function moduleWorker({ file, export: name }: { readonly file: string; readonly export: string }) {
  const command: readonly [string, ...string[]] = [process.execPath, workerFile(), `${file}#${name}`];
  return { command, channel: 'descriptor-3' } as const;
}

/** What a pipeline may know of a case: never what is expected of it. */
function asked({ id, vars, messages }: Case): Json {
  const conversation: Json = messages === null ? null : JSON.parse(canonicalJson(messages));
  return { id, vars, messages: conversation };
}

/** The side of the child: a source file, or a bundle of its own, in whose folder the shared chunks lie one deeper. */
function workerFile(): string {
  const places = ['../../worker/worker.ts', 'worker-module.js', '../worker-module.js'];
  const found = places.map((place) => join(import.meta.dirname, place)).find((place) => existsSync(place));
  if (found === undefined) throw new InternalError('the program that runs modules is not beside this one');
  return found;
}
