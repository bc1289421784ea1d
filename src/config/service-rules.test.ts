import { expect, test } from 'vitest';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { parseConfig, policyChanges } from './config.ts';

const configOf = (target: string): string => `version: 1
pipelines:
  served:
    paths: src/**
    target: { kind: http, ${target} }
suites:
  core: { pipeline: served, dataset: evals/*.jsonl, metrics: { expectations: {} } }
`;
const whats = (target: string): string[] =>
  problemsOf(() => parseConfig(configOf(target), 'p.yml')).map(({ what }) => what);
const url = 'url: "http://127.0.0.1:1/a"';
const body = 'body: { q: "{{q}}" }';

test.each([
  [body, 'an http target needs a service'],
  [`url: "http://127.0.0.1:{port}/a", ${body}`, 'an http target needs a service'],
  [`${url}, start: [node, a.js], ${body}`, 'a service that is started is asked on this machine'],
  [`start: [node, a.js], url: "https://example.com:{port}/a", ${body}`, 'a service that is started is asked'],
  [`${url}, cwd: src, ${body}`, '`cwd` is for a service that is started'],
  [url, 'without a body every case would be asked the same'],
  [`${url}, method: GET, ${body}`, 'a GET has no body'],
  [`${url}, end: x, ${body}`, '`end` marks the end of a stream'],
  [`${url}, readyTimeout: soon, ${body}`, 'readyTimeout is no duration'],
  [
    `start: [node, a.js], headers: { authorization: "\${KEY}" }, ${body}`,
    'would give an environment variable to the code of a change',
  ],
  [`${url}, ready: "\${KEY}", ${body}`, 'must not read an environment variable'],
])('%s is refused: %s', (target, what) => {
  expect(whats(target)).toEqual(expect.arrayContaining([expect.stringContaining(what)]));
});

test('a service that runs may have a key in its address and its headers', () => {
  const target = `url: "\${ADDRESS}", headers: { authorization: "Bearer \${KEY}" }, ${body}`;
  expect(() => parseConfig(configOf(target), 'p.yml')).not.toThrow();
});

test('a change of a header tells its name alone', () => {
  const of = (header: string) => parseConfig(configOf(`${url}, ${body}, headers: { ${header} }`), 'p.yml');
  const changes = policyChanges(of('a: secret-1'), of('b: secret-2'));
  expect(changes.map(({ path }) => path)).toEqual(['pipelines.served.target.headers']);
  expect(JSON.stringify(changes)).not.toContain('secret');
});
