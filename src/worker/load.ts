import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Callable = (input: unknown, context: object) => unknown;
/** An object that is asked by `invoke`: a LangChain runnable, or anything that looks like one. */
export interface Invokable {
  invoke(input: unknown, context: object): unknown;
}
export type Target = Callable | Invokable;

export interface Loaded {
  readonly target: Target;
  /** As it is told to the parent. */
  readonly kind: 'function' | 'invoke' | 'runnable';
  /** Absolute path of the module. */
  readonly file: string;
}

/**
 * Imports `FILE#EXPORT`; without an export the default one counts. TypeScript is run by Node's own type stripping.
 * @throws TypeError that names the exports there are, for one that is missing or can be neither called nor invoked
 */
export async function loadExport(name: string): Promise<Loaded> {
  const hash = name.lastIndexOf('#');
  const path = hash === -1 ? name : name.slice(0, hash);
  const wanted = hash === -1 ? 'default' : name.slice(hash + 1);
  const file = resolve(path);
  const module = await importModule(file, path);
  const target = exportOf(module, wanted);
  if (target === undefined) {
    const there = Object.keys(module).filter((key) => key !== 'module.exports');
    throw new TypeError(`${path} has no export ${wanted}; it has ${there.join(', ') || 'none'}`);
  }
  if (isInvokable(target)) return { target, kind: isRunnable(target) ? 'runnable' : 'invoke', file };
  if (isCallable(target)) return { target, kind: 'function', file };
  throw new TypeError(
    `the export ${wanted} of ${path} is ${described(target)}: it can be neither called nor invoked`,
  );
}

type Exports = Readonly<Record<string, unknown>>;

async function importModule(file: string, path: string): Promise<Exports> {
  try {
    const module: Exports = await import(pathToFileURL(file).href);
    return module;
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
    if (code !== 'ERR_UNKNOWN_FILE_EXTENSION' || !/\.[cm]?ts$/.test(path)) throw thrown;
    throw new TypeError(
      `Node.js ${process.versions.node} does not run TypeScript: use 22.18 or newer, or name a JavaScript file instead of ${path}`,
    );
  }
}

/** Of a CommonJS module the exports that Node does not see by name stand in its default. */
function exportOf(module: Exports, name: string): unknown {
  if (Object.hasOwn(module, name)) return module[name];
  const whole = module['default'];
  return typeof whole === 'object' && whole !== null && Object.hasOwn(whole, name)
    ? Reflect.get(whole, name)
    : undefined;
}

export function isInvokable(target: unknown): target is Invokable {
  if (typeof target !== 'object' && typeof target !== 'function') return false;
  return target !== null && 'invoke' in target && typeof target.invoke === 'function';
}

export function isRunnable(target: object): boolean {
  return 'lc_runnable' in target && target.lc_runnable === true;
}

function isCallable(target: unknown): target is Callable {
  return typeof target === 'function';
}

function described(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : `a value of type ${typeof value}`;
}
