import type { ChatModel, ChatRequest, EmbeddingModel } from '../ports/model.ts';
import type { CallLimits, CallOutcome, EmbedCall, Gateway } from './gateway.ts';

/** A provider of the configuration, ready to be called. */
export interface OpenedProvider {
  readonly chat: ChatModel;
  readonly embeddings: EmbeddingModel;
}

/** Models called by the name of their provider, for judges and for metrics that need embeddings; the same door as for targets. */
export interface Models {
  /** Throws UserError where the provider's key or address is not set. */
  ask(provider: string, request: ChatRequest, limits: CallLimits): Promise<CallOutcome>;
  /** One vector for each text, in their order, in one request. Throws as `ask`. */
  embed(provider: string, model: string, texts: readonly string[], limits: CallLimits): Promise<EmbedCall>;
}

/** `open` is called once for each provider that is really asked. */
export function createModels(gateway: Gateway, open: (provider: string) => OpenedProvider): Models {
  const opened = new Map<string, OpenedProvider>();
  const provider = (name: string): OpenedProvider => {
    const found = opened.get(name) ?? open(name);
    opened.set(name, found);
    return found;
  };
  return {
    ask: async (name, request, limits) => gateway.send(provider(name).chat, request, limits),
    embed: async (name, model, texts, limits) =>
      gateway.embed(provider(name).embeddings, { model, texts }, limits),
  };
}
