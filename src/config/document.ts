import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { messageOf, type Problem, UserError } from '../foundation/error.ts';

/** A YAML file as a value, with the line of everything in it. */
export interface ConfigDocument {
  readonly value: unknown;
  /** 1-based line of the deepest part of the path that is written down; of the key itself where it is a key. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads the text of the file. Throws UserError `config-syntax` with every syntax error, double keys included. */
export function readDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const syntax = (what: string, line?: number): Problem => ({
    code: 'config-syntax',
    what: `not valid YAML: ${what}`,
    where: line === undefined ? { file } : { file, line },
    accepted: 'a YAML document whose keys each stand once',
    next: 'correct the line; an editor with YAML support shows the place',
  });
  const [first, ...more] = document.errors.map((error) => syntax(error.message, lineAt(error.pos[0])));
  if (first !== undefined) throw new UserError(first, ...more);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    throw new UserError(syntax(messageOf(thrown)));
  }
  return {
    value,
    lineOf: (path) => {
      for (let depth = path.length; depth > 0; depth--) {
        const offset = offsetOf(document, path.slice(0, depth));
        if (offset !== null) return lineAt(offset);
      }
      return 1;
    },
  };
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
    );
    return isScalar(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}
