import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CommitsWorld, commitsContract, type PlantedFile } from '../../ports/commits.contract.ts';
import { createCommits } from './commits.ts';

const root = mkdtempSync(join(tmpdir(), 'plumbline-commits-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const who = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

function gitIn(dir: string, args: readonly string[], input: string | Uint8Array = ''): string {
  const env = { ...process.env, ...who };
  return execFileSync('git', args, { cwd: dir, env, input, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** A tree of git written by plumbing, so that names which no file system takes can be in it. */
function plantTree(dir: string, files: Readonly<Record<string, PlantedFile>>): string {
  const index = join(dir, `index-${Math.random()}`);
  const lines = Object.entries(files).map(([path, file]) => {
    if (typeof file === 'object' && 'submodule' in file) return `160000 commit ${file.submodule}\t${path}`;
    const isLink = typeof file === 'object' && 'link' in file;
    const id = gitIn(dir, ['hash-object', '-w', '--stdin', '--no-filters'], isLink ? file.link : file);
    return `${isLink ? '120000' : '100644'} blob ${id}\t${path}`;
  });
  const env = { ...process.env, GIT_INDEX_FILE: index };
  const run = (args: readonly string[], input = '') =>
    execFileSync('git', args, { cwd: dir, env, input, encoding: 'utf8', stdio: 'pipe' }).trim();
  run(['update-index', '-z', '--index-info'], lines.map((line) => `${line}\0`).join(''));
  return run(['write-tree']);
}

function openIn(dir: string): CommitsWorld {
  gitIn(root, ['init', '-q', '--bare', dir]);
  return {
    commits: createCommits(dir),
    plant: async (files, parents = []) => {
      const tree = plantTree(dir, files);
      return gitIn(dir, ['commit-tree', tree, '-m', 'x', ...parents.flatMap((parent) => ['-p', parent])]);
    },
    branch: async (name, commit) => {
      gitIn(dir, ['update-ref', `refs/heads/${name}`, commit]);
    },
  };
}

commitsContract('of a git repository', async () => openIn(mkdtempSync(join(root, 'r-'))));

describe('createCommits', () => {
  it('reads the commit, never the work tree, also below a folder of it', async () => {
    const dir = mkdtempSync(join(root, 'w-'));
    gitIn(dir, ['init', '-q']);
    writeFileSync(join(dir, 'a'), 'committed');
    gitIn(dir, ['add', 'a']);
    gitIn(dir, ['commit', '-qm', 'x']);
    rmSync(join(dir, 'a'));
    symlinkSync('/etc/passwd', join(dir, 'a'));
    const read = await createCommits(dir).read('HEAD', ['a']);
    expect(new TextDecoder().decode(read.get('a'))).toBe('committed');
  });

  it.each(['--upload-pack=touch x', '$(touch x)', '::set-output', '-x', ';id', '`id`'])(
    'takes the branch %s for a name and nothing else',
    async (name) => {
      const dir = mkdtempSync(join(root, 'r-'));
      const { commits, plant } = openIn(dir);
      const commit = await plant({ a: '1' });
      // Written as a file, since git itself would not make some of these names.
      gitIn(dir, ['update-ref', 'refs/heads/main', commit]);
      const made = gitSays(dir, ['update-ref', `refs/heads/${name}`, commit]);
      if (made) expect((await commits.resolve(`refs/heads/${name}`)).commit).toBe(commit);
      else await expect(commits.resolve(name)).rejects.toThrow(/git-failed/);
    },
  );

  it('shows the parents of a commit at the border of a shallow clone, and says what to fetch for a merge', async () => {
    const dir = mkdtempSync(join(root, 'r-'));
    const { plant, branch } = openIn(dir);
    const start = await plant({ a: '1' });
    const base = await plant({ a: '2' }, [start]);
    const head = await plant({ a: '1', b: '1' }, [start]);
    await branch('main', base);
    await branch('topic', head);
    const shallow = mkdtempSync(join(root, 's-'));
    gitIn(root, ['clone', '-q', '--bare', '--depth', '1', '--no-single-branch', `file://${dir}`, shallow]);
    const commits = createCommits(shallow);
    expect((await commits.resolve('main')).parents).toEqual([start]);
    await expect(commits.resolve('main^1')).rejects.toThrow(/git-failed/);
    await expect(commits.merge('main', 'topic')).rejects.toThrow(/fetch-depth: 0/);
  });

  it('says so when the folder is no repository', async () => {
    const dir = mkdtempSync(join(root, 'none-'));
    await expect(createCommits(dir).resolve('HEAD')).rejects.toThrow(/not a git repository/);
  });

  it('is not led to another repository by variables of a surrounding git', async () => {
    const one = openIn(mkdtempSync(join(root, 'r-')));
    const commit = await one.plant({ a: '1' });
    const other = mkdtempSync(join(root, 'r-'));
    gitIn(root, ['init', '-q', '--bare', other]);
    process.env['GIT_DIR'] = other;
    try {
      expect((await one.commits.resolve(commit)).commit).toBe(commit);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('never obeys a replaced object', async () => {
    const dir = mkdtempSync(join(root, 'r-'));
    const { commits, plant } = openIn(dir);
    const real = await plant({ a: 'real' });
    const fake = await plant({ a: 'fake' });
    gitIn(dir, ['replace', real, fake]);
    expect(new TextDecoder().decode((await commits.read(real, ['a'])).get('a'))).toBe('real');
  });
});

function gitSays(dir: string, args: readonly string[]): boolean {
  try {
    gitIn(dir, args);
    return true;
  } catch {
    return false;
  }
}
