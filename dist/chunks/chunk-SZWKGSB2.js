import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/stats/gate-outcome.ts
function gateOutcome(metrics, missingRate, maxMissing) {
  let gating = metrics.filter(({ role }) => role !== "info");
  if (gating.some(({ verdict }) => verdict === "regressed")) return { kind: "regressed" };
  if (missingRate > maxMissing) return { kind: "too-much-missing" };
  if (gating.length === 0) return { kind: "nothing-gates" };
  let primaries = gating.filter(({ role }) => role === "primary");
  return { kind: (primaries.length === 0 ? gating : primaries).every(({ verdict }) => verdict === "improved" || verdict === "no-material-change") ? "shown" : "undecided" };
}

export {
  gateOutcome
};
