import { isLookArtifactOf, lookArtifact } from '../src/evaluation/run/artifact-names.ts';
import type { ArtifactStore, StoredArtifact } from '../src/ports/artifacts.ts';
import type { LookBoard } from '../src/ports/look-board.ts';

const limits = { files: 1, bytes: 200_000_000 };

/** The artifacts of this workflow run as a board: small, and never downloaded twice. */
export function createArtifactLookBoard(
  artifacts: ArtifactStore,
  { shard, attempt }: { readonly shard: number; readonly attempt: number },
): LookBoard {
  const known = new Map<string, string>();
  const open = async (stored: StoredArtifact): Promise<string[]> => {
    const before = known.get(stored.id);
    if (before !== undefined) return [before];
    const content = await artifacts.download(stored, limits);
    if (content.kind === 'refused') return [];
    const texts = [...content.files.values()].map((bytes) => new TextDecoder().decode(bytes));
    for (const text of texts) known.set(stored.id, text);
    return texts;
  };
  return {
    publish: async (look, text) => {
      const files = new Map([[`look-${look}-${shard}.jsonl`, text]]);
      await artifacts.upload(lookArtifact(look, shard, attempt), files).catch(() => {});
    },
    read: async (look) => {
      try {
        const others = (await artifacts.list()).filter(({ name }) => isLookArtifactOf(name, look, shard));
        return (await Promise.all(others.map(open))).flat();
      } catch {
        return [];
      }
    },
  };
}
