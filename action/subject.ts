import type { Subject } from '../src/evaluation/plan/plan-file.ts';
import { UserError } from '../src/foundation/error.ts';
import type { CommitInfo, Commits } from '../src/ports/commits.ts';
import type { ReportSubject } from '../src/verdict/report/report-file.ts';
import type { Runner } from './runner.ts';

/** Events after which the checked-out commit is one that has landed. On any other, rules and cases could be a stranger's. */
const recording = new Set(['push', 'schedule', 'workflow_dispatch']);

/**
 * What the checked-out commit is: for a pull request the merge commit that GitHub made, so that a branch behind its base is judged
 * as it would land; elsewhere the commit itself on both sides.
 */
export async function subjectOf(
  runner: Runner,
  commits: Commits,
): Promise<{ subject: Subject; purpose: 'judge' | 'record' }> {
  if (runner.eventName !== 'pull_request' && !recording.has(runner.eventName))
    throw eventRefused(runner.eventName);
  const head = await commits.resolve('HEAD');
  if (recording.has(runner.eventName)) return { subject: landed(runner, head), purpose: 'record' };
  const { pull_request: pull } = runner.event;
  const [base, tip] = head.parents;
  if (pull === undefined || base === undefined || tip === undefined || tip !== pull.head.sha) {
    throw notTheMerge(head, pull?.head.sha ?? 'unknown');
  }
  return {
    subject: {
      repository: runner.repository,
      event: runner.eventName,
      pr: pull.number,
      base: { sha: base, ref: pull.base.ref },
      head: { sha: tip, ref: pull.head.ref },
      candidate: { commit: head.commit, tree: head.tree },
      trust: trustOf(runner),
    },
    purpose: 'judge',
  };
}

/** Whom a report speaks of when no plan arrived: what the event says. */
export function reportSubjectOf(runner: Runner): ReportSubject {
  const pull = runner.event.pull_request;
  const branch = runner.ref.replace(/^refs\/heads\//, '');
  return {
    repository: runner.repository,
    event: runner.eventName,
    pr: pull?.number ?? null,
    base: pull === undefined ? { sha: runner.sha, ref: branch } : { sha: pull.base.sha, ref: pull.base.ref },
    head: pull === undefined ? { sha: runner.sha, ref: branch } : { sha: pull.head.sha, ref: pull.head.ref },
    candidate: { commit: null, tree: null },
    trust: trustOf(runner),
  };
}

function trustOf(runner: Runner): Subject['trust'] {
  const pull = runner.event.pull_request;
  if (pull !== undefined && pull.head.repo?.full_name !== runner.repository) return 'fork';
  return runner.actor === 'dependabot[bot]' ? 'bot-without-secrets' : 'own';
}

function landed(runner: Runner, head: CommitInfo): Subject {
  const at = { sha: head.commit, ref: runner.ref.replace(/^refs\/heads\//, '') };
  return {
    repository: runner.repository,
    event: runner.eventName,
    pr: null,
    base: at,
    head: at,
    candidate: { commit: head.commit, tree: head.tree },
    trust: 'own',
  };
}

function eventRefused(event: string): UserError {
  return new UserError({
    code: 'event-refused',
    what: `an evaluation must not be started by ${event}`,
    found: `${event}: what it checks out may be a stranger's files, or a commit that nobody has merged`,
    accepted: 'pull_request to judge; push, schedule or workflow_dispatch to record a baseline',
    next: 'start the workflow on pull_request; the publish workflow brings the result of a fork into the pull request',
  });
}

function notTheMerge(head: CommitInfo, expected: string): UserError {
  return new UserError({
    code: 'plan-mismatch',
    what: 'the checkout is not the merge commit of this pull request',
    found: `commit ${head.commit.slice(0, 12)} with ${head.parents.length} parent(s)`,
    accepted: `a merge of the base with ${expected.slice(0, 12)}`,
    next: 'use actions/checkout without `ref` and with `fetch-depth: 2`; after a force-push the newer run replaces this one',
  });
}
