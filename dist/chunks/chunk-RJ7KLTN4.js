import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/money.ts
function showUsd(usd) {
  return usd === 0 || usd >= 0.0995 ? `$${usd.toFixed(2)}` : `$${usd.toPrecision(2).includes("e") ? usd.toFixed(12).replace(/0+$/, "") : usd.toPrecision(2)}`;
}

// src/evaluation/run/spent.ts
function spentUsdOf({
  fromCache,
  costUsd,
  judgeCostUsd = 0,
  judgeSavedUsd = 0
}) {
  let answer = fromCache ? 0 : costUsd;
  return answer === null || judgeCostUsd === null || judgeSavedUsd === null ? null : answer + Math.max(0, judgeCostUsd - judgeSavedUsd);
}

export {
  spentUsdOf,
  showUsd
};
