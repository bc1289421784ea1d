import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { smallConfig } from '../fixtures/builders/config.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(read('schema.json')),
);
const example = (page: string): string => /```yaml\n([\s\S]*?)```/.exec(read(page))?.[1] ?? '';
const withMetrics = (metrics: string): string => smallConfig.replace('expectations: {}', metrics);

describe('the schema that editors use', () => {
  it.each([
    ['the smallest configuration', smallConfig],
    ['the golden configuration', read('fixtures/formats/v1/config.yml')],
    ['the example of the documentation', example('docs/configuration.md')],
    [
      'the metrics of the documentation',
      smallConfig.replace(/ {4}metrics:[\s\S]*/, example('docs/metrics.md').replace(/^/gm, '    ')),
    ],
    ['a LinguaMetrica project', example('docs/linguametrica.md')],
    [
      'a LinguaMetrica project by its folder',
      'version: 1\nsuites: { shop: { linguametrica: evals/shop } }\n',
    ],
    ['a metric of which nothing is said', withMetrics('latency:\n      tokens: {}')],
  ])('accepts %s', (_, text) => {
    accepts(parse(text));
    expect(accepts.errors).toBeNull();
  });

  it.each([
    ['a suite of nothing', 'version: 1\nsuites: { shop: { repeats: 2 } }\n'],
    ['a folder that is none', 'version: 1\nsuites: { shop: { linguametrica: 7 } }\n'],
    ['a key of no metric', withMetrics('expectations: { margn: 0.1 }')],
    ['an option of another kind', withMetrics('json: { value: a }')],
    ['a missing option', withMetrics('contains-all: {}')],
    ['a kind that does not exist', withMetrics('mine: { kind: vibes }')],
  ])('underlines %s', (_, text) => {
    expect(accepts(parse(text))).toBe(false);
  });
});
