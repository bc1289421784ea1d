import type { Policy } from '../evaluation/plan/policy.ts';
import type { CodeHost, ExistingCheckRun, HostComment, Identity } from '../ports/code-host.ts';
import { renderCheck } from '../verdict/report/check.ts';
import { commentMarker, commentWanted, renderComment } from '../verdict/report/comment.ts';
import type { Report } from '../verdict/report/report-file.ts';

/** The one name of the check; a rollout's has another. */
export const checkName = 'plumbline';

export interface PublishRequest {
  readonly report: Report;
  /** Where the verdict goes, as GitHub says it, never as the report does. */
  readonly pullRequest: number;
  readonly headSha: string;
  /** The base's. */
  readonly policy: Policy;
  /** False for a result that a stranger could have made: the check then asks a maintainer, whatever was found. */
  readonly verified: boolean;
  /** Page with the whole report, null where there is none. */
  readonly reportUrl: string | null;
  /** Identity of what was published, for the check run: the plan's digest, or the run that has none. */
  readonly externalId: string;
}

export interface Published {
  readonly check: 'created' | 'updated';
  readonly comment:
    | 'created'
    | 'updated'
    /** Nothing to say, or switched off. */
    | 'unwanted'
    /** The pull request has moved on; the comment belongs to its newest head. */
    | 'superseded';
}

/**
 * Publishes a verdict as one check run on the head and at most one comment, both found again by who wrote them. The check comes
 * first: it is what decides, the comment only explains.
 */
export async function publishReport(request: PublishRequest, host: CodeHost): Promise<Published> {
  const identity = await host.identity();
  const check = await publishCheck(request, host, identity);
  return { check, comment: await publishComment(request, host, identity) };
}

async function publishCheck(
  { report, policy, verified, headSha, externalId }: PublishRequest,
  host: CodeHost,
  identity: Identity,
): Promise<Published['check']> {
  const run = { name: checkName, headSha, externalId, ...renderCheck(report, { policy, verified }) };
  const ours = (await host.checkRuns(headSha, checkName)).filter(({ author }) => isSame(author, identity));
  const existing = newest(ours);
  if (existing === null) {
    await host.createCheckRun(run);
    return 'created';
  }
  await host.updateCheckRun(existing.id, run);
  return 'updated';
}

async function publishComment(
  { report, policy, verified, pullRequest, headSha, reportUrl }: PublishRequest,
  host: CodeHost,
  identity: Identity,
): Promise<Published['comment']> {
  if (policy.comment === 'off') return 'unwanted';
  if ((await host.pullRequest(pullRequest)).headSha !== headSha) return 'superseded';
  const ours = await ownComments(host, pullRequest, identity);
  const [first, ...doubles] = ours;
  if (first === undefined && !commentWanted(report, policy.comment)) return 'unwanted';
  const body = renderComment(report, {
    repository: host.repository,
    pr: pullRequest,
    verified,
    reportUrl,
    commandsOffered: false,
  });
  for (const double of doubles) await host.deleteComment(double.id);
  if (first === undefined) {
    await host.createComment(pullRequest, body);
    await keepOldest(host, pullRequest, identity, body);
    return 'created';
  }
  // An earlier comment is edited also when this verdict alone would deserve none: what it says is no longer so.
  if (first.body !== body) await host.updateComment(first.id, body);
  return 'updated';
}

/** Another process may have created its comment between our look and ours: whoever looks last leaves the oldest, with this verdict. */
async function keepOldest(
  host: CodeHost,
  pullRequest: number,
  identity: Identity,
  body: string,
): Promise<void> {
  const [oldest, ...younger] = await ownComments(host, pullRequest, identity);
  for (const double of younger) await host.deleteComment(double.id);
  if (oldest !== undefined && oldest.body !== body) await host.updateComment(oldest.id, body);
}

/** Comments with our marker that we wrote ourselves, oldest first: anybody can copy a marker. */
async function ownComments(host: CodeHost, pullRequest: number, identity: Identity): Promise<HostComment[]> {
  const marker = commentMarker(host.repository, pullRequest);
  const all = await host.comments(pullRequest);
  return all
    .filter(({ author, body }) => isSame(author, identity) && body.includes(marker))
    .sort((a, b) => a.id - b.id);
}

function newest(runs: readonly ExistingCheckRun[]): ExistingCheckRun | null {
  return runs.reduce<ExistingCheckRun | null>(
    (last, run) => (last === null || run.id > last.id ? run : last),
    null,
  );
}

function isSame(author: Identity | null, ours: Identity): boolean {
  if (author === null || author.kind !== ours.kind) return false;
  return author.kind === 'app'
    ? ours.kind === 'app' && author.appId === ours.appId
    : ours.kind === 'user' && author.login === ours.login;
}
