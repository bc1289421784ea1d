import { InternalError } from '../../foundation/error.ts';
import { type Git, gitError, mustRun } from './git.ts';

export interface NewCommit {
  /** null removes a file. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly parent: string | null;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
  readonly at: Date;
}

/**
 * Writes a commit into the repository without index and work tree, and gives its id. The same input gives the same id.
 * The parent has to be there, a depth of 1 is enough.
 */
export async function writeCommit(git: Git, commit: NewCommit): Promise<string> {
  const args = ['fast-import', '--quiet', '--done', '--date-format=raw'];
  const said = (await mustRun(git, args, { input: importStream(commit) })).toString('utf8').trim();
  if (!/^[0-9a-f]{40,64}$/.test(said)) throw gitError(args, said);
  return said;
}

/** The text for `git fast-import`: one commit on a branch name of its own, then the question for its id. */
function importStream({ files, parent, message, author, at }: NewCommit): Buffer {
  const seconds = Math.floor(at.getTime() / 1000);
  const who = `${plain(author.name)} <${plain(author.email)}> ${seconds} +0000`;
  const parts = [
    'feature done\n',
    'commit refs/plumbline/new\nmark :1\n',
    `author ${who}\ncommitter ${who}\n`,
    data(message),
    parent === null ? '' : `from ${parent}\n`,
  ];
  const paths = [...files.keys()].toSorted();
  for (const path of paths) {
    const text = files.get(path) ?? null;
    if (text === null) parts.push(`D ${quoted(path)}\n`);
    else parts.push(`M 100644 inline ${quoted(path)}\n`, data(text));
  }
  // The branch name is taken back, so that a second commit on another parent does not have to force it.
  parts.push(
    '\nget-mark :1\n',
    'reset refs/plumbline/new\nfrom 0000000000000000000000000000000000000000\n\n',
    'done\n',
  );
  return Buffer.from(parts.join(''), 'utf8');
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text, 'utf8')}\n${text}\n`;
}

function plain(text: string): string {
  return text.replace(/[<>\p{Cc}]/gu, ' ').trim();
}

function quoted(path: string): string {
  const steps = path.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || step.toLowerCase() === '.git')) {
    throw new InternalError(`not a path inside the data branch: ${JSON.stringify(path)}`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(path))
    throw new InternalError('a control character in a path of the data branch');
  return `"${path.replace(/[\\"]/g, '\\$&')}"`;
}
