import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { parseConfig } from './config.ts';
import { notBuilt } from './not-built.ts';

const small = (metrics: string, more = ''): string => `version: 1
pipelines:
  docs:
    paths: docs/**
    target: { kind: replay, file: answers.jsonl }
suites:
  core:
    pipeline: docs
    dataset: evals/*.jsonl
    metrics: ${metrics}
${more}`;

const problemsIn = (text: string) => problemsOf(() => parseConfig(text, 'p.yml'));

/** The whole format as it is designed, with all that this version does not obey. */
const whole = `version: 1
publisher: action
providers:
  main: { kind: openai, baseUrl: https://llm.example.com/v1, limits: { requestsPerMinute: 600 } }
  other: { kind: ollama, baseUrl: http://127.0.0.1:11434 }
pipelines:
  docs-assistant:
    paths: [prompts/docs/**, docs/**]
    target: { kind: prompt, file: prompts/docs/answer.prompt.yml, provider: main }
  served:
    paths: src/**
    target: { kind: replay, file: src/answers.jsonl }
suites:
  docs-core:
    pipeline: docs-assistant
    dataset: [evals/docs/*.jsonl]
    metrics:
      expectations: { role: primary, margin: 0.05 }
      grounded: { kind: judge, rubric: graders/grounded.md, provider: main, model: m, role: guard, margin: 0.10, floor: 0.9 }
      cost: { role: guard, margin: 1.25 }
      latency: {}
    slices: [topic, { tag: safety, role: guard }]
    repeats: 1
    limits: { caseTimeout: 60s, runTimeout: 30m, costUsd: 2.00 }
  imported: { promptfoo: promptfooconfig.yaml }
gate: { alpha: 0.05, economy: true }
baseline: { branch: plumbline-data, runs: 3, maxAge: 7d, keepOutputs: redacted }
shards: { max: 16, targetMinutes: 5 }
comment: changed
rollouts: { docs-assistant: { steps: [5, 100] } }
feedback: { form: yes }
phoenix: { url: https://phoenix.example.com }
`;

describe('what this version does not obey yet', () => {
  it('is refused key by key, never ignored, and nothing else is said of it', () => {
    const problems = problemsIn(whole);
    const reserved = problems.filter(({ code }) => code === 'config-not-built');
    expect(reserved.map(({ what, where }) => `${where?.line} ${what.split(':')[0]}`)).toEqual([
      '22 suites.docs-core.slices.1.role',
      '25 suites.imported.promptfoo',
      '27 baseline.keepOutputs',
      '28 shards.targetMinutes',
      '30 rollouts',
      '31 feedback',
    ]);
    for (const { found, accepted, next } of reserved) {
      expect([found, accepted, next]).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    }
    const others = problems.filter(({ code }) => code !== 'config-not-built').map(({ what }) => what);
    expect(others).toEqual([]);
  });

  it('is any judgement of latency, which may only inform', () => {
    for (const key of ['role: guard', 'role: primary', 'margin: 1.2', 'floor: 1']) {
      const problems = problemsIn(small(`{ expectations: {}, latency: { ${key} } }`));
      expect(problems, key).toMatchObject([
        { code: 'config-not-built', next: expect.stringMatching(/^remove/) },
      ]);
    }
    expect(problemsIn(small('{ expectations: {}, latency: { role: info } }'))).toEqual([]);
  });

  it('may stand there empty, as the format shows it', () => {
    expect(problemsIn(small('{ expectations: {} }', 'rollouts: {}\nfeedback: {}\nphoenix:\n'))).toEqual([]);
  });

  it('is a key of its own in the table', () => {
    const paths = notBuilt.map(({ path, what }) => `${path.join('.')} ${what}`);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
