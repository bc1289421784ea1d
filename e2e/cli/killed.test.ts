import { expect, it } from 'vitest';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { seededRandom } from '../../src/foundation/random.ts';
import { promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const cases = 1000;
const concurrency = 8;
const run = ['run', '--no-cache', '--concurrency', String(concurrency)];

function resultsOf(sandbox: Sandbox): unknown[] {
  const lines = sandbox.read('.plumbline/results.jsonl').trim().split('\n');
  return lines.map((line) => {
    const trial = Trial.parse(JSON.parse(line));
    return trial.outcome === 'not-run' ? trial : { ...trial, startedAt: '', latencyMs: 0 };
  });
}

it('a run of 1,000 cases that is killed at any moment asks again at most what was in flight, and gives the same results', async () => {
  let asked = 0;
  let atRequest = (_: number): void => {};
  const model = await startModel((request) => {
    asked += 1;
    atRequest(asked);
    return saysYes(request);
  });
  const sandbox = createSandbox({ MODEL_KEY: 'secret-key' });
  sandbox.commit(promptFiles(cases, model.url));
  expect(await sandbox.plumbline(...run)).toMatchObject({ code: 0 });
  const whole = resultsOf(sandbox);
  expect(whole).toHaveLength(cases);

  const random = seededRandom('moments');
  for (let moment = 0; moment < 10; moment++) {
    asked = 0;
    const at = 1 + Math.floor(random() * cases);
    // Not only when a request has just come, but also between two of them, or while an answer is written down.
    const later = random() * 20;
    const first = sandbox.start(...run);
    atRequest = (count) => {
      if (count === at) setTimeout(() => first.process.kill('SIGKILL'), later);
    };
    const end = await first.ended;
    atRequest = () => {};
    const resumed = await sandbox.plumbline(...run, '--resume');
    expect(resumed, `killed ${later} ms after request ${at}`).toMatchObject({ code: 0 });
    expect(asked, `killed ${later} ms after request ${at}, ended ${end.code}`).toBeLessThanOrEqual(
      cases + concurrency,
    );
    expect(resultsOf(sandbox)).toEqual(whole);
  }
});
