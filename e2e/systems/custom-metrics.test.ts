import { describe, expect, it } from 'vitest';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { files, inConfig, program, repositoryWith, scoresOf, short } from './custom-metric.ts';
import { trialsOf } from './suite.ts';

describe('a metric in a module', () => {
  it('runs as the page shows it', async () => {
    expect(inConfig).not.toBe('');
    const sandbox = createSandbox();
    sandbox.commit(files);
    expect(await scoresOf(sandbox)).toMatchObject({
      code: 0,
      stderr: '',
      how: { scores: { polite: 1 } },
      where: { scores: { polite: 0 } },
      wie: { scores: { polite: null }, abstained: { polite: 'it knows no German' } },
    });
  });

  it('gets all that is known of the answer and of its case, and no key of the job', async () => {
    const grader = `export default (request: object) => ({ pass: true, detail: { request, env: Object.keys(process.env).sort() } });`;
    const sandbox = repositoryWith(
      'own: { kind: custom, file: g.ts, options: { a: [1] }, environment: [PLANTED] }',
      { 'g.ts': grader },
      { PLANTED: 'x', MODEL_KEY: 'k', GITHUB_TOKEN: 't' },
    );
    await sandbox.plumbline('run');
    const trial = trialsOf(sandbox).get('how');
    const told: unknown = trial?.outcome === 'answered' ? trial.details?.['own'] : null;
    expect(told).toMatchObject({
      request: {
        output: 'Thank you. Please ask at the desk.',
        answer: { contexts: null, usage: null, latencyMs: expect.any(Number) },
        case: { id: 'how', vars: { question: 'How?' }, expect: [{ type: 'contains', value: 'desk' }] },
        options: { a: [1] },
      },
    });
    expect(JSON.stringify(told)).toContain('PLANTED');
    expect(JSON.stringify(told)).not.toMatch(/MODEL_KEY|GITHUB_TOKEN/);
  });

  it.each([
    ['throw new RangeError("planted")', 'RangeError: planted'],
    ['return { score: NaN }', 'one of score, pass and abstain'],
    ['return { score: 2 }', 'the metric gave 2'],
    ['return "1.0"', 'one of score, pass and abstain'],
    ['process.exit(1)', 'process.exit(1)'],
    ['process.abort()', 'SIGABRT'],
    ['await new Promise(() => {})', 'no answer within'],
  ])('{ %s } gives no score and says why, and every answer stands', async (body, why) => {
    const grader = `export default async ({ case: { id } }: { case: { id: string } }): Promise<unknown> => { if (id === 'how') { ${body} } return 1; };`;
    const { code, how, where } = await scoresOf(
      repositoryWith('own: { kind: custom, file: g.ts, timeout: 500ms }', { 'g.ts': grader }),
    );
    expect(code).toBeLessThanOrEqual(3);
    expect(how).toMatchObject({ scores: { own: null }, abstained: { own: expect.stringContaining(why) } });
    expect(where).toMatchObject({ scores: { own: 1 } });
  });

  it('that cannot be imported gives no score to any case, and says why', async () => {
    const sandbox = repositoryWith('own: { kind: custom, file: g.ts }', {
      'g.ts': "import 'nothing-like-it';",
    });
    const { how, where } = await scoresOf(sandbox);
    for (const each of [how, where])
      expect(each).toMatchObject({
        scores: { own: null },
        abstained: { own: expect.stringContaining('nothing-like-it') },
      });
  });

  it('imports the files that are named, and nothing else of the repository', async () => {
    const helper = {
      'lib/h.ts': 'export const half = 0.5;',
      'node_modules/p/index.js': 'module.exports = 1;',
    };
    const grader = "import { half } from './lib/h.ts';\nexport default () => half;";
    const named = repositoryWith('own: { kind: custom, file: g.ts, files: [lib/h.ts] }', {
      ...helper,
      'g.ts': grader,
    });
    expect(await scoresOf(named)).toMatchObject({ how: { scores: { own: 0.5 } } });
    const unnamed = repositoryWith('own: { kind: custom, file: g.ts }', { ...helper, 'g.ts': grader });
    expect(await scoresOf(unnamed)).toMatchObject({ how: { scores: { own: null } } });
    const packages = repositoryWith('own: { kind: custom, file: g.ts }', {
      ...helper,
      'g.ts': "import 'p';\nexport default () => 1;",
    });
    expect(await scoresOf(packages)).toMatchObject({ how: { scores: { own: null } } });
  });

  it('is the one of the base, whatever the pull request makes of it and of the files beside it', async () => {
    const helper = { 'lib/h.ts': 'export const value = 0.25;' };
    const grader = "import { value } from './lib/h.ts';\nexport default () => value;";
    const sandbox = repositoryWith('own: { kind: custom, file: g.ts, files: [lib/h.ts] }', {
      ...helper,
      'g.ts': grader,
    });
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit({ 'g.ts': 'export default () => 1;', 'lib/h.ts': 'export const value = 1;' });
    expect(await sandbox.plumbline('plan', '--base', 'main', '--head', 'change')).toMatchObject({ code: 0 });
    expect(JSON.parse(sandbox.read('.plumbline/plan.json')).suites[0].touchedBy).toEqual([
      'g.ts',
      'lib/h.ts',
    ]);
    const { how } = await scoresOf(sandbox, '--plan', '.plumbline/plan.json');
    expect(how).toMatchObject({ scores: { own: 0.25 } });
  });

  it.each([
    ['{}', 'one of file, command and url'],
    ['{ file: g.ts, url: "http://127.0.0.1:1/" }', 'one of file, command and url'],
    ['{ file: g.py }', 'no JavaScript or TypeScript file'],
    ['{ file: g.ts, headers: { a: b } }', 'headers are for `url`'],
    ['{ file: g.ts, timeout: soon }', 'no duration'],
    ['{ command: [python3, graders/x.py] }', 'graders/x.py, which is not among `files`'],
    ['{ file: g.ts, environment: [GITHUB_TOKEN] }', 'does not belong to the job'],
    ['{ file: g.ts, options: { key: "${KEY}" } }', 'must not read an environment variable'],
    ['{ file: gone.ts }', '[metric-file-missing]'],
    ['{ file: g.ts, script: x }', 'script'],
  ])('with %s is refused', async (written, found) => {
    const metric = `own: ${written.replace('{', '{ kind: custom,').replace(',}', ' }').replace(', }', ' }')}`;
    const { code, stderr } = await repositoryWith(metric, { 'g.ts': 'export default () => 1;' }).plumbline(
      'validate',
    );
    expect(code).toBe(2);
    expect(stderr).toContain(found);
  });
});

describeWith(['python3'], 'a metric by a program', () => {
  it('runs as the page shows it, with the files of the base alone', async () => {
    const sandbox = repositoryWith(short, { 'graders/length.py': program });
    expect(await scoresOf(sandbox)).toMatchObject({
      code: 0,
      how: { scores: { short: 0 } },
      where: { scores: { short: 1 } },
    });
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit({
      'graders/length.py': program.replace('words <=', 'words >='),
      'app/shop.ts': `${files['app/shop.ts']}\n`,
    });
    await sandbox.plumbline('plan', '--base', 'main', '--head', 'change');
    const { how } = await scoresOf(sandbox, '--plan', '.plumbline/plan.json');
    expect(how).toMatchObject({ scores: { short: 0 } });
  });
});
