import { type Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { defaultConfigPath } from '../operations/read-config.ts';
import { exitCodes, explain } from './failure.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** What every command is given besides its own options. */
export interface Shell {
  readonly terminal: Terminal;
  /** Where the person stands. */
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C; a second one ends the process at once. */
  readonly interrupted: AbortSignal;
}

/** Options that every command has. */
const Common = z.object({
  config: z.string(),
  json: z.boolean().default(false),
  quiet: z.boolean().default(false),
  color: z.boolean(),
});

/** Adds the options that stand before or after any command. */
export function withCommonOptions(program: Command): Command {
  return program
    .option('--config <file>', 'configuration, from the root of the repository', defaultConfigPath)
    .option('--json', 'one JSON document on standard output, nothing else there')
    .option('--quiet', 'no progress on standard error')
    .option('--no-color', 'no colours');
}

/** The action of a command: its options by their schema (arguments as `args`), its exit code from `body`; what is thrown is explained. */
export function runs<S extends z.ZodObject>(
  schema: S,
  body: (options: z.output<S> & { readonly config: string }, shell: Shell) => Promise<number>,
): (...all: unknown[]) => Promise<void> {
  return async (...all) => {
    // commander hands the command itself over as the last value.
    const command = all.at(-1) as Command;
    const written = { ...command.optsWithGlobals(), args: command.args };
    const common = Common.parse(written);
    const wanted = common.color && (process.env['NO_COLOR'] ?? '') === '';
    const terminal = createTerminal({ ...common, color: wanted });
    try {
      const options = { ...schema.parse(written), config: common.config };
      const { cwd, env: environment } = process;
      process.exitCode = await body(options, {
        terminal,
        cwd: cwd(),
        environment,
        interrupted: onInterrupt(),
      });
    } catch (thrown) {
      process.exitCode = explain(thrown, terminal);
    }
  };
}

function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCodes.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}

/** Reads a whole number of an option. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw new InvalidArgumentError(`A whole number from ${min} to ${max} is needed.`);
  };
}

/** A number that may be left out. */
export const optionalNumber = z.number().nullable().default(null);
export const optionalText = z.string().nullable().default(null);
/** Names of suites; none given is all of them. */
export const optionalSuites = z.array(z.string()).nullable().default(null);

/** Names of suites, also separated by commas. */
export function suiteNames(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), ...text.split(',').filter((name) => name !== '')];
}
