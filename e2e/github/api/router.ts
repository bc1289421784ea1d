import type { IncomingHttpHeaders } from 'node:http';
import type { Principal, Repository, State } from '../state.ts';
import { appOfJwt } from './apps.ts';
import type { Answer, Route } from './route.ts';

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
      const answer = forbidden(principal, name, route.spec.needs);
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

function forbidden(principal: Principal, repository: string, needs: Route['needs']): Answer | null {
  if (needs === null || principal.kind === 'user') return null;
  const [permission, level] = needs;
  const granted = principal.repository === repository ? principal.permissions[permission] : undefined;
  if (granted === 'write' || granted === level) return null;
  return {
    status: 403,
    body: {
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
    headers: { 'x-accepted-github-permissions': `${permission}=${level}` },
  };
}
