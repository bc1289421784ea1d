import { describe, expect, it } from 'vitest';
import { createContract } from './contract.ts';
import { readDescription } from './description.ts';
import { operations } from './operations.ts';

const contract = await createContract();
const ask = (method: string, path: string, body?: unknown, query: Record<string, string> = {}) =>
  contract.checkRequest({ method, path, query, headers: {}, body });

describe("every request is held against GitHub's description", () => {
  it('takes a right request and names its operation', () => {
    expect(ask('POST', '/repos/o/r/issues/1/comments', { body: 'hello' })).toEqual({
      operationId: 'issues/create-comment',
      problems: [],
    });
  });

  it.each([
    ['a missing member', 'POST', '/repos/o/r/issues/1/comments', {}],
    ['a wrong type', 'POST', '/repos/o/r/issues/1/comments', { body: 7 }],
    [
      'a conclusion that GitHub does not know',
      'POST',
      '/repos/o/r/check-runs',
      { name: 'plumbline', head_sha: 'a'.repeat(40), status: 'completed', conclusion: 'great' },
    ],
    ['a number that is none', 'GET', '/repos/o/r/pulls/seven', undefined],
    ['a body that is missing', 'POST', '/repos/o/r/check-runs', undefined],
  ])('finds %s', (_, method, path, body) => {
    expect(ask(method, path, body).problems).not.toEqual([]);
  });

  it('finds a parameter of an address that GitHub does not take', () => {
    expect(ask('GET', '/repos/o/r/pulls', undefined, { state: 'ajar' }).problems).not.toEqual([]);
    expect(ask('GET', '/repos/o/r/pulls', undefined, { stat: 'open' }).problems).not.toEqual([]);
  });

  it('finds a request that we never said we make', () => {
    expect(ask('DELETE', '/repos/o/r').operationId).toBeNull();
    expect(ask('DELETE', '/repos/o/r').problems).not.toEqual([]);
  });

  it('knows files below folders', () => {
    expect(ask('GET', '/repos/o/r/contents/.github/plumbline.yml', undefined, { ref: 'main' })).toEqual({
      operationId: 'repos/get-content',
      problems: [],
    });
  });

  it.each([
    ['/repos/o/r/contents/.github%2Fplumbline.yml', 'repos/get-content'],
    ['/repos/o/r/contents/a%20b/100%25.md', 'repos/get-content'],
    ['/repos/o/r/compare/main...octocat:feature/one', 'repos/compare-commits-with-basehead'],
    ['/repos/o/r/compare/main...feature%2Fone', 'repos/compare-commits-with-basehead'],
    ['/repos/o/r/commits/feature%2Fone', 'repos/get-commit'],
    ['/repos/o/r/commits/feature%2Fone/check-runs', 'checks/list-for-ref'],
  ])('knows %s, with its slashes as they come', (path, operationId) => {
    expect(ask('GET', path)).toEqual({ operationId, problems: [] });
  });

  it.each([
    ['of another form', 'issues/create-comment', 201, { id: 'one' }],
    ['with a time that is none', 'actions/get-workflow-run', 200, { created_at: 'yesterday' }],
    ['without its body', 'issues/create-comment', 201, undefined],
  ])('finds an answer %s', (_, operationId, status, body) => {
    expect(contract.checkAnswer(operationId, status, body).problems).not.toEqual([]);
  });

  it('takes an answer without a body where GitHub gives none', () => {
    expect(contract.checkAnswer('issues/delete-comment', 204, undefined)).toEqual({
      undocumented: false,
      problems: [],
    });
  });

  it('only notes a status that GitHub does not document', () => {
    expect(contract.checkAnswer('issues/delete-comment', 404, { message: 'Not Found' })).toEqual({
      undocumented: true,
      problems: [],
    });
  });
});

it('the committed description holds exactly the operations of the table', () => {
  const paths = Object.values(Object(readDescription()['paths']));
  const found = paths.flatMap((methods) =>
    Object.values(Object(methods)).map((operation) => Object(operation).operationId),
  );
  expect(found.sort()).toEqual([...operations].sort());
});
