import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createNewRepository } from '../../adapters/git/new-repository.ts';
import { type DemoChange, demoChanges, fixtureFolder } from './fixture.ts';

export interface DemoRepository {
  readonly dir: string;
  readonly main: string;
  /** Head of each change's branch. */
  readonly heads: ReadonlyMap<DemoChange['branch'], string>;
}

/**
 * A real git repository with a branch for each pull request. Authors and dates are fixed, so the same seed gives the same commits,
 * and with them the same draws of the answers, on every machine.
 */
export async function createDemoRepository(dir: string, seed: number | null): Promise<DemoRepository> {
  const { base, changes } = fixtureFolder();
  const repository = await createNewRepository(dir, {
    name: 'Ada Fern',
    email: 'ada@fernpost.example',
    date: '2026-01-05T09:00:00Z',
  });
  cpSync(base, dir, { recursive: true });
  const main = await repository.commitAll(
    `Answer questions about Fernpost${seed === null ? '' : ` (draw ${seed})`}`,
  );
  const heads = new Map<DemoChange['branch'], string>();
  for (const { branch, folder, title } of demoChanges) {
    await repository.branchAt(branch, main);
    cpSync(join(changes, folder), dir, { recursive: true });
    heads.set(branch, await repository.commitAll(title));
  }
  await repository.checkOut('main');
  return { dir, main, heads };
}
