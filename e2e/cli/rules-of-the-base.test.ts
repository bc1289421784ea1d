import { describe, expect, it } from 'vitest';
import { modelOf, promptFile, promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, datasetOf, recording, replayConfig, replayFiles, type Sandbox } from './sandbox.ts';

const cases = 120;
const worse = (index: number) => (index % 4 === 0 ? 'no' : 'yes');

/** A branch whose answers are a quarter wrong, and whatever else it changes. */
async function withWorseBranch(also: Readonly<Record<string, string>>): Promise<Sandbox> {
  const sandbox = createSandbox();
  sandbox.commit(replayFiles(cases, () => 'yes'));
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({ 'answers/answers.jsonl': recording(cases, worse), ...also });
  return sandbox;
}

async function judge(sandbox: Sandbox) {
  expect(await sandbox.plumbline('plan', '--shards', '2')).toMatchObject({ code: 0 });
  expect(await sandbox.plumbline('run', '--plan', '.plumbline/plan.json')).toMatchObject({ code: 0 });
  const end = await sandbox.plumbline('gate', '.plumbline');
  return {
    ...end,
    report: JSON.parse(sandbox.read('.plumbline/report.json')),
    summary: sandbox.read('.plumbline/summary.md'),
  };
}

/** Every case that the verdict rests on has a value before and now. */
function paired({ suites: [{ coverage }] }: { suites: [{ coverage: Record<string, number> }] }): boolean {
  return coverage['paired'] === coverage['judged'] && coverage['missing'] === 0;
}

describe('a change is judged by the rules and cases of its base', () => {
  it('also when it deletes the cases it fails', async () => {
    const kept = datasetOf(cases)
      ['evals/core.jsonl'].split('\n')
      .filter((_, index) => worse(index) === 'yes');
    const sandbox = await withWorseBranch({ 'evals/core.jsonl': kept.join('\n') });
    const { code, report, summary } = await judge(sandbox);
    expect(code).toBe(1);
    expect(report.suites[0].coverage).toMatchObject({ dataset: cases, planned: cases, removed: cases / 4 });
    expect(paired(report)).toBe(true);
    expect(summary).toContain('removes 30 cases of core');
  });

  it('also when it sets a wide margin, which it is told', async () => {
    const sandbox = await withWorseBranch({
      '.github/plumbline.yml': replayConfig.replace('margin: 0.05', 'margin: 0.5'),
    });
    const { code, report, summary } = await judge(sandbox);
    expect(code).toBe(1);
    expect(report.policyChanges).toEqual([
      { path: 'suites.core.metrics.expectations.margin', from: 0.05, to: 0.5 },
    ]);
    expect(summary).toContain('changes how it would be judged');
    expect(summary).toContain('5 → 50 points');
  });

  it('also when it rewrites what is expected', async () => {
    const rewritten = datasetOf(cases)['evals/core.jsonl'].replaceAll(
      '"equals","value":"yes"',
      '"not-contains","value":"never"',
    );
    const sandbox = await withWorseBranch({ 'evals/core.jsonl': rewritten });
    const { code, report, summary } = await judge(sandbox);
    expect(code).toBe(1);
    expect(report.suites[0].coverage).toMatchObject({ dataset: cases, planned: cases, changed: cases });
    expect(paired(report)).toBe(true);
    expect(summary).toContain('rewrites 120 cases of core');
  });

  it('but by its own prompt: the model that it names is the one that is asked', async () => {
    const model = await startModel(saysYes);
    const sandbox = createSandbox({ MODEL_KEY: 'k' });
    sandbox.commit(promptFiles(cases, model.url, 'model-a'));
    await sandbox.plumbline('baseline', 'record');
    const before = model.requests.length;
    sandbox.git('checkout', '--quiet', '-b', 'topic');
    sandbox.commit({ 'answers/ask.prompt.yml': promptFile('model-b') });
    const { code, report } = await judge(sandbox);
    const asked = model.requests.slice(before).map(({ body }) => modelOf(body));
    expect(new Set(asked)).toEqual(new Set(['model-b']));
    expect(asked.length).toBeLessThan(cases);
    expect(report.models).toMatchObject([{ asked: 'model-b', answered: 'model-b', changed: 'asked-for' }]);
    expect(code).toBe(0);
  });
});
