import { randomBytes, verify } from 'node:crypto';
import { appPermissions } from '../../../bot/handlers.ts';
import type { App, Level, State } from '../state.ts';
import { userOf } from './repository.ts';
import {
  type Answer,
  type Call,
  forbiddenTo,
  member,
  notFound,
  ok,
  type Route,
  unprocessable,
} from './route.ts';

/** Makes a token of an App for one repository with exactly these permissions. */
export function issueToken(
  state: State,
  app: App,
  repository: string,
  permissions: Readonly<Record<string, Level>>,
): string {
  const token = `ghs_${randomBytes(18).toString('hex')}`;
  state.tokens.set(token, {
    kind: 'installation',
    app,
    repository,
    permissions: { metadata: 'read', ...permissions },
  });
  return token;
}

/** One installation for each repository; its id is the repository's place in the list. */
export function installationId(state: State, repository: string): number {
  return 100 + [...state.repositories.keys()].indexOf(repository);
}

export const appRoutes: readonly Route[] = [
  { method: 'GET', path: '/app', needs: null, asApp: true, answer: (call) => ok(appOf(theApp(call))) },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/installation',
    needs: null,
    asApp: true,
    answer: (call) => {
      const name = `${call.params['owner']}/${call.params['repo']}`;
      return call.state.repositories.has(name)
        ? ok({ id: installationId(call.state, name), app_id: theApp(call).id, app_slug: 'plumbline' })
        : notFound();
    },
  },
  {
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    needs: null,
    asApp: true,
    answer: accessToken,
  },
  {
    method: 'GET',
    path: '/user',
    needs: null,
    answer: ({ principal }) =>
      principal.kind === 'user'
        ? ok(userOf(principal.login))
        : forbiddenTo('Resource not accessible by integration'),
  },
];

function accessToken(call: Call): Answer {
  const repository = [...call.state.repositories.keys()].find(
    (name) => String(installationId(call.state, name)) === call.params['installation_id'],
  );
  if (repository === undefined) return notFound();
  const names = member(call.body, 'repositories');
  if (Array.isArray(names) && names.some((name) => name !== repository.split('/')[1]))
    return unprocessable('There is at least one repository that is not accessible to the installation.');
  const wanted = member(call.body, 'permissions');
  const granted = appPermissions();
  const permissions = typeof wanted === 'object' && wanted !== null ? levelsOf(wanted) : granted;
  for (const [name, level] of Object.entries(permissions))
    if (granted[name] !== 'write' && granted[name] !== level)
      return unprocessable('The permissions requested are not granted to this installation.');
  const token = issueToken(call.state, theApp(call), repository, permissions);
  return ok(
    {
      token,
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      permissions,
      repository_selection: 'selected',
    },
    201,
  );
}

function levelsOf(wanted: object): Record<string, Level> {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, level]) =>
      level === 'read' || level === 'write' ? [[name, level] as const] : [],
    ),
  );
}

function theApp({ state }: Call): App {
  const app = state.apps.find(({ slug }) => slug === 'plumbline');
  if (app === undefined) throw new Error('our App is always there');
  return app;
}

/** An App as the API shows it. */
export function appOf({ id, slug }: App): object {
  return {
    id,
    slug,
    name: slug,
    node_id: '',
    owner: userOf('plumbline'),
    description: null,
    external_url: 'https://example.test/app',
    html_url: 'https://example.test/apps/plumbline',
    permissions: appPermissions(),
    events: [],
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
}

/** The App whose key signed this token, as GitHub checks it: RS256, by issuer, not expired. */
export function appOfJwt(state: State, token: string): App | null {
  const [head = '', payload = '', signature = ''] = token.split('.');
  try {
    const { iss, exp } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const app = state.apps.find(({ id }) => String(id) === String(iss));
    if (app === undefined || Number(exp) * 1000 < Date.now()) return null;
    const valid = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${payload}`),
      app.publicKey,
      Buffer.from(signature, 'base64url'),
    );
    return valid ? app : null;
  } catch {
    return null;
  }
}
