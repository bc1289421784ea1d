import { describe, expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { describeMetric } from '../evaluation/metric/metrics.ts';
import { parseConfig, policyChanges } from './config.ts';

const withMetrics = (metrics: string) => smallConfig.replace('expectations: {}', metrics);
const parsed = (metrics: string) => parseConfig(withMetrics(metrics), 'p.yml');
const metricsOf = (metrics: string) => parsed(metrics).suites['core']?.metrics ?? [];
const problemsIn = (metrics: string) => problemsOf(() => parsed(metrics));

describe('a metric of a kind with options', () => {
  it('has them with their defaults, apart from what every metric has', () => {
    expect(metricsOf('found: { kind: recall-at-k, role: guard }\n      levenshtein:')).toEqual([
      { name: 'found', type: 'recall-at-k', role: 'guard', margin: 0.1, floor: null, options: { k: 10 } },
      { name: 'levenshtein', type: 'levenshtein', role: 'info', margin: null, floor: null, options: {} },
    ]);
  });

  it('may decide where its values lie in 0 … 1, and the first that may does where nobody says', () => {
    expect(metricsOf('cost: {}\n      ndcg: {}\n      expectations: {}').map(({ role }) => role)).toEqual([
      'info',
      'primary',
      'info',
    ]);
    expect(problemsIn('cost: {}\n      tokens: {}')).toMatchObject([{ code: 'config-invalid' }]);
  });

  it.each([
    [
      'a mistyped option',
      'contains: { value: a, ignorecase: true }',
      'config-unknown-key',
      'write ignoreCase',
    ],
    ['an option of another kind', 'json: { value: a }', 'config-unknown-key', 'remove it'],
    [
      'a lowest score, which only an expectation has',
      'levenshtein: { atLeast: 1 }',
      'config-unknown-key',
      'remove it',
    ],
    ['an option of a wrong type', 'ndcg: { k: many }', 'config-invalid', 'correct it'],
    ['a missing option', 'contains-all: {}', 'config-invalid', 'add it'],
    ['a mistyped kind', 'near: { kind: levenstein }', 'config-invalid', 'write levenshtein'],
    ['a mistyped name', 'expectation: {}', 'config-invalid', 'write expectations'],
    ['a pattern that is none', 'regex: { value: "(" }', 'config-invalid', 'correct the option'],
    ['a path that is none', 'json-path: { path: "a b" }', 'config-invalid', 'correct the option'],
    ['the name of another kind', 'latency: { kind: json }', 'config-invalid', 'rename the metric'],
    ['a weight', 'json: { weight: 2 }', 'config-unknown-key', 'remove it'],
    ['a kind that every object has', 'constructor: {}', 'config-invalid', 'name another kind'],
  ])('is refused for %s', (_, metric, code, next) => {
    const problems = problemsIn(`expectations: {}\n      ${metric}`);
    expect(problems).toMatchObject([{ code, where: { line: 12 } }]);
    expect(problems.map((problem) => problem.next).join()).toContain(next);
  });

  it('shows in a comment that a change would judge by another option', () => {
    const changes = policyChanges(
      parsed('found: { kind: ndcg, k: 5 }'),
      parsed('found: { kind: ndcg, k: 50 }'),
    );
    expect(changes).toEqual([{ path: 'suites.core.metrics.found.options.k', from: 5, to: 50 }]);
  });

  it('has values of its own for each option, whatever its name and role', () => {
    const digestOf = (metric: string) => metricsOf(metric).map((each) => describeMetric(each).digest)[0];
    const plain = digestOf('ndcg: { k: 10 }');
    expect(digestOf('other: { kind: ndcg, role: guard, floor: 0.5 }')).toBe(plain);
    expect(digestOf('ndcg: { k: 11 }')).not.toBe(plain);
    expect(digestOf('mrr: { k: 10 }')).not.toBe(plain);
  });
});

describe('what is judged by its ratio', () => {
  it.each(['cost', 'tokens'])('%s may guard and be primary, with a margin above 1', (metric) => {
    const marginOf = (options: string) =>
      metricsOf(`expectations: { role: primary }\n      ${metric}: { ${options} }`).at(-1)?.margin;
    expect(marginOf('role: guard')).toBe(1.25);
    expect(marginOf('role: primary')).toBe(1.1);
    expect(marginOf('role: guard, margin: 1.5')).toBe(1.5);
  });

  it.each([
    'cost: { role: guard, margin: 0.1 }',
    'cost: { role: guard, floor: 0.5 }',
    'ndcg: { role: guard, margin: 1.1 }',
  ])('is not confused with a drop: %s is refused', (metric) => {
    const problems = problemsIn(`expectations: { role: primary }\n      ${metric}`);
    expect(problems).toMatchObject([
      { code: 'config-invalid', accepted: expect.stringMatching(/^a (drop|ratio|floor)/) },
    ]);
  });

  it('alone decides only where somebody says so', () => {
    expect(problemsIn('cost: { role: primary }')).toEqual([]);
    expect(problemsIn('cost: {}')).toMatchObject([{ code: 'config-invalid' }]);
  });
});
