import { describe, expect, it } from 'vitest';
import { parseConfig, policyChanges } from './config.ts';

const base = `version: 1
providers: { main: { kind: openai, baseUrl: "http://127.0.0.1:1/v1" } }
pipelines:
  docs: { paths: [docs/**], target: { kind: prompt, file: a.prompt.yml, provider: main } }
suites:
  core:
    pipeline: docs
    dataset: evals/*.jsonl
    metrics: { expectations: { role: primary, margin: 0.05, floor: 0.8 }, latency: {} }
    slices: [topic]
  more:
    pipeline: docs
    dataset: more/*.jsonl
    metrics: { expectations: {} }
`;

/** What the head would change, as `path: from -> to`. */
function changes(edit: (text: string) => string): string[] {
  const head = edit(base);
  expect(head).not.toBe(base);
  const parse = (text: string) => parseConfig(text, 'p.yml');
  return policyChanges(parse(base), parse(head)).map(
    ({ path, from, to }) => `${path}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`,
  );
}

describe('a change of the rules', () => {
  it.each([
    ['margin: 0.05', 'margin: 0.5', 'suites.core.metrics.expectations.margin: 0.05 -> 0.5'],
    [', floor: 0.8', '', 'suites.core.metrics.expectations.floor: 0.8 -> null'],
    ['role: primary', 'role: guard', 'suites.core.metrics.expectations.role: "primary" -> "guard"'],
    ['slices: [topic]', 'slices: []', 'suites.core.slices: ["topic"] -> []'],
    ['slices:', 'repeats: 3\n    slices:', 'suites.core.repeats: 1 -> 3'],
    [
      'slices:',
      'limits: { caseTimeout: 5s }\n    slices:',
      'suites.core.limits.caseTimeoutMs: 60000 -> 5000',
    ],
    ['evals/*.jsonl', 'evals/a.jsonl', 'suites.core.dataset: ["evals/*.jsonl"] -> ["evals/a.jsonl"]'],
    ['version: 1', 'version: 1\ngate: { alpha: 0.2 }', 'gate.alpha: 0.05 -> 0.2'],
    ['version: 1', 'version: 1\ngate: { onInconclusive: pass }', 'gate.onInconclusive: "neutral" -> "pass"'],
    ['version: 1', 'version: 1\nbaseline: { runs: 1 }', 'baseline.runs: 3 -> 1'],
    ['version: 1', 'version: 1\npublisher: app', 'publisher: "action" -> "app"'],
    ['version: 1', 'version: 1\ncomment: off', 'comment: "changed" -> "off"'],
  ])('from %s to %s is named with both values', (from, to, change) => {
    expect(changes((text) => text.replace(from, to))).toEqual([change]);
  });

  it('is a metric or a suite that goes', () => {
    expect(changes((text) => text.replace(', latency: {}', ''))).toEqual([
      'suites.core.metrics.latency: {"type":"latency","role":"info","margin":null,"floor":null} -> null',
    ]);
    const [gone, ...others] = changes((text) => text.slice(0, text.indexOf('  more:')));
    expect(gone).toMatch(/^suites\.more: \{.+\} -> null$/);
    expect(others).toEqual([]);
  });

  it('is nothing that does not judge: spelling, order, comments, a default written out, shards', () => {
    expect(changes((text) => `# a comment\n${text}`)).toEqual([]);
    expect(changes((text) => text.replace('evals/*.jsonl', '[evals/*.jsonl]'))).toEqual([]);
    expect(changes((text) => `${text}gate: { alpha: 0.05 }\nshards: { max: 2 }\n`)).toEqual([]);
  });

  it('is also what would be asked instead: what belongs to a pipeline, and where its target is', () => {
    expect(changes((text) => text.replace('[docs/**]', '[docs/**, more/**]'))).toHaveLength(1);
  });

  it('is named in both directions alike', () => {
    const stricter = base
      .replace('margin: 0.05', 'margin: 0.01')
      .replace('slices: [topic]', 'slices: [topic, lang]');
    const [one, other] = [parseConfig(base, 'p.yml'), parseConfig(stricter, 'p.yml')];
    const turned = policyChanges(other, one).map(({ path, from, to }) => ({ path, from: to, to: from }));
    expect(policyChanges(one, other)).toEqual(turned);
    expect(turned).toHaveLength(2);
  });

  it('names where results would be sent, and never a key', () => {
    const told = changes((text) =>
      text.replace(
        'version: 1',
        'version: 1\nphoenix: { url: https://else.example.com, apiKey: sk-1 }\notel: { endpoint: https://o.example.com/v1/traces, headers: { key: sk-2 } }',
      ),
    );
    expect(told).toEqual([
      'otel: null -> {"endpoint":"https://o.example.com/v1/traces","headers":["key"]}',
      'phoenix: null -> {"url":"https://else.example.com","project":"plumbline"}',
    ]);
  });

  it('names the headers of a service that scores, and never what they hold', () => {
    const told = changes((text) =>
      text.replace(
        'metrics: {',
        'metrics: { own: { kind: custom, url: "https://m.example.com", headers: { key: sk-3 } },',
      ),
    );
    expect(told.join()).toContain('"headers":["key"]');
    expect(told.join()).not.toContain('sk-3');
  });
});
