import { type DestinationStream, type Logger, pino } from 'pino';
import { InternalError, UserError } from '../src/foundation/error.ts';
import { logUntrusted } from '../src/foundation/markdown.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Our own words about ids and names of repositories: the only text that reaches the log. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Log {
  info(what: string, facts?: Facts): void;
  error(what: string, thrown: unknown, facts?: Facts): void;
  /** For Probot and what it brings along: of what they say, only that they said it, and the kind and place of an error. */
  readonly ofProbot: Logger;
}

/**
 * Lines of JSON to `destination` (standard output). A payload holds text that people posted, maybe by mistake; the errors that
 * Probot logs carry the whole event, so nothing of an error but its kind and its place in the code is kept.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const to = destination ?? pino.destination(1);
  const ours = pino(options, to);
  const ofProbot = pino(
    {
      ...options,
      hooks: {
        logMethod(said: unknown[], method) {
          const thrown = thrownIn(said);
          if (thrown === undefined) method.call(this, 'a library said something, which is withheld');
          else method.call(this, { error: describe(thrown) }, 'a task failed');
        },
      },
    },
    to,
  );
  return {
    info: (what, facts = {}) => ours.info(harmless(facts), what),
    error: (what, thrown, facts = {}) => ours.error({ ...harmless(facts), error: describe(thrown) }, what),
    ofProbot,
  };
}

interface Described {
  readonly kind: string;
  readonly status?: number;
  readonly problems?: readonly object[];
  readonly message?: string;
  readonly at: readonly string[];
  readonly causes?: readonly Described[];
}

/** What may be known of an error: never its message, unless we wrote it ourselves, and never what hangs on it. */
export function describe(thrown: unknown, depth = 0): Described {
  if (!(thrown instanceof Error)) return { kind: typeof thrown, at: [] };
  const status: unknown = Reflect.get(thrown, 'status');
  const causes = [thrown.cause, ...(thrown instanceof AggregateError ? thrown.errors : [])]
    .filter((cause) => cause instanceof Error && depth < 3)
    .slice(0, 10);
  return {
    kind: thrown.constructor.name,
    ...(typeof status === 'number' ? { status } : {}),
    ...(thrown instanceof UserError ? { problems: problemsOf(thrown) } : {}),
    ...(thrown instanceof InternalError ? { message: logUntrusted(thrown.message) } : {}),
    at: placesOf(thrown),
    ...(causes.length === 0 ? {} : { causes: causes.map((cause) => describe(cause, depth + 1)) }),
  };
}

/** `found` is left out: it quotes others. */
function problemsOf({ problems }: UserError): readonly object[] {
  return problems.map(({ code, what, accepted, next }) => ({
    code,
    what: logUntrusted(what),
    ...(accepted === undefined ? {} : { accepted: logUntrusted(accepted) }),
    next: logUntrusted(next, 500),
  }));
}

/** The frames of a stack without the message before them, whose lines could look like frames too. */
function placesOf({ stack = '', message }: Error): readonly string[] {
  const end = stack.indexOf(message) + message.length;
  return stack
    .slice(end)
    .split('\n')
    .filter((line) => /^ {4}at [^\s].*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
}

function thrownIn(said: readonly unknown[]): Error | undefined {
  for (const part of said) {
    if (part instanceof Error) return part;
    if (typeof part !== 'object' || part === null) continue;
    const inside = [Reflect.get(part, 'err'), Reflect.get(part, 'error')].find(
      (each) => each instanceof Error,
    );
    if (inside instanceof Error) return inside;
  }
  return undefined;
}

function harmless(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? logUntrusted(value, 200) : value,
    ]),
  );
}
