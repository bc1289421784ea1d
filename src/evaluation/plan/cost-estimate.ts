import { showUsd } from '../../foundation/money.ts';

/** What a suite will cost before anything of it is asked, in US dollars. `of`: what nobody knows the price of. */
export type CostEstimate =
  | { readonly basis: 'recorded' | 'guess'; readonly costUsd: number }
  | { readonly basis: 'unknown'; readonly of: readonly string[] };

/** `about $0.12, as recorded runs cost`; what is unknown says so, and is never 0. */
export function describeEstimate(estimate: CostEstimate): string {
  switch (estimate.basis) {
    case 'recorded':
      return estimate.costUsd === 0
        ? 'costs nothing'
        : `about ${showUsd(estimate.costUsd)}, as recorded runs cost`;
    case 'guess':
      return `about ${showUsd(estimate.costUsd)}, a guess: no recorded run says what its answers or judges cost`;
    case 'unknown':
      return `cost unknown: ${estimate.of.join(', ')}`;
  }
}
