import { describe, expect, it } from 'vitest';
import type { ArtifactStore } from './artifacts.ts';

const roomy = { files: 10, bytes: 1_000_000 };

/** The rules of the port ArtifactStore, for a fake and for the real one alike; `open` gives the store of a fresh workflow run. */
export function artifactsContract(name: string, open: () => Promise<ArtifactStore>): void {
  describe(`ArtifactStore: ${name}`, () => {
    it('gives back what was uploaded, byte for byte', async () => {
      const store = await open();
      const files = new Map([
        ['plan.json', '{"a":"ü😀"}\n'],
        ['empty.txt', ''],
        ['deep/er.jsonl', 'x\r\n'.repeat(1000)],
      ]);
      await store.upload('plumbline-plan-0123456789ab', files);
      const [stored] = await store.list();
      expect(stored?.name).toBe('plumbline-plan-0123456789ab');
      const content = stored === undefined ? undefined : await store.download(stored, roomy);
      if (content?.kind !== 'read') throw new Error('refused');
      const texts = new Map(
        [...content.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
      );
      expect(new Map([...texts].toSorted())).toEqual(new Map([...files].toSorted()));
    });

    it('lists nothing in a fresh run, and each artifact by its name later', async () => {
      const store = await open();
      expect(await store.list()).toEqual([]);
      for (const one of ['b', 'a', 'c']) await store.upload(one, new Map([[`${one}.txt`, one]]));
      expect((await store.list()).map((stored) => stored.name).toSorted()).toEqual(['a', 'b', 'c']);
    });

    it('refuses a second artifact of one name, so that a re-run cannot replace the first', async () => {
      const store = await open();
      await store.upload('one', new Map([['a', 'first']]));
      await expect(store.upload('one', new Map([['a', 'second']]))).rejects.toThrow();
      const [stored, ...more] = await store.list();
      expect(more).toEqual([]);
      const content = stored === undefined ? undefined : await store.download(stored, roomy);
      expect(content?.kind === 'read' && new TextDecoder().decode(content.files.get('a'))).toBe('first');
    });

    it('refuses what has too many files or too many bytes, saying which', async () => {
      const store = await open();
      const texts: readonly (readonly [string, string])[] = [
        ['a', 'x'.repeat(600)],
        ['b', 'x'.repeat(600)],
      ];
      await store.upload('two', new Map(texts));
      const [stored] = await store.list();
      if (stored === undefined) throw new Error('lost');
      expect(await store.download(stored, { files: 1, bytes: 5000 })).toMatchObject({ kind: 'refused' });
      expect(await store.download(stored, { files: 5, bytes: 1199 })).toMatchObject({
        kind: 'refused',
        why: expect.stringContaining('1199'),
      });
      expect(await store.download(stored, { files: 2, bytes: 1200 })).toMatchObject({ kind: 'read' });
    });

    it('refuses an artifact that is not there', async () => {
      const store = await open();
      await store.upload('one', new Map([['a', '1']]));
      expect(await store.download({ name: 'one', id: '999999' }, roomy)).toMatchObject({ kind: 'refused' });
    });
  });
}
