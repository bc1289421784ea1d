import { describe, expect, it, onTestFinished } from 'vitest';
import { startSmallPhoenix } from '../../fixtures/servers/small-phoenix.ts';
import { right } from './branch.ts';
import { promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, recording, replayFiles } from './sandbox.ts';

/** Says which modules a process loads. */
const loads = `data:text/javascript,${encodeURIComponent(`
import { registerHooks } from 'node:module';
import { writeSync } from 'node:fs';
registerHooks({ load(url, context, next) { writeSync(2, 'loaded ' + url + '\\n'); return next(url, context); } });
`)}`;

const withPhoenix = (files: Record<string, string>, url: string): Record<string, string> => ({
  ...files,
  '.github/plumbline.yml': `phoenix: { url: "${url}" }\n${files['.github/plumbline.yml'] ?? ''}`,
});

describe('a run that other systems are told of', () => {
  it('loads nothing for that unless the configuration has such a section', async () => {
    const server = await startSmallPhoenix(() => null);
    onTestFinished(() => server.close());
    const loaded = async (files: Record<string, string>) => {
      const sandbox = createSandbox({ NODE_OPTIONS: `--import=${loads}` });
      sandbox.commit(files);
      const { stderr, code } = await sandbox.plumbline('run');
      expect(code).toBe(0);
      return stderr.split('\n').filter((line) => line.startsWith('loaded '));
    };
    const heavy = expect.stringMatching(/@opentelemetry|adapters\/(?:otel|phoenix)/);
    const without = await loaded(replayFiles(3, right));
    expect(without).not.toContainEqual(heavy);
    expect(without.length).toBeGreaterThan(50);
    expect(await loaded(withPhoenix(replayFiles(3, right), server.url))).toContainEqual(heavy);
  });

  it('fails as it would without them, and keeps what it measured', async () => {
    const server = await startSmallPhoenix(() => 'hang-up');
    onTestFinished(() => server.close());
    const sandbox = createSandbox();
    // Half of the cases have no recorded answer: too much is missing, which is exit code 3.
    const files = { ...replayFiles(10, right), 'answers/answers.jsonl': recording(5, right) };
    sandbox.commit(withPhoenix(files, server.url));
    const end = await sandbox.plumbline('run', '--json');
    expect(end.code).toBe(3);
    expect(JSON.parse(end.stdout)).toMatchObject({ suites: [{ planned: 10, answered: 5 }] });
    expect(end.stderr.split('\n').filter((line) => line.startsWith('Phoenix at '))).toHaveLength(1);
    expect(sandbox.read('.plumbline/results.jsonl').trim().split('\n')).toHaveLength(10);
  });

  it('is one experiment however often it is told, and another one when it is run anew', async () => {
    const server = await startSmallPhoenix(() => null);
    onTestFinished(() => server.close());
    const sandbox = createSandbox();
    sandbox.commit(withPhoenix(replayFiles(3, right), server.url));
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const first = server.posted('/experiments').map(({ metadata }) => metadata);
    expect(await sandbox.plumbline('run', '--resume')).toMatchObject({ code: 0 });
    expect(server.posted('/experiments').map(({ metadata }) => metadata)).toEqual(first);
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(new Set(server.posted('/experiments').map((body) => JSON.stringify(body['metadata']))).size).toBe(
      2,
    );
  });

  it('is told when it is gone on with, not when a person interrupts it', async () => {
    const server = await startSmallPhoenix(() => null);
    onTestFinished(() => server.close());
    let interrupt = (): void => {};
    const model = await startModel((request, index) => {
      if (index === 10) interrupt();
      return saysYes(request);
    });
    const sandbox = createSandbox({ MODEL_KEY: 'k' });
    sandbox.commit(withPhoenix(promptFiles(60, model.url), server.url));
    const run = sandbox.start('run', '--concurrency', '2');
    interrupt = () => run.process.kill('SIGINT');
    expect(await run.ended).toMatchObject({ code: 130 });
    expect(server.asked).toEqual([]);
    expect(await sandbox.plumbline('run', '--resume')).toMatchObject({ code: 0 });
    expect(server.posted('/runs')).toHaveLength(60);
  });
});
