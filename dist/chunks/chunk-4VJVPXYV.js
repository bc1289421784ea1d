import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  normalQuantile
} from "./chunk-KUYWQVHT.js";
import {
  mean,
  sampleVariance,
  sum
} from "./chunk-I453ZGVS.js";

// src/stats/planning.ts
function standardErrors({ alpha, power }) {
  return normalQuantile(1 - alpha) + normalQuantile(power);
}
function ruleOfThree(delta) {
  return Math.ceil(3 / delta);
}
function nNeeded(sd, delta, rates) {
  return Math.ceil((standardErrors(rates) * sd / delta) ** 2);
}
function minimumDetectableEffect(sd, n, rates) {
  return standardErrors(rates) * sd / Math.sqrt(n);
}
function planN(varianceOfNoise, delta, rates) {
  let sd = Math.sqrt(varianceOfNoise + delta * (1 - delta));
  return Math.max(nNeeded(sd, delta, rates), ruleOfThree(delta));
}
function needs(seen, delta, rates) {
  let { varianceOfDifferences, n } = seen, f = standardErrors(rates) ** 2, casesTotal = Math.max(Math.ceil(f * varianceOfDifferences / delta ** 2), ruleOfThree(delta));
  return {
    casesTotal,
    casesMore: Math.max(0, casesTotal - n),
    repeats: repeatsNeeded(seen, delta ** 2 * n / f),
    detectable: minimumDetectableEffect(Math.sqrt(varianceOfDifferences), n, rates)
  };
}
function repeatsNeeded(seen, allowed) {
  let { varianceOfDifferences, varianceWithin, baselineRuns, candidateRuns } = seen;
  if (varianceWithin === null) return { kind: "unknown" };
  let noise = varianceWithin * (1 / baselineRuns + 1 / candidateRuns), room = allowed - Math.max(0, varianceOfDifferences - noise) - varianceWithin / baselineRuns;
  return room <= 0 ? { kind: "cannot" } : { kind: "runs", candidateRuns: Math.max(candidateRuns, Math.ceil(varianceWithin / room)) };
}

// src/stats/flakiness.ts
function flakeRate(runs) {
  return mean(
    repeated(runs).map((values) => {
      let k = values.length, passes = sum(values);
      return 2 * passes * (k - passes) / (k * (k - 1));
    })
  );
}
function flipsByChance(runs, cases) {
  let rate = flakeRate(runs);
  return rate === null ? null : rate * cases;
}
function withinVariance(runs) {
  return mean(repeated(runs).flatMap((values) => sampleVariance(values) ?? []));
}
function repeated(runs) {
  return runs.map((values) => values.filter((value) => value !== null)).filter((values) => values.length >= 2);
}

export {
  standardErrors,
  minimumDetectableEffect,
  planN,
  needs,
  flipsByChance,
  withinVariance
};
