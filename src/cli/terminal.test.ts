import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTerminal, type TerminalOptions } from './terminal.ts';

const hostile =
  'a\n::add-mask::x\r::error::y\n##[command]z\u001b[31mred\u001b]0;title\u0007 \u202egnp\u2028::w\u200b';

/** Controls but the newline, and what hides or reorders text. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function speak(options: Partial<TerminalOptions>, isTTY = false) {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({
    isTTY,
    write: (text: string | Uint8Array) => {
      said[name] += String(text);
      return true;
    },
  });
  const terminal = createTerminal(
    { json: false, quiet: false, color: true, ...options },
    { stdout: stream('stdout'), stderr: stream('stderr') },
  );
  return { terminal, said };
}

describe('a terminal', () => {
  it('lets no text of a stranger steer a terminal or a runner of GitHub Actions, on either stream', () => {
    const { terminal, said } = speak({});
    terminal.say(hostile);
    terminal.progress(hostile);
    terminal.complain(hostile);
    for (const text of [said.stdout, said.stderr]) {
      expect(text).not.toMatch(/::|##\[/);
      expect(text.replaceAll('\u200b', '')).not.toMatch(unseen);
      expect(text).toContain('red');
    }
  });

  it('writes JSON in which the same is escaped and nothing is lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(hostile)), (text) => {
        const { terminal, said } = speak({ json: true });
        terminal.document({ [`${text}:`]: [text, `:${text}`] });
        expect(JSON.parse(said.stdout)).toEqual({ [`${text}:`]: [text, `:${text}`] });
        expect(said.stdout).not.toMatch(/::|##\[/);
        expect(said.stdout).not.toMatch(unseen);
      }),
    );
  });

  it('with --json puts the document on standard output and nothing beside it', () => {
    const { terminal, said } = speak({ json: true });
    terminal.say('for people');
    terminal.progress('on the way');
    terminal.document({ a: 1 });
    expect(said).toEqual({ stdout: '{\n  "a": 1\n}\n', stderr: 'on the way\n' });
  });

  it('without --json says no document; with --quiet no progress, but still what is wrong', () => {
    const { terminal, said } = speak({ quiet: true });
    terminal.document({ a: 1 });
    terminal.progress('on the way');
    terminal.complain('wrong');
    expect(said).toEqual({ stdout: '', stderr: 'wrong\n' });
  });

  it('colours only for a terminal that wants it', () => {
    const painted = (options: Partial<TerminalOptions>, isTTY: boolean) => {
      const { terminal, said } = speak(options, isTTY);
      terminal.say('x', 'red');
      return said.stdout;
    };
    expect(painted({}, true)).toBe('\u001b[31mx\u001b[39m\n');
    expect(painted({}, false)).toBe('x\n');
    expect(painted({ color: false }, true)).toBe('x\n');
  });
});

it('draws a status on a terminal alone, and takes it away before anything else is said', () => {
  const written: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => written.push(text) > 0 });
  const on = (isTTY: boolean) =>
    createTerminal(
      { json: false, quiet: false, color: false },
      { stdout: stream(isTTY), stderr: stream(isTTY) },
    );
  expect(on(false).status('half')).toBe(false);
  expect(written).toEqual([]);
  const terminal = on(true);
  expect(terminal.status('half \u001b[31m::error::x')).toBe(true);
  terminal.progress('done');
  const clear = '\r\u001b[2K';
  expect(written).toEqual(['half [31m:\u200b:error:\u200b:x', clear, 'done\n']);
});
