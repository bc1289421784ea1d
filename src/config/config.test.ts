import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { defaultPolicy } from '../evaluation/plan/policy.ts';
import { prettyJson } from '../foundation/json.ts';
import { parseConfig, policyOf } from './config.ts';
import { readDocument } from './document.ts';

describe('a configuration', () => {
  it('gets every default', () => {
    const config = parseConfig(smallConfig, 'p.yml');
    expect(policyOf(config)).toEqual(defaultPolicy);
    expect(config.shards).toEqual({ max: 16 });
    expect(config.providers).toEqual({});
    expect(config.pipelines['docs']).toEqual({
      name: 'docs',
      paths: ['docs/**'],
      target: { kind: 'replay', file: 'answers.jsonl' },
    });
    expect(config.suites['core']).toMatchObject({
      name: 'core',
      dataset: ['evals/*.jsonl'],
      slices: [],
      repeats: 1,
      limits: { caseTimeoutMs: 60_000, runTimeoutMs: 1_800_000 },
    });
  });

  it('makes the first metric that can decide primary when nobody has a role, and says so', () => {
    const suite = (metrics: string) =>
      parseConfig(smallConfig.replace('expectations: {}', metrics), 'p.yml').suites['core'];
    expect(suite('latency: {}\n      expectations: {}')).toMatchObject({
      rolesDefaulted: true,
      metrics: [
        { name: 'latency', type: 'latency', role: 'info', margin: null },
        { name: 'expectations', type: 'expectations', role: 'primary', margin: 0.05 },
      ],
    });
    expect(suite('expectations: { role: guard }')).toMatchObject({
      rolesDefaulted: false,
      metrics: [{ role: 'guard', margin: 0.1, floor: null }],
    });
  });

  it('takes the kind of a metric from its name unless it says one', () => {
    const text = smallConfig.replace(
      'expectations: {}',
      'facts: { kind: expectations, role: primary, floor: 0.8 }',
    );
    expect(parseConfig(text, 'p.yml').suites['core']?.metrics).toEqual([
      { name: 'facts', type: 'expectations', role: 'primary', margin: 0.05, floor: 0.8, options: {} },
    ]);
  });

  it('may repeat a part by an anchor', () => {
    const text = smallConfig.replace('docs:\n', 'docs: &docs\n').replace('suites:', '  more: *docs\nsuites:');
    const { pipelines } = parseConfig(text, 'p.yml');
    expect(pipelines['more']?.target).toEqual(pipelines['docs']?.target);
  });

  it('means the same whatever the order of its keys', () => {
    const golden: unknown = readGolden();
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const text = stringify(shuffled(golden, numbers));
        expect(parseConfig(text, 'p.yml')).toEqual(parseConfig(stringify(golden), 'p.yml'));
      }),
      { numRuns: 30 },
    );
  });
});

it('is what the documentation shows', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseConfig(example, 'docs/configuration.md').suites['core']?.rolesDefaulted).toBe(false);
});

it('has the section for other backends as the page about them shows it', () => {
  const page = readFileSync(new URL('../../docs/phoenix.md', import.meta.url), 'utf8');
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseConfig(`${smallConfig}${example}`, 'docs/phoenix.md').exports.otel).toEqual({
    endpoint: 'https://collector.example.com/v1/traces',
    headers: { 'x-api-key': '${COLLECTOR_KEY}' },
    timeoutMs: 60_000,
  });
});

it('takes a section that is empty for none', () => {
  for (const sections of ['', 'phoenix: {}\notel: {}\n', 'phoenix:\notel:\n'])
    expect(parseConfig(`${smallConfig}${sections}`, 'p.yml').exports).toEqual({ phoenix: null, otel: null });
  expect(problemsOf(() => parseConfig(`${smallConfig}phoenix: { project: p }\n`, 'p.yml'))).toMatchObject([
    { code: 'config-invalid', what: expect.stringContaining('phoenix.url') },
  ]);
});

describe('the golden configuration of version 1', () => {
  it('is still read, and means what it meant', async () => {
    const folder = new URL('../../fixtures/formats/v1/', import.meta.url);
    const config = parseConfig(readFileSync(new URL('config.yml', folder), 'utf8'), 'config.yml');
    await expect(prettyJson(config)).toMatchFileSnapshot(new URL('config.json', folder).pathname);
  });
});

function readGolden(): unknown {
  const url = new URL('../../fixtures/formats/v1/config.yml', import.meta.url);
  return readDocument(readFileSync(url, 'utf8'), 'config.yml').value;
}

/** Lists keep their order, and so do metrics, whose first may become primary. */
function shuffled(value: unknown, numbers: Iterator<number>, key = ''): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => ({
    entry: [name, shuffled(member, numbers, name)] as const,
    at: key === 'metrics' ? 0 : Number(numbers.next().value),
  }));
  return Object.fromEntries(entries.sort((one, other) => one.at - other.at).map(({ entry }) => entry));
}
