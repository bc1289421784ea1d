import { describe, expect, it } from 'vitest';
import { showMarkdown } from './show-markdown.ts';

const shown = (markdown: string) => showMarkdown(markdown).map(({ text }) => text);

describe('Markdown in a terminal', () => {
  it('has headings, quotes, emphasis, code and links without their marks, and no hidden marker', () => {
    const text =
      '<!-- plumbline:verdict:abc -->\n### ❌ it **got** worse\n> careful\n- `case-1` now: `` a`b ``\n[report](https://x)\n';
    expect(shown(text)).toEqual(['❌ it got worse', '│ careful', '- case-1 now: a`b', 'report (https://x)']);
  });

  it('leaves what stands in a code span as it is', () => {
    expect(shown('`**not bold** [no](link)` and **bold**')).toEqual(['**not bold** [no](link) and bold']);
  });

  it('sets a table in columns, numbers to the right, bars of the text kept', () => {
    const table =
      '| | before | now | |\n| :- | -: | -: | :- |\n| **a** | 1 % | 100 % | `x\\|y` |\n| long name | 2 % | 3 % | – |';
    expect(shown(table)).toEqual([
      '            before     now',
      'a              1 %   100 %   x|y',
      'long name      2 %     3 %   –',
    ]);
  });

  it('leaves folds closed and shows their titles', () => {
    const fold =
      'a\n\n<details><summary>2 more: say &#34;hi&#34; <code>x</code></summary>\n\n- secret\n\n</details>\n\nb';
    expect(shown(fold)).toEqual(['a', '', '▸ 2 more: say "hi" x', '', 'b']);
  });
});
