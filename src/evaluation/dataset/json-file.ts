import { caseOf, type ParsedCase, parseJson } from './case-file.ts';
import { entryCase, isEntry } from './feedback-entry.ts';

/** One case, one feedback entry, or a list of them. The text of each element is read by itself, so that a broken one hides no other. */
export function* casesInJson(bytes: Uint8Array, file: string): Generator<ParsedCase> {
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '');
  for (const { line, element } of elementsOf(text)) {
    const where = { file, line };
    const read = parseJson(element, where);
    if (read.kind === 'problem') yield read;
    else yield isEntry(read.value) ? entryCase(read.value, where) : caseOf(read.value, where);
  }
}

/** The elements of a list in JSON, or the whole text where it is no list, each with the line on which it begins. */
export function* elementsOf(text: string): Generator<{ readonly line: number; readonly element: string }> {
  const start = text.search(/\S/);
  if (start === -1) return;
  if (text[start] !== '[') {
    yield { line: lineAt(text, start), element: text.slice(start) };
    return;
  }
  let line = lineAt(text, start);
  let from = start + 1;
  let depth = 0;
  let inText = false;
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at += 1;
      else if (character === '"') inText = false;
      continue;
    }
    if (character === '"') inText = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (depth > 0 && (character === ']' || character === '}')) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ']')) {
      const raw = text.slice(from, at);
      if (raw.trim() !== '' || character === ',') yield elementAt(raw, line);
      line += newlines(raw);
      from = at + 1;
      if (character === ']') {
        const rest = text.slice(from);
        if (rest.trim() !== '') yield elementAt(rest, line);
        return;
      }
    }
  }
  // The list has no end: what is left is read as it is, and says what is wrong with it.
  yield elementAt(text.slice(from), line);
}

function elementAt(raw: string, line: number): { line: number; element: string } {
  const start = Math.max(0, raw.search(/\S/));
  return { line: line + newlines(raw.slice(0, start)), element: raw.slice(start) };
}

function lineAt(text: string, offset: number): number {
  return 1 + newlines(text.slice(0, offset));
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
