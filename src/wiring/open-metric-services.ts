import { loadEmbeddingModel } from '../adapters/embedded/model.ts';
import type { AskJudge, EmbedTexts } from '../evaluation/metric/services.ts';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import type { OnnxModel } from '../evaluation/target/model-file.ts';
import type { SentenceEmbeddings } from '../evaluation/target/sentence-embeddings.ts';
import { digestOf } from '../foundation/digest.ts';
import { messageOf, UserError } from '../foundation/error.ts';
import type { Models } from '../gateway/models.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { createCustomMetrics } from './custom-metrics.ts';
import { openEmbeddings } from './model-files.ts';
import type { ModelGateway } from './model-gateway.ts';

/** Milliseconds for one request to a judge or for embeddings. */
const judgeTimeoutMs = 120_000;

/**
 * Joins what metrics may ask to the adapters that can answer. Judges are asked at the providers of the configuration alone, through
 * the same gateway as targets, and so are embeddings of a provider; the embedded model embeds, and never judges. It is loaded by the
 * first metric that needs it.
 */
export function createOpenMetricServices({
  gateway,
  root,
}: {
  readonly gateway: ModelGateway;
  /** Below which model files lie. */
  readonly root: string;
}): OpenMetricServices {
  return (spec) => {
    let models: Promise<Models> | null = null;
    const open = (): Promise<Models> => {
      models ??= import('./open-models.ts').then(({ openModels }) =>
        openModels(spec.provider, gateway.of(spec.calls)),
      );
      return models;
    };
    return {
      ask: judgeAt(open),
      ...createCustomMetrics(spec),
      embed: embedAt(open, { root, models: spec.models }),
    };
  };
}

/** A judge whose key is not set is one that is down: the answer stands, and its score is missing. */
function judgeAt(open: () => Promise<Models>): AskJudge {
  return async ({ provider, ...request }, signal) => {
    try {
      const outcome = await (await open()).ask(provider, request, { timeoutMs: judgeTimeoutMs, signal });
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

/** Embeddings that are not to be had are no score, whoever was to make them. */
function embedAt(
  open: () => Promise<Models>,
  files: { readonly root: string; readonly models: readonly OnnxModel[] },
): EmbedTexts {
  const named = new Set(files.models.map(digestOf));
  return async (texts, by, signal) => {
    try {
      if (by === null)
        return { kind: 'embedded', vectors: await embedHere(await loadEmbeddingModel(), texts) };
      if ('embeddings' in by) {
        if (!named.has(digestOf(by.embeddings)))
          return {
            kind: 'failed',
            why: `the configuration names no model like ${by.embeddings.file} of the case`,
          };
        const model = await openEmbeddings(files.root, by.embeddings);
        return { kind: 'embedded', vectors: await embedHere(model, texts) };
      }
      const limits = { timeoutMs: judgeTimeoutMs, signal };
      const outcome = await (await open()).embed(by.provider, by.model, texts, limits);
      signal.throwIfAborted();
      if (outcome.kind !== 'answered') return { kind: 'failed', why: outcome.error.message, costUsd: null };
      const { vectors, costUsd, usage } = outcome;
      return { kind: 'embedded', vectors, costUsd, usage };
    } catch (thrown) {
      signal.throwIfAborted();
      if (thrown instanceof BudgetSpent) throw thrown;
      return {
        kind: 'failed',
        why: thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown),
      };
    }
  };
}

async function embedHere(model: SentenceEmbeddings, texts: readonly string[]): Promise<number[][]> {
  const vectors = [];
  for (const text of texts) vectors.push([...(await model.embed(text))]);
  return vectors;
}
