import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAsking } from './api/asking.ts';
import { type LocalGitHub, startGitHub } from './github.ts';
import {
  type JobToRun,
  jobPermissions,
  pullRequestEvent,
  readAnnotations,
  readOutputs,
  runJob,
} from './job.ts';
import { fullName } from './state.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.close();
});

/** Runs a script as the bundle of a job on a pull request. */
async function play(script: string, over: Partial<JobToRun> = {}) {
  const { repository, pull } = asking.withPull();
  writeFileSync(
    join(folder, 'step.js'),
    `import fs from 'node:fs';\nimport { execFileSync } from 'node:child_process';\n${script}`,
  );
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const event = pullRequestEvent(github, repository, pull);
  const job = {
    entry: 'step',
    bundles: folder,
    repository,
    permissions: 'shard',
    event,
    runId: 7,
    ...over,
  } as const;
  return { repository, pull, result: await runJob(github, job) };
}

const output =
  'const out = (name, value) => fs.appendFileSync(process.env.GITHUB_OUTPUT, `${name}<<END\\n${value}\\nEND\\n`);';

describe('a job', () => {
  it('has what a runner gives and its own secrets, and nothing else of this process', async () => {
    process.env['PLANTED_SECRET'] = 'planted';
    const script = `${output} out('names', JSON.stringify(Object.keys(process.env).sort()));`;
    const { result } = await play(script, {
      inputs: { 'plan-digest': 'x', 'two words': 'y' },
      environment: { MODEL_KEY: 'k' },
    });
    delete process.env['PLANTED_SECRET'];
    const names = z.array(z.string()).parse(JSON.parse(result.outputs['names'] ?? ''));
    expect(names).toEqual(
      [
        'PATH',
        'HOME',
        'RUNNER_TEMP',
        'NODE_OPTIONS',
        'GIT_TERMINAL_PROMPT',
        'GIT_CONFIG_COUNT',
        'GIT_CONFIG_KEY_0',
        'GIT_CONFIG_VALUE_0',
        'ACTIONS_RESULTS_URL',
        'ACTIONS_RUNTIME_TOKEN',
        'INPUT_GITHUB-TOKEN',
        'INPUT_PLAN-DIGEST',
        'INPUT_TWO_WORDS',
        'MODEL_KEY',
        ...[
          'WORKSPACE',
          'EVENT_NAME',
          'EVENT_PATH',
          'REPOSITORY',
          'SHA',
          'REF',
          'HEAD_REF',
          'BASE_REF',
          'RUN_ID',
          'RUN_ATTEMPT',
          'JOB',
          'ACTOR',
          'API_URL',
          'SERVER_URL',
          'OUTPUT',
          'ENV',
          'PATH',
          'STATE',
          'STEP_SUMMARY',
        ].map((name) => `GITHUB_${name}`),
      ].sort(),
    );
  });

  it('gives its exit code, outputs, summary, log and annotations', async () => {
    const { result } = await play(`${output}
      out('text', 'one\\ntwo');
      fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Summary');
      console.log('::error file=a.yml,line=3::first%0Asecond');
      console.error('said');
      process.exitCode = 3;`);
    expect(result).toMatchObject({
      exitCode: 3,
      outputs: { text: 'one\ntwo' },
      summary: '# Summary',
      annotations: [{ level: 'error', properties: { file: 'a.yml', line: '3' }, message: 'first\nsecond' }],
    });
    expect(result.log).toContain('said');
  });

  it('stands in an empty folder, or in the merge commit and its parents', async () => {
    const script = `${output} out('files', fs.readdirSync(process.env.GITHUB_WORKSPACE).sort().join());
      if (fs.existsSync('.git')) out('log', execFileSync('git', ['log', '--format=%H']));`;
    expect((await play(script)).result.outputs['files']).toBe('');
    const { result, pull } = await play(script, { checkout: 'refs/pull/1/merge' });
    expect(result.outputs['files']).toBe('.git,a');
    expect(result.outputs['log']?.trim().split('\n')).toEqual(
      expect.arrayContaining([pull.mergeSha, pull.headSha]),
    );
  });

  it('reaches the API and git by the addresses that it is given, each request noted as its own', async () => {
    const script = `${output}
      const { GITHUB_API_URL: api, GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server } = process.env;
      const headers = { authorization: 'Bearer ' + process.env['INPUT_GITHUB-TOKEN'] };
      out('status', (await fetch(api + '/repos/' + name + '/contents/a', { headers })).status);
      out('refs', execFileSync('git', ['ls-remote', server + '/' + name + '.git']));`;
    const { result, repository, pull } = await play(script);
    expect(result.outputs['status'], result.log).toBe('200');
    expect(result.outputs['refs']).toContain(pull.headSha);
    expect(result.requests.map(({ operationId, by }) => [operationId, by])).toEqual([
      ['repos/get-content', 'github-actions[bot]'],
    ]);
    expect(result.requests[0]?.path).toContain(fullName(repository));
  });

  it('reaches no other machine', async () => {
    const { result } = await play(
      "await fetch('http://192.0.2.1/').catch((e) => { console.log(e.cause?.message); process.exitCode = 9; });",
    );
    expect(result.exitCode).toBe(9);
    expect(result.log).toContain('192.0.2.1');
  });

  it.each(Object.entries(jobPermissions))(
    'of the kind %s has a token for exactly its row',
    async (kind, row) => {
      const { repository } = asking.withPull();
      const before = new Set(github.state.tokens.keys());
      const event = { name: 'push', payload: {}, sha: '', ref: '' };
      writeFileSync(join(folder, 'step.js'), '');
      const permissions = kind as keyof typeof jobPermissions;
      await runJob(github, { entry: 'step', bundles: folder, repository, permissions, event, runId: 7 });
      const made = [...github.state.tokens]
        .filter(([token]) => !before.has(token))
        .map(([, principal]) => principal);
      expect(made).toMatchObject([
        { kind: 'installation', app: { id: 15_368 }, repository: fullName(repository) },
      ]);
      expect(made[0]).toHaveProperty('permissions', { metadata: 'read', ...row });
    },
  );
});

describe('what a job leaves is read', () => {
  it('output by output, whatever stands in them', () => {
    const value = fc.string({ unit: fc.constantFrom('a', '\n', '<', '=', ' ', '::') });
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z-]{1,8}$/), value), (outputs) => {
        const text = Object.entries(outputs).map(
          ([name, each]) => `${name}<<ghadelimiter_1\n${each}\nghadelimiter_1\n`,
        );
        expect({ ...readOutputs(text.join('')) }).toEqual({ ...outputs });
      }),
    );
  });

  it('command by command: only at the start of a line, and of the three kinds', () => {
    const log =
      'x ::error::no\n::warning title=a%2Cb%3Ac::100%25\n::debug::no\n::notice::plain: a::b\n::error bad';
    expect(readAnnotations(log)).toEqual([
      { level: 'warning', properties: { title: 'a,b:c' }, message: '100%' },
      { level: 'notice', properties: {}, message: 'plain: a::b' },
    ]);
  });
});
