import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LookBoard } from '../../ports/look-board.ts';

/** A folder that the shards of one run share: one file for each shard and look, whole or not there. */
export function createFolderLookBoard(folder: string, shard: number): LookBoard {
  const nameOf = (look: number): string => `look-${look}-${shard}.jsonl`;
  return {
    publish: async (look, text) => {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        const path = join(folder, nameOf(look));
        writeFileSync(`${path}.${process.pid}.tmp`, text);
        renameSync(`${path}.${process.pid}.tmp`, path);
      }, undefined);
    },
    read: async (look) =>
      attempt(() => readdirSync(folder), [])
        .filter(
          (name) => name.startsWith(`look-${look}-`) && name.endsWith('.jsonl') && name !== nameOf(look),
        )
        .flatMap((name) => attempt(() => [readFileSync(join(folder, name), 'utf8')], [])),
  };
}

/** A folder that cannot be written or read costs calls, nothing else: the run goes on to its end. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
