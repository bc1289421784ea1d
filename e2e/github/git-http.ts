import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { refsOf, tryGit } from './git.ts';
import { refreshAllPulls } from './pulls.ts';
import { fullName, mayWrite, type Principal, type Repository, type State } from './state.ts';

export const gitRoute = /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/;

/** Serves git's smart protocol by git's own `http-backend`: a push needs a token that may write contents. */
export async function serveGit(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, owner, name, service] = gitRoute.exec(url.pathname) ?? [];
  const repository = state.repositories.get(`${owner}/${name}`);
  if (repository === undefined || service === undefined) return end(response, 404, 'Repository not found.');
  const principal = state.tokens.get(basicPassword(request.headers.authorization));
  const writes = service === 'git-receive-pack' || url.searchParams.get('service') === 'git-receive-pack';
  if (principal === undefined && (writes || repository.private)) {
    response.setHeader('www-authenticate', 'Basic realm="GitHub"');
    return end(response, 401, 'Authentication required');
  }
  const access = principal === undefined ? 'none' : accessOf(principal, repository);
  if (repository.private && access === 'none') return end(response, 404, 'Repository not found.');
  if (writes && access !== 'write') return end(response, 403, 'Write access to repository not granted.');
  const before = refsOf(repository.dir, 'refs/heads');
  const answer = await backend(state, repository, request, url, service, body);
  if (service === 'git-receive-pack') {
    noteForced(state, repository, before);
    refreshAllPulls(state);
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function accessOf(principal: Principal, repository: Repository): 'none' | 'read' | 'write' {
  if (principal.kind === 'user') {
    if (mayWrite(repository, principal.login)) return 'write';
    return repository.collaborators.has(principal.login) ? 'read' : 'none';
  }
  return principal.repository === fullName(repository)
    ? (principal.permissions['contents'] ?? 'none')
    : 'none';
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

function backend(
  state: State,
  repository: Repository,
  request: IncomingMessage,
  url: URL,
  service: string,
  body: Buffer,
): Promise<Answer> {
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: join(state.folder, 'git'),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: `/${repository.owner}/${repository.name}.git/${service}`,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'x-access-token',
      REMOTE_ADDR: '127.0.0.1',
      GIT_CONFIG_GLOBAL: '/dev/null',
    },
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  // A backend that refuses early does not read on; its answer says why.
  child.stdin.on('error', () => {});
  child.stdin.end(body);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(readCgi(Buffer.concat(parts))));
  });
}

function readCgi(output: Buffer): Answer {
  const split = output.indexOf('\r\n\r\n');
  let status = 200;
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, split).toString().split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10);
    else if (name !== '') headers[name] = value;
  }
  return { status, headers, body: output.subarray(split + 4) };
}

function noteForced(state: State, repository: Repository, before: ReadonlyMap<string, string>): void {
  const after = refsOf(repository.dir, 'refs/heads');
  for (const [ref, old] of before) {
    const now = after.get(ref);
    const kept =
      now !== undefined && tryGit(repository.dir, ['merge-base', '--is-ancestor', old, now]).code === 0;
    if (!kept) state.forcedPushes.push(`${fullName(repository)} ${ref} ${old} ${now ?? 'deleted'}`);
  }
}

function basicPassword(header: string | undefined): string {
  const [, encoded = ''] = /^basic (.*)$/i.exec(header ?? '') ?? [];
  return Buffer.from(encoded, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(text);
}
