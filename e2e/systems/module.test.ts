import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { filesOfPage } from './page.ts';
import { questions, repositoryOf, trialsOf } from './suite.ts';

const root = join(import.meta.dirname, '../..');

describe('docs/targets.md, module', () => {
  const files = filesOfPage('targets.md', '## module');
  const config = files['.github/plumbline.yml'] ?? '';

  it('the TypeScript function runs as it stands there', async () => {
    const sandbox = createSandbox();
    sandbox.commit(files);
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const trials = trialsOf(sandbox);
    expect(trials.get('a')).toMatchObject({ output: '(curt) You asked: Why?', scores: { expectations: 1 } });
    expect(trials.get('b')).toMatchObject({
      output: '(friendly) You asked: When?',
      scores: { expectations: 1 },
    });
  });

  it('the generator tells what it read, and its first piece is timed', async () => {
    const sandbox = createSandbox();
    const streamed = config.replace('file: app/answer.ts', 'file: app/answer.ts, export: streamed');
    sandbox.commit({ ...files, '.github/plumbline.yml': streamed });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(trialsOf(sandbox).get('a')).toMatchObject({
      output: 'You asked: Why?',
      contexts: ['We open at nine.'],
      retrieved: ['pages/hours.md'],
      usage: { input: 12, output: 4, cached: null },
      firstTokenMs: expect.any(Number),
    });
  });

  it('runs in the built package too, also a metric of its own', () => {
    const out = mkdtempSync(join(tmpdir(), 'plumbline-built-'));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    execFileSync(process.execPath, [join(root, 'scripts/build.ts'), '--out', out], { stdio: 'pipe' });
    const sandbox = createSandbox();
    sandbox.commit(filesOfPage('custom-metrics.md'));
    const { status, stderr } = spawnSync(process.execPath, [join(out, 'cli.js'), 'run'], {
      cwd: sandbox.dir,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(trialsOf(sandbox).get('how')).toMatchObject({ scores: { expectations: 1, polite: 1 } });
  });
});

it('the types of the public API fit what the pages show', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-types-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const shown = { ...filesOfPage('targets.md', '## module'), ...filesOfPage('custom-metrics.md') };
  const code = Object.entries(shown).filter(([path]) => path.endsWith('.ts'));
  const misused = [
    "import { defineConfig, defineMetric, defineTarget } from 'plumbline';",
    'export const target = defineTarget(async ({ question }, { signal, case: { id } }) => ({ answer: question, contexts: [id], model: `${signal.aborted}` }));',
    '// @ts-expect-error: a text is no score',
    "export const metric = defineMetric(() => 'good');",
    '// @ts-expect-error: there is no such version',
    'export const config = defineConfig({ version: 3, pipelines: {}, suites: {} });',
    "export const right = defineConfig({ version: 1, pipelines: { a: { paths: 'a/**', target: { kind: 'module', file: 'a.ts' } } }, suites: { s: { pipeline: 'a', dataset: 'd', metrics: { expectations: {} } } } });",
  ].join('\n');
  const options = {
    ...compilerOptions,
    rootDir: '/',
    typeRoots: [join(root, 'node_modules/@types')],
    paths: { plumbline: [join(root, 'src/index.ts')] },
  };
  const written = [
    ...code,
    ['misused.ts', misused],
    ['package.json', '{"type":"module"}'],
    ['tsconfig.json', JSON.stringify({ compilerOptions: options })],
  ];
  for (const [path = '', text = ''] of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const checked = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', folder], { encoding: 'utf8' });
  expect(checked.stdout).toBe('');
  expect(checked.status).toBe(0);
});

const compilerOptions = {
  target: 'es2024',
  module: 'nodenext',
  types: ['node'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
};

describe('a module target', () => {
  const target = { kind: 'module', file: 'app/answer.ts' };

  async function planned(change: Readonly<Record<string, string>>) {
    const sandbox = repositoryOf({ target, app: [], cases: questions('a', 'b') });
    sandbox.commit({ 'app/answer.ts': 'export default ({ question }: { question: string }) => question;\n' });
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit(change);
    expect(await sandbox.plumbline('plan', '--base', 'main', '--head', 'change')).toMatchObject({ code: 0 });
    return sandbox;
  }

  it('runs the planned commit alone: other files on disk leave the suite unmeasured', async () => {
    const sandbox = await planned({ 'app/answer.ts': 'export default () => "a";\n' });
    expect(await sandbox.plumbline('run', '--plan', '.plumbline/plan.json')).toMatchObject({ code: 0 });
    expect(trialsOf(sandbox).get('a')).toMatchObject({ outcome: 'answered', output: 'a' });
    sandbox.write({ 'app/answer.ts': 'export default () => "better";\n' });
    const end = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json');
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain('[plan-mismatch]');
    expect(trialsOf(sandbox).get('a')).toMatchObject({ outcome: 'failed', class: 'infrastructure' });
  });

  it('is touched by its own file and by pipeline.yml beside it, though `paths` name neither', async () => {
    const sandbox = repositoryOf({
      target: { kind: 'module', file: 'lib/answer.ts' },
      app: [],
      cases: questions('a'),
    });
    sandbox.commit({ 'lib/answer.ts': 'export default () => "a";\n' });
    for (const path of ['lib/answer.ts', 'lib/pipeline.yml']) {
      sandbox.git('checkout', '--quiet', '-B', 'change', 'main');
      sandbox.commit({ [path]: path.endsWith('.ts') ? 'export default () => "b";\n' : 'top: 5\n' });
      await sandbox.plumbline('plan', '--base', 'main', '--head', 'change');
      expect(JSON.parse(sandbox.read('.plumbline/plan.json')).suites, path).toMatchObject([
        { touchedBy: [path] },
      ]);
    }
  });

  it.each([
    ['a file that is not there', {}, '[prompt-missing]'],
    [
      'an export that is not there',
      { 'app/answer.ts': 'export const other = 1;\n' },
      'has no export default; it has other',
    ],
  ])('%s ends in one message and exit code 2', async (_, files, found) => {
    const sandbox = repositoryOf({ target, app: [], cases: questions('a') });
    if (Object.keys(files).length > 0) sandbox.commit(files);
    const { code, stderr } = await sandbox.plumbline('run');
    expect(code).toBe(2);
    expect(stderr).toContain(found);
    expect(stderr).toContain('1 problem');
  });

  it.each([
    ['file: app/answer.py', 'a file that ends in .js'],
    ['file: ../answer.ts', 'a path below the root'],
    ['file: app/a.ts, export: "a.b"', 'the name of an export'],
    ['file: app/a.ts, environment: [GITHUB_TOKEN]', 'does not belong to the job'],
    ['file: app/a.ts, input: q, messages: m', 'cannot get the conversation too'],
  ])('with { %s } is refused', async (written, found) => {
    const sandbox = createSandbox();
    const page = filesOfPage('targets.md', '## module');
    const config = (page['.github/plumbline.yml'] ?? '').replace('file: app/answer.ts', written);
    sandbox.commit({ ...page, '.github/plumbline.yml': config });
    const { code, stderr } = await sandbox.plumbline('validate');
    expect(code).toBe(2);
    expect(stderr).toContain(found);
  });

  it('answers a thousand cases without dying of them', async () => {
    const asked = Array.from({ length: 1000 }, (_, index) => `q${index}`);
    const sandbox = repositoryOf({ target, app: [], cases: questions(...asked) });
    sandbox.commit({ 'app/answer.ts': 'export default ({ question }: { question: string }) => question;\n' });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const trials = trialsOf(sandbox);
    for (const question of asked) expect(trials.get(question)).toMatchObject({ output: question });
  });
});
