import type { Probot } from 'probot';
import { z } from 'zod';
import { octokitFor } from '../src/adapters/github/octokit.ts';
import { createRequests } from '../src/adapters/github/requests.ts';
import { UserError } from '../src/foundation/error.ts';
import type { Permissions } from './handlers.ts';

const Installation = z.object({ id: z.number().int(), app_id: z.number().int() });
const Token = z.object({ token: z.string().min(1) });

export interface Wanted {
  /** `owner/name` */
  readonly repository: string;
  /** As the event names it. */
  readonly installation: number;
  readonly appId: number;
  readonly apiUrl: string;
  readonly permissions: Permissions;
}

/**
 * A token for this one repository with exactly these permissions. GitHub is asked whose installation the repository is first: an
 * event that names another one is refused.
 */
export async function installationToken(app: Probot, wanted: Wanted): Promise<string> {
  const { repository, installation, appId, apiUrl, permissions } = wanted;
  const [owner = '', repo = ''] = repository.split('/');
  const asApp = await app.auth();
  // Probot's own requests give up at a limit; ours wait as GitHub asks.
  const { token } = Token.parse(await asApp.auth({ type: 'app' }));
  const requests = createRequests({ octokit: octokitFor({ token, apiUrl }) });
  const { data } = await requests.read('GET /repos/{owner}/{repo}/installation', { owner, repo });
  const known = Installation.parse(data);
  if (known.id !== installation || known.app_id !== appId) {
    throw new UserError({
      code: 'event-refused',
      what: 'the event names another installation than the one that the repository belongs to',
      accepted: 'an event of the installation that the repository belongs to',
      next: 'Nothing was done. If it happens again, change the webhook secret: somebody else may know it.',
    });
  }
  // No change that anybody sees, so it takes no turn among the changes.
  const answer = await requests.read('POST /app/installations/{installation_id}/access_tokens', {
    installation_id: installation,
    repositories: [repo],
    permissions,
  });
  return Token.parse(answer.data).token;
}
