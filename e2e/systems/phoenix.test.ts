// long because: one real Phoenix is started once, and everything that it must know of a run is asked of it
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startScriptedServer } from '../../fixtures/servers/scripted-server.ts';
import { exchange } from '../../src/adapters/http/exchange.ts';
import { createSpanExport } from '../../src/adapters/otel/otel.ts';
import { type Span, traceIdOfTrial, traceOf } from '../../src/evaluation/run/trace/trace.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { filesOfPage } from './page.ts';
import { nobody, type PhoenixServer, startPhoenix } from './phoenix-server.ts';
import { recordedFiles, recordedTrials } from './phoenix-suite.ts';

const PhoenixSpan = z.object({
  name: z.string(),
  span_kind: z.string(),
  parent_id: z.string().nullable(),
  context: z.object({ trace_id: z.string(), span_id: z.string() }),
  start_time: z.string(),
  end_time: z.string(),
  status_code: z.string(),
  status_message: z.string(),
  attributes: z.record(z.string(), z.unknown()),
});
type PhoenixSpan = z.infer<typeof PhoenixSpan>;
const Spans = z.object({ data: z.array(PhoenixSpan), next_cursor: z.string().nullish() });
const Experiment = z.object({
  id: z.string(),
  dataset_id: z.string(),
  name: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  example_count: z.number(),
  successful_run_count: z.number(),
  failed_run_count: z.number(),
  missing_run_count: z.number(),
});
const Scored = z.array(
  z.object({
    example_id: z.string(),
    repetition_number: z.number(),
    output: z.unknown(),
    error: z.string().nullable(),
    trace_id: z.string().nullable(),
    annotations: z.array(
      z.object({ name: z.string(), score: z.number().nullable(), error: z.string().nullable() }),
    ),
  }),
);

const exampleUrl = 'https://phoenix.example.com';

const warningsIn = (stderr: string): string[] =>
  stderr.split('\n').filter((line) => line.startsWith('Phoenix'));

describeWith(['phoenix'], 'a real Phoenix', ({ phoenix: python }) => {
  let phoenix: PhoenixServer;
  beforeAll(async () => {
    phoenix = await startPhoenix(python);
  }, 180_000);
  afterAll(() => phoenix?.close());

  const sandboxOf = (project: string, { url = phoenix.url, key = phoenix.key } = {}): Sandbox => {
    const sandbox = createSandbox({ PHOENIX_API_KEY: key });
    sandbox.commit(recordedFiles({ url, project }));
    return sandbox;
  };
  const trialsOf = (sandbox: Sandbox): readonly Trial[] =>
    sandbox
      .read('.plumbline/results.jsonl')
      .trim()
      .split('\n')
      .map((line) => Trial.parse(JSON.parse(line)));
  const spansOf = async (project: string, traceIds: readonly string[]): Promise<PhoenixSpan[]> => {
    const query = traceIds.map((id) => `trace_id=${id}`).join('&');
    return Spans.parse(await phoenix.get(`/v1/projects/${project}/spans?${query}&limit=1000`)).data;
  };
  const experimentsOf = async (dataset: string) => {
    const datasets = z.object({ data: z.array(z.object({ id: z.string() })) });
    const [found] = datasets.parse(await phoenix.get(`/v1/datasets?name=${dataset}`)).data;
    if (found === undefined) return [];
    const reply = await phoenix.get(`/v1/datasets/${found.id}/experiments`);
    return z.object({ data: z.array(Experiment) }).parse(reply).data;
  };
  const scoredOf = async (experiment: string) =>
    Scored.parse(await phoenix.get(`/v1/experiments/${experiment}/json`));
  /** By case and repeat: what Phoenix says, as the results file would say it. */
  const scoresIn = async (experiment: string, dataset: string) => {
    const examples = z.object({
      data: z.object({ examples: z.array(z.object({ id: z.string(), node_id: z.string() })) }),
    });
    const reply = examples.parse(await phoenix.get(`/v1/datasets/${dataset}/examples`));
    const cases = new Map(reply.data.examples.map(({ id, node_id }) => [node_id, id]));
    return new Map(
      (await scoredOf(experiment)).map((run) => [
        `${cases.get(run.example_id)} ${run.repetition_number}`,
        Object.fromEntries(run.annotations.map(({ name, score, error }) => [name, score ?? error])),
      ]),
    );
  };
  const scoresOf = (trials: readonly Trial[]) =>
    new Map(
      trials.flatMap((trial) => {
        if (trial.outcome === 'not-run') return [];
        const abstained = trial.outcome === 'answered' ? (trial.abstained ?? {}) : {};
        const said = Object.entries(trial.scores).flatMap(([name, score]) => {
          const value = score ?? (abstained[name] === undefined ? null : `abstained: ${abstained[name]}`);
          return value === null ? [] : [[name, value]];
        });
        const cost = trial.outcome === 'answered' && trial.costUsd !== null ? [['cost', trial.costUsd]] : [];
        return [[`${trial.case} ${trial.repeat}`, Object.fromEntries([...said, ...cost])] as const];
      }),
    );
  const shape = (of: {
    name: string;
    span_kind: string;
    parent_id: string | null;
    context: { span_id: string };
  }) => ({
    name: of.name,
    kind: of.span_kind,
    parent: of.parent_id,
    id: of.context.span_id,
  });
  const plannedShape = ({ name, kind, parent, spanId: id }: Span) => ({ name, kind, parent, id });
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

  /** A run of all eight cases, and what it left. */
  const runOf = async (project: string) => {
    const sandbox = sandboxOf(project);
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0 });
    return { sandbox, end, ...(await arrived(project, sandbox)) };
  };
  /** What a run left, once all of its spans can be seen. */
  const arrived = async (project: string, sandbox: Sandbox) => {
    const trials = trialsOf(sandbox);
    const ran = trials.filter((trial) => trial.outcome !== 'not-run');
    const { id: runId } = z.object({ id: z.string() }).parse(JSON.parse(sandbox.read('.plumbline/run.json')));
    const planned = ran.flatMap((trial) =>
      traceOf(trial, { runId, case: null, texts: true, judged: new Set() }),
    );
    const traceIds = ran.map((trial) => traceIdOfTrial(trial, runId));
    const traceIdOf = (id: string) => traceIds[ran.findIndex((trial) => trial.case === id)];
    await expect
      .poll(async () => (await spansOf(project, traceIds)).length, { timeout: 20_000 })
      .toBe(planned.length);
    return { trials, runId, planned, traceIds, traceIdOf };
  };

  it('has the trace of every trial under its id, with steps, parents, tokens and errors', async () => {
    const { trials, planned, traceIds, traceIdOf } = await runOf('traces');
    const spans = await spansOf('traces', traceIds);
    expect(spans.map(shape).sort(byId)).toEqual(planned.map(plannedShape).sort(byId));

    const own = spans.filter(({ context }) => context.trace_id === traceIdOf('steps'));
    const llm = own.find(({ span_kind }) => span_kind === 'LLM');
    expect(llm?.attributes).toMatchObject({
      'llm.model_name': 'gpt-4o-mini',
      'llm.token_count.prompt': 1000,
      'llm.token_count.completion': 200,
      'llm.token_count.prompt_details.cache_read': 400,
      'gen_ai.usage.input_tokens': 1000,
    });
    const retriever = own.find(({ span_kind }) => span_kind === 'RETRIEVER');
    expect(JSON.stringify(retriever?.attributes)).toContain('We open at nine.');
    expect(own.find(({ span_kind }) => span_kind === 'TOOL')).toMatchObject({ status_code: 'ERROR' });
    const failed = spans.find(({ name }) => name === 'trial core/broken');
    expect(failed).toMatchObject({
      status_code: 'ERROR',
      status_message: 'worker-exception: ValueError: no',
    });
    expect(JSON.stringify(spans)).not.toContain('app/main.py');

    // The tokens that Phoenix adds up are those of the results file.
    const row = z.object({ token_count_prompt: z.number(), token_count_completion: z.number() });
    const reply = await phoenix.get('/v1/projects/traces/traces?limit=100');
    const totals = z.object({ data: z.array(row) }).parse(reply).data;
    const usage = trials.flatMap((trial) => (trial.outcome === 'answered' ? (trial.usage ?? []) : []));
    const sum = (of: readonly (number | null)[]) => of.reduce<number>((all, each) => all + (each ?? 0), 0);
    expect(sum(totals.map((each) => each.token_count_prompt))).toBe(sum(usage.map(({ input }) => input)));
    expect(sum(totals.map((each) => each.token_count_completion))).toBe(
      sum(usage.map(({ output }) => output)),
    );
    expect(sum(usage.map(({ input }) => input))).toBe(2000);
  });

  it('has the suite as a dataset and the run as an experiment, with the counts and scores of the results', async () => {
    const { sandbox, end, trials, runId, traceIds } = await runOf('experiment');
    const [experiment, ...more] = await experimentsOf('experiment.core');
    if (experiment === undefined) throw new Error('no experiment');
    expect(more).toEqual([]);
    expect(experiment).toMatchObject({
      example_count: 8,
      successful_run_count: trials.filter(({ outcome }) => outcome === 'answered').length,
      failed_run_count: trials.filter(({ outcome }) => outcome === 'failed').length,
      missing_run_count: 0,
      metadata: { plumbline_run: runId, commit: sandbox.git('rev-parse', 'HEAD') },
    });
    expect(await scoresIn(experiment.id, experiment.dataset_id)).toEqual(scoresOf(trials));
    // Something scored 0, something abstained, something had a cost: equal to nothing would prove nothing.
    const all = JSON.stringify([...scoresOf(trials).values()]);
    for (const part of ['abstained: ', '"cost":', '"expectations":0']) expect(all).toContain(part);
    const runs = await scoredOf(experiment.id);
    expect(runs.map(({ trace_id }) => trace_id).sort()).toEqual([...traceIds].sort());
    expect(end.stdout).toContain(
      `Phoenix, suite core: ${phoenix.url}/datasets/${encodeURIComponent(experiment.dataset_id)}/compare?experimentId=${encodeURIComponent(experiment.id)}`,
    );
    expect(end.stderr).not.toContain('arrived');
  });

  it('doubles nothing when the same run is told again, and has another experiment after another run', async () => {
    const { sandbox, end, trials, planned, traceIds } = await runOf('again');
    expect(await sandbox.plumbline('run', '--resume')).toMatchObject({ code: 0, stdout: end.stdout });
    const [experiment, ...more] = await experimentsOf('again.core');
    if (experiment === undefined) throw new Error('no experiment');
    expect(more).toEqual([]);
    expect(await scoresIn(experiment.id, experiment.dataset_id)).toEqual(scoresOf(trials));
    const versions = z.object({ data: z.array(z.unknown()) });
    const reply = await phoenix.get(`/v1/datasets/${experiment.dataset_id}/versions`);
    expect(versions.parse(reply).data).toHaveLength(1);
    expect(await spansOf('again', traceIds)).toHaveLength(planned.length);

    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const experiments = await experimentsOf('again.core');
    expect(experiments).toHaveLength(2);
    expect(new Set(experiments.map(({ dataset_id }) => dataset_id)).size).toBe(1);
  });

  it('keeps a dataset whole when only its first cases are run', async () => {
    const sandbox = sandboxOf('limited');
    expect(await sandbox.plumbline('run', '--limit', '2')).toMatchObject({ code: 0 });
    expect(await experimentsOf('limited.core')).toMatchObject([
      { example_count: 8, successful_run_count: 2, missing_run_count: 6 },
    ]);
  });

  it('is told of a planned run by whoever runs all of its shards, as the base says', async () => {
    const sandbox = sandboxOf('planned');
    sandbox.git('checkout', '--quiet', '-b', 'change');
    sandbox.commit({ ...recordedFiles({ url: phoenix.url, project: 'elsewhere', answer: 'noon' }) });
    expect(await sandbox.plumbline('plan', '--base', 'main', '--out', 'p', '--shards', '2')).toMatchObject({
      code: 0,
    });
    const one = await sandbox.plumbline('run', '--plan', 'p/plan.json', '--shard', '1/2', '--out', 'one');
    expect(one.stderr).not.toContain('telling');
    expect(await experimentsOf('planned.core')).toEqual([]);
    expect(await sandbox.plumbline('run', '--plan', 'p/plan.json', '--out', 'all')).toMatchObject({
      code: 0,
    });
    expect(await experimentsOf('planned.core')).toMatchObject([
      { example_count: 8, missing_run_count: 0, metadata: { commit: sandbox.git('rev-parse', 'HEAD') } },
    ]);
    expect(await experimentsOf('elsewhere.core')).toEqual([]);
  });

  it('shows what a service traces itself below the trial that asked it', async () => {
    const spans = createSpanExport({
      url: `${phoenix.url}/v1/traces`,
      headers: { authorization: `Bearer ${phoenix.key}` },
      resource: { 'service.name': 'assistant', 'openinference.project.name': 'service' },
      exchange,
      signal: new AbortController().signal,
    });
    const sent: Promise<void>[] = [];
    const service = await startScriptedServer(({ headers }) => {
      const [, traceId = '', parent = ''] = String(headers['traceparent']).split('-');
      const at = {
        startMs: Date.now(),
        endMs: Date.now() + 1,
        kind: 'CHAIN',
        remote: false,
        error: null,
      } as const;
      sent.push(
        spans.send([
          { ...at, traceId, spanId: 'ab'.repeat(8), parent, name: 'in the service', attributes: {} },
        ]),
      );
      return { status: 200, body: { answer: 'at nine' } };
    });
    const sandbox = createSandbox({ PHOENIX_API_KEY: phoenix.key });
    const files = recordedFiles({ url: phoenix.url, project: 'service' });
    const [line = ''] = (files['evals/core.jsonl'] ?? '').split('\n');
    sandbox.commit({
      '.github/plumbline.yml': (files['.github/plumbline.yml'] ?? '').replace(
        /target: .*/,
        `target: { kind: http, url: "${service.url}/", body: { q: "{{question}}" }, extract: { answer: answer } }`,
      ),
      'evals/core.jsonl': `${line}\n`,
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    await Promise.all(sent);
    await service.close();
    const [trial] = trialsOf(sandbox);
    if (trial?.outcome !== 'answered') throw new Error('no answer');
    const told = () => spansOf('service', [trial.traceId ?? '']);
    await expect
      .poll(async () => (await told()).map(({ name }) => name), { timeout: 20_000 })
      .toContain('in the service');
    const root = (await told()).find(({ name }) => name === `trial core/${trial.case}`);
    expect((await told()).find(({ name }) => name === 'in the service')?.parent_id).toBe(
      root?.context.span_id,
    );
  });

  it('gets every span of a run of more than any queue holds', async () => {
    const spans = createSpanExport({
      url: `${phoenix.url}/v1/traces`,
      headers: { authorization: `Bearer ${phoenix.key}` },
      resource: { 'openinference.project.name': 'many' },
      exchange,
      signal: new AbortController().signal,
    });
    const [trial] = recordedTrials('at nine');
    if (trial === undefined) throw new Error('no trial');
    const trials = Array.from({ length: 2100 }, (_, index) => ({ ...trial, case: `c${index}` }));
    const all = trials.flatMap((each) =>
      traceOf(each, { runId: 'many', case: null, texts: true, judged: new Set() }),
    );
    expect(all.length).toBeGreaterThan(2048);
    await spans.send(all);
    expect(spans.told()).toEqual({ planned: all.length, arrived: all.length, why: null });
    const countAll = async () => {
      let count = 0;
      let cursor = '';
      do {
        const page = Spans.parse(await phoenix.get(`/v1/projects/many/spans?limit=1000${cursor}`));
        count += page.data.length;
        cursor = page.next_cursor == null ? '' : `&cursor=${encodeURIComponent(page.next_cursor)}`;
      } while (cursor !== '');
      return count;
    };
    // It stores them one after the other; to count them all again and again would keep it from that.
    const last = all.at(-1)?.traceId ?? '';
    await expect
      .poll(async () => (await spansOf('many', [last])).length, { timeout: 120_000, interval: 500 })
      .toBe(1);
    await expect.poll(countAll, { timeout: 30_000, interval: 2000 }).toBe(all.length);
  }, 180_000);

  it.each<[string, (of: PhoenixServer) => { url?: string; key?: string } | Promise<{ url: string }>, string]>(
    [
      ['a wrong key', () => ({ key: 'not-the-key-0123456789' }), 'Check the key in PHOENIX_API_KEY.'],
      ['a key that is not set', () => ({ key: '' }), 'the environment variable PHOENIX_API_KEY'],
      ['nobody at the address', async () => ({ url: await nobody() }), 'no connection (ECONNREFUSED)'],
      ['a path of its own', ({ url }) => ({ url: `${url}/somewhere` }), 'Set `phoenix.url`'],
    ],
  )('%s changes neither exit code nor numbers, and is said in one warning', async (_, over, words) => {
    const sandbox = sandboxOf('refused', await over(phoenix));
    const end = await sandbox.plumbline('run');
    const other = createSandbox();
    other.commit(recordedFiles({}));
    const without = await other.plumbline('run');
    expect(end.code).toBe(without.code);
    const figures = (text: string) => text.split('\n').filter((line) => !line.includes('/'));
    expect(figures(end.stdout)).toEqual(figures(without.stdout));
    const summary = (of: Sandbox) => ({ ...JSON.parse(of.read('.plumbline/summary.json')), wallMs: 0 });
    expect(summary(sandbox)).toEqual(summary(other));
    const warnings = warningsIn(end.stderr);
    expect(warnings).toEqual([expect.stringContaining(words)]);
    expect(warnings[0]).toContain('The results are complete all the same.');
    const files = ['journal.jsonl', 'results.jsonl', 'run.json'].map((file) =>
      sandbox.read(`.plumbline/${file}`),
    );
    for (const secret of [phoenix.key, 'not-the-key-0123456789'])
      expect([end.stdout, end.stderr, ...files].join('\n')).not.toContain(secret);
    expect(await experimentsOf('refused.core')).toEqual([]);
  });

  it('runs docs/phoenix.md as it stands there', async () => {
    const sandbox = createSandbox({ PHOENIX_API_KEY: phoenix.key });
    const files = filesOfPage('phoenix.md');
    const config = files['.github/plumbline.yml'] ?? '';
    expect(config).toContain(exampleUrl);
    sandbox.commit({ ...files, '.github/plumbline.yml': config.replace(exampleUrl, phoenix.url) });
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0 });
    expect(end.stdout).toContain('Phoenix, suite core: ');
    expect(await experimentsOf('docs-assistant.core')).toMatchObject([
      { successful_run_count: 2, missing_run_count: 0 },
    ]);
  });

  // The last: it kills the server.
  it('that dies half-way changes nothing of the run, and has all of it once after it is told again', async () => {
    const sandbox = sandboxOf('killed');
    phoenix.killAfter(14);
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(0);
    const trials = trialsOf(sandbox);
    expect(trials).toHaveLength(8);
    expect(end.stdout).toContain('suite core: 8 trials, 7 answered, 1 failed');
    const warnings = warningsIn(end.stderr);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /no connection.*; \d+ of \d+ spans, [0-7] of 8 runs, \d+ of \d+ scores arrived/,
    );
    expect(warnings[0]).toContain('--resume');

    await phoenix.start();
    const before = await experimentsOf('killed.core');
    // Half of it is there: else this would be a first run, and prove nothing.
    expect(before).toHaveLength(1);
    expect(before[0]?.missing_run_count).toBeGreaterThan(0);
    const again = await sandbox.plumbline('run', '--resume');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).not.toContain('arrived');
    const [experiment, ...more] = await experimentsOf('killed.core');
    expect(more).toEqual([]);
    expect(experiment).toMatchObject({
      id: before[0]?.id,
      successful_run_count: 7,
      failed_run_count: 1,
      missing_run_count: 0,
    });
    expect(await scoresIn(experiment?.id ?? '', experiment?.dataset_id ?? '')).toEqual(scoresOf(trials));
    expect(trialsOf(sandbox)).toEqual(trials);
    // Spans that it took and had not stored when it died are there too, each once.
    const { planned, traceIds } = await arrived('killed', sandbox);
    expect(await spansOf('killed', traceIds)).toHaveLength(planned.length);
  }, 240_000);
});
