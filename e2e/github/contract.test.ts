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
  ])('finds %s', (_, method, path, body) => {
    expect(ask(method, path, body).problems).not.toEqual([]);
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

  it('finds an answer that GitHub would not give', () => {
    expect(contract.checkAnswer('issues/create-comment', 201, { id: 'one' }).problems).not.toEqual([]);
  });
});

it('the committed description holds exactly the operations of the table', () => {
  const paths = Object.values(Object(readDescription()['paths']));
  const found = paths.flatMap((methods) =>
    Object.values(Object(methods)).map((operation) => Object(operation).operationId),
  );
  expect(found.sort()).toEqual([...operations].sort());
});
