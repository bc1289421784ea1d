import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { messageOf, type Problem, throwIfAny, UserError, type Where } from '../foundation/error.ts';
import { yamlWords } from '../foundation/yaml-words.ts';

/** A YAML file as a value, with the line of everything in it. */
export interface ConfigDocument {
  readonly value: unknown;
  /** 1-based line of the deepest part of the path that is written down; of the key itself where it is a key. */
  lineOf(path: readonly PropertyKey[]): number;
}

type Parsed = ReturnType<typeof parseDocument>;

/** Reads the text of the file. Throws UserError `config-syntax` with the syntax errors, double keys and unknown tags included. */
export function readDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const syntax = (what: string, line: number): Problem => syntaxProblem(what, { file, line }, text);
  // A warning means that the parser guessed, for example at an unknown tag.
  const errors = firstCauses([...document.errors, ...document.warnings], lineAt);
  throwIfAny(errors.map((error) => syntax(error.message, lineAt(error.pos[0]))));
  if (document.directives?.yaml.version === '1.1')
    throw new UserError(syntax('YAML 1.1 reads words such as `no` and `<<` differently', 1));
  return {
    value: plainValue(document, (what) => new UserError(syntax(what, lineAt(firstAlias(document))))),
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const offset = offsetOf(document, path.slice(0, depth));
        if (offset !== null) return lineAt(offset);
      }
      return 1;
    },
  };
}

function plainValue(document: Parsed, refuse: (what: string) => UserError): unknown {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    // Throws where an alias stands inside of its own anchor: whatever walks the value would never come back.
    JSON.stringify(value);
    return value;
  } catch (thrown) {
    throw refuse(
      thrown instanceof TypeError ? 'an alias stands inside of its own anchor' : messageOf(thrown),
    );
  }
}

/** One problem a line, and of what the parser could no longer place only the first: the rest follows from it. */
function firstCauses(errors: readonly YAMLError[], lineAt: (offset: number) => number): YAMLError[] {
  const lost = errors.find(({ code }) => code === 'UNEXPECTED_TOKEN');
  const byLine = new Map<number, YAMLError>();
  for (const error of errors) {
    const line = lineAt(error.pos[0]);
    if ((error.code !== 'UNEXPECTED_TOKEN' || error === lost) && !byLine.has(line)) byLine.set(line, error);
  }
  return [...byLine.values()];
}

function syntaxProblem(what: string, where: Required<Where>, text: string): Problem {
  const line = text.split(/\r?\n/)[where.line - 1] ?? '';
  return {
    code: 'config-syntax',
    what: 'not valid YAML',
    where,
    found: yamlWords(what),
    accepted: 'one YAML 1.2 document whose keys each stand once',
    next: /[^"']\$\{/.test(line)
      ? 'put the placeholder in quotes: "${NAME}"; between { and } YAML reads its braces as its own'
      : 'correct the line; an editor with YAML support shows the place',
  };
}

function firstAlias(document: Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(document: Parsed, path: readonly PropertyKey[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  if (isAlias(parent)) return null;
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
