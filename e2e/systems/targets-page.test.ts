import { expect, it } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { filesOfPage } from './page.ts';
import { trialsOf } from './suite.ts';

describeWith(['python3'], 'docs/targets.md, process', () => {
  it('the Python function runs as it stands there', async () => {
    const sandbox = createSandbox();
    sandbox.commit(filesOfPage('targets.md', '## process'));
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    for (const [id, trial] of trialsOf(sandbox))
      expect(trial, id).toMatchObject({ scores: { expectations: 1 } });
  });

  it('the program that speaks the protocol runs as it stands there', async () => {
    const sandbox = createSandbox();
    const { '.github/plumbline.yml': config = '', ...files } = filesOfPage('targets.md', '## process');
    const target = '{ kind: process, command: [node, tools/worker.mjs] }';
    sandbox.commit({
      ...files,
      '.github/plumbline.yml': config.replace('{ kind: process, python: "app.shop:answer" }', target),
      'evals/questions.jsonl': ['Why?', 'fail'].map(caseOf).join(''),
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const trials = trialsOf(sandbox);
    expect(trials.get('Why?')).toMatchObject({
      output: 'You asked: Why?',
      contexts: ['a page'],
      usage: { input: 3, cached: null, output: null },
    });
    const error = { code: 'worker-exception', message: 'Refused: asked to' };
    expect(trials.get('fail')).toMatchObject({ outcome: 'failed', class: 'candidate', error });
  });
});

function caseOf(question: string): string {
  return `${JSON.stringify({ id: question, vars: { question } })}\n`;
}
