import { messageOf, UserError } from '../../foundation/error.ts';
import { logUntrusted } from '../../foundation/markdown.ts';

/** What a request that failed allows next. */
export type Failure =
  /** GitHub did nothing because we asked too often: the same request is right after this wait. */
  | { readonly kind: 'limited'; readonly waitMs: number; readonly error: UserError }
  /** Trouble on the way: it may or may not have been done. */
  | { readonly kind: 'doubt'; readonly error: UserError }
  | { readonly kind: 'final'; readonly error: UserError };

/** Without any word how long, GitHub asks for at least a minute. */
const limitedWaitMs = 60_000;

/** Reads what Octokit threw for a request. Anything that is no answer of GitHub is trouble on the way. */
export function failureOf(thrown: unknown, route: string, now: Date): Failure {
  const status = numberAt(thrown, 'status');
  const headers = headersOf(thrown);
  const words = `${status ?? 'no answer'}: ${logUntrusted(messageOf(thrown), 500)}`;
  if (status === undefined || status >= 500) return { kind: 'doubt', error: failed(route, words) };
  if (status === 429 || (status === 403 && isLimit(headers, messageOf(thrown))))
    return { kind: 'limited', waitMs: waitOf(headers, now), error: tooOften(route, words) };
  if (status === 401 || status === 403)
    return { kind: 'final', error: forbidden(route, status, words, headers) };
  return { kind: 'final', error: failed(route, words) };
}

/** The HTTP status of what Octokit threw; undefined when there was no answer. */
export function statusOf(thrown: unknown): number | undefined {
  return numberAt(thrown, 'status');
}

/** The UserError for a 404: GitHub says the same of what is not there and of what a token may not see. */
export function missing(route: string): UserError {
  return new UserError({
    code: 'github-failed',
    what: `GitHub finds nothing at \`${route}\``,
    found: '404',
    accepted: `something that exists and that the token may see (${neededPermission(route, undefined)})`,
    next: 'Check that the repository and the commit, pull request or run exist, and the `permissions:` of this job.',
  });
}

function isLimit(headers: ReadonlyMap<string, string>, message: string): boolean {
  return (
    headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0' || /rate limit/i.test(message)
  );
}

function waitOf(headers: ReadonlyMap<string, string>, now: Date): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const known = Number.isFinite(reset) && headers.get('x-ratelimit-remaining') === '0';
  // A second more, for clocks that differ.
  return known ? Math.max(0, reset * 1000 - now.getTime()) + 1000 : limitedWaitMs;
}

function failed(route: string, found: string): UserError {
  return new UserError({
    code: 'github-failed',
    what: `GitHub did not do \`${route}\``,
    found,
    next: 'Look at https://www.githubstatus.com, then re-run the job.',
  });
}

function tooOften(route: string, found: string): UserError {
  return new UserError({
    code: 'github-failed',
    what: `GitHub's rate limit stands against \`${route}\`, for longer than this run waits`,
    found,
    next: 'Re-run the job later; when it happens often, let fewer workflows share this token.',
  });
}

function forbidden(
  route: string,
  status: 401 | 403,
  found: string,
  headers: ReadonlyMap<string, string>,
): UserError {
  if (status === 401) {
    return new UserError({
      code: 'github-permission',
      what: 'GitHub does not accept the token: it is wrong, expired or revoked',
      found,
      next: 'Leave `github-token` at its default, or put a valid token there; for the App check its id and private key.',
    });
  }
  const permission = neededPermission(route, headers.get('x-accepted-github-permissions'));
  return new UserError({
    code: 'github-permission',
    what: `the token may not do \`${route}\``,
    found,
    accepted: permission,
    next: `In the workflow, add \`${permission}\` to the \`permissions:\` of this job (docs/actions.md has all that each job needs); for the App grant it in the App's settings under Permissions and accept the request in the installation. A pull request of a fork or of Dependabot has only reading rights: its result is published by the workflow publish.yml.`,
  });
}

/** `checks: write` as a workflow spells it: from GitHub's own header (`checks=write`, `pull_requests=read`), else from the route. */
function neededPermission(route: string, header: string | undefined): string {
  const said = header?.split(';')[0]?.trim().replaceAll('=', ': ').replaceAll('_', '-');
  // What is read of checks and comments is written next: to name less would only lead to the next refusal.
  const isWrittenNext = /\/(?:check-runs|comments)\b/.test(route);
  if (said !== undefined && said !== '') return isWrittenNext ? said.replace(/: read\b/g, ': write') : said;
  const level = route.startsWith('GET ') && !isWrittenNext ? 'read' : 'write';
  if (/\/check-runs/.test(route)) return `checks: ${level}`;
  if (/\/(issues|pulls)\b/.test(route)) return `pull-requests: ${level}`;
  if (/\/actions\//.test(route)) return `actions: ${level}`;
  return `contents: ${level}`;
}

function numberAt(thrown: unknown, key: string): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !(key in thrown)) return undefined;
  const value: unknown = Reflect.get(thrown, key);
  return typeof value === 'number' ? value : undefined;
}

function headersOf(thrown: unknown): ReadonlyMap<string, string> {
  const response: unknown =
    typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'response') : undefined;
  const headers: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, 'headers') : undefined;
  if (typeof headers !== 'object' || headers === null) return new Map();
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
