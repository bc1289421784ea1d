import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { modelOf, promptFile, promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const cases = 60;
const concurrency = 4;
const run = ['run', '--concurrency', String(concurrency)];

/** A suite of 60 cases at a model server; `during` sees each request as it arrives. */
async function withModel(during: (index: number) => void) {
  const model = await startModel((request, index) => {
    during(index);
    return saysYes(request);
  });
  const sandbox = createSandbox({ MODEL_KEY: 'secret-key' });
  sandbox.commit(promptFiles(cases, model.url));
  return { sandbox, model };
}

/** The results without what differs from run to run: times. */
function resultsOf(sandbox: Sandbox): unknown[] {
  const lines = sandbox.read('.plumbline/results.jsonl').trim().split('\n');
  return lines.map((line) => {
    const trial = Trial.parse(JSON.parse(line));
    return trial.outcome === 'not-run' ? trial : { ...trial, startedAt: '', latencyMs: 0 };
  });
}

describe('a run that is killed at half', () => {
  it('goes on with --resume: at most as many extra requests as were in flight, and the same results', async () => {
    const whole = await withModel(() => {});
    expect(await whole.sandbox.plumbline(...run)).toMatchObject({ code: 0 });
    expect(whole.model.requests).toHaveLength(cases);

    let kill = (): void => {};
    const { sandbox, model } = await withModel((index) => {
      if (index === cases / 2) kill();
    });
    const first = sandbox.start(...run);
    kill = () => first.process.kill('SIGKILL');
    expect((await first.ended).code).toBe(null);
    expect(sandbox.has('.plumbline/results.jsonl')).toBe(false);

    const second = await sandbox.plumbline(...run, '--resume');
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/going on with \d+ of 60 trials/);
    expect(model.requests.length).toBeLessThanOrEqual(cases + concurrency);
    expect(resultsOf(sandbox)).toEqual(resultsOf(whole.sandbox));
  });

  it('also with a plan, whose shard the gate then takes for whole', async () => {
    let kill = (): void => {};
    const { sandbox, model } = await withModel((index) => {
      if (index === cases + cases / 2) kill();
    });
    expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
    sandbox.git('checkout', '--quiet', '-b', 'topic');
    sandbox.commit({ 'answers/ask.prompt.yml': `# another prompt\n${promptFile('model-a')}` });
    await sandbox.plumbline('plan', '--shards', '1');
    const shard = [...run, '--plan', '.plumbline/plan.json', '--shard', '1/1'];
    const first = sandbox.start(...shard);
    kill = () => first.process.kill('SIGKILL');
    await first.ended;
    expect(sandbox.has('.plumbline/shard-0.jsonl')).toBe(false);
    expect(await sandbox.plumbline(...shard, '--resume')).toMatchObject({ code: 0 });
    expect(model.requests.length).toBeLessThanOrEqual(2 * cases + concurrency);
    const gate = JSON.parse((await sandbox.plumbline('gate', '.plumbline', '--json')).stdout);
    expect(gate.report.gaps).toEqual([]);
    expect(gate.report.suites[0].coverage).toMatchObject({ planned: cases, paired: cases });
  });

  it('is not gone on with once a prompt is another: that would mix two of them', async () => {
    const { sandbox, model } = await withModel(() => {});
    await sandbox.plumbline(...run);
    sandbox.write({ 'answers/ask.prompt.yml': promptFile('model-b') });
    const end = await sandbox.plumbline(...run, '--resume');
    expect(end.stderr).toContain('measured something else');
    expect(end.code).toBe(2);
    expect(model.requests).toHaveLength(cases);
    expect(await sandbox.plumbline(...run)).toMatchObject({ code: 0 });
    expect(model.requests.slice(cases).map(({ body }) => modelOf(body))).toEqual(
      Array(cases).fill('model-b'),
    );
  });
});

describe('Ctrl-C', () => {
  it('ends with 130, keeps what is done and says how to go on', async () => {
    let interrupt = (): void => {};
    const { sandbox, model } = await withModel((index) => {
      if (index === 10) interrupt();
    });
    const first = sandbox.start(...run, '--json');
    interrupt = () => first.process.kill('SIGINT');
    const end = await first.ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toContain('--resume goes on');
    const { state, suites } = JSON.parse(end.stdout);
    expect(state).toBe('cancelled');
    const [{ planned, answered, failedCandidate, infrastructure, notRun }] = suites;
    expect(planned).toBe(cases);
    expect(answered + failedCandidate + infrastructure + notRun).toBe(cases);
    expect(notRun).toBeGreaterThan(0);
    expect(resultsOf(sandbox)).toHaveLength(cases);

    expect(await sandbox.plumbline(...run, '--resume')).toMatchObject({ code: 0 });
    expect(model.requests.length).toBeLessThanOrEqual(cases + concurrency);
  });

  it('during a record records nothing', async () => {
    let interrupt = (): void => {};
    const { sandbox } = await withModel((index) => {
      if (index === 10) interrupt();
    });
    const first = sandbox.start('baseline', 'record');
    interrupt = () => first.process.kill('SIGINT');
    expect((await first.ended).code).toBe(130);
    expect(sandbox.git('branch', '--list', 'plumbline-data')).toBe('');
  });
});

describe('a server with 10 % 429 and 2 % 500', () => {
  it('loses no case, and none scores 0 for it', async () => {
    const refused = new Set<string>();
    // Each question is refused at most once, by its number, so the share is exact and not a matter of luck.
    const model = await startModel((request) => {
      const question = /question (\d+)/.exec(JSON.stringify(request.body));
      const index = Number(question?.[1]);
      const first = !refused.has(String(index));
      refused.add(String(index));
      if (first && index % 10 === 0) return { status: 429, headers: { 'retry-after': '1' } };
      if (first && index % 50 === 1) return { status: 500 };
      return saysYes(request);
    });
    const sandbox = createSandbox({ MODEL_KEY: 'secret-key' });
    sandbox.commit(promptFiles(100, model.url));
    const end = await sandbox.plumbline('run', '--json');
    expect(end.code).toBe(0);
    const [suite] = JSON.parse(end.stdout).suites;
    expect(suite).toMatchObject({
      planned: 100,
      answered: 100,
      failedCandidate: 0,
      infrastructure: 0,
      notRun: 0,
    });
    expect(suite.metrics.expectations).toMatchObject({ mean: 1, scored: 100 });
    expect(model.requests).toHaveLength(112);
  });
});

describe('a key', () => {
  it('reaches the model and no file or stream', async () => {
    const { sandbox, model } = await withModel(() => {});
    const end = await sandbox.plumbline('run');
    expect(z.string().parse(model.requests[0]?.headers['authorization'])).toBe('Bearer secret-key');
    const files = ['journal.jsonl', 'results.jsonl', 'summary.json', 'run.json'].map((name) =>
      sandbox.read(`.plumbline/${name}`),
    );
    for (const text of [end.stdout, end.stderr, ...files]) expect(text).not.toContain('secret-key');
  });

  it('that is missing is named, exit 2', async () => {
    const sandbox = createSandbox();
    sandbox.commit(promptFiles(3, 'http://127.0.0.1:9'));
    const end = await sandbox.plumbline('run');
    expect(end.stderr).toContain('MODEL_KEY');
    expect(end.code).toBe(2);
  });
});
