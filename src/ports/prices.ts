import type { Endpoint } from './model.ts';

/** A list of prices as somebody published it. */
export interface PriceTable {
  /** Which list it is, with its version. */
  readonly name: string;
  /** US dollars; null for an endpoint or a model that is not in the list. */
  priceOf(
    endpoint: Pick<Endpoint, 'kind' | 'baseUrl'>,
    model: string,
    usage: { readonly input: number; readonly cached: number; readonly output: number },
    day: Date,
  ): number | null;
}
