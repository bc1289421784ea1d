import type { Style } from './terminal.ts';

export interface ShownLine {
  readonly text: string;
  readonly style?: Style;
}

/** Our own Markdown (comments, summaries) as lines for a terminal, as GitHub shows it: tables in columns, what is folded left closed. */
export function showMarkdown(markdown: string): ShownLine[] {
  const shown: ShownLine[] = [];
  let rows: string[][] = [];
  let folded = false;
  for (const line of [...markdown.trimEnd().split('\n'), '']) {
    if (folded) {
      folded = !line.startsWith('</details>');
      continue;
    }
    if (line.startsWith('|')) {
      rows.push(cellsOf(line));
      continue;
    }
    shown.push(...columns(rows));
    rows = [];
    const fold = /^<details><summary>(.*)<\/summary>/.exec(line);
    if (fold !== null) {
      folded = !line.includes('</details>');
      shown.push({ text: `▸ ${htmlText(fold[1] ?? '')}` });
      continue;
    }
    if (!line.startsWith('<!--')) shown.push(plainLine(line));
  }
  return withoutDoubleBlanks(shown);
}

function plainLine(line: string): ShownLine {
  const heading = /^#{1,6} (.*)$/.exec(line);
  if (heading !== null) return { text: inline(heading[1] ?? ''), style: 'bold' };
  const small = /^<sub>(.*)<\/sub>$/.exec(line);
  if (small !== null) return { text: inline(small[1] ?? ''), style: 'dim' };
  return { text: line.startsWith('> ') ? `│ ${inline(line.slice(2))}` : inline(line) };
}

/** Cells of a table's line; a bar after a backslash is text. */
function cellsOf(line: string): string[] {
  return line
    .slice(1)
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => inline(cell.replace(/\\\|/g, '|').trim()));
}

/** Rows of equal columns; numbers, which GitHub sets to the right, are set to the right. */
function columns(rows: readonly string[][]): ShownLine[] {
  const [head, rule = [], ...body] = rows;
  if (head === undefined) return [];
  const written = [head, ...body];
  const widths = rule.map((_, column) => Math.max(...written.map((row) => (row[column] ?? '').length)));
  return written.map((row, index) => ({
    text: rule
      .map((mark, column) => {
        const cell = row[column] ?? '';
        const width = widths[column] ?? 0;
        return mark.endsWith(':') && !mark.startsWith(':') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('   ')
      .trimEnd(),
    ...(index === 0 ? { style: 'dim' as const } : {}),
  }));
}

/** Code spans as they stand, emphasis and links without their marks. */
function inline(text: string): string {
  return text
    .split(/((?<!`)(`+)(?!`).*?(?<!`)\2(?!`))/)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? codeText(part) : wordText(part)))
    .join('');
}

function codeText(span: string): string {
  const inside = span.replace(/^`+|`+$/g, '');
  return /^ .*\S.* $/.test(inside) ? inside.slice(1, -1) : inside;
}

function wordText(text: string): string {
  return text
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\*(\(.+?\))\*/g, '$1')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 ($2)');
}

function htmlText(html: string): string {
  return html
    .replace(/<\/?code>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function withoutDoubleBlanks(lines: readonly ShownLine[]): ShownLine[] {
  const kept = lines.filter(({ text }, index) => text !== '' || (index > 0 && lines[index - 1]?.text !== ''));
  return kept.at(-1)?.text === '' ? kept.slice(0, -1) : kept;
}
