import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HttpTarget } from './http.ts';
import { suggestHttpTargets } from './suggest.ts';

const base = 'http://127.0.0.1:3000';
/** What a real `bentoml serve` of fixtures/systems/bentoml answers at /docs.json. */
const bentoml: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../fixtures/openapi/bentoml-1.4.39.json'), 'utf8'),
);

describe('a BentoML service', () => {
  test('is suggested with the route that tells most first, its streams after it, and none that takes nothing', () => {
    const suggestions = suggestHttpTargets(bentoml, base);
    expect(suggestions.map(({ route }) => route)).toEqual(['/answer', '/events', '/stream', '/trace']);
    expect(suggestions[0]).toEqual({
      route: '/answer',
      target: {
        kind: 'http',
        url: 'http://127.0.0.1:3000/answer',
        ready: '/readyz',
        body: { question: '{{question}}' },
        extract: {
          answer: 'answer',
          contexts: 'contexts',
          retrieved: '$.contexts[*].id',
          usage: 'usage',
          model: 'model',
        },
      },
      variables: ['question'],
    });
    expect(suggestions[2]?.target).toMatchObject({ stream: 'sse', body: { question: '{{question}}' } });
  });

  test('each suggestion is a target that the configuration accepts', () => {
    for (const { target } of suggestHttpTargets(bentoml, base))
      expect(HttpTarget.safeParse(target).success).toBe(true);
  });
});

test('anything that is no such document suggests nothing', () => {
  const loop = { $ref: '#/components/schemas/A' };
  const post = { requestBody: { content: { 'application/json': { schema: loop } } } };
  for (const odd of [
    null,
    [],
    'paths',
    { paths: [] },
    { paths: { '/a': null, '/b': { post: 3 } } },
    { paths: { '/a': { post } }, components: { schemas: { A: loop } } },
  ])
    expect(suggestHttpTargets(odd, base)).toEqual([]);
});
