import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that a page of the documentation shows: a line with the path in backticks and a colon, then a fence. */
export function filesOn(page: string): Record<string, string> {
  const shown = textOf(page).matchAll(/^`([^`\n]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm);
  return Object.fromEntries([...shown].map(([, path = '', content = '']) => [path, content]));
}

/** The fences of a page that are no files, in order. */
export function fragmentsOn(page: string, language: string): string[] {
  const fences = textOf(page).matchAll(/(^`[^`\n]+`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm);
  return [...fences].flatMap(([, path, of, content = '']) =>
    path === undefined && of === language ? [content] : [],
  );
}

function textOf(page: string): string {
  return readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
}
