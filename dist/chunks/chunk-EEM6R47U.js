import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/adapters/prices/prices.ts
var priceTableName = "@pydantic/genai-prices 0.1.8", providerIds = { "azure-openai": "azure", openrouter: "openrouter" }, loading = null;
function loadPrices() {
  return loading ??= import("./dist-43YKVMD7.js").then(({ calcPrice, findProvider }) => ({
    name: priceTableName,
    priceOf: ({ kind, baseUrl }, model, { input, cached, output }, day) => {
      let id = kind === "azure-openai" || kind === "openrouter" ? providerIds[kind] : null;
      if (kind === "github-models" || kind === "ollama" || kind === "vllm") return null;
      let provider = findProvider(id === null ? { providerApiUrl: baseUrl } : { providerId: id });
      if (provider === void 0) return null;
      try {
        return calcPrice({ input_tokens: input, cache_read_tokens: cached, output_tokens: output }, model, { provider, timestamp: day })?.total_price ?? null;
      } catch {
        return null;
      }
    }
  })), loading;
}

export {
  priceTableName,
  loadPrices
};
