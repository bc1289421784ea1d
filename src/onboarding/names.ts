import { basename, dirname } from 'node:path/posix';

/** A name that pipelines and suites may have, made of a file's or a folder's; `otherwise` where nothing is left of it. */
export function pipelineName(text: string, otherwise: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '');
  return name === '' ? otherwise : name;
}

/** The folder of a file, '' for the root. */
export function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/** A path below a folder, '' being the root. */
export function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

/** The file of that name in a folder or the nearest one above it; null where there is none. */
export function nearest(paths: readonly string[], folder: string, name: string): string | null {
  const here = below(folder, name);
  if (paths.includes(here)) return here;
  return folder === '' ? null : nearest(paths, folderOf(folder), name);
}

/** Files that test an app are not the app. */
export function isTest(path: string): boolean {
  const name = basename(path);
  return (
    /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\//.test(path) ||
    /^(?:test_.*|conftest)\.py$|_test\.py$|\.(?:test|spec|config|d)\.[cm]?[jt]s$/.test(name)
  );
}

/** One line without anything that nobody can see, of at most `most` characters: what a comment may hold of a stranger's text. */
export function oneLine(text: string, most = 120): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Whether a path can stand in a command as it is. */
export function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9_][\w./-]*$/.test(path);
}

/** A path as a pattern that matches it alone; null where one of its characters means something in a pattern. */
export function patternOf(path: string): string | null {
  return /[*?[\]{}()!+@\\\p{Cc}]/u.test(path) ? null : path;
}

/** Patterns without those that another one of them holds already. */
export function withoutCovered(patterns: readonly string[]): readonly string[] {
  const folders = patterns
    .filter((pattern) => pattern.endsWith('/**'))
    .map((pattern) => pattern.slice(0, -2));
  return [...new Set(patterns)].filter(
    (pattern) => !folders.some((folder) => pattern.startsWith(folder) && pattern !== `${folder}**`),
  );
}

/** Folders and files of the repository that a source names between quotes, as patterns. */
export function namedIn(sources: readonly string[], paths: readonly string[]): readonly string[] {
  const quoted = sources.flatMap((source) =>
    [...source.matchAll(/["']\.?\/?([\w][\w./-]{0,200}?)\/?["']/g)].map(([, name = '']) => name),
  );
  return [...new Set(quoted)].flatMap((name) => {
    if (paths.includes(name)) return [name];
    return paths.some((path) => path.startsWith(`${name}/`)) ? [`${name}/**`] : [];
  });
}
