import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment } from '../../adapters/git/environment.ts';
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
export function createDemoRepository(dir: string, seed: number | null): DemoRepository {
  mkdirSync(dir, { recursive: true });
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: dir, env: environment(), encoding: 'utf8', stdio: 'pipe' }).trim();
  const commit = (message: string): string => {
    git('add', '--all');
    git('commit', '--quiet', '--no-verify', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  const { base, changes } = fixtureFolder();
  git('init', '--quiet', '--initial-branch=main', '--template=');
  cpSync(base, dir, { recursive: true });
  const main = commit(`Answer questions about Fernpost${seed === null ? '' : ` (draw ${seed})`}`);
  const heads = demoChanges.map(({ branch, folder, title }) => {
    git('checkout', '--quiet', '-b', branch, main);
    cpSync(join(changes, folder), dir, { recursive: true });
    return [branch, commit(title)] as const;
  });
  git('checkout', '--quiet', 'main');
  return { dir, main, heads: new Map(heads) };
}

/** Nothing of the person's own git: no signing, no templates, no line endings of another system. */
function environment(): NodeJS.ProcessEnv {
  const [name, email, date] = ['Ada Fern', 'ada@fernpost.example', '2026-01-05T09:00:00Z'];
  return {
    ...gitEnvironment(process.env, undefined, undefined),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
