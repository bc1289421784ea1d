import { loadEmbeddingModel } from '../adapters/embedded/model.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { createCustomMetrics } from './custom-metrics.ts';

/** Joins what metrics may ask to the adapters that can answer. The embedded model is loaded by the first metric that needs it. */
export function createOpenMetricServices(): OpenMetricServices {
  return (spec) => ({
    ask: null,
    ...createCustomMetrics(spec),
    embed: async (texts, from) => {
      if (from !== null) throw new Error('this version embeds with the embedded model alone');
      const model = await loadEmbeddingModel();
      const vectors = [];
      for (const text of texts) vectors.push([...(await model.embed(text))]);
      return vectors;
    },
  });
}
