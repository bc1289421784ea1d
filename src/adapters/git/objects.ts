import { UserError } from '../../foundation/error.ts';
import type { TreeEntry } from '../../ports/commits.ts';
import { type Git, gitError, mustRun } from './git.ts';

/** One answer of `git cat-file --batch`. */
export type GitObject =
  | { readonly kind: 'found'; readonly id: string; readonly type: string; readonly content: Buffer }
  | { readonly kind: 'missing' };

/**
 * The objects that names stand for, in the order asked. Names travel over standard input, one a line, so none can be taken
 * for an option; one with a control character names nothing.
 */
export async function readObjects(git: Git, names: readonly string[]): Promise<readonly GitObject[]> {
  const sayable = names.filter(isSayable);
  const output =
    sayable.length === 0
      ? Buffer.alloc(0)
      : await mustRun(git, ['cat-file', '--batch'], { input: `${sayable.join('\n')}\n` });
  const answers = parseBatch(output)[Symbol.iterator]();
  return names.map((name) => {
    if (!isSayable(name)) return { kind: 'missing' };
    const answer = answers.next();
    if (answer.done === true) throw gitError(['cat-file'], 'fewer answers than questions');
    return answer.value;
  });
}

/** Entries of a tree by its object id, sorted by path in code units. */
export async function listTree(git: Git, tree: string): Promise<readonly TreeEntry[]> {
  const output = await mustRun(git, ['ls-tree', '-r', '-z', '--full-tree', tree]);
  const entries = output
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map(parseTreeLine);
  return entries.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The bytes of those paths among the entries. Rejects for a link, a submodule, and a pointer of Git LFS. */
export async function readEntries(
  git: Git,
  entries: readonly TreeEntry[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = new Set(paths);
  const found = entries.filter((entry) => wanted.has(entry.path));
  for (const entry of found) if (entry.kind !== 'file') throw notPlain(entry.path, nameOfKind[entry.kind]);
  const objects = await readObjects(
    git,
    found.map((entry) => entry.id),
  );
  const contents = new Map<string, Uint8Array>();
  for (const [index, entry] of found.entries()) {
    const object = objects[index];
    if (object?.kind !== 'found') throw gitError(['cat-file'], `the content of ${entry.path} is not here`);
    if (isLargeFilePointer(object.content)) throw notPlain(entry.path, 'a pointer of Git LFS');
    contents.set(entry.path, object.content);
  }
  return contents;
}

const nameOfKind = { link: 'a symbolic link', submodule: 'a submodule' } as const;

/** The UserError for a path where something else than a file stands. */
export function notPlain(path: string, found: string): UserError {
  return new UserError({
    code: 'file-not-plain',
    what: 'a plain file is needed here',
    where: { file: path },
    found,
    accepted: 'a file whose content is committed',
    next: 'put the content itself at this path',
  });
}

/** Whether the content only says where Git LFS keeps the real one. */
export function isLargeFilePointer(content: Buffer): boolean {
  return (
    content.length < 1024 && content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
  );
}

function isSayable(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return !/[\u0000-\u001f\u007f]/.test(name) && name !== '';
}

function parseTreeLine(line: string): TreeEntry {
  const match = /^(\d{6}) (\w+) ([0-9a-f]{40,64})\t(.*)$/s.exec(line);
  const [, mode = '', , id = '', path = ''] = match ?? [];
  if (match === null) throw gitError(['ls-tree'], 'a line in a form that is not known');
  return { path, id, kind: mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file' };
}

function parseBatch(output: Buffer): readonly GitObject[] {
  const objects: GitObject[] = [];
  let at = 0;
  while (at < output.length) {
    const lineEnd = output.indexOf(0x0a, at);
    const header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString('utf8', at, lineEnd));
    at = lineEnd + 1;
    if (header === null) {
      objects.push({ kind: 'missing' });
      continue;
    }
    const [, id = '', type = '', size = ''] = header;
    const end = at + Number(size);
    objects.push({ kind: 'found', id, type, content: output.subarray(at, end) });
    at = end + 1;
  }
  return objects;
}
