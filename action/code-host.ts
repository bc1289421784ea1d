import { createCodeHost, octokitFor } from '../src/adapters/github/code-host.ts';
import { UserError } from '../src/foundation/error.ts';
import type { CodeHost } from '../src/ports/code-host.ts';
import type { Runner } from './runner.ts';

/** GitHub's own App, whose token every job holds. */
const githubActions = 15368;

/** The repository the job runs for, through the job's token. */
export function actionCodeHost(runner: Runner, token: string | null): CodeHost {
  if (token === null) {
    throw new UserError({
      code: 'input-invalid',
      what: 'the input github-token is empty',
      accepted: 'the token of the job, which is the default',
      next: 'remove `github-token:` below `with:`',
    });
  }
  return createCodeHost({
    octokit: octokitFor({ token, apiUrl: runner.apiUrl }),
    repository: runner.repository,
    // A job's token starts with ghs_; anything else is a person's.
    identity: token.startsWith('ghs_') ? { kind: 'app', appId: githubActions } : 'ask',
  });
}
