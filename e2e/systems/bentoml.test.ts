// long because: one real service is started once and every row of its behaviour is asked of it
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { askOf, type HttpSpec, openHttp } from '../../fixtures/builders/http-target.ts';
import { waitUntilReady } from '../../src/adapters/http/ready.ts';
import { type StartedService, startService } from '../../src/adapters/http/started.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { HttpTarget } from '../../src/evaluation/target/http/http.ts';
import { suggestHttpTargets } from '../../src/evaluation/target/http/suggest.ts';
import { httpSpec } from '../../src/operations/http-spec.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { filesOfPage, fragmentsOfPage } from './page.ts';

const root = join(import.meta.dirname, '../..');
const command = ['bentoml', 'serve', 'service:Assistant', '--host', '127.0.0.1', '--port', '{port}'];
const page = 'bentoml.md';

describeWith(['bentoml'], 'BentoML', ({ bentoml }) => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-bentoml-'));
  const prefix = (): string =>
    execFileSync(bentoml, ['-c', 'import sys; print(sys.prefix)'], { encoding: 'utf8' }).trim();
  /** What the job that runs it has: the program on PATH, and a home of its own for each service. */
  const environment = (name: string): Record<string, string> => {
    const own = join(home, name);
    mkdirSync(own, { recursive: true });
    const path = `${join(prefix(), 'bin')}${delimiter}${process.env['PATH'] ?? ''}`;
    return { PATH: path, HOME: own, BENTOML_HOME: own, BENTOML_DO_NOT_TRACK: 'True' };
  };
  const serve = async (name: string, directory: string): Promise<StartedService> => {
    const variables = environment(name);
    const service = await startService({ command, directory, parent: {}, variables });
    const url = `http://127.0.0.1:${service.port}/readyz`;
    if (!(await waitUntilReady({ url, headers: {}, wanted: 'success', timeoutMs: 90_000 }, service.ended)))
      throw new Error(service.lastWords());
    return service;
  };
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  describe('a service that runs', () => {
    let service: StartedService;
    let base: string;
    beforeAll(async () => {
      service = await serve('running', join(root, 'fixtures/systems/bentoml'));
      base = `http://127.0.0.1:${service.port}`;
    });
    afterAll(() => service.stop());

    const open = async (route: string, over: Partial<HttpSpec> = {}) => {
      const target = await openHttp({ url: `${base}${route}`, headers: {}, secrets: [], ...over });
      onTestFinished(() => target.close?.());
      return target;
    };
    const ask = async (route: string, question: string, over: Partial<HttpSpec> = {}) =>
      askOf(await open(route, over), question);
    const raw = { stream: 'sse', end: '[END]', extract: {} } as const;
    const events = {
      stream: 'sse',
      end: '[DONE]',
      extract: { answer: 'delta', contexts: 'contexts' },
    } as const;

    it('answers with JSON, and what it read, found and used is kept', async () => {
      const extract = {
        answer: 'answer',
        contexts: 'contexts',
        retrieved: '$.contexts[*].id',
        usage: 'usage',
        model: 'model',
      };
      const text = 'Reset your password from the sign-in page with the link Forgot password.';
      expect(
        await ask('/answer', 'reset password', { readAs: { stream: undefined, end: undefined, extract } }),
      ).toMatchObject({
        kind: 'answered',
        output: text,
        contexts: [text],
        retrieved: ['reset.md'],
        usage: { input: 2, cached: null, output: 12 },
        model: { answered: 'extractive-1' },
        attempts: 1,
      });
    });

    it('streams raw text under the name of an event stream', async () => {
      expect(await ask('/stream', 'codes expire', { readAs: raw })).toMatchObject({
        kind: 'answered',
        output: 'Two-factor codes expire after thirty seconds. ',
        firstTokenMs: expect.any(Number),
      });
    });

    it('streams server-sent events', async () => {
      expect(await ask('/events', 'codes expire', { readAs: events })).toMatchObject({
        kind: 'answered',
        output: 'Two-factor codes expire after thirty seconds. ',
        contexts: ['Two-factor codes expire after thirty seconds.'],
      });
    });

    it.each([
      ['raw text', '/stream', raw],
      ['events', '/events', events],
    ])(
      'that breaks in the middle of %s ends cleanly with 200, and is a failed answer all the same',
      async (_, route, readAs) => {
        expect(await ask(route, 'late reset password', { readAs })).toMatchObject({
          kind: 'failed',
          class: 'candidate',
          error: { code: 'stream-cut' },
        });
      },
    );

    it.each<[string, string, string, Partial<HttpSpec>, object]>([
      [
        'a missing parameter',
        '/answer',
        'x',
        { body: { other: 1 } },
        {
          class: 'candidate',
          attempts: 1,
          error: { status: 400, message: expect.stringContaining('Field required') },
        },
      ],
      [
        'InvalidArgument',
        '/answer',
        'teapot',
        {},
        {
          class: 'candidate',
          attempts: 1,
          error: { status: 400, message: expect.stringContaining('planted bad request') },
        },
      ],
      ['an exception', '/answer', 'boom', {}, { class: 'candidate', attempts: 2, error: { status: 500 } }],
      [
        'an exception before the first piece of a stream',
        '/stream',
        'break',
        { readAs: raw },
        { class: 'candidate', attempts: 2, error: { status: 500 } },
      ],
      [
        'longer than traffic.timeout',
        '/answer',
        'slow',
        {},
        { class: 'candidate', attempts: 2, error: { status: 504 } },
      ],
      [
        'a wrong route',
        '/nowhere',
        'x',
        {},
        { class: 'infrastructure', attempts: 1, error: { status: 404 } },
      ],
      [
        'a wrong method',
        '/answer',
        'x',
        { method: 'PUT' },
        { class: 'infrastructure', attempts: 1, error: { status: 405 } },
      ],
    ])('says %s', async (_, route, question, over, expected) => {
      expect(await ask(route, question, over)).toMatchObject({ kind: 'failed', ...expected });
    });

    it('that is full refuses at once, and loses no case', async () => {
      const target = await open('/answer');
      const replies = await Promise.all(
        Array.from({ length: 12 }, (_, i) => askOf(target, `hold reset ${i}`)),
      );
      expect(replies.map(({ kind }) => kind)).toEqual(replies.map(() => 'answered'));
      // Two at a time are let in, twenty were sent: somebody was refused.
      expect(Math.max(...replies.map(({ attempts }) => attempts))).toBeGreaterThan(1);
    });

    it('joins the trace of the trial', async () => {
      const readAs = { stream: undefined, end: undefined, extract: { answer: 'trace' } };
      const reply = await ask('/trace', 'x', { readAs });
      expect(reply).toMatchObject({ kind: 'answered', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
      if (reply.kind === 'answered') expect(reply.output).toBe(reply.traceId);
    });

    it('describes itself as our fixture says, and the suggested targets get answers', async () => {
      const described: unknown = await (await fetch(`${base}/docs.json`)).json();
      const fixture = readFileSync(join(root, 'fixtures/openapi/bentoml-1.4.39.json'), 'utf8');
      expect(described).toEqual(JSON.parse(fixture));
      for (const { target } of suggestHttpTargets(described, base)) {
        const spec = httpSpec(HttpTarget.parse(target), null, null, {});
        if (spec.kind !== 'http') throw new Error('another kind of target');
        expect(await askOf(await openHttp(spec), 'reset password')).toMatchObject({ kind: 'answered' });
      }
    });
  });

  it('accepts connections before it answers, and is only asked once it is ready', async () => {
    const variables = { ...environment('slow'), ASSISTANT_LOADS_FOR: '2' };
    const start = { command, cwd: 'fixtures/systems/bentoml', variables, files: new Map() };
    const url = 'http://127.0.0.1:{port}/answer';
    const target = await openHttp({ url, start, headers: {}, ready: '/readyz', readyTimeoutMs: 90_000 });
    onTestFinished(() => target.close?.());
    expect(await askOf(target, 'codes expire')).toMatchObject({ kind: 'answered', attempts: 1 });
  });

  describe('plumbline run as docs/bentoml.md shows it', () => {
    const repository = (name: string): Sandbox => {
      const sandbox = createSandbox(environment(name));
      sandbox.commit(filesOfPage(page));
      return sandbox;
    };
    const withTarget = (sandbox: Sandbox, target: unknown): void => {
      const config = parse(sandbox.read('.github/plumbline.yml'));
      config.pipelines.assistant.target = target;
      sandbox.commit({ '.github/plumbline.yml': JSON.stringify(config) });
    };
    const trialsOf = (sandbox: Sandbox) =>
      sandbox
        .read('.plumbline/results.jsonl')
        .trim()
        .split('\n')
        .map((line) => Trial.parse(JSON.parse(line)));

    it('starts the service of the repository, and leaves none behind', async () => {
      const sandbox = repository('started');
      expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
      const end = await sandbox.plumbline('run');
      expect(end).toMatchObject({ code: 0 });
      expect(trialsOf(sandbox)).toMatchObject([
        {
          case: 'opening',
          outcome: 'answered',
          scores: { expectations: 1 },
          contexts: ['We open at nine and close at five.'],
        },
        { case: 'parking', outcome: 'answered', scores: { expectations: 1 }, traceId: expect.any(String) },
      ]);
      expect(processesIn(sandbox.dir)).toEqual([]);
    });

    it('with the service’s own address, whole replies and streams', async () => {
      const folder = join(home, 'page');
      const sandbox = repository('page');
      cpSync(join(sandbox.dir, 'assistant'), folder, { recursive: true });
      const service = await serve('page-service', folder);
      onTestFinished(() => service.stop());
      expect(processesIn(folder).length).toBeGreaterThan(1);
      const fragments = fragmentsOfPage(page, 'yaml');
      expect(fragments).toHaveLength(2);
      for (const fragment of fragments) {
        withTarget(sandbox, parse(fragment.replace(':3000', `:${service.port}`)));
        expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
        expect(trialsOf(sandbox)).toMatchObject([
          { scores: { expectations: 1 } },
          { scores: { expectations: 1 } },
        ]);
      }
    });

    it('a service that does not start is one clear message with its last words', async () => {
      const sandbox = repository('broken');
      sandbox.commit({ 'assistant/service.py': 'raise RuntimeError("planted: no such model")\n' });
      const end = await sandbox.plumbline('run');
      expect(end.code).toBe(2);
      expect(end.stderr).toContain('the service of a target ended before it was ready [service-not-ready]');
      expect(end.stderr).toContain('planted: no such model');
    });
  });
});

/** Processes that run in a folder or below it. */
function processesIn(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });
}
