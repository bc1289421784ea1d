import { UserError } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactStore } from '../../ports/artifacts.ts';

/** Artifacts of one pretended workflow run. */
export function createMemoryArtifacts(): ArtifactStore {
  const stored: { readonly name: string; readonly id: string; readonly files: Map<string, Uint8Array> }[] =
    [];
  return {
    upload: async (name, files) => {
      if (stored.some((artifact) => artifact.name === name)) {
        throw new UserError({
          code: 'input-invalid',
          what: 'an artifact of this name is there already',
          found: name,
          next: 'Use a name that this run has not used.',
        });
      }
      const bytes = new Map([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]));
      stored.push({ name, id: String(stored.length + 1), files: bytes });
    },
    list: async () => stored.map(({ name, id }) => ({ name, id })),
    download: async (artifact, limits) => {
      const refused = (why: string): ArtifactContent => ({ kind: 'refused', why });
      const found = stored.find(({ id }) => id === artifact.id);
      if (found === undefined) return refused('there is no such artifact');
      if (found.files.size > limits.files)
        return refused(`more than the ${limits.files} files that are read`);
      const bytes = [...found.files.values()].reduce((sum, content) => sum + content.length, 0);
      if (bytes > limits.bytes) return refused(`more than ${limits.bytes} bytes`);
      return { kind: 'read', files: new Map(found.files) };
    },
  };
}
