import { describe, expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { parseConfig } from './config.ts';

const problemsIn = (text: string) => problemsOf(() => parseConfig(text, 'p.yml'));

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
    [
      'a configuration of a newer version',
      smallConfig.replace('version: 1', 'version: 2'),
      1,
      'update Plumbline',
    ],
    ['an empty file', '', 1, 'correct it'],
    ['no suite', `${smallConfig.split('suites:')[0]}suites: {}\n`, 6, 'correct it'],
    ['a missing part', smallConfig.replace('    pipeline: docs\n', ''), 7, 'add it'],
    ['a name in capitals', smallConfig.replace('  core:', '  Core:'), 7, 'correct it'],
    [
      'a name that every object has',
      smallConfig.replace('pipeline: docs', 'pipeline: constructor'),
      8,
      'define it',
    ],
    ['a pattern that excludes', smallConfig.replace('docs/**', '"!docs/**"'), 4, 'correct it'],
    ['a folder for a pattern', smallConfig.replace('docs/**', 'docs/'), 4, 'correct it'],
    ['a path out of the repository', smallConfig.replace('answers.jsonl', '../a.jsonl'), 5, 'correct it'],
    ['a key of another target', smallConfig.replace('file:', 'documents: "*", file:'), 5, 'remove it'],
    [
      'a limit that no timer can keep',
      `${smallConfig}    limits: { caseTimeout: 30d }\n`,
      12,
      'write a duration',
    ],
    ['a limit of nothing', `${smallConfig}    limits: { runTimeout: 0s }\n`, 12, 'write a duration'],
    [
      'a margin that decides nothing',
      smallConfig.replace('{}', '{ role: info, margin: 0.1 }'),
      11,
      'give the metric',
    ],
    [
      'a floor that decides nothing',
      smallConfig.replace('{}', '{ role: info, floor: 0.1 }'),
      11,
      'give the metric',
    ],
    ['a suite that decides nothing', smallConfig.replace('expectations', 'latency'), 10, 'add `expectations'],
    ['a metric nobody knows', smallConfig.replace('{}', '{}\n      vibes: {}'), 12, 'name another'],
  ])('of %s', (_, text, line, next) => {
    const problems = problemsIn(text);
    expect(problems.map(({ where }) => where?.line)).toContain(line);
    expect(problems.map((problem) => problem.next).join()).toContain(next);
  });

  it('is told once: what was left out for one problem makes no second', () => {
    expect(problemsIn(smallConfig.replace('kind: replay', 'kind: reply')).map(({ what }) => what)).toEqual([
      'pipelines.docs.target.kind is wrong',
    ]);
    expect(problemsIn(smallConfig.replace('expectations: {}', 'expectations: { role: boss }'))).toHaveLength(
      1,
    );
  });

  it('leaves out no rule beside a broken part, and breaks none by what was left out', () => {
    const metrics = (first: string): string =>
      smallConfig.replace(
        'expectations: {}',
        `facts: { kind: expectations, role: primary }\n      style: { kind: expectations, ${first} }`,
      );
    expect(problemsIn(metrics('role: boss, margin: 0.1')).map(({ what }) => what)).toEqual([
      'suites.core.metrics.style.role is wrong',
    ]);
    const both = metrics('role: boss').replace('pipeline: docs', 'pipeline: dosc');
    expect(problemsIn(both)).toHaveLength(2);
  });

  it('is the margin of a second metric when only the first becomes primary by itself', () => {
    const text = smallConfig.replace('{}', '{}\n      style: { kind: expectations, margin: 0.1 }');
    expect(problemsIn(text)).toMatchObject([{ code: 'config-invalid', where: { line: 12 } }]);
  });

  it('never shows what may be a secret', () => {
    const providers =
      'providers: { main: { kind: openai, baseUrl: "x", apiKey: [sk-1234], headers: { a: [sk-1234] } } }\n';
    const problems = problemsIn(smallConfig + providers);
    expect(problems).toHaveLength(3);
    const number = problemsIn(
      `${smallConfig}providers: { main: { kind: openai, baseUrl: http://a, apiKey: 991234 } }\n`,
    );
    expect(number).toHaveLength(1);
    expect(JSON.stringify(number)).not.toContain('991234');
    expect(JSON.stringify(problems)).not.toContain('sk-1234');
  });
});
