import { createOpenAiEmbeddings } from '../adapters/openai/embeddings.ts';
import { createOpenAiModel } from '../adapters/openai/openai.ts';
import { type Config, expandProvider } from '../config/config.ts';
import type { Provider } from '../evaluation/target/provider-config.ts';
import { digestOf } from '../foundation/digest.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { createModels, type Models, type OpenedProvider } from '../gateway/models.ts';
import type { Clock } from '../ports/clock.ts';
import type { Endpoint } from '../ports/model.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The gateway of a process: one for all its model calls, whoever makes them. */
export function createModelGateway(options: {
  readonly clock: Clock;
  readonly concurrency: number;
  /** Processes that run beside this one and share its endpoints. */
  readonly shards?: number;
}): Gateway {
  return createGateway({ ...options, random: Math.random });
}

/** The providers of a configuration for judges and metrics; a key is read when its provider is first asked. */
export function openModels(
  config: Pick<Config, 'providers'>,
  environment: Environment,
  gateway: Gateway,
): Models {
  return createModels(gateway, (name) => {
    const provider = config.providers[name];
    return provider === undefined ? null : openProvider(provider, environment);
  });
}

function openProvider(provider: Provider, environment: Environment): OpenedProvider {
  const expanded = expandProvider(provider, environment);
  const endpoint = endpointOf(expanded);
  return {
    chat: createOpenAiModel(expanded, endpoint),
    embeddings: createOpenAiEmbeddings(expanded, endpoint),
  };
}

/** One address with one key is one endpoint, whatever its provider is called. */
export function endpointOf({
  baseUrl,
  apiKey,
}: {
  readonly baseUrl: string;
  readonly apiKey: string | null;
}): Endpoint {
  return {
    id: digestOf([baseUrl, apiKey]),
    kind: 'openai',
    baseUrl,
    requestsPerMinute: null,
    tokensPerMinute: null,
    prices: {},
  };
}
