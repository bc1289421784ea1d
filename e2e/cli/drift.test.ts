import { expect, it } from 'vitest';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { promptFile, promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, type End, type Sandbox } from './sandbox.ts';

/** Behind one name: from the twelfth day another model answers, and is wrong on a tenth of the cases. */
function provider() {
  let day = 1;
  const answer = (request: ScriptedRequest): ScriptedAnswer => {
    const yes = saysYes(request);
    if (yes === 'hang-up' || day < 12) return yes;
    const wrong = /question \d*3\b/.test(JSON.stringify(request.body));
    const message = { role: 'assistant', content: wrong ? 'no' : 'yes' };
    const body = { ...Object(yes.body), choices: [{ index: 0, finish_reason: 'stop', message }] };
    return { ...yes, body: { ...body, model: 'model-a-0412', system_fingerprint: 'fp_2' } };
  };
  return {
    answer,
    nextDay: () => {
      day += 1;
    },
  };
}

const cases = 120;
const record = (sandbox: Sandbox, event = 'schedule') =>
  sandbox.plumbline('baseline', 'record', '--event', event);

async function pullRequest(sandbox: Sandbox, branch: string, wording: string): Promise<End> {
  sandbox.git('switch', '--quiet', '-c', branch);
  const prompt = promptFile('model-a').replace('{{question}}', `{{question}} ${wording}`);
  sandbox.commit({ 'answers/ask.prompt.yml': prompt });
  expect(await sandbox.plumbline('plan', '--out', 'out')).toMatchObject({ code: 0 });
  expect(await sandbox.plumbline('run', '--plan', 'out/plan.json', '--out', 'out')).toMatchObject({
    code: 0,
  });
  const gate = await sandbox.plumbline('gate', 'out', '--out', 'out');
  sandbox.git('switch', '--quiet', 'main');
  return gate;
}

function stateOf(sandbox: Sandbox): { alarm: unknown; runs: unknown[]; anchor: unknown } {
  return JSON.parse(sandbox.git('show', 'plumbline-data:baselines/main/core/drift.json'));
}

it('finds another model behind the same name, marks the baseline, and forgets it with a fresh one', async () => {
  const { answer, nextDay } = provider();
  const model = await startModel(answer);
  const sandbox = createSandbox({ MODEL_KEY: 'sk-drift' });
  sandbox.commit({ ...promptFiles(cases, model.url), '.gitignore': 'out/\n.plumbline/\n' });
  expect(await sandbox.plumbline('drift')).toMatchObject({
    code: 3,
    stdout: expect.stringContaining('suite core: not watched, it has no baseline yet'),
  });
  for (const event of ['push', 'schedule', 'schedule'])
    expect(await record(sandbox, event)).toMatchObject({ code: 0 });

  for (let day = 1; day < 12; day++) {
    const asked = model.requests.length;
    const quiet = await sandbox.plumbline('drift');
    expect(quiet).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('suite core: no sign that the provider changed, by 100 cases'),
    });
    // Every canary is asked again each day: nothing comes from a cache.
    expect(model.requests.length - asked).toBe(100);
    nextDay();
  }
  expect(stateOf(sandbox)).toMatchObject({ alarm: null, runs: { length: 11 } });

  let alarm = await sandbox.plumbline('drift', '--json');
  for (let day = 13; day < 19 && alarm.code === 0; day++) alarm = await sandbox.plumbline('drift', '--json');
  expect(alarm.code).toBe(1);
  expect(JSON.parse(alarm.stdout)).toMatchObject({
    kind: 'done',
    suites: [
      {
        suite: 'core',
        outcome: {
          kind: 'alarm',
          alarm: { metric: 'expectations', direction: 'worse' },
          facts: [{ what: 'model', now: ['model-a-0412'], before: ['model-a'] }],
        },
      },
    ],
  });
  const again = await sandbox.plumbline('drift');
  expect(again).toMatchObject({ code: 1, stdout: expect.stringContaining('a fresh record is due') });

  const doubted = await pullRequest(sandbox, 'first', 'please');
  expect(doubted.stdout).toContain(
    'Provider drift suspected: on unchanged content expectations is worse than in the record',
  );

  const fresh = await record(sandbox);
  expect(fresh).toMatchObject({ code: 0, stdout: expect.stringContaining('suite core: run 1 of record') });
  expect(await record(sandbox)).toMatchObject({ stdout: expect.stringContaining('run 2 of record') });
  const judged = await pullRequest(sandbox, 'second', 'kindly');
  expect(judged).toMatchObject({ code: 0, stdout: expect.not.stringContaining('rift suspected') });
  expect(judged.stdout).toContain('model-a-0412, as in the baseline');
  const watched = await sandbox.plumbline('drift');
  expect(watched).toMatchObject({ code: 0, stdout: expect.stringContaining('no sign that the provider') });
  expect(stateOf(sandbox)).toMatchObject({ alarm: null, runs: { length: 1 } });
});
