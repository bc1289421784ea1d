import { describe, expect, it } from 'vitest';
import { filesOfPage } from '../systems/page.ts';
import {
  answered,
  cases,
  check,
  checkFile,
  checkOf,
  filesFor,
  isJudge,
  labels,
  labelsFile,
  materialOf,
  measured,
  model,
  numberIn,
  rubric,
  says,
  stored,
} from './labelled.ts';
import { saysYes, startModel } from './model-server.ts';
import { createSandbox } from './sandbox.ts';

describe('plumbline judge check', () => {
  it('holds the stored scores against the labels, calls nobody, and what it writes may decide', async () => {
    const { url, requests } = await model((number) => number % 2 === 0 || number % 10 === 1);
    const sandbox = await measured(url);
    const before = requests.length;
    const { code, stdout } = await sandbox.plumbline(...check);
    expect(stdout).toContain('60 outputs that people labelled and it scored, by 1 rater');
    expect(code).toBe(0);
    expect(requests).toHaveLength(before);
    const found = checkOf(sandbox);
    expect(found).toMatchObject({ scores: 'stored', raters: 1, labels: 60, unmatched: 0, level: null });
    expect(found.agreement).toMatchObject({ method: 'cohen', distance: 'nominal', value: 0.8 });
    expect(found.agreement.interval?.[0]).toBeGreaterThan(0.6);
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    // The same labels and scores give the same bytes.
    const first = sandbox.read(checkFile);
    await sandbox.plumbline(...check);
    expect(sandbox.read(checkFile)).toBe(first);
  });

  it('a judge below the bar may be no primary, in validate and in plan; as a guard it is told of', async () => {
    const { url } = await model((number) => number % 4 < 2);
    const sandbox = await measured(url);
    const { code, stdout } = await sandbox.plumbline(...check);
    expect({ code, told: stdout.includes('it may not be a primary') }).toEqual({ code: 1, told: true });
    expect(Math.abs(checkOf(sandbox).agreement.value ?? 1)).toBeLessThan(0.1);
    const refused = { code: 2, stderr: expect.stringContaining('[judge-untrusted]') };
    expect(await sandbox.plumbline('validate')).toMatchObject(refused);
    sandbox.commit({ 'notes.md': 'labels and their check' });
    sandbox.git('checkout', '-q', '-b', 'change');
    sandbox.commit({ 'answers/ask.prompt.yml': `${sandbox.read('answers/ask.prompt.yml')}# changed\n` });
    expect(await sandbox.plumbline('plan', '--base', 'main', '--head', 'change')).toMatchObject(refused);

    sandbox.write(filesFor(url, 'guard'));
    const guarded = await sandbox.plumbline('validate');
    sandbox.git('checkout', '-q', '.');
    expect(guarded.code).toBe(0);
    sandbox.git('checkout', '-q', 'main');
    sandbox.commit(filesFor(url, 'guard'));
    sandbox.git('checkout', '-q', 'change');
    expect(
      await sandbox.plumbline('plan', '--base', 'main', '--head', 'change', '--out', 'plan'),
    ).toMatchObject({
      code: 0,
    });
    expect(JSON.parse(sandbox.read('plan/plan.json'))).toMatchObject({
      suites: [{ doubted: [{ metric: 'polite', why: expect.stringContaining('below 0.6') }] }],
    });
    expect(guarded.stdout).toMatch(/the judge polite guards, but its agreement with people is .*below 0\.6/);
  });

  it('of another rubric or by other labels it says nothing of this judge, and says so', async () => {
    const { url } = await model((number) => number % 2 === 0);
    const sandbox = await measured(url);
    await sandbox.plumbline(...check);
    sandbox.write({ [rubric]: 'The answer must be short.' });
    const stale = await sandbox.plumbline('validate');
    expect(stale).toMatchObject({ code: 2, stderr: expect.stringContaining('checked as another judge') });
    // Nor do the stored scores speak for it.
    expect(await sandbox.plumbline(...check)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[plan-mismatch]'),
    });
    expect((await sandbox.plumbline(...check, '--ask')).code).toBe(0);
    expect((await sandbox.plumbline('validate')).code).toBe(0);
    sandbox.write({ [labelsFile]: labels(stored(sandbox).slice(1)) });
    expect(await sandbox.plumbline('validate')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('checked by other labels'),
    });
  });

  it('asked again, says how often the judge says the same of the same output', async () => {
    // Each sixth output is judged otherwise the last time; the first time is that of the run.
    const { url, requests } = await model(
      (number, time) => (number % 2 === 0) !== (number % 6 === 0 && time === 4),
    );
    const sandbox = await measured(url);
    const before = requests.filter(isJudge).length;
    expect((await sandbox.plumbline(...check, '--ask', '--limit', '1000')).code).toBe(0);
    expect(requests.filter(isJudge).length - before).toBe(3 * cases);
    const { repeatability, agreement, scores } = checkOf(sandbox);
    expect({ scores, value: agreement.value }).toEqual({ scores: 'asked', value: 1 });
    expect(repeatability?.of).toBe(cases);
    expect(repeatability?.share).toBeCloseTo(5 / 6, 6);
  });

  it('wrong lines, and labels of which the run holds no output, are said and nothing is written', async () => {
    const { url } = await model(() => true);
    const sandbox = await measured(url);
    const [line = ''] = sandbox.read(labelsFile).split('\n');
    sandbox.write({ [labelsFile]: `${line}\n${line}\nno json\n` });
    const wrong = await sandbox.plumbline(...check);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain(`${labelsFile}:2:`);
    expect(wrong.stderr).toContain(`${labelsFile}:3:`);
    sandbox.write({ [labelsFile]: line.replace(/sha256:[0-9a-f]{8}/, 'sha256:00000000') });
    expect(await sandbox.plumbline(...check)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no output has both a label and a score'),
    });
    expect(sandbox.has(checkFile)).toBe(false);
  });

  it('a judge that prefers a place contradicts itself, and that is counted', async () => {
    const { url } = await startModel((request) =>
      isJudge(request)
        ? says(
            JSON.stringify({
              reason: 'so',
              winner: numberIn(JSON.stringify(materialOf(request))) % 3 === 0 ? 'A' : 'tie',
            }),
          )
        : saysYes(request),
    );
    const files = filesFor(url, 'guard', 'kind: pairwise');
    const dataset =
      Object.keys(files).find((path) => path.endsWith('.jsonl') && path.startsWith('evals/')) ?? '';
    const withReference = files[dataset as keyof typeof files]
      ?.trim()
      .split('\n')
      .map((each, index) => JSON.stringify({ ...JSON.parse(each), expected: `reference ${index}` }))
      .join('\n');
    const sandbox = await measured(url, { ...files, [dataset]: `${withReference}\n` });
    await sandbox.plumbline(...check);
    expect(checkOf(sandbox).position).toEqual({ share: expect.closeTo(2 / 3, 1), of: cases });
  });

  it('takes the labels of docs/judges.md as they stand there', async () => {
    const said: Record<string, string> = {
      hours: 'Certainly. We open at nine.',
      returns: 'Look it up.',
    };
    const { url } = await startModel((request) => {
      if (isJudge(request)) return says('{"reason": "so", "score": 1}');
      const asked = JSON.stringify(request.body);
      return { status: 200, body: answered(said[asked.includes('hours') ? 'hours' : 'returns'] ?? '') };
    });
    const sandbox = createSandbox({ MODEL_KEY: 'k' });
    const dataset = Object.keys(said).map((id) => JSON.stringify({ id, vars: { question: `${id}?` } }));
    sandbox.commit({
      ...filesFor(url),
      'evals/core.jsonl': `${dataset.join('\n')}\n`,
      ...filesOfPage('judges.md', '## How far a judge can be trusted'),
    });
    await sandbox.plumbline('run');
    const { code, stdout } = await sandbox.plumbline(...check);
    expect({
      code,
      two: stdout.includes('2 outputs that people labelled'),
      few: stdout.includes('50 are needed'),
    }).toEqual({ code: 0, two: true, few: true });
    expect(checkOf(sandbox)).toMatchObject({ labels: 2, unmatched: 0, agreement: { value: 0 } });
  });
});
