/** A fenced block of a page. */
export interface Block {
  /** From the root of the repository. */
  readonly page: string;
  /** Of the opening fence, 1-based. */
  readonly line: number;
  /** What stands behind the fence; empty for none. */
  readonly language: string;
  /** The file that it is, where it is one; null for a fragment. */
  readonly path: string | null;
  readonly content: string;
  /** Headings above it, from the outermost, each with its marks (`## process`). */
  readonly headings: readonly string[];
  /** Why it is neither run nor validated, where the page says so: `<!-- not tested: … -->` on the line above. */
  readonly untested: string | null;
}

/** The fenced blocks of a page in their order. */
export function blocksOf(page: string, text: string): Block[] {
  const blocks: Block[] = [];
  const headings: string[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const level = /^(#+) /.exec(line)?.[1]?.length;
    if (level !== undefined) {
      headings.length = Math.min(headings.length, level - 1);
      headings[level - 1] = line;
    }
    const fence = /^(`{3,})(\w*)(?: (\S+))?$/.exec(line);
    if (fence === null) continue;
    const [, ticks = '```', language = '', path = null] = fence;
    const end = lines.findIndex((other, index) => index > at && other === ticks);
    if (end === -1) throw new Error(`${page}:${at + 1}: this block has no end`);
    blocks.push({
      ...{ page, language, path },
      line: at + 1,
      content: `${lines.slice(at + 1, end).join('\n')}\n`,
      headings: headings.filter((heading) => heading !== undefined),
      untested: /^<!-- not tested: (.+) -->$/.exec(lines[at - 1] ?? '')?.[1] ?? null,
    });
    at = end;
  }
  return blocks;
}
