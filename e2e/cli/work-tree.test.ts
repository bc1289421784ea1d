import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { right } from './branch.ts';
import { createSandbox, datasetOf, recording, replayConfig, replayFiles } from './sandbox.ts';

describe('validate', () => {
  it('names every problem of configuration, prompt and dataset at once, each with its place', async () => {
    const sandbox = createSandbox();
    const config = replayConfig
      .replace(
        'replay, file: answers/answers.jsonl',
        'embedded, file: prompts/a.prompt.yml, documents: docs/*.md',
      )
      .replace('answers/**', 'prompts/**');
    sandbox.write({
      '.github/plumbline.yml': config,
      'evals/core.jsonl':
        '{"id":"a","vars":{"q":"x"},"expect":[{"type":"containz","value":"x"}]}\nnot json\n',
      'prompts/a.prompt.yml': 'messages:\n  - role: user\n    contents: "{{question}}"\n',
    });
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/core.jsonl:1: there is no check containz');
    expect(end.stderr).toContain('evals/core.jsonl:2: the line is no JSON');
    expect(end.stderr).toContain('prompts/a.prompt.yml:');
    expect(end.stderr).toContain('write contains');
    expect(end.stderr).toMatch(/\d problems$/m);
    expect(end.code).toBe(2);
    const json = JSON.parse((await sandbox.plumbline('validate', '--json')).stdout);
    expect(json.error.problems.length).toBeGreaterThanOrEqual(3);
  });

  it('names a variable of the prompt that a case lacks, before a model is asked', async () => {
    const sandbox = createSandbox();
    sandbox.write({
      '.github/plumbline.yml': replayConfig
        .replace(
          'pipelines:',
          'providers:\n  p: { kind: openai, baseUrl: http://127.0.0.1:9/v1, apiKey: "${KEY}" }\npipelines:',
        )
        .replace('replay, file: answers/answers.jsonl', 'prompt, file: answers/a.prompt.yml, provider: p'),
      ...datasetOf(3),
      'answers/a.prompt.yml': 'model: m\nmessages:\n  - { role: user, content: "{{questoin}}" }\n',
    });
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/core.jsonl:1: the prompt uses {{questoin}}');
    expect(end.stderr).toContain('write {{question}}');
    expect(end.stderr).toContain('1 problem');
    expect(end.code).toBe(2);
  });

  it('says how many suites and cases are in order', async () => {
    const sandbox = createSandbox();
    sandbox.write(replayFiles(7, right));
    const end = await sandbox.plumbline('validate');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('1 suite, 7 cases');
  });

  it('refuses a link in place of a file and passes over what git ignores', async () => {
    const sandbox = createSandbox();
    sandbox.write({
      ...replayFiles(3, right),
      '.gitignore': 'evals/draft.jsonl\n',
      'evals/draft.jsonl': 'broken',
    });
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    symlinkSync('/etc/hostname', join(sandbox.dir, 'evals/link.jsonl'));
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('evals/link.jsonl');
    expect(end.stderr).toContain('[file-not-plain]');
    expect(end.code).toBe(2);
  });
});

describe('run', () => {
  it('measures the work tree as it is, uncommitted, and leaves journal, results and summary', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    sandbox.write({ 'answers/answers.jsonl': recording(10, (index) => (index < 4 ? 'no' : 'yes')) });
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('expectations 60.0 %');
    const lines = sandbox.read('.plumbline/results.jsonl').trim().split('\n');
    expect(lines).toHaveLength(10);
    expect(sandbox.read('.plumbline/journal.jsonl').trim().split('\n').sort()).toEqual(lines.toSorted());
    expect(JSON.parse(sandbox.read('.plumbline/summary.json'))).toMatchObject({ schema: 'summary/1' });
    expect(sandbox.git('status', '--porcelain')).toBe('M answers/answers.jsonl');
  });

  it('asks only the first cases with --limit, and each several times with --repeats', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, right));
    const end = await sandbox.plumbline('run', '--limit', '3', '--repeats', '2', '--json');
    const { suites } = JSON.parse(end.stdout);
    // The recording has one answer a case: the second repeat finds none.
    expect(suites[0]).toMatchObject({ planned: 6, answered: 3, infrastructure: 3 });
    expect(end.code).toBe(3);
  });
});
