import { type Comment, mayWrite } from '../state.ts';
import { appOf } from './apps.ts';
import { loginOf } from './people.ts';
import { userOf } from './repository.ts';
import {
  type Answer,
  type Call,
  forbiddenTo,
  notFound,
  ok,
  page,
  type Route,
  text,
  unprocessable,
} from './route.ts';

const repo = '/repos/{owner}/{repo}';
const mostCharacters = 65_536;

/** Comments of pull requests: a token needs the right to pull requests or to issues. */
export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${repo}/issues/{issue_number}/comments`,
    needs: ['pull_requests', 'read'],
    or: 'issues',
    answer: (call) => {
      const issue = Number(call.params['issue_number']);
      if (!call.repository.pulls.has(issue)) return notFound();
      const since = call.query.get('since');
      const comments = call.repository.comments.filter(
        (comment) => comment.issue === issue && (since === null || comment.updatedAt >= since),
      );
      return page(call, comments, (list) => list.map(commentOf));
    },
  },
  {
    method: 'POST',
    path: `${repo}/issues/{issue_number}/comments`,
    needs: ['pull_requests', 'write'],
    or: 'issues',
    answer: (call) => {
      const issue = Number(call.params['issue_number']);
      if (!call.repository.pulls.has(issue)) return notFound();
      const body = text(call.body, 'body') ?? '';
      return wrongBody(body) ?? ok(commentOf(addComment(call, issue, body)), 201);
    },
  },
  {
    method: 'PATCH',
    path: `${repo}/issues/comments/{comment_id}`,
    needs: ['pull_requests', 'write'],
    or: 'issues',
    answer: (call) => {
      const comment = findComment(call);
      if (comment === undefined) return notFound();
      if (!mayChange(call, comment)) return forbiddenTo('Must have admin rights to Repository.');
      const body = text(call.body, 'body') ?? '';
      const wrong = wrongBody(body);
      if (wrong !== null) return wrong;
      comment.body = body;
      comment.updatedAt = new Date().toISOString();
      return ok(commentOf(comment));
    },
  },
  {
    method: 'DELETE',
    path: `${repo}/issues/comments/{comment_id}`,
    needs: ['pull_requests', 'write'],
    or: 'issues',
    answer: (call) => {
      const comment = findComment(call);
      if (comment === undefined) return notFound();
      if (!mayChange(call, comment)) return forbiddenTo('Must have admin rights to Repository.');
      call.repository.comments.splice(call.repository.comments.indexOf(comment), 1);
      return { status: 204 };
    },
  },
];

function wrongBody(body: string): Answer | null {
  if (body.trim() === '') return unprocessable("Body can't be blank");
  return body.length > mostCharacters
    ? unprocessable('Body is too long (maximum is 65536 characters)')
    : null;
}

/** An App with the right to write may change every comment; a person their own, or all with the right to push. */
function mayChange({ principal, repository }: Call, comment: Comment): boolean {
  if (principal.kind === 'installation' || mayWrite(repository, principal.login)) return true;
  return comment.by.kind === 'user' && comment.by.login === principal.login;
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
