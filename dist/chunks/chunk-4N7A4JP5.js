import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/union.ts
function nonEmpty(items) {
  let [first, ...rest] = items;
  return first === void 0 ? null : [first, ...rest];
}

// src/verdict/baseline/trial-value.ts
function isBounded(kind) {
  return kind === "binary" || kind === "score";
}
function trialValue(trial, metric) {
  switch (trial.outcome) {
    case "answered":
      return trial.scores[metric.name] ?? null;
    case "not-run":
      return null;
    case "failed":
      return trial.class === "infrastructure" || !isBounded(metric.kind) ? null : metric.direction === "higher-is-better" ? 0 : 1;
  }
}

// src/stats/moments.ts
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
function mean(values) {
  return values.length === 0 ? null : sum(values) / values.length;
}
function sampleVariance(values) {
  let centre = mean(values);
  return centre === null || values.length < 2 ? null : sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}
function withoutFloatNoise(value) {
  return Math.round(value * 1e12) / 1e12 + 0;
}

export {
  nonEmpty,
  sum,
  mean,
  sampleVariance,
  withoutFloatNoise,
  isBounded,
  trialValue
};
