import { describe, expect, it } from 'vitest';
import { createDemoRepository } from '../../src/cli/demo/repository.ts';
import { createSandbox, replayFiles, type Sandbox } from './sandbox.ts';

/** Words that nobody should need to know. */
const jargon = /p-value|null hypothesis|alpha|power/i;

async function demo(): Promise<Sandbox> {
  const sandbox = createSandbox();
  await createDemoRepository(sandbox.dir, null);
  return sandbox;
}

/** What it says, with the names of records and commits left out. */
async function doctor(sandbox: Sandbox, ...args: string[]): Promise<{ text: string; code: number | null }> {
  const { stdout, code } = await sandbox.plumbline('doctor', ...args);
  return { text: stdout.replace(/\b(r_)?[0-9a-f]{12}\b/g, '$1…'), code };
}

const record = (sandbox: Sandbox, event: string) => sandbox.plumbline('baseline', 'record', '--event', event);

describe('doctor on the repository of the demo', () => {
  // One test, since each record asks all cases of the demo.
  it('says which drop it can see, how many cases would halve it, and how often it cries wolf, in plain words', async () => {
    const sandbox = await demo();
    const none = await doctor(sandbox);
    await record(sandbox, 'push');
    const once = await doctor(sandbox);
    const alone = await doctor(sandbox, '--aa');
    await record(sandbox, 'schedule');
    const twice = await doctor(sandbox);

    expect([none.code, once.code, twice.code]).toEqual([0, 0, 0]);
    expect(alone.text).toContain('two or more are needed');
    expect(alone.code).toBe(3);
    expect(none.text).toMatchInlineSnapshot(`
      "suite docs-core: 240 cases, no baseline yet
        so many cases never see a drop below 2 points; how much more it takes shows once \`plumbline baseline record\` has run
      "
    `);
    expect(once.text).toMatchInlineSnapshot(`
      "suite docs-core: 240 cases, 1 stored run of … (record r_…)
        expectations (primary, margin 5 points):
          sees a drop of 9.1 points in four of five changes that cause one
          603 more cases (843 in all) would halve that, to 4.5 points
          a drop of 5 points, its margin, is found in 42 of 100 changes; 465 more cases would make that four of five
          a change that alters nothing passes in 47 of 100 changes; most of the others stay undecided
          with 3 stored runs of the baseline, which cost a pull request nothing, it would see 7.7 points
        One stored run does not show how much the answers vary from run to run: these figures are for the worst case.
        \`plumbline baseline record --event schedule\` measures once more.
      "
    `);
    expect(twice.text).toMatchInlineSnapshot(`
      "suite docs-core: 240 cases, 2 stored runs of … (record r_…)
        expectations (primary, margin 5 points):
          sees a drop of 3.2 points in four of five changes that cause one
          357 more cases (597 in all) would halve that, to 1.6 points
          a drop of 5 points, its margin, is found in 95 of 100 changes
          a change that alters nothing passes in nearly all changes
      "
    `);
    const told = (await doctor(sandbox, '--json')).text;
    expect(JSON.parse(told)).toMatchObject({
      branch: 'main',
      suites: [
        { suite: 'docs-core', cases: 240, metrics: [{ name: 'expectations', kind: 'seen', runs: 2 }] },
      ],
    });

    const dealt = await doctor(sandbox, '--aa', '--splits', '300');
    expect(dealt.code).toBe(0);
    expect(dealt.text).toMatchInlineSnapshot(`
      "suite docs-core: 2 stored runs of one version, 240 cases, dealt at random to both sides 300 times
        false alarms: 0.0 % (0.0 % to 1.2 %); at most 5.0 % is the aim: held
        passed 100.0 %, undecided 0.0 %
        each stored run as a whole against the others: 0 of 2 would have failed
      "
    `);
    expect(await doctor(sandbox, '--aa', '--splits', '300')).toEqual(dealt);
    const dealtJson = (await doctor(sandbox, '--aa', '--splits', '300', '--json')).text;
    expect(JSON.parse(dealtJson)).toMatchObject({
      suites: [{ kind: 'tested', splits: 300, cases: 240, allowed: 0.05 }],
    });
    for (const text of [none.text, once.text, alone.text, twice.text, told, dealt.text, dealtJson])
      expect(text).not.toMatch(jargon);
  }, 240_000);
});

describe('doctor', () => {
  it('leaves out what was stored of a case that is another one now', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(40, (index) => (index < 4 ? 'no' : 'yes')));
    await record(sandbox, 'push');
    sandbox.commit(replayFiles(41, () => 'yes'));
    const { suites } = JSON.parse((await sandbox.plumbline('doctor', '--json')).stdout);
    expect(suites).toMatchObject([{ cases: 41, metrics: [{ cases: 40, noise: 'at-most' }] }]);
  });

  it('a baseline that cannot be read is trouble, never "none"', async () => {
    const sandbox = createSandbox();
    sandbox.commit(replayFiles(10, () => 'yes'));
    await record(sandbox, 'push');
    sandbox.git('switch', '--quiet', 'plumbline-data');
    sandbox.commit({ 'baselines/main/core/meta.json': '{' });
    sandbox.git('switch', '--quiet', 'main');
    const end = await sandbox.plumbline('doctor');
    expect(end.stdout).toContain('cannot be read');
    expect(end.code).toBe(3);
  });
});
