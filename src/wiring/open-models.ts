import { createOpenAiEmbeddings } from '../adapters/openai/embeddings.ts';
import { createOpenAiModel } from '../adapters/openai/openai.ts';
import type { ExpandedProvider } from '../config/secrets.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { createModels, type Models } from '../gateway/models.ts';
import { endpointOf } from './model-gateway.ts';

/** Providers by name for judges and metrics; `expand` gives what is really called, when a provider is first asked. */
export function openModels(expand: (provider: string) => ExpandedProvider, gateway: Gateway): Models {
  return createModels(gateway, (name) => {
    const expanded = expand(name);
    const endpoint = endpointOf(expanded);
    return {
      chat: createOpenAiModel(expanded, endpoint),
      embeddings: createOpenAiEmbeddings(expanded, endpoint),
    };
  });
}
