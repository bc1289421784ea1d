import { describe, expect, it } from 'vitest';
import { config, type Files, files, prompt, promptPath } from '../../fixtures/builders/repository.ts';
import { createMemoryCommits } from '../adapters/memory/commits.ts';
import { parseConfig } from '../config/config.ts';
import { digestOf } from '../foundation/digest.ts';
import { pipelineDigest } from './pipeline-content.ts';
import { type Environment, readTarget, targetSeed } from './read-target.ts';
import { openTree } from './read-tree.ts';

const seed = 'seed';
const candidateDigest = digestOf('head content');

/** The target of the one pipeline, with these files at the candidate; `target` takes the place of the prompt target. */
async function targetOf(
  change: Files = {},
  {
    target = null,
    environment = { MODEL_KEY: 'sk-0123456789' },
  }: { target?: string | null; environment?: Environment } = {},
) {
  const commits = createMemoryCommits();
  const there = Object.entries({ ...files, ...change }).flatMap(([path, file]) =>
    file === null ? [] : [[path, file] as const],
  );
  const tree = await openTree(commits, commits.plant(Object.fromEntries(there)));
  const text = target === null ? config() : config().replace(/target: \{.*\} \}/, `target: ${target} }`);
  const rules = parseConfig(text, '.github/plumbline.yml');
  return readTarget(rules, { pipeline: 'docs', seed, candidateDigest, record: null }, tree, environment);
}

describe('a prompt target', () => {
  it('has its text and model from the candidate, its address and key from the rules', async () => {
    expect(await targetOf({ [promptPath]: prompt('Be brief.') })).toMatchObject({
      kind: 'prompt',
      file: promptPath,
      prompt: { model: 'gpt-x-mini' },
      baseUrl: 'https://llm.example.com/v1',
      apiKey: 'sk-0123456789',
    });
  });

  it('names the variable that is not set, and none of those that are', async () => {
    const environment = { OTHER: 'sk-of-another' };
    const refused = targetOf({}, { environment });
    await expect(refused).rejects.toThrow(/MODEL_KEY/);
    await expect(targetOf({}, { environment })).rejects.not.toThrow(/sk-of-another/);
  });

  it('that is gone at the candidate is missed by name, with what stands beside it', async () => {
    const moved = { [promptPath]: null, 'prompts/reply.prompt.yml': prompt() };
    await expect(targetOf(moved)).rejects.toMatchObject({
      problems: [{ code: 'prompt-missing', where: { file: promptPath }, found: 'prompts/reply.prompt.yml' }],
    });
  });

  it('may be a text, with its model in the pipeline.yml beside it at the candidate', async () => {
    const target = '{ kind: prompt, file: prompts/ask.txt, provider: main }';
    const change = { 'prompts/ask.txt': 'Why {{question}}?\n', 'prompts/pipeline.yml': 'model: m\n' };
    expect(await targetOf(change, { target })).toMatchObject({
      prompt: { model: 'm', messages: [{ role: 'user', content: 'Why {{question}}?' }] },
    });
  });

  it('reads no variable: the file comes from the change that is judged', async () => {
    await expect(targetOf({ [promptPath]: prompt('${MODEL_KEY}') })).rejects.toMatchObject({
      problems: [{ code: 'config-secret' }],
    });
  });
});

describe('an embedded target', () => {
  const target = `{ kind: embedded, file: ${promptPath}, documents: docs/**, top: 2 }`;

  it('reads documents and settings of the candidate, which win over those of the rules', async () => {
    const change = { 'docs/new.md': 'New.\n', 'prompts/pipeline.yml': 'top: 5\n' };
    expect(await targetOf(change, { target })).toMatchObject({
      kind: 'embedded',
      top: 5,
      documents: [
        { path: 'docs/hours.md', text: 'We open at 9:00.\n' },
        { path: 'docs/new.md', text: 'New.\n' },
      ],
    });
  });

  it('has the settings of the rules where the candidate has none', async () => {
    expect(await targetOf({}, { target })).toMatchObject({ top: 2, seed: expect.stringMatching(/^sha256:/) });
  });

  it('follows no link to a document', async () => {
    const change = { 'docs/secret.md': { link: '../../etc/passwd' } };
    await expect(targetOf(change, { target })).rejects.toMatchObject({
      problems: [{ code: 'file-not-plain' }],
    });
  });
});

describe('an embedded target with models of its own', () => {
  const digestA = `sha256:${'a'.repeat(64)}`;
  const digestB = `sha256:${'b'.repeat(64)}`;
  const models = `models: { small: { file: models/s.gguf, digest: '${digestA}' }, large: { file: models/l.gguf, digest: '${digestB}' } }`;
  const target = `{ kind: embedded, file: ${promptPath}, ${models} }`;
  const naming = (model: string) => ({ [promptPath]: prompt().replace('gpt-x-mini', model) });

  it('has the files from the rules, and of these the one that the candidate’s prompt names', async () => {
    const writer = { name: 'large', model: { file: 'models/l.gguf', digest: digestB, contextTokens: 2048 } };
    expect(await targetOf(naming('large'), { target })).toMatchObject({ writer, documents: null });
  });

  it('has no model that only the candidate knows', async () => {
    await expect(targetOf(naming('larg'), { target })).rejects.toMatchObject({
      problems: [{ code: 'prompt-invalid', found: 'larg', next: 'write `model: large`' }],
    });
    await expect(targetOf(naming('constructor'), { target })).rejects.toMatchObject({
      problems: [{ code: 'prompt-invalid', accepted: 'small, large' }],
    });
  });

  it('has its only one where the prompt names none', async () => {
    const one = `{ kind: embedded, file: ${promptPath}, models: { small: { file: models/s.gguf, digest: '${digestA}' } } }`;
    const unnamed = { [promptPath]: prompt().replace('model: gpt-x-mini\n', '') };
    expect(await targetOf(unnamed, { target: one })).toMatchObject({ writer: { name: 'small' } });
    await expect(targetOf(unnamed, { target })).rejects.toThrow(/names no model/);
  });

  it('is another candidate when a file of the rules has another digest', async () => {
    const digestOfPipeline = async (text: string) => {
      const commits = createMemoryCommits();
      const there = Object.fromEntries(
        Object.entries(files).flatMap(([path, file]) => (file === null ? [] : [[path, file] as const])),
      );
      const rules = parseConfig(config().replace(/target: \{.*\} \}/, `target: ${text} }`), 'c.yml');
      return pipelineDigest(rules, 'docs', await openTree(commits, commits.plant(there)));
    };
    const other = target.replace(digestA, digestB);
    expect(await digestOfPipeline(target)).toBe(await digestOfPipeline(target));
    expect(await digestOfPipeline(other)).not.toBe(await digestOfPipeline(target));
  });
});

it('a replay target whose recording is gone is missing, not empty', async () => {
  const target = '{ kind: replay, file: answers/recorded.jsonl }';
  await expect(targetOf({}, { target })).rejects.toMatchObject({
    problems: [{ code: 'prompt-missing', found: 'no file in answers' }],
  });
  const change = { 'answers/recorded.jsonl': '' };
  expect(await targetOf(change, { target })).toMatchObject({ kind: 'replay', recording: '' });
});

describe('the seed of a target', () => {
  const parts = { seed, candidateDigest, record: null };

  it('is the same for the same content, so that nobody can draw again', () => {
    expect(targetSeed(parts)).toBe(targetSeed({ ...parts }));
  });

  it('is another for another content, plan seed or baseline run', () => {
    const seeds = [
      parts,
      { ...parts, candidateDigest: digestOf('other') },
      { ...parts, seed: 'other' },
      { ...parts, record: { run: 1 } },
      { ...parts, record: { run: 2 } },
    ].map(targetSeed);
    expect(new Set(seeds).size).toBe(seeds.length);
  });
});

describe('a process target', () => {
  const there = { 'app/rag.py': 'x = 1\n', 'app/other.py': '', 'tools/worker.mjs': '' };

  it('gets the named variables that are set, and nothing else of the environment', async () => {
    const target = '{ kind: process, python: "app.rag:x", environment: [GIVEN, UNSET] }';
    const environment = { GIVEN: 'g', OTHER: 'o' };
    expect(await targetOf(there, { target, environment })).toMatchObject({
      kind: 'process',
      runs: { python: 'app.rag:x', interpreter: 'python3' },
      variables: { GIVEN: 'g' },
    });
  });

  it.each([
    ['{ kind: process, python: "app.rag:x" }', 'app/rag.py'],
    ['{ kind: process, python: "rag:x", cwd: app }', 'app/rag.py'],
    ['{ kind: process, command: [node, tools/worker.mjs] }', 'tools/worker.mjs'],
  ])(
    '%s belongs to the pipeline with the file it runs, also where `paths` forgot it',
    async (target, file) => {
      const spec = await targetOf(there, { target });
      if (spec.kind !== 'process') throw new Error(spec.kind);
      expect([...spec.files.keys()]).toContain(file);
      expect([...spec.files.keys()]).not.toContain('app/other.py');
    },
  );
});
