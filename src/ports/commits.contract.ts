import { describe, expect, it } from 'vitest';
import type { Commits } from './commits.ts';

/** What a test puts at a path. */
export type PlantedFile =
  | string
  | Uint8Array
  | { readonly link: string }
  /** Id of a commit of another repository. */
  | { readonly submodule: string };

/** A repository that a test fills, and the port that looks at it. */
export interface CommitsWorld {
  readonly commits: Commits;
  /** Makes a commit whose tree is exactly these files; gives its id. */
  plant(files: Readonly<Record<string, PlantedFile>>, parents?: readonly string[]): Promise<string>;
  /** Names a commit. */
  branch(name: string, commit: string): Promise<void>;
}

const elsewhere = '1234567890123456789012345678901234567890';

/** The rules of the port Commits, for a fake and for the real one alike. */
export function commitsContract(name: string, open: () => Promise<CommitsWorld>): void {
  describe(`Commits: ${name}`, () => {
    it('resolves a branch to its commit, tree and parents in their order', async () => {
      const { commits, plant, branch } = await open();
      const base = await plant({ a: '1' });
      const other = await plant({ a: '2' });
      const merge = await plant({ a: '3' }, [base, other]);
      await branch('topic', merge);
      const info = await commits.resolve('topic');
      expect(info.commit).toBe(merge);
      expect(info.parents).toEqual([base, other]);
      expect((await commits.resolve(merge)).tree).toBe(info.tree);
      expect((await commits.resolve('topic^1')).commit).toBe(base);
      expect((await commits.resolve('topic^2')).commit).toBe(other);
    });

    it.each([
      'nowhere',
      '',
      '--help',
      'a b',
      '0000000000000000000000000000000000000000',
      'x\ny',
      '../x',
      '-',
    ])('refuses the unknown revision %j with git-failed', async (revision) => {
      const { commits, plant, branch } = await open();
      await branch('main', await plant({ a: '1' }));
      await expect(commits.resolve(revision)).rejects.toMatchObject({
        problems: [{ code: 'git-failed', found: JSON.stringify(revision) }],
      });
    });

    it('lists every entry of a commit or a tree, sorted by path, links and submodules by their kind', async () => {
      const { commits, plant } = await open();
      const commit = await plant({
        'b/c.txt': 'x',
        'a.txt': 'x',
        'b.txt': 'y',
        'z link': { link: 'a.txt' },
        vendor: { submodule: elsewhere },
      });
      const entries = await commits.list(commit);
      expect(entries.map(({ path, kind }) => [path, kind])).toEqual([
        ['a.txt', 'file'],
        ['b.txt', 'file'],
        ['b/c.txt', 'file'],
        ['vendor', 'submodule'],
        ['z link', 'link'],
      ]);
      expect(entries[0]?.id).toBe(entries[2]?.id);
      expect(entries[0]?.id).not.toBe(entries[1]?.id);
      expect(await commits.list((await commits.resolve(commit)).tree)).toEqual(entries);
    });

    it('reads bytes as they were committed, of any name, and leaves out what is not there', async () => {
      const { commits, plant } = await open();
      const bytes = Uint8Array.from([0, 255, 10, 13, 10, 0, 128]);
      const names = ['-rf', '--output=x', 'a b', '$(x)', 'ü/"quoted"', "it's", 'a\tb', ':(glob)**', '*'];
      const commit = await plant({
        ...Object.fromEntries(names.map((one) => [one, one])),
        bin: bytes,
        empty: '',
      });
      const read = await commits.read(commit, [...names, 'bin', 'empty', 'absent', 'ü']);
      expect([...read.keys()].toSorted()).toEqual([...names, 'bin', 'empty'].toSorted());
      expect(Uint8Array.from(read.get('bin') ?? [])).toEqual(bytes);
      expect(read.get('empty')).toHaveLength(0);
      for (const one of names) expect(new TextDecoder().decode(read.get(one))).toBe(one);
    });

    it('reads each commit as it was, and a tree like its commit', async () => {
      const { commits, plant } = await open();
      const first = await plant({ a: 'old' });
      const second = await plant({ a: 'new' }, [first]);
      const text = async (treeish: string) =>
        new TextDecoder().decode((await commits.read(treeish, ['a'])).get('a'));
      expect(await text(first)).toBe('old');
      expect(await text(second)).toBe('new');
      expect(await text((await commits.resolve(first)).tree)).toBe('old');
    });

    it.each([
      ['a link', { link: '/etc/passwd' }],
      ['a submodule', { submodule: elsewhere }],
      ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n'],
    ])('refuses to read %s, naming its path', async (_, planted) => {
      const { commits, plant } = await open();
      const commit = await plant({ 'prompts/a.yml': planted, plain: 'x' });
      await expect(commits.read(commit, ['plain', 'prompts/a.yml'])).rejects.toMatchObject({
        problems: [{ code: 'file-not-plain', where: { file: 'prompts/a.yml' } }],
      });
      expect([...(await commits.read(commit, ['plain'])).keys()]).toEqual(['plain']);
    });

    it('never follows a link in the middle of a path', async () => {
      const { commits, plant } = await open();
      const commit = await plant({ 'real/a': 'x', alias: { link: 'real' } });
      expect([...(await commits.read(commit, ['alias/a'])).keys()]).toEqual([]);
    });

    it('merges changes of different files into the tree that would land', async () => {
      const { commits, plant } = await open();
      const root = await plant({ a: '1', b: '1' });
      const base = await plant({ a: '2', b: '1' }, [root]);
      const head = await plant({ a: '1', b: '1', c: 'new' }, [root]);
      const merged = await commits.merge(base, head);
      if (merged.kind !== 'merged') throw new Error('a conflict');
      const read = await commits.read(merged.tree, ['a', 'b', 'c']);
      expect([...read].map(([path, content]) => [path, new TextDecoder().decode(content)])).toEqual([
        ['a', '2'],
        ['b', '1'],
        ['c', 'new'],
      ]);
    });

    it('names the paths of a conflict', async () => {
      const { commits, plant } = await open();
      const root = await plant({ a: '1', 'x y': '1', z: '1' });
      const base = await plant({ a: '2', 'x y': '2', z: '2' }, [root]);
      const head = await plant({ a: '3', 'x y': '3', z: '1' }, [root]);
      expect(await commits.merge(base, head)).toEqual({ kind: 'conflict', paths: ['a', 'x y'] });
    });

    it('refuses to merge histories that never met, as a cut-off clone shows them', async () => {
      const { commits, plant } = await open();
      const base = await plant({ a: '1' });
      const head = await plant({ b: '1' });
      await expect(commits.merge(base, head)).rejects.toMatchObject({
        problems: [{ code: 'git-failed', next: expect.stringContaining('fetch-depth: 0') }],
      });
    });
  });
}
