import { createHash } from 'node:crypto';
import { visible } from '../../../foundation/markdown.ts';

/** What a page is made of. `body` is HTML, everything else is text. */
export interface PageParts {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** null: a page that does nothing. */
  readonly script: { readonly code: string; readonly reads: unknown } | null;
}

/**
 * One self-contained HTML page: opens from disk, asks no network. Its data stand in a block that no browser runs; a content policy names
 * the one script and the one style that may work.
 */
export function pageFrame({ title, script, style, body }: PageParts): string {
  const policy = `default-src 'none'; script-src ${script === null ? "'none'" : `'${hashOf(script.code)}'`}; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
${script === null ? '' : `<script type="application/json" id="data">${inertJson(script.reads)}</script>\n<script>${script.code}</script>\n`}</body>
</html>
`;
}

/** A heading and a table; the cells of `rows` are HTML of `row`. */
export function table(title: string, names: readonly string[], rows: readonly string[]): string {
  const head = names.map((name) => `<th>${escaped(name)}</th>`).join('');
  return `<h2>${title}</h2><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

/** A row of texts. */
export function row(cells: readonly (string | number)[]): string {
  return `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}</td>`).join('')}</tr>`;
}

/** Text that can be nothing else in HTML, and hides nothing. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that cannot end the element it stands in, nor open a comment in it. */
function inertJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
