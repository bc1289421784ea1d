import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { javascriptApps } from './javascript-app.ts';

/** The chain of docs/langchain.md, as it stands there. */
const page = readFileSync(join(import.meta.dirname, '../../docs/langchain.md'), 'utf8');
const chain = /```typescript app\/rag\.ts\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

function found(files: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(files));
  return javascriptApps({ paths: [...texts.keys()], texts });
}

describe('a pipeline in TypeScript', () => {
  it('is the chain that a LangChain.js app exports, asked with what its prompt wants', () => {
    const { pipelines, leftOut } = found({
      'app/rag.ts': chain,
      'package-lock.json': '',
      'app/rag.test.ts': chain,
    });
    expect(pipelines).toMatchObject([
      {
        name: 'app',
        paths: ['app/**', 'package-lock.json'],
        target: { kind: 'module', file: 'app/rag.ts', export: 'chain', environment: ['OPENAI_API_KEY'] },
        variables: ['question'],
        runtime: { language: 'node', install: 'npm ci' },
        settings: [{ name: 'OPENAI_API_KEY', secret: true }],
      },
    ]);
    expect(pipelines[0]?.guesses.join()).toContain('OPENAI_BASE_URL');
    expect(leftOut).toMatchObject([{ instead: expect.stringContaining('export: answer') }]);
  });

  it.each([
    ['a default export', "import OpenAI from 'openai';\nexport default async (input) => 1;\n", undefined],
    [
      'a function that answers',
      "import { generateText } from 'ai';\nexport async function answer(input) {}\n",
      'answer',
    ],
  ])('is %s', (_, source, name) => {
    const { pipelines } = found({ 'src/index.ts': source });
    expect(pipelines[0]?.target['export']).toBe(name);
  });

  it('is nothing that has nothing to do with models', () => {
    expect(found({ 'src/index.ts': 'export const chain = [1, 2];\n' })).toEqual({
      pipelines: [],
      leftOut: [],
    });
  });
});
