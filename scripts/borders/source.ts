/** One import of a file: what it names, and whether only types pass. */
export interface SourceImport {
  /** null: the module is computed at run time. */
  readonly specifier: string | null;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
}

export interface Source {
  readonly imports: readonly SourceImport[];
  /** The code without comments; every string stands as `""` so that its words are not taken for code. */
  readonly code: string;
}

const marker = '\u0001';
/** After these a slash opens a regular expression, else it divides. */
const beforeRegex = /(?:^|[=(,:[!&|?{};+\-*%<>~^\n]|\b(?:return|typeof|case|in|of|await|yield))\s*$/;

/** Reads the imports and the bare code of a TypeScript file, without a compiler: comments, strings, templates and patterns are told apart. */
export function readSource(text: string): Source {
  const strings: string[] = [];
  const masked = mask(text, strings);
  const literal = (index: string | undefined) => strings[Number(index)] ?? null;
  const imports: SourceImport[] = [];
  const quoted = `${marker}(\\d+)${marker}`;
  for (const m of masked.matchAll(
    new RegExp(`\\b(import|export)\\b([^;=()${marker}]*?)\\bfrom\\s*${quoted}`, 'g'),
  )) {
    const clause = (m[2] ?? '').trim();
    const names = [...clause.matchAll(/(?:^|[{,])\s*((?:type\s+)?[\w$*]+)/g)].map((n) => n[1] ?? '');
    const inBraces = clause.startsWith('{') ? names.filter((n) => n !== '') : [];
    const typeOnly =
      /^type\b(?!\s*(?:,|from))/.test(clause) ||
      (inBraces.length > 0 && inBraces.every((n) => n.startsWith('type ')));
    imports.push({ specifier: literal(m[3]), names: names.map((n) => n.replace(/^type\s+/, '')), typeOnly });
  }
  for (const m of masked.matchAll(new RegExp(`\\bimport\\s*${quoted}`, 'g'))) {
    imports.push({ specifier: literal(m[1]), names: [], typeOnly: false });
  }
  for (const m of masked.matchAll(
    new RegExp(`(?<![.\\w$])(?:import|require)\\s*\\(\\s*(?:${quoted}\\s*[,)])?`, 'g'),
  )) {
    imports.push({ specifier: m[1] === undefined ? null : literal(m[1]), names: [], typeOnly: false });
  }
  return { imports, code: masked.replace(new RegExp(quoted, 'g'), '""') };
}

function mask(text: string, strings: string[]): string {
  let out = '';
  let at = 0;
  /** Depth of braces inside each open `${`. */
  const templates: number[] = [];
  const keep = (value: string) => {
    out += `${marker}${strings.push(value) - 1}${marker}`;
  };
  const template = () => {
    const from = at;
    while (at < text.length && text[at] !== '`' && !text.startsWith('${', at))
      at += text[at] === '\\' ? 2 : 1;
    keep(text.slice(from, at));
    if (text[at] === '`') at++;
    else {
      at += 2;
      out += '(';
      templates.push(0);
    }
  };
  while (at < text.length) {
    const c = text[at] ?? '';
    if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
      out += ' ';
    } else if (c === "'" || c === '"') {
      const from = ++at;
      while (at < text.length && text[at] !== c && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
      keep(text.slice(from, at++));
    } else if (c === '`') {
      at++;
      template();
    } else if (c === '/' && beforeRegex.test(out.slice(-40))) {
      at = endOfRegex(text, at);
      out += ' ""';
    } else {
      const depth = templates.at(-1);
      if (depth !== undefined && c === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && c === '}') {
        if (depth === 0) {
          templates.pop();
          out += ')';
          at++;
          template();
          continue;
        }
        templates[templates.length - 1] = depth - 1;
      }
      out += c;
      at++;
    }
  }
  return out;
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  let at = start + 1;
  for (; at < text.length && text[at] !== '\n'; at++) {
    const c = text[at];
    if (c === '\\') at++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) break;
  }
  at++;
  while (/[a-z]/.test(text[at] ?? '')) at++;
  return at;
}
