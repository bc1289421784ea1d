import { styleText } from 'node:util';
import { visible } from '../foundation/markdown.ts';

export type Style = Parameters<typeof styleText>[0];

/** The only way in which a command speaks. Whatever it says may hold the text of a stranger, so it is made harmless here. */
export interface Terminal {
  readonly json: boolean;
  /** Part of the result, for people: standard output; with `--json` nothing. */
  say(text: string, style?: Style): void;
  /** The result as one JSON document: standard output with `--json`, else nothing. */
  document(value: unknown): void;
  /** What is going on: standard error, unless `--quiet`. */
  progress(text: string): void;
  /** One line that the next one takes the place of, on a terminal alone; null ends it. Whether there is such a terminal. */
  status(text: string | null): boolean;
  /** What went wrong: standard error, always. */
  complain(text: string): void;
}

export interface TerminalOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

export interface Streams {
  readonly stdout: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };
}

export function createTerminal(
  { json, quiet, color }: TerminalOptions,
  { stdout, stderr }: Streams = process,
): Terminal {
  const colored = color && stdout.isTTY === true;
  const paint = (line: string, style: Style | undefined): string =>
    style === undefined || !colored ? line : styleText(style, line, { validateStream: false });
  const lines = (text: string, style?: Style): string =>
    visible(text)
      .split('\n')
      .map((line) => `${paint(harmless(line), style)}\n`)
      .join('');
  const live = stderr.isTTY === true && !quiet;
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[2K');
    drawn = false;
  };
  return {
    json,
    status: (text) => {
      if (!live) return false;
      clear();
      if (text === null) return true;
      stderr.write(harmless(visible(text)).slice(0, 200));
      drawn = true;
      return true;
    },
    say: (text, style) => {
      clear();
      if (!json) stdout.write(lines(text, style));
    },
    document: (value) => {
      if (json) stdout.write(inertJson(value));
    },
    progress: (text) => {
      clear();
      if (!quiet) stderr.write(lines(text));
    },
    complain: (text) => {
      clear();
      stderr.write(lines(text));
    },
  };
}

/** One line that a runner of GitHub Actions has nothing to obey in: `::name::` and `##[name]` are commands in its log. */
function harmless(line: string): string {
  return line.replace(/:(?=:)/g, ':\u200b').replace(/##\[/g, '#\u200b#[');
}

/** The same for JSON, in its own escapes: two colons, `##[` and what nobody can see stand only inside of its strings. */
function inertJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const escaped = text
    .replace(/:(?=:)/g, '\\u003a')
    .replace(/##(?=\[)/g, '#\\u0023')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}]/gu, escapeUnits);
  return `${escaped}\n`;
}

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}
