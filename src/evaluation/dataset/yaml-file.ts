import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { messageOf, type Problem } from '../../foundation/error.ts';
import { linesOf } from '../../foundation/lines.ts';
import { yamlWords } from '../../foundation/yaml-words.ts';
import { caseOf, type ParsedCase } from './case-file.ts';
import { longestLine, refuseText } from './case-problems.ts';
import { entryCase, isEntry } from './feedback-entry.ts';
import { isLinguametricaCase, linguametricaCase } from './linguametrica-case.ts';

/** Cases in YAML: a list, one case, or several documents of either. */
export function* casesInYaml(bytes: Uint8Array, file: string): Generator<ParsedCase> {
  const lines = new LineCounter();
  let line = 0;
  for (const text of linesOf(bytes)) {
    line += 1;
    // Before the parser, which takes seconds for what nobody could have meant.
    const refused = refuseText(text);
    if (refused !== null) {
      yield { kind: 'problem', problem: { code: 'dataset-line', where: { file, line }, ...refused } };
      return;
    }
  }
  const text = new TextDecoder().decode(bytes);
  const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false });
  // For a text without any document the parser gives an object that is no list.
  if (!Array.isArray(documents)) return;
  for (const document of documents) {
    const broken = document.errors.map((error) =>
      wrong(file, lines.linePos(error.pos[0]).line, 'not valid YAML', error.message),
    );
    if (broken.length > 0) {
      yield* broken;
      continue;
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) continue;
    for (const node of isSeq<Node>(contents) ? contents.items : [contents]) {
      const [start = 0, end = 0] = node.range ?? [];
      const line = lines.linePos(start).line;
      if (end - start > longestLine) {
        yield wrong(file, line, 'the case is too long', `${end - start} characters`);
        continue;
      }
      let value: unknown;
      try {
        // What an alias repeats would be read over and over: a few lines could fill the memory.
        value = isAlias(node)
          ? node.resolve(document)?.toJS(document, { maxAliasCount: 50 })
          : node.toJS(document, { maxAliasCount: 50 });
      } catch (thrown) {
        yield wrong(file, line, 'not readable as YAML', messageOf(thrown));
        continue;
      }
      const where = { file, line };
      if (isEntry(value)) yield entryCase(value, where);
      else if (isLinguametricaCase(value))
        yield linguametricaCase(value, where, (key) => lineOf(node, key, lines));
      else yield caseOf(value, where);
    }
  }
}

/** 1-based line of a key of a map, where the map is written there. */
function lineOf(node: Node, key: string, lines: LineCounter): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  const range = isScalar(pair?.key) ? pair.key.range : null;
  return range == null ? undefined : lines.linePos(range[0]).line;
}

function wrong(file: string, line: number, what: string, found: string): ParsedCase {
  const problem: Problem = {
    code: 'dataset-line',
    what,
    where: { file, line },
    found: yamlWords(found),
    accepted: 'a list of cases',
    next: 'mend the YAML; an editor with YAML support shows the place',
  };
  return { kind: 'problem', problem };
}
