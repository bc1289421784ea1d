import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

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

export {
  isBounded,
  trialValue
};
