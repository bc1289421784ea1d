import { cpSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { listen } from '../github/http.ts';
import { describeWith } from '../programs.ts';
import { lintWorkflows } from '../workflows/lint.ts';
import { filesOf } from './fixture.ts';

const names = ['github-models', 'langchain', 'bentoml'] as const;
const config = '.github/plumbline.yml';

describe('plumbline init', () => {
  it('changes nothing that is there, and says what it kept', async () => {
    const sandbox = createSandbox();
    sandbox.commit({ ...filesOf('github-models'), [config]: 'version: 1 # mine\n' });
    const first = await sandbox.plumbline('init');
    expect(first).toMatchObject({ code: 0, stdout: expect.stringContaining(`kept as it is: ${config}`) });
    expect(sandbox.read(config)).toBe('version: 1 # mine\n');
    const workflow = '.github/workflows/plumbline.yml';
    sandbox.write({ [workflow]: 'name: Mine\n', 'evals/triage.jsonl': '' });
    const again = await sandbox.plumbline('init', '--json');
    const { files } = JSON.parse(again.stdout);
    const written = files.filter(({ state }: { state: string }) => state === 'written');
    expect(written).toEqual([]);
    expect([workflow, 'evals/triage.jsonl'].map(sandbox.read)).toEqual(['name: Mine\n', '']);
  });

  it('writes nothing in a dry run, and prints every file', async () => {
    const sandbox = createSandbox();
    sandbox.commit(filesOf('bentoml'));
    const { code, stdout } = await sandbox.plumbline('init', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('proposed: .github/plumbline.yml');
    expect(stdout).toContain('start: [bentoml, serve');
    expect(sandbox.git('status', '--porcelain')).toBe('');
  });

  it('names the branch that changes are merged into', async () => {
    const sandbox = createSandbox();
    sandbox.commit(filesOf('github-models'));
    sandbox.git('branch', '--move', 'trunk');
    expect(await sandbox.plumbline('init')).toMatchObject({ code: 0 });
    expect(sandbox.read('.github/workflows/plumbline-baseline.yml')).toContain('branches: ["trunk"]');
  });

  it('reads the routes of a service that runs', async () => {
    const document = readFileSync(join(import.meta.dirname, '../../fixtures/openapi/bentoml-1.4.39.json'));
    const { url, close } = await listen(createServer((_, reply) => reply.end(document)));
    onTestFinished(close);
    const sandbox = createSandbox();
    sandbox.commit({ 'README.md': 'a client\n' });
    expect(await sandbox.plumbline('init', '--openapi', `${url}/docs.json`)).toMatchObject({ code: 0 });
    expect(sandbox.read(config)).toContain(`url: ${url}/answer`);
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
  });

  it('sets up a prompt of one text', async () => {
    const sandbox = createSandbox();
    sandbox.commit({ 'prompts/ask.md': 'Answer {{question}}\n', 'prompts/pipeline.yml': 'model: gpt-x\n' });
    expect(await sandbox.plumbline('init')).toMatchObject({ code: 0 });
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    [[], 'nothing was found that can be evaluated'],
    [['--openapi', 'nowhere.json'], 'the OpenAPI document cannot be read'],
    [['--python', 'app:answer'], 'nothing was found that can be evaluated'],
    [['--uses', 'plumbline'], 'such as owner/plumbline@v1'],
  ])('in an empty repository with %j says what to do', async (options, message) => {
    const sandbox = createSandbox();
    sandbox.commit({ 'README.md': 'nothing\n' });
    const { code, stderr } = await sandbox.plumbline('init', ...options);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(sandbox.git('status', '--porcelain')).toBe('');
  });
});

describeWith(['actionlint', 'zizmor'], 'the workflows that init writes', (programs) => {
  it.each([
    ...names.map((name) => [name, []] as const),
    ['github-models', ['--base-url', 'http://127.0.0.1:1']] as const,
  ])('for %s %j are clean under both linters', async (name, options) => {
    const sandbox = createSandbox();
    sandbox.commit(filesOf(name));
    expect(await sandbox.plumbline('init', ...options)).toMatchObject({ code: 0 });
    expect(lintWorkflows(sandbox.dir, programs)).toEqual([]);
  });
});

describeWith(['langchain'], 'a LinguaMetrica project after init', ({ langchain }) => {
  it('is an ordinary suite that is in order', async () => {
    const sandbox = createSandbox({ OPENAI_API_KEY: 'sk-local', OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' });
    cpSync(join(import.meta.dirname, '../../fixtures/linguametrica'), sandbox.dir, { recursive: true });
    expect(await sandbox.plumbline('init')).toMatchObject({ code: 0 });
    const written = sandbox.read(config);
    sandbox.write({ [config]: written.replace('python:', `interpreter: ${langchain}\n      python:`) });
    expect(await sandbox.plumbline('validate')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 suite, 3 cases'),
    });
  });
});
