import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createGitDataBranch } from '../src/adapters/git/data-branch.ts';
import type { DataBranch } from '../src/ports/data-branch.ts';
import type { Runner } from './runner.ts';

/** The data branch of the repository the job runs for, through a bare folder of its own in the runner's temp folder. */
export function actionDataBranch(runner: Runner, token: string | null): (name: string) => DataBranch {
  return (branch) =>
    createGitDataBranch({
      remoteUrl: `${runner.serverUrl}/${runner.repository}.git`,
      branch,
      dir: mkdtempSync(join(runner.temp, 'plumbline-data-')),
      token,
      author: { name: 'plumbline', email: 'plumbline@users.noreply.github.com' },
    });
}
