import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What went wrong, as the protocol tells it. */
export interface Problem {
  readonly class: string;
  readonly message: string;
  readonly traceback?: string;
}

const frames = 12;
const ours = import.meta.url;

/** Class, message and stack of whatever was thrown, without the paths of this machine. Never throws. */
export function problemOf(thrown: unknown, depth = 0): Problem {
  if (!(thrown instanceof Error))
    return { class: 'Thrown', message: withoutPaths(textOf(thrown)).slice(0, 2000) };
  const traceback = [...causeOf(thrown, depth), ...stackOf(thrown)].join('\n').slice(0, 8000);
  return {
    class: readable(() => thrown.constructor.name) || 'Error',
    message: withoutPaths(readable(() => thrown.message) || '').slice(0, 2000),
    ...(traceback === '' ? {} : { traceback }),
  };
}

/** A problem on one line. */
export function problemLine(thrown: unknown): string {
  const { class: name, message } = problemOf(thrown);
  return message === '' ? name : `${name}: ${message}`;
}

function causeOf({ cause }: Error, depth: number): string[] {
  if (cause === undefined || depth > 3) return [];
  const { class: name, message } = problemOf(cause, depth + 1);
  return [`caused by ${name}: ${message}`];
}

function stackOf(error: Error): string[] {
  return (readable(() => error.stack) ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node:internal') && !isOurs(line))
    .slice(0, frames)
    .map(withoutPaths);
}

/** Frames that are there only because of how a module is run here. */
function isOurs(line: string): boolean {
  const folder = ours.slice(0, ours.lastIndexOf('/') + 1);
  return line.includes(folder) || line.includes(fileURLToPath(folder));
}

/** Paths below the working directory are told from there, those of packages from their name on, others by the file's name alone. */
export function withoutPaths(text: string): string {
  const root = process.cwd() + sep;
  return text
    .replaceAll('file://', '')
    .replaceAll(root, '')
    .replaceAll(/(?:\/[\w.@+ -]+)+\/node_modules\//g, 'node_modules/')
    .replaceAll(/(?<![\w.:/])(?:\/[\w.@+-]+){2,}(?=\/[\w.@+-]+\.[cm]?[jt]sx?\b)\//g, '');
}

function textOf(value: unknown): string {
  return readable(() => (typeof value === 'string' ? value : JSON.stringify(value))) ?? String(typeof value);
}

/** Errors may have getters that throw, and messages that are no texts. */
function readable(read: () => unknown): string | undefined {
  try {
    const value = read();
    return value === undefined ? undefined : String(value);
  } catch {
    return undefined;
  }
}
