import { describe, expect, it, onTestFinished } from 'vitest';
import { answered, digest, runOf, runs, tell, ten } from '../../fixtures/builders/exported-run.ts';
import { startSmallPhoenix } from '../../fixtures/servers/small-phoenix.ts';
import { Trial } from '../evaluation/run/trial-file.ts';
import { exportToAll } from './export-run.ts';

describe('told again', () => {
  it('a server that died half-way has everything once', async () => {
    let state: 'alive' | 'dying' | 'revived' = 'alive';
    let count = 0;
    const { warning, server, again } = await tell(({ path }) => {
      if (runs(path)) count += 1;
      if (state === 'alive' && count > 4) state = 'dying';
      return state === 'dying' ? 'hang-up' : null;
    });
    expect(warning).toMatch(/[1-9] of 10 runs, \d of 10 scores/);
    state = 'revived';
    const [described] = await again();
    expect(described?.warning).toBeNull();
    expect(server.posted('/experiments')).toHaveLength(1);
  });

  it('a run that failed for trouble on the way and answered since takes its place, with its scores', async () => {
    const failed = Trial.parse({
      ...{ schema: 'trial/1', suite: 'core', case: 'c0', repeat: 1, caseDigest: digest, outcome: 'failed' },
      ...{
        class: 'infrastructure',
        error: { code: 'timeout', message: 'no answer' },
        scores: { passes: null },
      },
      ...{ latencyMs: 5, attempts: 1, startedAt: '2026-01-02T00:00:00Z' },
    });
    const trials = [failed];
    const { server, again, warning } = await tell(() => null, { trials });
    expect(warning).toBeNull();
    await again();
    // What stands is not sent again: Phoenix would forget the scores of a failed run.
    expect(server.posted('/runs')).toHaveLength(1);
    trials[0] = answered('c0');
    await again();
    expect(server.posted('/runs')).toHaveLength(2);
    expect(server.posted('/experiments')).toHaveLength(1);
    expect(server.posted('/v1/experiment_evaluations')).toHaveLength(1);
  });
});

describe('any other backend', () => {
  const tellOtel = async (headers: Record<string, string>, environment: Record<string, string>) => {
    const server = await startSmallPhoenix(() => null);
    onTestFinished(() => server.close());
    const otel = { endpoint: `${server.url}/v1/traces`, headers, timeoutMs: 5000 };
    const told = await exportToAll(
      runOf(ten),
      { phoenix: null, otel },
      environment,
      new AbortController().signal,
    );
    return { told, server };
  };

  it('gets the spans with its headers, and no headers that the environment has for another one', async () => {
    process.env['OTEL_EXPORTER_OTLP_HEADERS'] = 'x-other=secret-of-another';
    onTestFinished(() => {
      delete process.env['OTEL_EXPORTER_OTLP_HEADERS'];
    });
    const { told, server } = await tellOtel({ 'x-api-key': '${COLLECTOR_KEY}' }, { COLLECTOR_KEY: 'k1' });
    expect(told).toEqual([{ lines: [], warning: null }]);
    expect(server.asked.map(({ path, headers }) => [path, headers['x-api-key'], headers['x-other']])).toEqual(
      [['/v1/traces', 'k1', undefined]],
    );
    expect(server.asked[0]?.headers['content-type']).toBe('application/x-protobuf');
  });

  it('and Phoenix are told apart: what one lacks is not said of the other', async () => {
    const [good, bad] = [
      await startSmallPhoenix(() => null),
      await startSmallPhoenix(() => ({ status: 500 })),
    ];
    onTestFinished(async () => {
      await good.close();
      await bad.close();
    });
    const phoenix = { url: bad.url, apiKey: null, project: 'p', timeoutMs: 5000 };
    const otel = { endpoint: `${good.url}/v1/traces`, headers: {}, timeoutMs: 5000 };
    const told = await exportToAll(runOf(ten), { phoenix, otel }, {}, new AbortController().signal);
    expect(told).toMatchObject([{ warning: expect.stringContaining('Phoenix at ') }, { warning: null }]);
  });

  it('is told nothing more once a person interrupts', async () => {
    const server = await startSmallPhoenix(() => null);
    onTestFinished(() => server.close());
    const otel = { endpoint: `${server.url}/v1/traces`, headers: {}, timeoutMs: 5000 };
    const [told] = await exportToAll(runOf(ten), { phoenix: null, otel }, {}, AbortSignal.abort());
    expect(told?.warning).toContain('it was interrupted; 0 of 20 spans');
    expect(server.asked).toEqual([]);
  });
});
