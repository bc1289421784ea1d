/** A text the answerer may read, `path` being the name it is cited by. */
export interface SourceDocument {
  readonly path: string;
  readonly text: string;
}

/** What retrieval finds as one piece, in the order of the documents; with `chunk: sentence` it is one sentence. */
export interface Passage {
  readonly path: string;
  readonly sentences: readonly string[];
}

export type Chunk = 'sentence' | 'paragraph';

/** Cuts documents into passages. Front matter, headings, code, tables' rules, comments and labels such as `Context:` are no passages. */
export function passagesOf(documents: readonly SourceDocument[], chunk: Chunk): Passage[] {
  return documents.flatMap(({ path, text }) =>
    paragraphsOf(text)
      .map(sentencesOf)
      .flatMap((sentences) => (chunk === 'paragraph' ? [sentences] : sentences.map((sentence) => [sentence])))
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => ({ path, sentences })),
  );
}

/** Paragraphs and list items of a Markdown text, each as one line. */
function paragraphsOf(markdown: string): string[] {
  const text = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '');
  const lines = text
    .split('\n')
    .map((line) => (isNoProse(line) ? '' : startsItem(line) ? `\n${line}` : line));
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) => plain(paragraph))
    .filter((paragraph) => paragraph !== '');
}

/** A sentence ends with a stop, then space, then something that can begin one: `e.g. this` and `2.5` stay whole. */
function sentencesOf(paragraph: string): string[] {
  return paragraph
    .split(/(?<=[.!?]["”')\]]?)(?<!\b(?:e\.g|i\.e|etc|vs|approx)\.)\s+(?=["“'([]?[\p{Lu}\d])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > 2);
}

function isNoProse(line: string): boolean {
  return /^\s{0,3}(?:#{1,6}\s|=+\s*$|[-*_]{3,}\s*$|\|?[\s:|-]+\|[\s:|-]*$)/.test(line);
}

function startsItem(line: string): boolean {
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line);
}

function plain(paragraph: string): string {
  return paragraph
    .replace(/^\s*(?:[-*+>]|\d+[.)])\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^\s*(?:context|documents?|passages?|sources?)\s*:\s*/i, '')
    .trim();
}
