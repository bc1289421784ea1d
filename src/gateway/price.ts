import type { ModelIdentity, Usage } from '../evaluation/target/target.ts';
import type { Endpoint } from '../ports/model.ts';
import type { PriceTable } from '../ports/prices.ts';

/** US dollars of an answer, null where the price or the usage is not known. */
export type PriceOf = (
  endpoint: Endpoint,
  answer: { readonly model: ModelIdentity; readonly usage: Usage },
) => Promise<number | null> | number | null;

/**
 * Prices of a day: what the configuration says of a model, by the name it was asked by or the one it answers by, goes before the table.
 * Input of which nobody says that it was cached is priced as not cached.
 */
export function priceBy(load: () => Promise<PriceTable>, day: Date): PriceOf {
  return (endpoint, { model, usage }) => {
    const { input, cached, output } = usage;
    if (input === null || output === null) return null;
    const known = { input, cached: Math.min(cached ?? 0, input), output };
    const own = [model.asked, model.answered].find(
      (name) => name !== null && Object.hasOwn(endpoint.prices, name),
    );
    const price = own === null || own === undefined ? undefined : endpoint.prices[own];
    if (price !== undefined) {
      const fresh = known.input - known.cached;
      const micro =
        fresh * price.input + known.cached * (price.cached ?? price.input) + output * price.output;
      return micro / 1_000_000;
    }
    if (isOnThisMachine(endpoint.baseUrl)) return null;
    return load().then((table) => {
      const found = table.priceOf(endpoint, model.answered ?? model.asked, known, day);
      return found ?? table.priceOf(endpoint, model.asked, known, day);
    });
  };
}

/** What runs here has no price list: the table, which is large, is not even read. */
function isOnThisMachine(baseUrl: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/.test(baseUrl);
}
