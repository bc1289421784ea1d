import type { IncomingHttpHeaders } from 'node:http';
import { fullName, type Principal, type Repository, type State } from '../state.ts';
import { appOfJwt } from './apps.ts';
import { type Answer, forbiddenTo, notFound, type Route } from './route.ts';

export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Address of the API, for links. */
  readonly origin: string;
}

export interface Responded {
  /** null for a request whose token nobody knows. */
  readonly principal: Principal | null;
  readonly answer: Answer;
}

export interface Router {
  respond(incoming: Incoming): Responded;
}

/** Finds who asks and whether they may, and lets the route answer. */
export function createRouter(state: State, routes: readonly Route[]): Router {
  const compiled = routes.map(compile);
  return {
    respond: ({ method, url, headers, body, origin }) => {
      const found = compiled
        .map((route) => ({ route, params: route.match(method, url.pathname) }))
        .find(({ params }) => params !== null);
      if (found === undefined || found.params === null) return refused(null, 404, 'Not Found');
      const { route, params } = found;
      const token = (headers.authorization ?? '').replace(/^(?:bearer|token) /i, '');
      const principal = route.spec.asApp === true ? asApp(state, token) : (state.tokens.get(token) ?? null);
      if (principal === null) return refused(null, 401, 'Bad credentials');
      const name = `${params['owner']}/${params['repo']}`;
      const repository = state.repositories.get(name);
      if (params['owner'] !== undefined && repository === undefined)
        return refused(principal, 404, 'Not Found');
      const answer = repository === undefined ? null : refusal(principal, repository, route.spec);
      if (answer !== null) return { principal, answer };
      const call = {
        state,
        params,
        query: url.searchParams,
        headers,
        body,
        principal,
        origin,
        path: url.pathname,
        repository: repository ?? nowhere,
      };
      return { principal, answer: route.spec.answer(call) };
    },
  };
}

/** For routes that are of no repository, which never look at it. */
const nowhere = {} as Repository;

function asApp(state: State, token: string): Principal | null {
  const app = appOfJwt(state, token);
  return app === null ? null : { kind: 'installation', app, repository: '', permissions: {} };
}

function refused(principal: Principal | null, status: number, message: string): Responded {
  return { principal, answer: { status, body: { message, status: String(status) } } };
}

function compile(spec: Route) {
  const names: string[] = [];
  const pattern = spec.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name);
    return name === 'path' || name === 'ref' || name === 'basehead' ? '(.+)' : '([^/]+)';
  });
  const regex = new RegExp(`^${pattern}$`);
  return {
    spec,
    match(method: string, path: string): Record<string, string> | null {
      const found = method === spec.method ? regex.exec(path) : null;
      if (found === null) return null;
      return Object.fromEntries(
        names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? '')]),
      );
    },
  };
}

/** Why a principal may not do it; null when it may. What is private is not even there for who may not see it. */
function refusal(principal: Principal, repository: Repository, { needs, or }: Route): Answer | null {
  if (needs === null) return null;
  if (principal.kind === 'user')
    return repository.private && !repository.collaborators.has(principal.login) ? notFound() : null;
  const [permission, level] = needs;
  const mine = principal.repository === fullName(repository) ? principal.permissions : {};
  const granted = [permission, or ?? permission].map((each) => mine[each]);
  if (granted.includes('write') || granted.includes(level)) return null;
  const accepted = [permission, ...(or === undefined ? [] : [or])].map((each) => `${each}=${level}`);
  return {
    ...forbiddenTo('Resource not accessible by integration'),
    headers: { 'x-accepted-github-permissions': accepted.join('; ') },
  };
}
