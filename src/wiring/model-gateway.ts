import { loadPrices } from '../adapters/prices/prices.ts';
import { digestOf } from '../foundation/digest.ts';
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
}): ModelGateway {
  const { clock, pricesOf } = options;
  const priceOf = priceBy(loadPrices, pricesOf === undefined ? clock.now() : new Date(pricesOf));
  const gateway = createGateway({ ...options, random: Math.random, priceOf });
  return {
    ...gateway,
    priceOf,
    of: (calls) => (calls === undefined ? gateway : gatewayOfSuite(gateway, calls, priceOf)),
  };
}

/** One address with one key is one endpoint, whatever its provider is called. */
export function endpointOf(of: {
  readonly baseUrl: string;
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly endpoint?: Omit<Endpoint, 'id' | 'baseUrl'>;
}): Endpoint {
  const { baseUrl, apiKey, headers, endpoint } = of;
  const plain = { kind: 'openai', requestsPerMinute: null, tokensPerMinute: null, prices: {} } as const;
  return { ...plain, ...endpoint, baseUrl, id: digestOf([baseUrl, apiKey, headers]) };
}
