import type { PriceTable } from '../../ports/prices.ts';

/** Which list a verdict's costs come from; the version is the one that is built in. */
export const priceTableName = '@pydantic/genai-prices 0.1.8';

/** Under which name the list knows what is no matter of the address. */
const providerIds = { 'azure-openai': 'azure', openrouter: 'openrouter' } as const;

let loading: Promise<PriceTable> | null = null;

/** The list, read when first asked for: it is larger than the rest of the program. */
export function loadPrices(): Promise<PriceTable> {
  loading ??= import('@pydantic/genai-prices').then(({ calcPrice, findProvider }) => ({
    name: priceTableName,
    priceOf: ({ kind, baseUrl }, model, { input, cached, output }, day) => {
      const id = kind === 'azure-openai' || kind === 'openrouter' ? providerIds[kind] : null;
      if (kind === 'github-models' || kind === 'ollama' || kind === 'vllm') return null;
      // By its name alone a model would get the price of whoever made it, not of whoever serves it.
      const provider = findProvider(id === null ? { providerApiUrl: baseUrl } : { providerId: id });
      if (provider === undefined) return null;
      try {
        const usage = { input_tokens: input, cache_read_tokens: cached, output_tokens: output };
        return calcPrice(usage, model, { provider, timestamp: day })?.total_price ?? null;
      } catch {
        return null;
      }
    },
  }));
  return loading;
}
