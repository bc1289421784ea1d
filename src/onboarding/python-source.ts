/** A statement that begins in the first column of a Python file. */
export interface Statement {
  readonly kind: 'value' | 'function' | 'class';
  readonly name: string;
  /** The whole statement, its body included. */
  readonly text: string;
}

/** Parameters of a function as they are written. */
export interface Parameter {
  readonly name: string;
  readonly type: string | null;
  readonly hasDefault: boolean;
}

/** The named statements at the top of a module, read by their look alone: nothing is run. */
export function statementsOf(source: string): Statement[] {
  const chunks: string[] = [];
  for (const line of source.split(/\r?\n/)) {
    // What closes a bracket goes on with the statement before it.
    if (/^[^\s#)\]}]/.test(line) || chunks.length === 0) chunks.push(line);
    else chunks[chunks.length - 1] += `\n${line}`;
  }
  return chunks.flatMap((text): Statement[] => {
    const [, keyword, name] = /^(?:async\s+)?(def|class)\s+([A-Za-z_]\w*)/.exec(text) ?? [];
    if (keyword !== undefined && name !== undefined)
      return [{ kind: keyword === 'def' ? 'function' : 'class', name, text }];
    const [, value] = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=(?!=)/.exec(text) ?? [];
    return value === undefined ? [] : [{ kind: 'value', name: value, text }];
  });
}

/** The parameters of the first `def` in a text, `self` and the like apart; stars end the list. */
export function parametersOf(text: string): Parameter[] {
  const start = /\bdef\s+\w+\s*\(/.exec(text);
  if (start === null) return [];
  const parameters: Parameter[] = [];
  for (const part of splitTop(insideBrackets(text, start.index + start[0].length))) {
    const [, stars = '', name, type, given] =
      /^(\*{0,2})([A-Za-z_]\w*)?\s*(?::\s*([\s\S]+?))?\s*(=[\s\S]*)?$/.exec(part.trim()) ?? [];
    if (stars !== '') break;
    if (name === undefined || ['self', 'cls'].includes(name)) continue;
    parameters.push({ name, type: type?.trim() ?? null, hasDefault: given !== undefined });
  }
  return parameters;
}

/** The text from a place inside of a bracket to the bracket's end, texts in quotes passed over. */
export function insideBrackets(text: string, from: number): string {
  let depth = 1;
  let quote: string | null = null;
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quote !== null) {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = null;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    if (depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

/** Parts between the commas that stand in no bracket and no quotes. */
export function splitTop(text: string): string[] {
  const parts: string[] = [];
  let rest = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if ('([{'.includes(letter)) {
      const inside = insideBrackets(text, at + 1);
      rest += letter + inside;
      at += inside.length;
    } else if (letter === ',') {
      parts.push(rest);
      rest = '';
    } else rest += letter;
  }
  return [...parts, rest].filter((part) => part.trim() !== '');
}

/** The text without comments and without the code under `if __name__ == …`. */
export function withoutComments(source: string): string {
  return source.replace(/(^|\s)#[^\n]*/g, '$1');
}
