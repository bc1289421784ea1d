import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { defaultPolicy } from '../evaluation/plan/policy.ts';
import { type Problem, UserError } from '../foundation/error.ts';
import { prettyJson } from '../foundation/json.ts';
import { parseConfig, policyOf } from './config.ts';
import { readDocument } from './document.ts';

const small = `version: 1
pipelines:
  docs:
    paths: docs/**
    target: { kind: replay, file: answers.jsonl }
suites:
  core:
    pipeline: docs
    dataset: evals/*.jsonl
    metrics:
      expectations: {}
`;

/** The problems of a text; none where it is accepted. */
function problemsIn(text: string): readonly Problem[] {
  try {
    parseConfig(text, 'p.yml');
    return [];
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems;
    throw thrown;
  }
}

describe('a configuration', () => {
  it('gets every default', () => {
    const config = parseConfig(small, 'p.yml');
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
      parseConfig(small.replace('expectations: {}', metrics), 'p.yml').suites['core'];
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
    const text = small.replace(
      'expectations: {}',
      'facts: { kind: expectations, role: primary, floor: 0.8 }',
    );
    expect(parseConfig(text, 'p.yml').suites['core']?.metrics).toEqual([
      { name: 'facts', type: 'expectations', role: 'primary', margin: 0.05, floor: 0.8 },
    ]);
  });

  it('may repeat a part by an anchor', () => {
    const text = small.replace('docs:\n', 'docs: &docs\n').replace('suites:', '  more: *docs\nsuites:');
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

describe('the golden configuration of version 1', () => {
  it('is still read, and means what it meant', async () => {
    const folder = new URL('../../fixtures/formats/v1/', import.meta.url);
    const config = parseConfig(readFileSync(new URL('config.yml', folder), 'utf8'), 'config.yml');
    await expect(prettyJson(config)).toMatchFileSnapshot(new URL('config.json', folder).pathname);
  });
});

describe('every problem', () => {
  const wrong = `version: 1
publisher: actoin
providers:
  main: { kind: openai, baseUrl: localhost:8080, apiKey: "\${MODEL_KEY}" }
pipelines:
  docs:
    paths: [docs/**]
    target: { kind: prompt, file: answer.prompt.yml, provider: mian }
suites:
  core:
    pipeline: dosc
    dataset: evals/*.jsonl
    metrics:
      expectations: { role: primary, margn: 0.05 }
    limits: { caseTimeout: soon }
  Other:
    pipeline: docs
gate: { alpha: 0.9, economy: true }
comment: \${COMMENT}
rollouts: { docs: {} }
`;

  it('is named in one round, with its line, what was found, what is accepted and what to do', () => {
    const problems = problemsIn(wrong);
    expect(problems.map(({ code, where, what }) => [where?.line, code, what])).toMatchInlineSnapshot(`
      [
        [
          2,
          "config-invalid",
          "publisher is wrong",
        ],
        [
          4,
          "config-invalid",
          "providers.main.baseUrl is wrong",
        ],
        [
          8,
          "config-invalid",
          "there is no provider mian",
        ],
        [
          11,
          "config-invalid",
          "there is no pipeline dosc",
        ],
        [
          14,
          "config-unknown-key",
          "suites.core.metrics.expectations.margn is no key of the configuration",
        ],
        [
          15,
          "config-invalid",
          "suites.core.limits.caseTimeout is no duration",
        ],
        [
          16,
          "config-invalid",
          "suites.Other has a wrong name",
        ],
        [
          18,
          "config-not-built",
          "gate.economy: this version of Plumbline does not have early stopping yet",
        ],
        [
          18,
          "config-invalid",
          "gate.alpha is wrong",
        ],
        [
          19,
          "config-secret",
          "comment must not read an environment variable",
        ],
        [
          19,
          "config-invalid",
          "comment is wrong",
        ],
        [
          20,
          "config-not-built",
          "rollouts: this version of Plumbline does not have rollouts yet",
        ],
      ]
    `);
    for (const { where, found, accepted, next } of problems) {
      expect(where?.file).toBe('p.yml');
      expect([found, accepted, next]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    }
    expect(problems.map(({ next }) => next)).toEqual(
      expect.arrayContaining(['write action', 'write main', 'write docs', 'write margin']),
    );
  });

  it('is put right one by one until the configuration is accepted', () => {
    const lines = wrong
      .replace('actoin', 'action')
      .replace('localhost', 'http://localhost')
      .replace('mian', 'main')
      .replace('dosc', 'docs')
      .replace('margn', 'margin')
      .replace('soon', '5s')
      .replace('  Other:\n    pipeline: docs\n', '')
      .replace('alpha: 0.9, economy: true', 'alpha: 0.1')
      .replace('${COMMENT}', 'off')
      .replace('{ docs: {} }', '{}');
    expect(problemsIn(lines)).toEqual([]);
  });

  it.each([
    ['a configuration of a newer version', small.replace('version: 1', 'version: 2'), 1, 'update Plumbline'],
    ['an empty file', '', 1, 'correct it'],
    ['no suite', `${small.split('suites:')[0]}suites: {}\n`, 6, 'correct it'],
    ['a missing part', small.replace('    pipeline: docs\n', ''), 7, 'add it'],
    ['a name in capitals', small.replace('  core:', '  Core:'), 7, 'correct it'],
    [
      'a name that every object has',
      small.replace('pipeline: docs', 'pipeline: constructor'),
      8,
      'define it',
    ],
    ['a pattern that excludes', small.replace('docs/**', '"!docs/**"'), 4, 'correct it'],
    ['a folder for a pattern', small.replace('docs/**', 'docs/'), 4, 'correct it'],
    ['a path out of the repository', small.replace('answers.jsonl', '../a.jsonl'), 5, 'correct it'],
    ['a key of another target', small.replace('file:', 'documents: "*", file:'), 5, 'remove it'],
    ['a limit that no timer can keep', `${small}    limits: { caseTimeout: 30d }\n`, 12, 'write a duration'],
    ['a limit of nothing', `${small}    limits: { runTimeout: 0s }\n`, 12, 'write a duration'],
    [
      'a margin that decides nothing',
      small.replace('{}', '{ role: info, margin: 0.1 }'),
      11,
      'give the metric',
    ],
    [
      'a floor that decides nothing',
      small.replace('{}', '{ role: info, floor: 0.1 }'),
      11,
      'give the metric',
    ],
    ['a suite that decides nothing', small.replace('expectations', 'latency'), 10, 'add `expectations'],
    ['a metric nobody knows', small.replace('{}', '{}\n      vibes: {}'), 12, 'define it'],
  ])('of %s', (_, text, line, next) => {
    const problems = problemsIn(text);
    expect(problems.map(({ where }) => where?.line)).toContain(line);
    expect(problems.map((problem) => problem.next).join()).toContain(next);
  });

  it('is told once: what was left out for one problem makes no second', () => {
    expect(problemsIn(small.replace('kind: replay', 'kind: reply')).map(({ what }) => what)).toEqual([
      'pipelines.docs.target.kind is wrong',
    ]);
    expect(problemsIn(small.replace('expectations: {}', 'expectations: { role: boss }'))).toHaveLength(1);
  });

  it('never shows what may be a secret', () => {
    const providers =
      'providers: { main: { kind: openai, baseUrl: "x", apiKey: [sk-1234], headers: { a: [sk-1234] } } }\n';
    const problems = problemsIn(small + providers);
    expect(problems).toHaveLength(3);
    expect(JSON.stringify(problems)).not.toContain('sk-1234');
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
