import { describe, expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { Provider } from '../evaluation/target/provider-config.ts';
import { parseConfig } from './config.ts';
import { expandOtel, expandPhoenix, expandProvider as expandWhole } from './secrets.ts';

const expandProvider = (written: object, environment: Parameters<typeof expandWhole>[1]) => {
  const { baseUrl, apiKey, headers, secrets } = expandWhole(Provider.parse(written), environment);
  return { baseUrl, apiKey, headers, secrets };
};

const provider = {
  kind: 'openai' as const,
  baseUrl: 'https://${HOST}/v1',
  apiKey: '${KEY}',
  headers: { 'X-Org': 'org ${ORG}' },
};

describe('a provider', () => {
  it('is filled in from the environment, whatever characters a value has', () => {
    expect(expandProvider(provider, { HOST: 'llm.example.com', KEY: 'a$&b', ORG: '$1' })).toEqual({
      baseUrl: 'https://llm.example.com/v1',
      apiKey: 'a$&b',
      headers: { 'X-Org': 'org $1' },
      secrets: ['llm.example.com', 'a$&b', '$1'],
    });
  });

  it('keeps a value that looks like a placeholder as it is', () => {
    expect(expandProvider(provider, { HOST: 'a', KEY: '${HOST}', ORG: 'o' }).apiKey).toBe('${HOST}');
  });

  it('needs no key', () => {
    expect(expandProvider({ kind: 'openai', baseUrl: 'http://127.0.0.1:1/v1', headers: {} }, {})).toEqual({
      baseUrl: 'http://127.0.0.1:1/v1',
      apiKey: null,
      headers: {},
      secrets: [],
    });
  });

  it('names every variable that is not set or empty, once', () => {
    const problems = problemsOf(() => expandProvider({ ...provider, apiKey: '${KEY}${ORG}' }, { KEY: '' }));
    expect(problems.map(({ what }) => /variable (\w+)/.exec(what)?.[1]).sort()).toEqual([
      'HOST',
      'KEY',
      'ORG',
    ]);
    for (const problem of problems) {
      expect(problem).toMatchObject({
        code: 'config-secret',
        found: expect.any(String),
        accepted: expect.any(String),
        next: expect.any(String),
      });
    }
  });

  it('never reads what the environment merely inherits', () => {
    const of = { ...provider, apiKey: '${constructor}' };
    expect(problemsOf(() => expandProvider(of, { HOST: 'a', ORG: 'o' }))).toHaveLength(1);
  });

  it('names a variable whose value no header can carry, never the value', () => {
    const problems = problemsOf(() => expandProvider(provider, { HOST: 'a', KEY: 'sk-1234\n', ORG: 'o' }));
    expect(problems).toMatchObject([{ code: 'config-secret', what: expect.stringContaining('KEY') }]);
    expect(JSON.stringify(problems)).not.toContain('sk-1234');
  });

  it.each(['file:///etc/passwd', 'nonsense', 'ftp://example.com'])('is at no address such as %s', (value) => {
    const problems = problemsOf(() =>
      expandProvider({ ...provider, baseUrl: '${URL}' }, { URL: value, KEY: 'k', ORG: 'o' }),
    );
    expect(problems).toMatchObject([{ code: 'config-secret', found: '${URL}' }]);
    expect(JSON.stringify(problems)).not.toContain(value);
  });
});

describe('a placeholder', () => {
  const config = (provider: string, dataset = 'evals/*.jsonl'): string => `version: 1
providers:
  main: ${provider}
pipelines: { docs: { paths: docs/**, target: { kind: replay, file: a.jsonl } } }
suites: { core: { pipeline: docs, dataset: "${dataset}", metrics: { expectations: {} } } }
`;
  const fine = '{ kind: openai, baseUrl: "${URL}", apiKey: "${KEY}", headers: { a: "${A}" } }';

  it('may stand in address, key and headers of a provider alone', () => {
    expect(problemsOf(() => parseConfig(config(fine), 'p.yml'))).toEqual([]);
    expect(problemsOf(() => parseConfig(config(fine, 'evals/${NAME}.jsonl'), 'p.yml'))).toMatchObject([
      { code: 'config-secret', where: { file: 'p.yml', line: 5 }, next: expect.any(String) },
    ]);
  });

  it('may stand in address and headers of a metric, and in nothing else of it', () => {
    const metric = (options: string) =>
      config(fine).replace('metrics: {', `metrics: { own: { kind: custom, ${options} },`);
    const allowed = 'url: "https://${HOST}/", headers: { authorization: "${KEY}" }';
    expect(problemsOf(() => parseConfig(metric(allowed), 'p.yml'))).toEqual([]);
    for (const refused of ['file: g.ts, options: { key: "${KEY}" }', 'command: ["${KEY}"]'])
      expect(
        problemsOf(() => parseConfig(metric(refused), 'p.yml')),
        refused,
      ).toMatchObject([{ code: 'config-secret' }]);
  });

  it('stays a placeholder in the configuration, so that no digest and no log has the value', () => {
    expect(parseConfig(config(fine), 'p.yml').providers['main']?.apiKey).toBe('${KEY}');
  });

  it('has the name of a variable', () => {
    const problems = problemsOf(() => parseConfig(config(fine.replace('${KEY}', '${KEY:-none}')), 'p.yml'));
    expect(problems).toMatchObject([{ code: 'config-secret', where: { line: 3 }, found: '${KEY:-none}' }]);
  });
});

describe('a system that runs are told to', () => {
  it('is filled in from the environment, and says which variables hold its key', () => {
    const section = { url: 'https://${HOST}', apiKey: '${PHOENIX_API_KEY}', project: 'p', timeoutMs: 1 };
    expect(expandPhoenix(section, { HOST: 'p.example.com', PHOENIX_API_KEY: 'k1' })).toMatchObject({
      url: 'https://p.example.com',
      headers: { authorization: 'Bearer k1' },
      secrets: expect.arrayContaining(['p.example.com', 'k1']),
      keys: ['PHOENIX_API_KEY'],
    });
  });

  it('has its key hidden also where that is written down', () => {
    const section = { url: 'https://p.example.com', apiKey: 'written-1', project: 'p', timeoutMs: 1 };
    expect(expandPhoenix(section, {}).secrets).toContain('written-1');
    const otel = { endpoint: 'https://o.example.com/v1/traces', headers: { key: 'written-2' }, timeoutMs: 1 };
    expect(expandOtel(otel, {}).secrets).toContain('written-2');
  });

  it('may read the environment for address and key alone', () => {
    const text = (section: string) => smallConfig.replace('version: 1', `version: 1\n${section}`);
    const whole = `phoenix: { url: "\${A}", apiKey: "\${B}" }
otel: { endpoint: "https://\${C}/v1/traces", headers: { key: "\${D}" } }`;
    expect(problemsOf(() => parseConfig(text(whole), 'p.yml'))).toEqual([]);
    const project = 'phoenix: { url: https://p.example.com, project: "${A}" }';
    expect(problemsOf(() => parseConfig(text(project), 'p.yml')).map(({ code }) => code)).toContain(
      'config-secret',
    );
  });
});
