import { describe, expect, it } from 'vitest';
import { config, configPath } from '../../fixtures/builders/repository.ts';
import { runOf, shorter } from '../../fixtures/builders/run-of-shard.ts';
import { type MetricServices, noServices } from '../evaluation/metric/services.ts';
import type { Target } from '../evaluation/target/target.ts';

describe('the answers of a shard', () => {
  it.each([
    ['auto', 'yes'],
    ['none', null],
  ])('are in its file with keepOutputs: %s as %s', async (keepOutputs, output) => {
    const base = { [configPath]: config({ more: `baseline: { keepOutputs: ${keepOutputs} }\n` }) };
    const { trials } = await runOf({ base, change: shorter });
    expect(trials.map((trial) => (trial.outcome === 'answered' ? trial.output : 'failed'))).toEqual([
      output,
      output,
    ]);
  });
});

describe('with keepOutputs: none', () => {
  const said = 'my name is Ada Lovelace';
  const none = (metrics: string) =>
    config({ more: 'baseline: { keepOutputs: none }\n' }).replace(/metrics: .*/, `metrics: { ${metrics} }`);

  it('no failure quotes what was asked or answered', async () => {
    const error = { code: 'http-400', message: `refused: ${said}`, status: 400 };
    for (const kind of ['candidate', 'infrastructure'] as const) {
      const target: Target = {
        answer: async () => ({ kind: 'failed', class: kind, error, attempts: 1, latencyMs: 1 }),
      };
      const base = { [configPath]: none('expectations: { role: primary }') };
      const { trials } = await runOf({ base, change: shorter }, { open: () => target });
      expect(trials).toMatchObject([{ error: { code: 'http-400', status: 400 } }, {}]);
      expect(JSON.stringify(trials)).not.toContain('Ada');
    }
  });

  it('no metric says in other words why it could not tell', async () => {
    const base = {
      [configPath]: none(
        'expectations: { role: primary }, own: { kind: custom, url: "https://m.example.com" }',
      ),
    };
    const services: MetricServices = {
      ...noServices,
      custom: () => async () => ({ kind: 'said', value: { abstain: said } }),
    };
    const { trials } = await runOf({ base, change: shorter }, { services });
    expect(trials).toMatchObject([{ scores: { own: null }, abstained: { own: expect.any(String) } }, {}]);
    expect(JSON.stringify(trials)).not.toContain('Ada');
  });
});
