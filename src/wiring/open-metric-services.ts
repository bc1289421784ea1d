import { loadEmbeddingModel } from '../adapters/embedded/model.ts';
import type { AskJudge } from '../evaluation/metric/services.ts';
import { UserError } from '../foundation/error.ts';
import type { Models } from '../gateway/models.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { createCustomMetrics } from './custom-metrics.ts';
import type { ModelGateway } from './model-gateway.ts';

/** Milliseconds for one request to a judge. */
const judgeTimeoutMs = 120_000;

/**
 * Joins what metrics may ask to the adapters that can answer. Judges are asked at the providers of the configuration alone, through
 * the same gateway as targets; the embedded model embeds, and never judges. It is loaded by the first metric that needs it.
 */
export function createOpenMetricServices({
  gateway,
}: {
  readonly gateway: ModelGateway;
}): OpenMetricServices {
  return (spec) => ({
    ask: judgeAt(async () =>
      (await import('./open-models.ts')).openModels(spec.provider, gateway.of(spec.calls)),
    ),
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

/** A judge whose key is not set is one that is down: the answer stands, and its score is missing. */
function judgeAt(open: () => Promise<Models>): AskJudge {
  let models: Promise<Models> | null = null;
  return async ({ provider, ...request }, signal) => {
    try {
      models ??= open();
      const outcome = await (await models).ask(provider, request, { timeoutMs: judgeTimeoutMs, signal });
      signal.throwIfAborted();
      if (outcome.kind === 'answered') {
        const { output, model, usage, costUsd, finish } = outcome;
        return { kind: 'answered', output, model, usage, costUsd, finish };
      }
      const side = outcome.kind === 'rejected' ? 'request' : 'infrastructure';
      return { kind: 'failed', class: side, error: outcome.error, costUsd: null };
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      const [{ code, what }] = thrown.problems;
      return { kind: 'failed', class: 'infrastructure', error: { code, message: what }, costUsd: null };
    }
  };
}
