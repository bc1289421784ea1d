import { gitBytes } from '../git.ts';

/** One changed file as GitHub lists it. */
export interface ChangedFile {
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'changed';
  /** Only of a renamed file, which is listed once. */
  readonly previous_filename?: string;
  readonly sha: string | null;
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly blob_url: string;
  readonly raw_url: string;
  readonly contents_url: string;
}

/** GitHub lists no more files of a pull request. */
const most = 3000;
const statuses = { A: 'added', M: 'modified', D: 'removed', R: 'renamed', T: 'changed' } as const;

/** What changed between two commits, with renames found as GitHub finds them. */
export function changedFiles(dir: string, from: string, to: string): ChangedFile[] {
  const output = gitBytes(dir, ['diff', '--raw', '--numstat', '--no-abbrev', '-z', '-M', from, to, '--']);
  if (output === null) throw new Error(`git cannot compare ${from} and ${to}`);
  const tokens = output.toString().split('\0');
  const files: Pick<ChangedFile, 'filename' | 'status' | 'previous_filename' | 'sha'>[] = [];
  const counts = new Map<string, readonly [additions: number, deletions: number]>();
  for (let token = tokens.shift(); token !== undefined && token !== ''; token = tokens.shift()) {
    if (token.startsWith(':')) {
      const [, , before = '', after = '', letter = 'M'] = token.split(' ');
      const status = statuses[letter.charAt(0) as keyof typeof statuses] ?? 'changed';
      const first = tokens.shift() ?? '';
      const renamed = status === 'renamed' ? { previous_filename: first } : {};
      const filename = status === 'renamed' ? (tokens.shift() ?? '') : first;
      files.push({ filename, status, ...renamed, sha: status === 'removed' ? before : after });
      continue;
    }
    const [, additions, deletions, path = ''] = /^(\S+)\t(\S+)\t(.*)$/s.exec(token) ?? [];
    // Of a renamed file both names follow, of a binary one the counts are dashes.
    const filename = path === '' ? (tokens.splice(0, 2)[1] ?? '') : path;
    counts.set(filename, [Number(additions) || 0, Number(deletions) || 0]);
  }
  return files.slice(0, most).map((file) => {
    const [additions, deletions] = counts.get(file.filename) ?? [0, 0];
    const url = `https://example.test/${to}/${encodeURIComponent(file.filename)}`;
    const urls = { blob_url: url, raw_url: url, contents_url: url };
    return { ...file, additions, deletions, changes: additions + deletions, ...urls };
  });
}
