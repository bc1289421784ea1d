import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockUntrusted,
  cellUntrusted,
  hiddenMarker,
  htmlUntrusted,
  inlineUntrusted,
  logUntrusted,
  proseUntrusted,
  visible,
} from './markdown.ts';

/** Pieces that mean something to Markdown, HTML, GitHub or its runner, to be strung together in every way. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@octocat',
        '@org/team',
        '#12',
        'GH-12',
        'a/b#1',
        'https://evil.example/x',
        'www.evil.example',
        'me@evil.example',
        '![x](https://evil.example)',
        '[x](javascript:a)',
        '[x]: https://evil.example',
        '<img src=x>',
        '<!-- ',
        ' -->',
        '</details>',
        '<b onclick=x>',
        '&lt;',
        '&#64;octocat',
        '`',
        '``',
        '```',
        '````text\n',
        '~~~',
        '|',
        '\\',
        '\\|',
        '\n',
        '\r\n',
        '\t',
        '# h',
        '- [ ] x',
        '* ',
        '1. ',
        '> ',
        '---',
        '***',
        '$x$',
        ':smile:',
        '::set-output name=a::b',
        ':::',
        '##[command]',
        '\u202e',
        '\u200b',
        '\u2066',
        '\u0000',
        '\u001b[31m',
        '\ud800',
        'deadbeefdeadbeef',
        '<!-- plumbline:verdict:eA -->',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Content of the one code span that a text consists of, by CommonMark's rule: it ends at the first run of equal length. */
function codeSpan(text: string): string | null {
  const fence = /^`+/.exec(text)?.[0] ?? '';
  if (fence === '') return null;
  const runs = [...text.matchAll(/`+/g)];
  const end = runs.slice(1).find(([run]) => run.length === fence.length);
  return end !== undefined && end.index + fence.length === text.length
    ? text.slice(fence.length, end.index)
    : null;
}

/** Everything of a text but invisible characters and white space, which a rendering may change. */
function bare(text: string): string {
  return visible(text).replace(/\s+/g, '');
}

describe('inlineUntrusted', () => {
  it('is one code span and nothing beside it, whatever the text holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = inlineUntrusted(text);
        expect(result).not.toMatch(/[\n\r]/);
        if (result !== '*(empty)*') expect(codeSpan(result)).not.toBeNull();
      }),
    );
  });

  it('shows every character that a reader can see', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = inlineUntrusted(text, 10_000);
        expect(bare(result === '*(empty)*' ? '' : (codeSpan(result) ?? '!'))).toBe(bare(text));
      }),
    );
  });

  it('says that a text is empty when nothing of it is visible', () => {
    expect(inlineUntrusted(' \u200b\n')).toBe('*(empty)*');
  });

  it('cuts at the limit with an ellipsis and never through a surrogate pair', () => {
    expect(inlineUntrusted('abcdef', 4)).toBe('`abc…`');
    expect(inlineUntrusted('a😀b', 3)).toBe('`a…`');
  });
});

describe('cellUntrusted', () => {
  it('leaves no bar unescaped, also behind backslashes of the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = cellUntrusted(text);
        expect(result.replaceAll('\\|', '')).not.toContain('|');
        // An even number of backslashes before a bar would escape each other instead of the bar.
        for (const [slashes] of result.matchAll(/\\+(?=\|)/g)) expect(slashes.length).toBe(1);
      }),
    );
  });
});

describe('blockUntrusted', () => {
  it('has a fence that no line of the text can close', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = blockUntrusted(text).split('\n');
        const fence = /^`+/.exec(lines[0] ?? '')?.[0] ?? '';
        expect(fence.length).toBeGreaterThanOrEqual(3);
        expect(lines.at(-1)).toBe(fence);
        for (const line of lines.slice(1, -1)) expect(line).not.toContain(fence);
      }),
    );
  });
});

describe('proseUntrusted', () => {
  it('leaves words and harmless punctuation as they stand', () => {
    for (const text of [
      'We open at 9:00.',
      "I don't know. Ask them.",
      'exit 137 (no memory)',
      'contains "9:00"',
    ])
      expect(proseUntrusted(text)).toBe(text);
  });

  it('makes a code span of everything that could mean something', () => {
    const texts = [
      '@octocat',
      '#12',
      'GH-12',
      'gh-12',
      'see www.evil.example',
      'a.b',
      '<b>',
      '*x*',
      '_x_',
      '[x](y)',
      '`x`',
      'a|b',
      '&amp;',
      '$x$',
      ':smile:',
      'http://x',
      '1a2b3c4d',
      'a\\b',
      '~x~',
      'me@x',
      '!x',
      '=x',
    ];
    for (const text of texts) expect(codeSpan(proseUntrusted(text)), text).not.toBeNull();
  });

  it('is a code span, or consists of characters that mean nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = proseUntrusted(text);
        if (result === '*(empty)*' || codeSpan(result) !== null) return;
        expect(result).toMatch(/^[\w ,;:.()'"%+×→–−…-]+$/);
        expect(result).not.toMatch(/_|\.\S/);
      }),
    );
  });
});

describe('htmlUntrusted', () => {
  it('opens no tag and no entity but its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = htmlUntrusted(text);
        const inside = result.replace(/^<code>/, '').replace(/<\/code>$/, '');
        expect(inside).not.toMatch(/[<>"]/);
        expect(inside.replace(/&#\d+;/g, '')).not.toContain('&');
        if (/[@/_*`[\]#]/.test(inside.replace(/&#\d+;/g, ''))) expect(result).toMatch(/^<code>.*<\/code>$/);
      }),
    );
  });
});

describe('logUntrusted', () => {
  it('is one line in which the runner finds no command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const result = logUntrusted(text);
        expect(result).not.toMatch(/[\n\r]/);
        expect(result).not.toContain('::');
        expect(result).not.toContain('##[');
      }),
    );
  });

  it('holds no command either where three colons stand together', () => {
    expect(logUntrusted(':::set-output name=x::y')).not.toContain('::');
  });
});

describe('visible', () => {
  it('drops controls, zero-width and bidirectional characters and keeps newlines', () => {
    expect(visible('a\u202eb\u200bc\u0007d\r\ne\u2028f\u{e0041}')).toBe('abcd\nef');
  });
});

describe('hiddenMarker', () => {
  it('cannot be closed early by its value', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        expect(hiddenMarker('verdict', value)).toMatch(/^<!-- plumbline:verdict:[A-Za-z0-9_-]* -->$/);
      }),
    );
  });

  it('is the same for the same pull request and another for another', () => {
    expect(hiddenMarker('verdict', 'a/b#1')).not.toBe(hiddenMarker('verdict', 'a/b#12'));
  });
});
