import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { Summary } from '../../src/evaluation/run/summary-file.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { modelOf, promptFiles, startModel } from './model-server.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const cases = 12;
const key = 'sk-0123456789abcdef';
const prices = 'prices: { model-a: { input: 100, output: 1000 }, judge-a: { input: 100, output: 1000 } }';
const judge = 'kind: judge, rubric: graders/polite.md, provider: local, model: judge-a, role: primary';

function files(url: string, { judged = false, repeats = 1 } = {}): Record<string, string> {
  const written = promptFiles(cases, url);
  const config = (written['.github/plumbline.yml'] ?? '')
    .replace('apiKey:', `${prices}, apiKey:`)
    .replace('expectations: { role: primary, margin: 0.05 }', judged ? `polite: { ${judge} }` : '$&');
  return {
    ...written,
    'graders/polite.md': 'The answer must say yes.',
    '.github/plumbline.yml': `${config}    repeats: ${repeats}\n`,
  };
}

/** Another answer each time, so that a second draw can be told from the first. */
function drawing(text: (index: number) => string = (index) => `draw ${index}`) {
  return ({ body }: ScriptedRequest, index: number): ScriptedAnswer => {
    const content =
      modelOf(body) === 'judge-a' ? JSON.stringify({ reason: `draw ${index}`, score: 1 }) : text(index);
    return {
      status: 200,
      body: {
        ...{ id: 'x', object: 'chat.completion', created: 0, model: modelOf(body) },
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: { prompt_tokens: 10, completion_tokens: 20 },
      },
    };
  };
}

function answeredIn(sandbox: Sandbox, file = '.plumbline/results.jsonl') {
  const lines = sandbox.read(file).trim().split('\n');
  return lines.map((line) => {
    const trial = Trial.parse(JSON.parse(line));
    if (trial.outcome !== 'answered') throw new Error(`${trial.case} is ${trial.outcome}`);
    return trial;
  });
}

/** The entries of a cache, a line each. */
function entriesOf(sandbox: Sandbox, folder = '.plumbline/cache'): string[] {
  return filesOf(sandbox, folder).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

function filesOf(sandbox: Sandbox, folder = '.plumbline/cache'): string[] {
  const root = join(sandbox.dir, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => name.endsWith('.log'))
    .map((name) => join(root, name));
}

it('a second run of the same content asks nothing again: the same answers, flagged, nothing spent, no latency', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url, { judged: true }));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  const first = answeredIn(sandbox);
  expect(model.requests).toHaveLength(2 * cases);
  const again = await sandbox.plumbline('run');
  expect(again.code).toBe(0);
  expect(again.stdout).toContain(`${cases} answered (${cases} of them from the cache)`);
  expect(again.stdout).toContain('$0.00 spent; the answers cost $0.25 when they were made');
  expect(model.requests).toHaveLength(2 * cases);
  const second = answeredIn(sandbox);
  expect(second.map(({ output, scores, details }) => [output, scores, details])).toEqual(
    first.map(({ output, scores, details }) => [output, scores, details]),
  );
  for (const [index, trial] of second.entries())
    expect(trial).toMatchObject({
      fromCache: true,
      attempts: 0,
      costUsd: first[index]?.costUsd,
      judgeCostUsd: first[index]?.judgeCostUsd,
      judgeSavedUsd: first[index]?.judgeCostUsd,
    });
  const [suite] = Summary.parse(JSON.parse(sandbox.read('.plumbline/summary.json'))).suites;
  expect(suite).toMatchObject({ fromCache: cases, spentUsd: 0, latencyMs: { p50: null, p95: null } });
  expect(suite?.costUsd).toBeCloseTo(cases * 0.021);
});

it('every repeat of a case is a draw of its own, also of its judge', async () => {
  const model = await startModel(drawing(() => 'always the same'));
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url, { judged: true, repeats: 2 }));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(4 * cases);
  const reasons = answeredIn(sandbox).map(({ details }) => JSON.stringify(details));
  expect(new Set(reasons).size).toBe(2 * cases);
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(4 * cases);
  expect(answeredIn(sandbox).map(({ details }) => JSON.stringify(details))).toEqual(reasons);
});

it('other content is asked anew, even where a request is the same, and going back finds the answers again', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  await sandbox.plumbline('run');
  const before = answeredIn(sandbox).map(({ output }) => output);
  // The same prompt; only a file beside it is new, so that it is another candidate.
  sandbox.write({ 'answers/notes.md': 'new' });
  await sandbox.plumbline('run');
  expect(model.requests).toHaveLength(2 * cases);
  expect(answeredIn(sandbox).map(({ output }) => output)).not.toEqual(before);
  sandbox.git('clean', '-fdq', 'answers');
  await sandbox.plumbline('run');
  expect(model.requests).toHaveLength(2 * cases);
  expect(answeredIn(sandbox).map(({ output }) => output)).toEqual(before);
});

it('--no-cache neither uses nor keeps answers, and --cache says where they are', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  await sandbox.plumbline('run', '--no-cache');
  expect(entriesOf(sandbox)).toEqual([]);
  await sandbox.plumbline('run', '--cache', 'kept');
  expect(entriesOf(sandbox)).toEqual([]);
  expect(entriesOf(sandbox, 'kept')).toHaveLength(cases);
  await sandbox.plumbline('run', '--no-cache', '--cache', 'kept');
  await sandbox.plumbline('run', '--cache', 'kept', '--no-cache');
  expect(model.requests).toHaveLength(3 * cases);
  expect(await sandbox.plumbline('run', '--cache', 'kept')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(3 * cases);
});

it('a damaged entry is asked for again, whatever is wrong with it', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  await sandbox.plumbline('run');
  const [file = ''] = filesOf(sandbox);
  const [cut = '', changed = '', foreign = '', other = '', ...rest] = entriesOf(sandbox);
  const damaged = [
    cut.slice(0, 100),
    changed.replace(/draw \d+/, 'a lie'),
    `${foreign.slice(0, 64)}${other.slice(64)}`,
    other,
    ...rest,
  ];
  writeFileSync(file, `${damaged.join('\n')}\n`);
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(0);
  expect(end.stderr).toContain('answers that are damaged');
  expect(model.requests).toHaveLength(cases + 3);
  expect(answeredIn(sandbox).map(({ output }) => output)).not.toContain('a lie');
  await sandbox.plumbline('run');
  expect(model.requests).toHaveLength(cases + 3);
});

it('a failure is asked again the next time', async () => {
  let down = true;
  const model = await startModel((request, index) => (down ? { status: 401 } : drawing()(request, index)));
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 3 });
  expect(entriesOf(sandbox)).toEqual([]);
  down = false;
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  expect(answeredIn(sandbox)).toHaveLength(cases);
});

it('no entry holds the key, also where an endpoint says it; nor what was asked', async () => {
  const model = await startModel((request, index) =>
    drawing(() => (index < 4 ? `your key is ${key}` : 'yes'))(request, index),
  );
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  await sandbox.plumbline('run');
  const entries = entriesOf(sandbox);
  expect(entries).toHaveLength(cases - 4);
  for (const entry of entries) {
    expect(entry).not.toContain(key);
    expect(entry).not.toContain('question');
  }
});

it('a baseline is measured anew and leaves no answers for a change to find', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  sandbox.commit(files(model.url));
  await sandbox.plumbline('run');
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(2 * cases);
  expect(entriesOf(sandbox)).toHaveLength(cases);
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  const config = sandbox.read('.github/plumbline.yml');
  sandbox.commit({ 'answers/notes.md': 'new', '.github/plumbline.yml': config });
  await sandbox.plumbline('plan', '--base', 'main');
  for (let run = 0; run < 2; run++)
    expect(await sandbox.plumbline('run', '--plan', '.plumbline/plan.json')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(3 * cases);
});

it('nothing is kept of a plan whose outputs are not kept', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  const written = files(model.url);
  sandbox.commit({
    ...written,
    '.github/plumbline.yml': `${written['.github/plumbline.yml']}baseline: { keepOutputs: none }\n`,
  });
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({ 'answers/notes.md': 'new' });
  await sandbox.plumbline('plan', '--base', 'main');
  await sandbox.plumbline('run', '--plan', '.plumbline/plan.json');
  expect(entriesOf(sandbox)).toEqual([]);
});

it('what comes from the cache is not paid from the budget', async () => {
  const model = await startModel(drawing());
  const sandbox = createSandbox({ MODEL_KEY: key });
  const written = files(model.url, { judged: true });
  sandbox.commit(written);
  await sandbox.plumbline('run');
  const config = `${written['.github/plumbline.yml']}    limits: { costUsd: 0.0001 }\n`;
  sandbox.write({ '.github/plumbline.yml': config });
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(0);
  expect(end.stdout).toContain('$0.00 of its $0.00010 spent');
  expect(model.requests).toHaveLength(2 * cases);
});
