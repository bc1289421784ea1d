import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noWishes } from '../../fixtures/builders/onboarding.ts';
import { suggestHttpTargets } from '../evaluation/target/http/suggest.ts';
import { bentomlServices } from './bentoml.ts';
import { describeService } from './bentoml-source.ts';
import type { Wishes } from './onboarding.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const source = read('fixtures/systems/bentoml/service.py');
const document: unknown = JSON.parse(read('fixtures/openapi/bentoml-1.4.39.json'));

function found(files: Readonly<Record<string, string>>, openapi: Wishes['openapi'] = null) {
  const texts = new Map(Object.entries(files));
  return bentomlServices({ paths: [...texts.keys()], texts }, { ...noWishes, openapi });
}

describe('a service that does not run', () => {
  it('says by its source the same of its likeliest route as the running service does of itself', () => {
    const [fromSource] = suggestHttpTargets(describeService(source), 'http://127.0.0.1:1');
    const [fromService] = suggestHttpTargets(document, 'http://127.0.0.1:1');
    expect(fromSource).toEqual(fromService);
  });

  it('is started from its folder, as its bentofile names it', () => {
    const { pipelines } = found({
      'apps/assistant/main.py': source,
      'apps/bentofile.yaml': 'service: "assistant.main:Assistant"\n',
    });
    expect(pipelines).toMatchObject([
      {
        paths: ['apps/**'],
        target: {
          start: ['bentoml', 'serve', 'assistant.main:Assistant', '--host', '127.0.0.1', '--port', '{port}'],
          cwd: 'apps',
          url: 'http://127.0.0.1:{port}/answer',
        },
        runtime: { install: 'pip install bentoml' },
      },
    ]);
  });

  it('without a route that can be asked is named, with what to do', () => {
    const { pipelines, leftOut } = found({ 'service.py': '@bentoml.service\nclass A:\n    pass\n' });
    expect(pipelines).toEqual([]);
    expect(leftOut).toMatchObject([{ instead: expect.stringContaining('--openapi') }]);
  });
});

describe('a service that runs', () => {
  it('is read by its own description where one is given', () => {
    const { pipelines } = found({ 'service.py': source }, { document, address: 'http://127.0.0.1:3000' });
    expect(pipelines).toMatchObject([
      {
        target: { start: expect.any(Array), url: 'http://127.0.0.1:{port}/answer' },
        variables: ['question'],
      },
    ]);
  });

  it('that is none of BentoML is asked at its address', () => {
    expect(found({}, { document, address: 'http://127.0.0.1:3000' }).pipelines).toMatchObject([
      { target: { kind: 'http', url: 'http://127.0.0.1:3000/answer' }, runtime: null },
    ]);
    expect(found({}, { document, address: null }).leftOut).toMatchObject([
      { why: 'it does not say where the service runs' },
    ]);
  });
});
