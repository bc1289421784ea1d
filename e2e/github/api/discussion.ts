import type { Check, Comment, Principal } from '../state.ts';
import { appOf } from './apps.ts';
import { userOf } from './repository.ts';
import {
  type Answer,
  type Call,
  member,
  notFound,
  ok,
  page,
  type Route,
  text,
  unprocessable,
} from './route.ts';

const repo = '/repos/{owner}/{repo}';
const mostCharacters = 65_536;
const mostAnnotations = 50;

export const discussionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${repo}/issues/{issue_number}/comments`,
    needs: ['pull_requests', 'read'],
    answer: (call) =>
      page(
        call,
        call.repository.comments
          .filter(({ issue }) => issue === Number(call.params['issue_number']))
          .map(commentOf),
      ),
  },
  {
    method: 'POST',
    path: `${repo}/issues/{issue_number}/comments`,
    needs: ['pull_requests', 'write'],
    answer: (call) => {
      const issue = Number(call.params['issue_number']);
      const body = text(call.body, 'body') ?? '';
      if (!call.repository.pulls.has(issue)) return notFound();
      if (body.length > mostCharacters)
        return unprocessable('Body is too long (maximum is 65536 characters)');
      const comment = addComment(call, issue, body);
      return ok(commentOf(comment), 201);
    },
  },
  {
    method: 'PATCH',
    path: `${repo}/issues/comments/{comment_id}`,
    needs: ['pull_requests', 'write'],
    answer: (call) => {
      const comment = findComment(call);
      const body = text(call.body, 'body') ?? '';
      if (comment === undefined) return notFound();
      if (body.length > mostCharacters)
        return unprocessable('Body is too long (maximum is 65536 characters)');
      comment.body = body;
      comment.updatedAt = new Date().toISOString();
      return ok(commentOf(comment));
    },
  },
  {
    method: 'DELETE',
    path: `${repo}/issues/comments/{comment_id}`,
    needs: ['pull_requests', 'write'],
    answer: (call) => {
      const comment = findComment(call);
      if (comment === undefined) return notFound();
      call.repository.comments.splice(call.repository.comments.indexOf(comment), 1);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}/check-runs`,
    needs: ['checks', 'read'],
    answer: (call) => {
      const name = call.query.get('check_name');
      const checks = call.repository.checks.filter(
        (check) => check.headSha === call.params['ref'] && (name === null || check.name === name),
      );
      return page(call, checks, (list) => ({ total_count: checks.length, check_runs: list.map(checkOf) }));
    },
  },
  { method: 'POST', path: `${repo}/check-runs`, needs: ['checks', 'write'], answer: createCheck },
  {
    method: 'PATCH',
    path: `${repo}/check-runs/{check_run_id}`,
    needs: ['checks', 'write'],
    answer: updateCheck,
  },
];

function createCheck(call: Call): Answer {
  if (call.principal.kind !== 'installation')
    return { status: 403, body: { message: 'You must authenticate via a GitHub App.' } };
  const wrong = tooMuch(call.body);
  if (wrong !== null) return unprocessable(wrong);
  const check: Check = {
    id: call.state.nextId(),
    headSha: text(call.body, 'head_sha') ?? '',
    name: text(call.body, 'name') ?? '',
    app: call.principal.app,
    externalId: '',
    status: 'queued',
    conclusion: null,
    title: '',
    summary: '',
    text: null,
    annotations: [],
  };
  change(check, call.body);
  call.repository.checks.push(check);
  return ok(checkOf(check), 201);
}

function updateCheck(call: Call): Answer {
  const check = call.repository.checks.find(({ id }) => id === Number(call.params['check_run_id']));
  if (check === undefined) return notFound();
  if (call.principal.kind !== 'installation' || call.principal.app.id !== check.app.id) {
    return {
      status: 403,
      body: {
        message: 'Invalid app_id `1` - check run can only be modified by the GitHub App that created it.',
      },
    };
  }
  const wrong = tooMuch(call.body);
  if (wrong !== null) return unprocessable(wrong);
  change(check, call.body);
  return ok(checkOf(check));
}

function change(check: Check, body: unknown): void {
  check.externalId = text(body, 'external_id') ?? check.externalId;
  check.status = text(body, 'status') ?? check.status;
  check.conclusion = text(body, 'conclusion') ?? check.conclusion;
  const output = member(body, 'output');
  check.title = text(output, 'title') ?? check.title;
  check.summary = text(output, 'summary') ?? check.summary;
  const annotations = member(output, 'annotations');
  if (Array.isArray(annotations)) check.annotations.push(...annotations);
}

function tooMuch(body: unknown): string | null {
  const output = member(body, 'output');
  const annotations = member(output, 'annotations');
  if (Array.isArray(annotations) && annotations.length > mostAnnotations)
    return 'No more than 50 annotations may be sent at once.';
  if ((text(output, 'summary') ?? '').length > mostCharacters - 1)
    return 'summary is too long (maximum is 65535 characters)';
  return null;
}

function addComment(call: Call, issue: number, body: string): Comment {
  const now = new Date().toISOString();
  const comment: Comment = {
    id: call.state.nextId(),
    issue,
    body,
    by: call.principal,
    createdAt: now,
    updatedAt: now,
  };
  call.repository.comments.push(comment);
  return comment;
}

function findComment({ repository, params }: Call): Comment | undefined {
  return repository.comments.find(({ id }) => id === Number(params['comment_id']));
}

function commentOf(comment: Comment): object {
  return {
    id: comment.id,
    body: comment.body,
    user: userOf(loginOf(comment.by)),
    performed_via_github_app: comment.by.kind === 'installation' ? appOf(comment.by.app) : null,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}

function checkOf(check: Check): object {
  return {
    id: check.id,
    name: check.name,
    head_sha: check.headSha,
    external_id: check.externalId,
    status: check.status,
    conclusion: check.conclusion,
    output: {
      title: check.title,
      summary: check.summary,
      text: null,
      annotations_count: check.annotations.length,
      annotations_url: 'https://example.test/annotations',
    },
    app: appOf(check.app),
  };
}

/** The name that a comment of a principal stands under. */
export function loginOf(by: Principal): string {
  return by.kind === 'user' ? by.login : `${by.app.slug}[bot]`;
}
