import { type Problem, UserError, type Where } from './error.ts';

/** Why the bytes of a file are no text in UTF-8, with the first line where that shows; null for bytes that are. A mark at the start is fine. */
export function whyNotText(bytes: Uint8Array, file: string): Problem | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return notText({ file, line: 1 }, 'UTF-16, by the mark at its start');
  const nul = bytes.indexOf(0);
  if (nul !== -1) {
    const found = 'a NUL character, as in a binary file or in UTF-16';
    return notText({ file, line: lineAt(bytes, nul) }, found);
  }
  return null;
}

/**
 * The text of a file in UTF-8, without a mark at its start.
 * @throws UserError `file-not-text` for bytes that are none
 */
export function fileText(bytes: Uint8Array, file: string): string {
  const problem = whyNotText(bytes, file);
  if (problem !== null) throw new UserError(problem);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(notText({ file, line: firstWrongLine(bytes) }, 'bytes that are no UTF-8'));
  }
}

function notText(where: Where, found: string): Problem {
  return {
    code: 'file-not-text',
    what: 'this file is no text in UTF-8',
    where,
    found,
    accepted: 'a text file in UTF-8',
    next: 'save the file as UTF-8, or name another one',
  };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}

/** 1-based; a character never holds a line break, so each line can be read by itself. */
function firstWrongLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return line;
}
