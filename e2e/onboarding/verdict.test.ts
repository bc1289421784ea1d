import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Report } from '../../src/verdict/report/report-file.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { startModel } from '../model/model.ts';
import { describeWith } from '../programs.ts';
import { edited, filesOf } from './fixture.ts';
import { readsOut, sorts } from './models.ts';

/** After `init` and nothing else: the files are committed, the baseline recorded, and a branch judged. */
async function adopted(
  sandbox: Sandbox,
  files: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<Sandbox> {
  sandbox.commit(files);
  expect(await sandbox.plumbline('init', ...options)).toMatchObject({ code: 0, stderr: '' });
  expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0, stderr: '' });
  sandbox.git('add', '--all');
  sandbox.git('commit', '--quiet', '--message', 'Measure what we have');
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  return sandbox;
}

async function verdictOf(sandbox: Sandbox, branch: string, change: Readonly<Record<string, string>>) {
  sandbox.git('checkout', '--quiet', '-b', branch, 'main');
  sandbox.commit(change);
  const out = `.plumbline/${branch}`;
  expect(await sandbox.plumbline('plan', '--shards', '1', '--out', out)).toMatchObject({ code: 0 });
  expect(await sandbox.plumbline('run', '--plan', `${out}/plan.json`, '--out', out)).toMatchObject({
    code: 0,
  });
  const { code } = await sandbox.plumbline('gate', out, '--out', out);
  const { decision, suites } = Report.parse(JSON.parse(sandbox.read(`${out}/report.json`)));
  return { code, decision: decision.kind, coverage: suites[0]?.coverage };
}

/** PATH with the programs of a Python environment first, and a home of its own. */
function withPython(python: string): Record<string, string> {
  const prefix = execFileSync(python, ['-c', 'import sys; print(sys.prefix)'], { encoding: 'utf8' }).trim();
  const home = mkdtempSync(join(tmpdir(), 'plumbline-init-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return {
    PATH: `${join(prefix, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: home,
    BENTOML_HOME: home,
    BENTOML_DO_NOT_TRACK: 'True',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

async function modelThat(answer: Parameters<typeof startModel>[0]['answer']) {
  const model = await startModel({ answer });
  onTestFinished(() => model.close());
  return model;
}

describe('a repository with a prompt of GitHub Models', () => {
  it('gets verdicts after init and nothing else', async () => {
    const model = await modelThat(({ messages }) => sorts(messages));
    const sandbox = createSandbox({ GITHUB_TOKEN: 'ghs_local' });
    const files = filesOf('github-models');
    const prompt = 'prompts/triage.prompt.yml';
    await adopted(sandbox, files, '--provider', 'github-models', '--base-url', model.url);
    expect(
      await verdictOf(sandbox, 'harmless', edited(files, prompt, 'You sort', 'Please sort')),
    ).toMatchObject({
      code: 0,
      decision: 'pass',
      coverage: { planned: 40, paired: 40 },
    });
    expect(
      await verdictOf(sandbox, 'damaged', edited(files, prompt, 'with one word', 'kindly')),
    ).toMatchObject({
      code: 1,
      decision: 'fail',
    });
    expect(model.requests[0]?.headers.authorization).toBe('Bearer ghs_local');
  });
});

describeWith(['langchain'], 'a LangChain app in Python', ({ langchain }) => {
  it('gets verdicts after init and nothing else', async () => {
    const model = await modelThat(({ messages }) => readsOut(messages));
    const keys = { OPENAI_API_KEY: 'sk-local', LLM_GATEWAY: model.url };
    const sandbox = createSandbox({ ...withPython(langchain), ...keys });
    const files = filesOf('langchain');
    await adopted(sandbox, files);
    const module = 'app/rag.py';
    expect(
      await verdictOf(sandbox, 'harmless', edited(files, module, 'Answer from', 'Please answer from')),
    ).toMatchObject({ code: 0, decision: 'pass', coverage: { planned: 40, paired: 40 } });
    expect(
      await verdictOf(
        sandbox,
        'damaged',
        edited(files, 'app/search.py', 'key=lambda page: -len', 'key=lambda page: len'),
      ),
    ).toMatchObject({ code: 1, decision: 'fail' });
    expect(
      await verdictOf(sandbox, 'pages', edited(files, 'pages/parking.md', 'free', 'dear')),
    ).toMatchObject({
      coverage: { planned: 40 },
    });
  });
});

describeWith(['bentoml'], 'a BentoML service', ({ bentoml }) => {
  it('gets verdicts after init and nothing else', async () => {
    const sandbox = createSandbox(withPython(bentoml));
    const files = filesOf('bentoml');
    await adopted(sandbox, files);
    const service = 'assistant/service.py';
    expect(
      await verdictOf(sandbox, 'harmless', edited(files, service, 'of our help desk', 'of the help desk')),
    ).toMatchObject({
      code: 0,
      decision: 'pass',
      coverage: { planned: 32, paired: 32 },
    });
    expect(
      await verdictOf(
        sandbox,
        'damaged',
        edited(files, service, 'found[0].text if found', '"Who knows?" if found'),
      ),
    ).toMatchObject({ code: 1, decision: 'fail' });
  });
});
