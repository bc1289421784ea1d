import { once } from 'node:events';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { isAlive } from '../../fixtures/servers/is-alive.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { createSandbox, datasetOf, type Sandbox } from '../cli/sandbox.ts';

/** A service of the repository that writes its process ids down, and answers as its settings say. */
const server = `
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
createServer(async (request, reply) => {
  let text = '';
  for await (const part of request) text += part;
  if (request.url === '/') return reply.end();
  writeFileSync('pids.json', JSON.stringify([process.pid, worker.pid]));
  const { question, say } = JSON.parse(text);
  if (say === 'nothing') return;
  reply.end(JSON.stringify({ said: say, question, environment: Object.keys(process.env).sort() }));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

function repository(say: string, over: object = {}): Sandbox {
  const sandbox = createSandbox({ SERVICE_MODE: 'test', MODEL_KEY: 'sk-12345', GITHUB_TOKEN: 'ghs_1' });
  const target = {
    kind: 'http',
    start: ['node', 'server.js'],
    cwd: 'service',
    environment: ['SERVICE_MODE'],
    url: 'http://127.0.0.1:{port}/ask',
    body: { question: '{{question}}', say: '{{say}}' },
    settings: 'service/pipeline.yml',
    extract: { answer: 'said', contexts: 'environment' },
    ...over,
  };
  const config = {
    version: 1,
    pipelines: { service: { paths: ['service/**'], target } },
    suites: {
      core: { pipeline: 'service', dataset: 'evals/*.jsonl', metrics: { expectations: { role: 'primary' } } },
    },
  };
  sandbox.commit({
    '.github/plumbline.yml': stringify(config),
    'service/server.js': server,
    'service/package.json': '{"type":"module"}',
    'service/pipeline.yml': `say: ${say}\n`,
    ...datasetOf(3),
  });
  return sandbox;
}

const pidsOf = (sandbox: Sandbox): number[] => JSON.parse(sandbox.read('service/pids.json'));

it('a service of the repository is served, asked with its settings, and gone with its workers', async () => {
  const sandbox = repository('yes');
  const end = await sandbox.plumbline('run');
  expect(end).toMatchObject({ code: 0 });
  const trials = sandbox
    .read('.plumbline/results.jsonl')
    .trim()
    .split('\n')
    .map((line) => Trial.parse(JSON.parse(line)));
  expect(trials.map((trial) => 'scores' in trial && trial.scores)).toEqual([
    { expectations: 1 },
    { expectations: 1 },
    { expectations: 1 },
  ]);
  const [first] = trials;
  const seen = first?.outcome === 'answered' ? (first.contexts ?? []) : [];
  expect(seen).toEqual(expect.arrayContaining(['PATH', 'PORT', 'SERVICE_MODE']));
  const inherited = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'TMPDIR', 'PORT', 'SERVICE_MODE'];
  expect(inherited).toEqual(expect.arrayContaining([...seen]));
  expect(pidsOf(sandbox).filter(isAlive)).toEqual([]);
});

it('Ctrl-C ends the run and the service with its workers', async () => {
  const sandbox = repository('nothing');
  const { process: run, ended } = sandbox.start('run');
  while (!sandbox.has('service/pids.json'))
    await once(process, 'plumbline-tick', { signal: AbortSignal.timeout(50) }).catch(() => {});
  run.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130 });
  expect(pidsOf(sandbox).filter(isAlive)).toEqual([]);
});

it('a header that reads the environment is refused beside start: the code of a change gets no key', async () => {
  const sandbox = repository('yes', { headers: { authorization: 'Bearer ${MODEL_KEY}' } });
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(2);
  expect(end.stderr).toContain('would give an environment variable to the code of a change');
});

it('validate starts nothing, and names a variable that neither the case nor the settings have', async () => {
  const sandbox = repository('yes', { body: { q: '{{qestion}}' } });
  const end = await sandbox.plumbline('validate');
  expect(end.code).toBe(2);
  expect(end.stderr).toContain('write {{question}}');
  expect(sandbox.has('service/pids.json')).toBe(false);
});
