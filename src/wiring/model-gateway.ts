import { loadPrices } from '../adapters/prices/prices.ts';
import { digestOf } from '../foundation/digest.ts';
import { type Cache, createCachedGateway } from '../gateway/cached-gateway.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import { type PriceOf, priceBy } from '../gateway/price.ts';
import { gatewayOfSuite } from '../gateway/suite-gateway.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { Clock } from '../ports/clock.ts';
import type { Endpoint } from '../ports/model.ts';

/** The gateway of a process: one for all its model calls, whoever makes them. */
export interface ModelGateway extends Gateway {
  readonly priceOf: PriceOf;
  /** The same as the calls of one suite go through it. */
  of(calls: SuiteCalls | undefined): Gateway;
}

export function createModelGateway(options: {
  readonly clock: Clock;
  readonly concurrency: number;
  /** Processes that run beside this one and share its endpoints. */
  readonly shards?: number;
  /** Day whose prices count, as `2026-11-24`; default today. */
  readonly pricesOf?: string;
  /** Answers from before; without it every call is made. */
  readonly cache?: Cache | null;
}): ModelGateway {
  const { clock, pricesOf, cache = null } = options;
  const priceOf = priceBy(loadPrices, pricesOf === undefined ? clock.now() : new Date(pricesOf));
  const gateway = createGateway({ ...options, random: Math.random, priceOf });
  return {
    ...gateway,
    priceOf,
    of: (calls) => {
      if (calls === undefined) return gateway;
      const paid = gatewayOfSuite(gateway, calls, priceOf);
      return cache !== null && calls.cache ? createCachedGateway(paid, calls, cache) : paid;
    },
  };
}

/** A shorter one is part of many texts that do not tell it. */
const shortestSecret = 4;

/** One address with one key is one endpoint, whatever its provider is called. */
export function endpointOf(of: {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Values that came from the environment. */
  readonly secrets?: readonly string[];
  readonly endpoint?: Omit<Endpoint, 'id' | 'baseUrl'>;
}): Endpoint {
  const { baseUrl, apiKey, headers, secrets = [], endpoint } = of;
  const plain = { kind: 'openai', requestsPerMinute: null, tokensPerMinute: null, prices: {} } as const;
  const hidden = [...secrets, ...(apiKey === null ? [] : [apiKey])].filter(
    ({ length }) => length >= shortestSecret,
  );
  return {
    ...plain,
    ...endpoint,
    baseUrl,
    id: digestOf([baseUrl, apiKey, headers]),
    showsSecret: (text) =>
      hidden.some((secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1))),
  };
}
