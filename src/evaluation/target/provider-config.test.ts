import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fixtures/builders/problems.ts';
import { expandProvider, parseConfig } from '../../config/config.ts';
import { Provider, providerIdentity } from './provider-config.ts';

const config = (provider: string): string => `version: 1
providers:
  main: ${provider}
pipelines:
  docs:
    paths: docs/**
    target: { kind: prompt, file: a.prompt.yml, provider: main }
suites:
  core: { pipeline: docs, dataset: evals/*.jsonl, metrics: { expectations: {} } }
`;

/** What is called for that provider, with the variables that a job may have. */
function called(provider: string) {
  const { main } = parseConfig(config(provider), 'p.yml').providers;
  if (main === undefined) throw new Error('the provider is gone');
  return expandProvider(main, { GITHUB_TOKEN: 'ghs_1', MODEL_KEY: 'sk-1' });
}

describe('a provider', () => {
  it.each([
    ['github-models', 'https://models.github.ai/inference', 'ghs_1'],
    ['ollama', 'http://127.0.0.1:11434/v1', null],
    ['vllm', 'http://127.0.0.1:8000/v1', null],
    ['openrouter', 'https://openrouter.ai/api/v1', null],
  ])('of kind %s needs no address', (kind, baseUrl, apiKey) => {
    expect(called(`{ kind: ${kind} }`)).toMatchObject({ baseUrl, apiKey, endpoint: { kind } });
  });

  it('of kind azure-openai may have its deployment and version from the environment, which are no secrets', () => {
    const azure =
      '{ kind: azure-openai, baseUrl: "https://x.openai.azure.com", deployment: "${NAME}", apiVersion: "${VERSION}", apiKey: "${MODEL_KEY}" }';
    const { main } = parseConfig(config(azure), 'p.yml').providers;
    if (main === undefined) throw new Error('no provider');
    const environment = { NAME: 'gpt 4', VERSION: '2024-10-21', MODEL_KEY: 'sk-planted' };
    expect(expandProvider(main, environment)).toMatchObject({
      baseUrl: 'https://x.openai.azure.com/openai/deployments/gpt%204',
      query: { 'api-version': '2024-10-21' },
      secrets: ['sk-planted'],
    });
    expect(() => expandProvider(main, { MODEL_KEY: 'k' })).toThrow(/NAME[\s\S]*VERSION/);
  });

  it('of kind azure-openai is called at its deployment, with its version and its own header for the key', () => {
    const azure =
      '{ kind: azure-openai, baseUrl: "https://x.openai.azure.com/", deployment: mini, apiVersion: 2024-10-21, apiKey: "${MODEL_KEY}" }';
    expect(called(azure)).toMatchObject({
      baseUrl: 'https://x.openai.azure.com/openai/deployments/mini',
      apiKey: null,
      headers: { 'api-key': 'sk-1' },
      query: { 'api-version': '2024-10-21' },
      secrets: ['sk-1'],
    });
  });

  it.each([
    ['{ kind: openai }', 'baseUrl'],
    ['{ kind: azure-openai, baseUrl: "https://x.example.com", apiVersion: 2024-10-21 }', 'deployment'],
    ['{ kind: ollama, limits: { requestsPerMinute: 0 } }', 'requestsPerMinute'],
    ['{ kind: ollama, prices: { m: { input: -1, output: 1 } } }', 'input'],
    ['{ kind: ollama, limits: { perMinute: 1 } }', 'perMinute'],
  ])('is refused as %s', (provider, named) => {
    const problems = problemsOf(() => parseConfig(config(provider), 'p.yml'));
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).toContain(named);
  });

  it('has no limit and no price of its own unless it says so', () => {
    const none = { requestsPerMinute: null, tokensPerMinute: null, prices: {} };
    expect(called('{ kind: ollama }').endpoint).toMatchObject(none);
    const limits = '{ kind: ollama, limits: { tokensPerMinute: 9 }, prices: { m: { input: 1, output: 2 } } }';
    expect(called(limits).endpoint).toMatchObject({
      kind: 'ollama',
      requestsPerMinute: null,
      tokensPerMinute: 9,
      prices: { m: { input: 1, output: 2 } },
    });
  });
});

describe('what of a provider decides which model answers', () => {
  const identity = (written: object) => providerIdentity(Provider.parse(written));
  const azure = {
    ...{ kind: 'azure-openai', baseUrl: 'https://x.openai.azure.com', deployment: 'mini' },
    apiVersion: '2024-10-21',
  };

  it('is the address, and of Azure the deployment too: another one is another model', () => {
    const openai = { kind: 'openai', baseUrl: 'https://llm.example.com/v1' };
    expect(identity(openai)).toEqual(openai);
    expect(identity(azure)).not.toEqual(identity({ ...azure, deployment: 'large' }));
    expect(identity(azure)).not.toEqual(identity({ ...azure, apiVersion: '2025-01-01' }));
  });

  it('is neither key, header, limit nor price: stored values stay comparable', () => {
    const more = {
      ...{ apiKey: '${KEY}', headers: { a: 'b' }, limits: { requestsPerMinute: 1 } },
      prices: { m: { input: 1, output: 2 } },
    };
    expect(identity({ ...azure, ...more })).toEqual(identity(azure));
  });
});
