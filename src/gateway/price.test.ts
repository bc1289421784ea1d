import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPrices, priceTableName } from '../adapters/prices/prices.ts';
import type { Endpoint } from '../ports/model.ts';
import { priceBy } from './price.ts';

const openai: Endpoint = {
  id: 'e',
  kind: 'openai',
  baseUrl: 'https://api.openai.com/v1',
  requestsPerMinute: null,
  tokensPerMinute: null,
  prices: {},
};
const million = { input: 1_000_000, cached: 500_000, output: 1_000_000 };
const price = priceBy(loadPrices, new Date('2026-08-01'));

async function costOf(
  over: Partial<Endpoint>,
  name: string,
  usage: Partial<Record<keyof typeof million, number | null>> = {},
) {
  const model = { asked: name, answered: null, fingerprint: null };
  return price({ ...openai, ...over }, { model, usage: { ...million, ...usage } });
}

describe('the price of an answer', () => {
  it('is that of the price table, cached input apart', async () => {
    expect(await costOf({}, 'gpt-4o-mini')).toBeCloseTo(0.5 * 0.15 + 0.5 * 0.075 + 0.6, 9);
    expect(await costOf({}, 'gpt-4o-mini', { cached: null })).toBeCloseTo(0.15 + 0.6, 9);
  });

  it('is that of whoever serves the model', async () => {
    const router = { kind: 'openrouter', baseUrl: 'https://openrouter.ai/api/v1' } as const;
    expect(await costOf(router, 'openai/gpt-4o-mini')).toBeGreaterThan(0);
    const azure = { kind: 'azure-openai', baseUrl: 'https://x.example.com' } as const;
    expect(await costOf(azure, 'gpt-4o-mini')).toBeGreaterThan(0);
  });

  it.each([
    ['a model that the table does not know', {}, 'no-such-model'],
    ['an address that the table does not know', { baseUrl: 'https://llm.example.com/v1' }, 'gpt-4o-mini'],
    ['a model of this machine', { baseUrl: 'http://127.0.0.1:1/v1' }, 'gpt-4o-mini'],
    [
      'GitHub Models',
      { kind: 'github-models', baseUrl: 'https://models.github.ai/inference' },
      'openai/gpt-4o-mini',
    ],
    ['Ollama', { kind: 'ollama', baseUrl: 'http://ollama:11434/v1' }, 'gpt-4o-mini'],
    ['a model named like a part of every object', {}, 'constructor'],
  ] as const)('is unknown, never 0, for %s', async (_, over, name) => {
    expect(await costOf(over, name)).toBe(null);
  });

  it.each([{ input: null }, { output: null }])('is unknown where the usage is: %j', async (usage) => {
    expect(await costOf({}, 'gpt-4o-mini', usage)).toBe(null);
    expect(await costOf({ prices: { m: { input: 1, output: 1 } } }, 'm', usage)).toBe(null);
  });

  it('is what the configuration says, before the table and also for what runs on this machine', async () => {
    const prices = { 'gpt-4o-mini': { input: 2, cached: 1, output: 4 }, plain: { input: 2, output: 4 } };
    expect(await costOf({ prices }, 'gpt-4o-mini')).toBeCloseTo(1 + 0.5 + 4, 9);
    expect(await costOf({ prices, baseUrl: 'http://localhost:1' }, 'plain')).toBeCloseTo(6, 9);
  });

  it('follows the configuration also by the name that the model answers by', async () => {
    const model = { asked: 'best', answered: 'm-2026', fingerprint: null };
    const prices = { 'm-2026': { input: 1, output: 1 } };
    expect(await price({ ...openai, prices }, { model, usage: million })).toBeCloseTo(2, 9);
  });
});

it('comes from the version of the table that is named', () => {
  const { version } = JSON.parse(readFileSync('node_modules/@pydantic/genai-prices/package.json', 'utf8'));
  expect(priceTableName).toBe(`@pydantic/genai-prices ${version}`);
});
