import { afterAll, describe, expect, it } from 'vitest';
import {
  ArtifactsAnswer,
  CheckRunsAnswer,
  CommentAnswer,
  ComparisonAnswer,
  ContentAnswer,
  FileAnswer,
  PullAnswer,
  RunAnswer,
  RunsAnswer,
  UserAnswer,
} from '../../src/adapters/github/answers.ts';
import { createRouter } from './api/router.ts';
import { allRoutes } from './api/routes.ts';
import { complete } from './complete.ts';
import { createContract } from './contract.ts';
import { type Ask, createExample } from './example.ts';
import { operations } from './operations.ts';

const { state, artifacts, repo, as, asks, close } = await createExample();
const contract = await createContract();
const router = createRouter(state, allRoutes(artifacts));
afterAll(close);

/** What the product reads of an answer. */
const readers = {
  'users/get-authenticated': UserAnswer,
  'repos/get-content': ContentAnswer,
  'repos/compare-commits-with-basehead': ComparisonAnswer,
  'pulls/get': PullAnswer,
  'pulls/list': PullAnswer.array(),
  'pulls/list-files': FileAnswer.array(),
  'issues/list-comments': CommentAnswer.array(),
  'checks/list-for-ref': CheckRunsAnswer,
  'actions/get-workflow-run': RunAnswer,
  'actions/list-workflow-runs-for-repo': RunsAnswer,
  'actions/list-workflow-run-artifacts': ArtifactsAnswer,
} as const;

function answerTo({ method, path, body, by = 'installation' }: Ask) {
  const url = new URL(path, 'http://127.0.0.1');
  const query = Object.fromEntries(url.searchParams);
  const { operationId, problems } = contract.checkRequest({
    method,
    path: url.pathname,
    query,
    headers: {},
    body,
  });
  const headers = { authorization: `Bearer ${as[by]}` };
  const { answer } = router.respond({ method, url, headers, body, origin: url.origin });
  const full = operationId === null ? answer.body : complete(operationId, answer.status, answer.body);
  const checked = contract.checkAnswer(operationId ?? '', answer.status, full);
  return { operationId, problems, answer, full, checked };
}

describe('every operation of the table', () => {
  it.each(operations)('%s is answered well, in the form that GitHub documents', (operation) => {
    const { operationId, problems, answer, checked } = answerTo(asks[operation]);
    expect({ operationId, problems }).toEqual({ operationId: operation, problems: [] });
    expect(answer.status).toBeLessThan(400);
    expect(checked).toEqual({ undocumented: false, problems: [] });
  });

  it.each(Object.entries(readers))('%s says by itself whatever we read of it', (operation, reader) => {
    const { answer, full } = answerTo(asks[operation as keyof typeof readers]);
    // Parsed before the example fills in: what is read there would be the example's and no fact of this state.
    expect(reader.parse(full)).toEqual(reader.parse(answer.body));
  });
});

describe('a refusal', () => {
  it.each<[string, Ask, number]>([
    ['of a pull request that is not there', { method: 'GET', path: `${repo}/pulls/99` }, 404],
    ['of a file that is not there', { method: 'GET', path: `${repo}/contents/none` }, 404],
    [
      'of a comment that is too long',
      { method: 'POST', path: `${repo}/issues/1/comments`, body: { body: 'x'.repeat(65_537) } },
      422,
    ],
    [
      'of a comment on nothing',
      { method: 'POST', path: `${repo}/issues/99/comments`, body: { body: 'x' } },
      404,
    ],
    ['of a person to an App', { method: 'GET', path: '/user' }, 403],
  ])('%s has the form that GitHub documents', (_, ask, status) => {
    const { answer, checked } = answerTo(ask);
    expect(answer.status).toBe(status);
    expect(checked).toEqual({ undocumented: false, problems: [] });
  });
});

describe('what the example lends', () => {
  const token = () => answerTo(asks['apps/create-installation-access-token']).full;

  it('is never a right that nobody gave', () => {
    expect(token()).toMatchObject({ permissions: { checks: 'write' } });
    expect(Object.keys(Object(Object(token()).permissions))).toEqual(['checks']);
  });

  it('is never a thing that is not there: its lists come empty, and what need not be said is not said', () => {
    expect(answerTo(asks['checks/create']).full).toMatchObject({ pull_requests: [] });
    expect(token()).not.toHaveProperty('repositories');
    expect(answerTo(asks['repos/get']).full).not.toHaveProperty('parent');
  });

  it('is lent in full: without it no list of comments would have the form of GitHub', () => {
    const { answer } = answerTo(asks['issues/list-comments']);
    expect(contract.checkAnswer('issues/list-comments', 200, answer.body).problems).not.toEqual([]);
  });
});
