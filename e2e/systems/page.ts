import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const docs = join(import.meta.dirname, '../../docs');

/**
 * The files that a page of the documentation shows: code blocks whose opening line names a path after the language. With `heading`
 * only those below that heading, down to the next of its level.
 */
export function filesOfPage(page: string, heading?: string): Record<string, string> {
  const text = readFileSync(join(docs, page), 'utf8');
  const part = heading === undefined ? text : section(text, heading);
  const blocks = [...part.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)];
  if (blocks.length === 0) throw new Error(`${page} shows no file ${heading ?? ''}`);
  return Object.fromEntries(blocks.map(([, path = '', content = '']) => [path, content]));
}

/** The code blocks of a page in a language that are no files, in order. */
export function fragmentsOfPage(page: string, language: string): string[] {
  const blocks = readFileSync(join(docs, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, of, content = '']) => (of === language ? [content] : []));
}

function section(text: string, heading: string): string {
  const start = text.indexOf(`\n${heading}\n`);
  if (start === -1) throw new Error(`no heading "${heading}"`);
  const level = heading.indexOf(' ');
  const rest = text.slice(start + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return end === -1 ? rest : rest.slice(0, end);
}
