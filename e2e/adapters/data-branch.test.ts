import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGitDataBranch } from '../../src/adapters/git/data-branch.ts';
import { dataBranchContract } from '../../src/ports/data-branch.contract.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import { fullName, type Level, type Repository } from '../github/state.ts';

let github: LocalGitHub;
let made = 0;

beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

/** A private repository: the token counts for reading, too. */
function freshRepository(): Repository {
  made += 1;
  return github.createRepository(`octocat/data-${made}`, { private: true });
}

function branchOf(repository: Repository, permissions: Readonly<Record<string, Level>>) {
  return createGitDataBranch({
    remoteUrl: `${github.gitUrl}/${fullName(repository)}.git`,
    branch: 'plumbline-data',
    dir: mkdtempSync(join(github.state.folder, 'data-')),
    token: github.token(repository, permissions),
    author: { name: 'plumbline', email: 'plumbline@example.com' },
  });
}

dataBranchContract('of a GitHub over HTTP', async () => {
  const repository = freshRepository();
  return {
    open: () => branchOf(repository, { contents: 'write' }),
    breakStore: async () => void github.state.repositories.delete(fullName(repository)),
  };
});

describe('createGitDataBranch over HTTP', () => {
  it('reads with a token that may only read, and says which permission writing takes', async () => {
    const repository = freshRepository();
    const first = await branchOf(repository, { contents: 'write' }).commit(new Map([['a', '1']]), null, 'x');
    const parent = first.kind === 'done' ? first.commit : '';
    const reader = branchOf(repository, { contents: 'read' });
    expect(Object.fromEntries(await reader.read(parent, ['a']))).toEqual({ a: '1' });
    await expect(reader.commit(new Map([['a', '2']]), parent, 'y')).rejects.toMatchObject({
      problems: [{ code: 'github-permission', next: expect.stringContaining('contents: write') }],
    });
  });

  it('says unreadable of a repository that the token may not see', async () => {
    const repository = freshRepository();
    expect(await branchOf(repository, { actions: 'read' }).head()).toMatchObject({ kind: 'unreadable' });
  });

  it('has not forced a push in all of this file', () => {
    expect(github.state.forcedPushes).toEqual([]);
  });
});
