import { describe, expect, it } from 'vitest';
import type { DataBranch } from './data-branch.ts';

/** A store with one data branch that several writers can open. */
export interface DataBranchWorld {
  /** Another writer's own view of the same branch. */
  open(): DataBranch;
  /** From now on the store cannot be reached. */
  breakStore(): Promise<void>;
}

/** The rules of the port DataBranch, for a fake and for the real one alike. */
export function dataBranchContract(name: string, world: () => Promise<DataBranchWorld>): void {
  describe(`DataBranch: ${name}`, () => {
    it('says absent before the first commit, found with that commit afterwards', async () => {
      const branch = (await world()).open();
      expect(await branch.head()).toEqual({ kind: 'absent' });
      const commit = await committed(branch, { 'README.md': 'x\n' }, null);
      expect(await branch.head()).toEqual({ kind: 'found', commit });
    });

    it('says unreadable, never absent, when the store cannot be reached, and then neither reads nor writes', async () => {
      const { open, breakStore } = await world();
      const commit = await committed(open(), { a: '1' }, null);
      await breakStore();
      const branch = open();
      expect(await branch.head()).toMatchObject({ kind: 'unreadable', why: expect.stringMatching(/\S/) });
      await expect(branch.read(commit, ['a'])).rejects.toThrow(/\S/);
      await expect(branch.commit(new Map([['a', '2']]), commit, 'more')).rejects.toThrow(/\S/);
    });

    it('reads text as it was written, of any name, and leaves out what is not there', async () => {
      const { open } = await world();
      const files = {
        'baselines/release%2F1.x/docs core/cases.jsonl': '{"a":"ü\\n😀"}\n',
        '"q"\\$(x)': '',
        '-rf': '\r\n\ufeff\t',
      };
      const commit = await committed(open(), files, null);
      const read = await open().read(commit, [...Object.keys(files), 'absent', 'baselines']);
      expect(Object.fromEntries(read)).toEqual(files);
    });

    it('adds and replaces files and keeps all others', async () => {
      const { open } = await world();
      const first = await committed(open(), { a: '1', 'd/b': '1' }, null);
      const second = await committed(open(), { a: '2', 'd/c': '1' }, first);
      expect(Object.fromEntries(await open().read(second, ['a', 'd/b', 'd/c']))).toEqual({
        a: '2',
        'd/b': '1',
        'd/c': '1',
      });
    });

    it('removes files, keeps all others, and lists what is there', async () => {
      const { open } = await world();
      const files = { a: '1', 'd/b "q"': '1', 'baselines/release%2F1.x/core/meta.json': '{}', ü: '' };
      const first = await committed(open(), files, null);
      expect(await open().list(first)).toEqual(Object.keys(files).sort());
      const outcome = await open().commit(
        new Map([
          ['d/b "q"', null],
          ['ü', null],
        ]),
        first,
        'less',
      );
      const second = outcome.kind === 'done' ? outcome.commit : '';
      expect(await open().list(second)).toEqual(['a', 'baselines/release%2F1.x/core/meta.json']);
      expect(Object.fromEntries(await open().read(second, Object.keys(files)))).toEqual({
        a: '1',
        'baselines/release%2F1.x/core/meta.json': '{}',
      });
      expect(Object.fromEntries(await open().read(first, ['ü']))).toEqual({ ü: '' });
    });

    it('still reads an earlier commit after the branch has moved on', async () => {
      const { open } = await world();
      const first = await committed(open(), { a: '1' }, null);
      await committed(open(), { a: '2' }, first);
      expect(Object.fromEntries(await open().read(first, ['a']))).toEqual({ a: '1' });
    });

    it('rejects a commit that the branch never had', async () => {
      const { open } = await world();
      await committed(open(), { a: '1' }, null);
      await expect(open().read('1234567890123456789012345678901234567890', ['a'])).rejects.toMatchObject({
        problems: [{ code: 'git-failed' }],
      });
    });

    it('says moved and changes nothing when the branch stands elsewhere than the writer thinks', async () => {
      const { open } = await world();
      const first = await committed(open(), { a: '1' }, null);
      const second = await committed(open(), { a: '2' }, first);
      expect(await open().commit(new Map([['a', 'lost']]), first, 'late')).toEqual({ kind: 'moved' });
      expect(await open().head()).toEqual({ kind: 'found', commit: second });
    });

    it('says moved when the branch came to be while a writer wanted to begin it', async () => {
      const { open } = await world();
      const first = await committed(open(), { a: '1' }, null);
      expect(await open().commit(new Map([['b', '1']]), null, 'begin')).toEqual({ kind: 'moved' });
      expect(await open().head()).toEqual({ kind: 'found', commit: first });
    });

    it('lets exactly one of several writers at once win', async () => {
      const { open } = await world();
      const first = await committed(open(), { a: '0' }, null);
      const writers = ['1', '2', '3'].map((text) => open().commit(new Map([['a', text]]), first, text));
      const outcomes = await Promise.all(writers);
      const won = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.commit] : []));
      expect(won).toHaveLength(1);
      expect(await open().head()).toEqual({ kind: 'found', commit: won[0] });
    });
  });
}

async function committed(
  branch: DataBranch,
  files: Readonly<Record<string, string>>,
  parent: string | null,
): Promise<string> {
  const outcome = await branch.commit(new Map(Object.entries(files)), parent, 'A message\n\nwith a body');
  if (outcome.kind !== 'done') throw new Error('moved');
  return outcome.commit;
}
