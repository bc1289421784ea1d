/** Controls, zero-width and bidirectional characters: they hide text or reorder what a reader sees. */
const invisible = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{DI}\p{Zl}\p{Zp}]/gu;

/** The text without anything a reader cannot see, newlines kept. */
export function visible(text: string): string {
  return text.toWellFormed().replace(invisible, '').replace(/\r\n?/g, '\n');
}

/**
 * Text of a stranger as one line of Markdown that can do nothing: a code span, in which GitHub makes no mention, link, image,
 * HTML or comment. Longer than `limit` UTF-16 units is cut with an ellipsis; empty text says so.
 */
export function inlineUntrusted(text: string, limit = 300): string {
  const line = cut(visible(text).replace(/\s+/g, ' ').trim(), limit);
  if (line === '') return '*(empty)*';
  const fence = '`'.repeat(longestRun(line) + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The same for a table cell, in which a bar would end the cell even inside a code span. */
export function cellUntrusted(text: string, limit = 300): string {
  return inlineUntrusted(text, limit).replace(/\|/g, '\\|');
}

/** Several lines of a stranger as a fenced block whose fence is longer than any run of backticks inside. */
export function blockUntrusted(text: string, limit = 4000): string {
  const body = cut(visible(text), limit);
  const fence = '`'.repeat(Math.max(3, longestRun(body) + 1));
  return `${fence}text\n${body}\n${fence}`;
}

/**
 * Text of a stranger as one line of a log: no newline, no control character, and nothing that GitHub's runner would obey as a
 * workflow command (`::name::`, `##[name]`).
 */
export function logUntrusted(text: string, limit = 300): string {
  return cut(visible(text).replace(/\n/g, ' ⏎ '), limit)
    .replace(/::/g, ':\u200b:')
    .replace(/##\[/g, '#\u200b#[');
}

/** A marker that hides in a comment: base64url, so that no value can end the HTML comment early. */
export function hiddenMarker(kind: string, value: string): string {
  return `<!-- plumbline:${kind}:${Buffer.from(value, 'utf8').toString('base64url')} -->`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = limit - 1;
  // Never between the halves of a surrogate pair.
  const half = text.charCodeAt(end - 1) >= 0xd800 && text.charCodeAt(end - 1) <= 0xdbff;
  return `${text.slice(0, half ? end - 1 : end)}…`;
}
