import { describe, expect, it } from 'vitest';
import { cases, evaluate, right } from './branch.ts';
import { createSandbox, recording, replayConfig, replayFiles } from './sandbox.ts';

const configPath = '.github/plumbline.yml';
const withMetrics = (metrics: string): string =>
  replayConfig.replace('metrics: { expectations: { role: primary, margin: 0.05 } }', `metrics: ${metrics}`);
const near = withMetrics('{ near: { kind: levenshtein, value: "yes", role: primary }, no-tool: {} }');
/** As wrong to `expectations` as any other word, and half right to a metric of likeness. */
const halfRight = (index: number): string => (index % 2 === 0 ? 'yet' : 'yes');

describe('metrics of a suite', () => {
  it('score each answer by themselves, or say why they cannot', async () => {
    const sandbox = createSandbox();
    const metrics = '{ near: { kind: levenshtein, value: "yes", role: primary }, no-tool: {}, equals: {} }';
    sandbox.write({ ...replayFiles(2, halfRight), [configPath]: withMetrics(metrics) });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const [first = '', second = ''] = sandbox.read('.plumbline/results.jsonl').split('\n');
    expect(JSON.parse(first)).toMatchObject({
      scores: { near: 1 - 1 / 3, 'no-tool': null, equals: null },
      abstained: { 'no-tool': expect.stringContaining('does not tell'), equals: expect.any(String) },
    });
    expect(JSON.parse(second)).toMatchObject({ scores: { near: 1 } });
  });

  it('with values between 0 and 1 fail a change that is worse, by the options of the base', async () => {
    const sandbox = createSandbox();
    sandbox.commit({ ...replayFiles(cases, right), [configPath]: near });
    expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
    sandbox.git('checkout', '--quiet', '-b', 'topic');
    sandbox.commit({
      'answers/answers.jsonl': recording(cases, halfRight),
      [configPath]: near.replace('value: "yes"', 'value: "yet"'),
    });
    await evaluate(sandbox);
    const end = await sandbox.plumbline('gate', '.plumbline');
    expect(end).toMatchObject({ code: 1 });
    expect(end.stdout).toContain('near');
    expect(end.stdout).toContain('suites.core.metrics.near.options.value');
  });

  it('that are wrong are named by validate, with their line', async () => {
    const sandbox = createSandbox();
    const wrong = '{ expectations: {}, regex: { value: "(" }, json: { valu: 1 }, nearly: {} }';
    sandbox.write({ ...replayFiles(2, right), [configPath]: withMetrics(wrong) });
    const end = await sandbox.plumbline('validate');
    expect(end).toMatchObject({ code: 2 });
    expect(end.stderr).toContain('the metric regex has a wrong option');
    expect(end.stderr).toContain('suites.core.metrics.json.valu is no key');
    expect(end.stderr).toContain('there is no kind of metric nearly');
  });
});
