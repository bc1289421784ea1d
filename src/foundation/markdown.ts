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

/**
 * The same for a table cell, in which a bar would end the cell even inside a code span. A backslash of the text before a bar is
 * kept apart from ours, which it would otherwise make harmless.
 */
export function cellUntrusted(text: string, limit = 300): string {
  return inlineUntrusted(text, limit)
    .replace(/\\(?=\|)/g, '\\ ')
    .replace(/\|/g, '\\|');
}

/** Words and harmless punctuation: no character or sequence that Markdown, HTML or GitHub's references give a meaning to. */
const harmless = /^(?:[A-Za-z0-9 ,;:()'"%+×→–−-]|\.(?= |$))*$/;
/** What GitHub makes something of although it is words: issues, commits, emoji. */
const reference = /\bgh-\d|\b[0-9a-f]{7,}\b|:[a-z0-9+-]+:/i;

/**
 * Text of a stranger inside a sentence: as it stands where it is words and harmless punctuation only, else a code span. Safe in
 * Markdown at any place but the start of a line.
 */
export function proseUntrusted(text: string, limit = 300): string {
  const line = cut(visible(text).replace(/\s+/g, ' ').trim(), limit);
  const plain = line !== '' && harmless.test(line) && !reference.test(line);
  return plain ? line : inlineUntrusted(text, limit);
}

/** Text of a stranger inside an HTML element such as `summary`, where Markdown is not read: words as they stand, else `code`. */
export function htmlUntrusted(text: string, limit = 300): string {
  const line = cut(visible(text).replace(/\s+/g, ' ').trim(), limit);
  if (line !== '' && harmless.test(line) && !reference.test(line)) return line.replace(/["']/g, htmlEntity);
  return `<code>${line.replace(/[&<>"']/g, htmlEntity)}</code>`;
}

function htmlEntity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
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
    .replace(/:(?=:)/g, ':\u200b')
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
