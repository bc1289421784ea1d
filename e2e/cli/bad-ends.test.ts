// long because: one table of everything that can end in the middle of a run
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { promptFiles } from './model-server.ts';
import {
  answeredIn,
  expectNoSecret,
  expectNoStack,
  expectOneMessage,
  put,
  secret,
  trialsIn,
} from './one-message.ts';
import { createSandbox, datasetOf, type Sandbox } from './sandbox.ts';

/** Cases c0, c1, c2 are answered; what happens with the others is the matter of each test. */
const good = ['c0', 'c1', 'c2'];
const cases = 8;

type Ending = (reply: ServerResponse) => void;

const endings = {
  dies: (reply) => reply.destroy(),
  hangs: () => {},
  'prints garbage': (reply) => reply.end('\u0000<html>not what was asked for'),
  'answers 100 MB in a line': (reply) => {
    const part = 'x'.repeat(1024 * 1024);
    reply.write('{"said":"');
    for (let megabytes = 0; megabytes < 100; megabytes++) reply.write(part);
    reply.end('"}');
  },
  'refuses the key and quotes it': (reply) => {
    reply.statusCode = 401;
    reply.end(JSON.stringify({ error: { message: `wrong key: ${secret}` } }));
  },
  'fails and quotes the key': (reply) => {
    reply.statusCode = 500;
    reply.end(`trouble with ${secret}`);
  },
} satisfies Readonly<Record<string, Ending>>;

/** A service that answers the good cases, in the shape of both protocols, and ends all others so. */
async function serviceThat(ending: Ending): Promise<string> {
  const server = createServer(async (request, reply) => {
    let text = '';
    for await (const part of request) text += part;
    const asked = Number(/question (\d+)/.exec(text)?.[1]);
    if (asked >= good.length) return ending(reply);
    const message = { role: 'assistant', content: 'yes' };
    reply.setHeader('content-type', 'application/json');
    reply.end(
      JSON.stringify({ said: 'yes', model: 'm', choices: [{ index: 0, finish_reason: 'stop', message }] }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** An address of this machine at which nothing listens any more. */
async function nobody(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** Short enough for what hangs; what only takes long has its time, also on a machine that is busy. */
const impatient = '500ms';
const patient = '60s';

function promptAt(url: string, caseTimeout = patient): Sandbox {
  const files = promptFiles(cases, url);
  const config = `${files['.github/plumbline.yml']}    limits: { caseTimeout: ${caseTimeout} }\n`;
  return repository({ ...files, '.github/plumbline.yml': config });
}

function serviceAt(url: string, over: object = {}, caseTimeout = patient): Sandbox {
  const headers = { authorization: 'Bearer ${MODEL_KEY}' };
  const body = { question: '{{question}}' };
  return withTarget(
    { kind: 'http', url, headers, body, extract: { answer: 'said' }, ...over },
    {},
    {},
    caseTimeout,
  );
}

function withTarget(
  target: object,
  files: Readonly<Record<string, string>> = {},
  metrics: object = {},
  caseTimeout = patient,
): Sandbox {
  const config = {
    version: 1,
    pipelines: { answers: { paths: ['app/**'], target } },
    suites: {
      core: {
        pipeline: 'answers',
        dataset: 'evals/*.jsonl',
        metrics: { expectations: { role: 'primary' }, ...metrics },
        limits: { caseTimeout },
      },
    },
  };
  return repository({ '.github/plumbline.yml': stringify(config), ...files });
}

function repository(files: Readonly<Record<string, string>>): Sandbox {
  const sandbox = createSandbox({ MODEL_KEY: secret });
  put(sandbox, { ...datasetOf(cases), ...files });
  return sandbox;
}

/** Codes of the failures of all other cases than the good ones. */
function failuresOf(sandbox: Sandbox): string[] {
  const failed = trialsIn(sandbox, 'results.jsonl').flatMap((trial) =>
    trial.outcome === 'failed' ? [`${trial.class} ${trial.error.code}`] : [],
  );
  expect(failed).toHaveLength(cases - good.length);
  return [...new Set(failed)];
}

describe('a model that', () => {
  it.each([
    ['dies', 'network', 'address'],
    ['hangs', 'timeout', 'caseTimeout'],
    ['prints garbage', 'malformed', 'chat protocol'],
    ['answers 100 MB in a line', 'reply-too-large', 'results.jsonl'],
    ['refuses the key and quotes it', 'auth', 'key'],
    ['fails and quotes the key', 'http-500', 'log'],
  ] as const)(
    '%s leaves its cases without a result, says why, and keeps the others',
    async (name, found, next) => {
      const sandbox = promptAt(await serviceThat(endings[name]), name === 'hangs' ? impatient : patient);
      const end = await sandbox.plumbline('run', '--quiet');
      expectOneMessage(end, { exit: 3, code: 'not-measured', found, next });
      expectNoSecret(end, sandbox);
      expect(answeredIn(sandbox, 'results.jsonl')).toEqual(good);
      expect(failuresOf(sandbox)).toEqual([`infrastructure ${found}`]);
    },
  );

  it('is not there says so after its first cases', async () => {
    const sandbox = promptAt(await nobody());
    const end = await sandbox.plumbline('run', '--quiet');
    expectOneMessage(end, { exit: 3, code: 'not-measured', found: 'network', next: 'address' });
    expect(trialsIn(sandbox, 'results.jsonl')).toHaveLength(cases);
  });
});

describe('a service that', () => {
  it.each([
    ['dies', 'network', 'address'],
    ['hangs', 'timeout', 'caseTimeout'],
    ['refuses the key and quotes it', 'auth', 'key'],
  ] as const)(
    '%s leaves its cases without a result, says why, and keeps the others',
    async (name, found, next) => {
      const caseTimeout = name === 'hangs' ? impatient : patient;
      const sandbox = serviceAt(await serviceThat(endings[name]), {}, caseTimeout);
      const end = await sandbox.plumbline('run');
      expectOneMessage(end, { exit: 3, code: 'not-measured', found, next });
      expectNoSecret(end, sandbox);
      expect(answeredIn(sandbox, 'results.jsonl')).toEqual(good);
      expect(failuresOf(sandbox)).toEqual([`infrastructure ${found}`]);
    },
  );

  it.each([
    ['prints garbage', 'reply-not-json'],
    ['answers 100 MB in a line', 'reply-too-large'],
    ['fails and quotes the key', 'http-500'],
  ] as const)('%s fails those cases by its own fault, and says so', async (name, code) => {
    const sandbox = serviceAt(await serviceThat(endings[name]));
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain(`failed: ${code}, `);
    expectNoSecret(end, sandbox);
    expect(answeredIn(sandbox, 'results.jsonl')).toEqual(good);
    expect(failuresOf(sandbox)).toEqual([`candidate ${code}`]);
  });

  it('is not there says so after its first cases, or before all of them where it names how it is ready', async () => {
    const address = await nobody();
    const sandbox = serviceAt(address);
    const end = await sandbox.plumbline('run');
    expectOneMessage(end, { exit: 3, code: 'not-measured', found: 'network', next: 'address' });
    expectNoSecret(end, sandbox);
    expect(trialsIn(sandbox, 'results.jsonl')).toHaveLength(cases);
    const early = await serviceAt(address, { ready: '/ready', readyTimeout: '300ms' }).plumbline('run');
    expectOneMessage(early, {
      exit: 2,
      code: 'service-not-ready',
      found: '/ready',
      next: 'start the service',
    });
  });
});

/** A program that speaks the protocol, and does this with every case that is none of the good ones. */
function programThat(bad: string, caseTimeout: string): Sandbox {
  return withTarget(
    { kind: 'process', command: ['node', 'app/worker.mjs'] },
    {
      'app/worker.mjs': `
import { createInterface } from 'node:readline';
const write = (text) => process.stdout.write(text + '\\n');
const say = (message) => write(JSON.stringify(message));
say({ ready: { protocol: 1 } });
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, input, cancel } = JSON.parse(line);
  if (cancel !== undefined) return;
  if (Number(input.question.split(' ')[1]) < ${good.length}) return say({ id, output: 'yes' });
  ${bad}
});`,
    },
    {},
    caseTimeout,
  );
}

function moduleThat(bad: string, caseTimeout: string): Sandbox {
  return withTarget(
    { kind: 'module', file: 'app/answer.mjs' },
    {
      'app/answer.mjs': `
import { writeSync } from 'node:fs';
export default async ({ question }) => {
  if (Number(question.split(' ')[1]) < ${good.length}) return 'yes';
  ${bad}
};`,
    },
    {},
    caseTimeout,
  );
}

describe('a worker that', () => {
  it.each([
    ['dies, as a program', programThat, 'process.exit(7);', 'worker-died'],
    ['hangs, as a program', programThat, 'return;', 'worker-timeout'],
    ['prints garbage, as a program', programThat, "write('hello');", 'worker-died'],
    [
      'writes a line of 110 MB, as a program',
      programThat,
      "write('x'.repeat(110 * 1024 * 1024));",
      'worker-died',
    ],
    [
      'quotes a variable, as a program',
      programThat,
      'say({ id, error: { class: "E", message: `${process.env.MODEL_KEY}` } });',
      'worker-exception',
    ],
    ['throws, as a module', moduleThat, "throw new RangeError('planted');", 'worker-exception'],
    ['exits, as a module', moduleThat, 'process.exit(3);', 'worker-exception'],
    ['crashes, as a module', moduleThat, 'process.abort();', 'worker-died'],
    ['hangs, as a module', moduleThat, 'await new Promise(() => {});', 'worker-timeout'],
    ['prints garbage, as a module', moduleThat, "writeSync(3, 'hello\\n');", 'worker-died'],
    ['answers 110 MB, as a module', moduleThat, "return 'x'.repeat(110 * 1024 * 1024);", 'worker-exception'],
  ] as const)('%s fails those cases, says why, and keeps the others', async (_, worker, bad, code) => {
    const sandbox = worker(bad, code === 'worker-timeout' ? impatient : patient);
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain(`failed: ${code}, `);
    expectNoStack(end);
    expectNoSecret(end, sandbox);
    expect(answeredIn(sandbox, 'results.jsonl')).toEqual(good);
    const failed = failuresOf(sandbox);
    // After five deaths in a row the rest is not asked.
    expect(failed.filter((each) => each !== 'candidate worker-stopped')).toEqual([`candidate ${code}`]);
  });

  it.each([
    ['says something else than that it is ready', "console.log('hello');"],
    ['ends before it is ready', 'process.exit(1);'],
  ])('%s is not asked at all', async (_, program) => {
    const target = { kind: 'process', command: ['node', 'app/worker.mjs'] };
    const end = await withTarget(target, { 'app/worker.mjs': program }).plumbline('run');
    expectOneMessage(end, { exit: 2, code: 'worker-failed', next: 'run it by hand' });
  });
});

describe('a metric that', () => {
  /** One that does this with every case that is none of the good ones. */
  const metricThat = (bad: string, metric: object = { file: 'g.ts' }): Sandbox =>
    withTarget(
      { kind: 'module', file: 'app/answer.mjs' },
      {
        'app/answer.mjs': "export default () => 'yes';",
        'g.ts': `export default async ({ case: { id } }: { case: { id: string } }): Promise<unknown> => { if (id > 'c2') { ${bad} } return 1; };`,
      },
      { own: { kind: 'custom', role: 'guard', margin: 0.1, timeout: '500ms', ...metric } },
    );

  it.each([
    ['throws', "throw new Error('planted')", 'planted'],
    ['exits', 'process.exit(1)', 'process.exit(1)'],
    ['hangs', 'await new Promise(() => {})', 'no answer within'],
    ['replies garbage', "return 'ten out of ten'", 'one of score, pass and abstain'],
    ['replies 110 MB', "return { score: 1, why: 'x'.repeat(110 * 1024 * 1024) }", 'bytes'],
  ])('%s gives no score there, says why, and every answer stands', async (_, bad, why) => {
    const sandbox = metricThat(bad);
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('no score by own: ');
    expect(end.stdout).toContain(why);
    expectNoStack(end);
    expect(answeredIn(sandbox, 'results.jsonl')).toHaveLength(cases);
    const scores = trialsIn(sandbox, 'results.jsonl').map((trial) =>
      trial.outcome === 'answered' ? trial.scores : null,
    );
    expect(scores.map((each) => each?.['own'])).toEqual([1, 1, 1, ...Array(cases - 3).fill(null)]);
    expect(scores.map((each) => each?.['expectations'])).toEqual(Array(cases).fill(1));
  });

  it('decides and scores nothing: nothing may be concluded, and every answer stands', async () => {
    const unreachable = { file: undefined, url: await nobody() };
    for (const [sandbox, why] of [
      [metricThat('', unreachable), 'cannot be reached'],
      [metricThat('}}}'), 'SyntaxError'],
    ] as const) {
      const end = await sandbox.plumbline('run');
      expectOneMessage(end, { exit: 3, code: 'not-measured', found: why, next: 'role info' });
      expect(answeredIn(sandbox, 'results.jsonl')).toHaveLength(cases);
    }
  });
});
