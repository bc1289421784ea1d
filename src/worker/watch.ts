import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WorkerStep } from '../evaluation/target/worker-file.ts';
import type { Usage } from './answer.ts';
import { makeTracerClass } from './tracer.ts';
import { fieldOf } from './values.ts';

/** Collects the steps of one case. */
export interface Watch {
  /** What a runnable is invoked with beside the signal. */
  readonly config: { readonly callbacks: readonly object[] };
  /** Also runnables that are used inside of `call` are seen. */
  run<T>(signal: AbortSignal, call: () => T): T;
  steps(): WorkerStep[];
  /** Tokens of all model calls; null where none told. */
  usage(): Usage | null;
}

/** `started`: when the case did, by `performance.now()`. */
export type MakeWatch = (started: number) => Watch;

interface Watcher {
  readonly watch: MakeWatch | null;
  readonly versions: Readonly<Record<string, string>>;
}

const core = '@langchain/core';

/** The way to watch LangChain where the packages of `file` have it, in their version; a module without it is not watched. */
export async function loadWatcher(file: string): Promise<Watcher> {
  const found = findPackage(file);
  if (found === null) return { watch: null, versions: {} };
  const versions = { [core]: found.version };
  const base = await importPart(found, 'tracers/base');
  const singletons = await importPart(found, 'singletons');
  // Imported for what it does: it gives LangChain the storage by which a runnable finds the callbacks of what called it.
  await importPart(found, 'context');
  const storage = fieldOf(singletons, 'AsyncLocalStorageProviderSingleton');
  const Tracer = makeTracerClass(fieldOf(base, 'BaseTracer'));
  if (Tracer === null || !isStorage(storage)) return { watch: null, versions };
  const watch: MakeWatch = (started) => {
    const tracer = new Tracer(started);
    const config = { callbacks: [tracer] };
    return {
      config,
      run: (signal, call) => storage.runWithConfig({ ...config, signal }, call),
      steps: () => [...tracer.steps],
      usage: () => (Object.keys(tracer.usage).length === 0 ? null : tracer.usage),
    };
  };
  return { watch, versions };
}

interface Storage {
  runWithConfig<T>(config: object, call: () => T): T;
}

function isStorage(value: unknown): value is Storage {
  return typeof fieldOf(value, 'runWithConfig') === 'function';
}

interface Package {
  readonly folder: string;
  readonly version: string;
  readonly exports: unknown;
}

function findPackage(file: string): Package | null {
  try {
    const manifest = createRequire(file).resolve(`${core}/package.json`);
    const read: unknown = JSON.parse(readFileSync(manifest, 'utf8'));
    return {
      folder: dirname(manifest),
      version: String(fieldOf(read, 'version')),
      exports: fieldOf(read, 'exports'),
    };
  } catch {
    return null;
  }
}

/** A part of the package as an `import` of the module itself gets it; null where this version has none. */
async function importPart({ folder, exports }: Package, part: string): Promise<unknown> {
  let path: unknown = fieldOf(exports, `./${part}`);
  while (typeof path === 'object' && path !== null)
    path = fieldOf(path, 'import') ?? fieldOf(path, 'node') ?? fieldOf(path, 'default');
  if (typeof path !== 'string') return null;
  try {
    return await import(pathToFileURL(join(folder, path)).href);
  } catch {
    return null;
  }
}
