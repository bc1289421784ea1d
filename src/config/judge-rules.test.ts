import { describe, expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { describeMetric } from '../evaluation/metric/metrics.ts';
import { parseConfig } from './config.ts';

const providers = (baseUrl = 'https://llm.example.com/v1') =>
  `version: 1\nproviders:\n  main: { kind: openai, baseUrl: ${baseUrl}, apiKey: "\${MODEL_KEY}" }\n`;
const withMetric = (metric: string, baseUrl?: string) =>
  smallConfig
    .replace('version: 1\n', providers(baseUrl))
    .replace('expectations: {}', `expectations: {}\n      ${metric}`);
const parsed = (metric: string, baseUrl?: string) => parseConfig(withMetric(metric, baseUrl), 'p.yml');

describe('similarity', () => {
  it('may do without a provider, and then its digest knows of none', () => {
    expect(parsed('similarity: {}').suites['core']?.metrics[1]).not.toHaveProperty('endpoint');
  });

  it('by a provider is another metric at another address', () => {
    const written = 'similarity: { provider: main, model: e }';
    const endpoint = { kind: 'openai', baseUrl: 'https://llm.example.com/v1' };
    expect(parsed(written).suites['core']?.metrics[1]).toMatchObject({
      options: { provider: 'main', model: 'e' },
      endpoint,
    });
  });

  it.each([
    ['a provider that is not there', 'similarity: { provider: mian, model: e }', /no provider mian/],
    ['a provider without a model', 'similarity: { provider: main }', /provider: stands alone/],
    ['a model without a provider', 'similarity: { model: e }', /model: stands alone/],
  ])('is refused with %s', (_, metric, said) => {
    expect(() => parsed(metric)).toThrow(said);
  });
});

describe('a judge', () => {
  it('is what formats.md shows, with its model', () => {
    const suite = parsed(
      'grounded: { kind: judge, rubric: graders/grounded.md, provider: main, model: m, role: guard, margin: 0.10, floor: 0.9 }',
    ).suites['core'];
    expect(suite?.metrics[1]).toEqual({
      name: 'grounded',
      type: 'judge',
      role: 'guard',
      margin: 0.1,
      floor: 0.9,
      options: {
        rubric: 'graders/grounded.md',
        scale: 'binary',
        provider: 'main',
        model: 'm',
        parameters: { temperature: 0 },
        reply: 'json-schema',
      },
      endpoint: { kind: 'openai', baseUrl: 'https://llm.example.com/v1' },
    });
  });

  it.each([
    ['no provider', 'coherence: {}', /names no provider/, 'add `provider:`'],
    ['no provider, but a model', 'groundedness: { model: m }', /names no provider/, 'add `provider:`'],
    ['no model', 'pairwise: { provider: main }', /names no model/, 'add `model:`'],
    ['a mistyped provider', 'harmfulness: { provider: mian, model: m }', /no provider mian/, 'write main'],
    ['a rubric outside', 'own: { kind: judge, rubric: ../r.md, provider: main, model: m }', /rubric/, ''],
    [
      'a pattern as a rubric',
      'own: { kind: judge, rubric: "g/*.md", provider: main, model: m }',
      /rubric/,
      '',
    ],
    ['no rubric', 'own: { kind: judge, provider: main, model: m }', /rubric is missing/, 'add it'],
    [
      'a scale of one point',
      'own: { kind: judge, rubric: r.md, provider: main, model: m, scale: 0..1 }',
      /scale/,
      '',
    ],
  ])('is refused with %s', (_, metric, what, next) => {
    const problems = problemsOf(() => parsed(metric));
    expect(problems).toMatchObject([{ code: 'config-invalid', where: { line: 14 } }]);
    expect(problems[0]?.what).toMatch(what);
    expect(problems[0]?.next).toContain(next);
  });

  it('at another address is another metric: its values pair with none of before', () => {
    const digest = (baseUrl?: string) => {
      const metric = parsed('coherence: { provider: main, model: m }', baseUrl).suites['core']?.metrics[1];
      return metric === undefined ? null : describeMetric(metric).digest;
    };
    expect(digest()).toBe(digest());
    expect(digest('https://other.example.com/v1')).not.toBe(digest());
  });
});
