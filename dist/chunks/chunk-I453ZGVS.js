import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

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
  sum,
  mean,
  sampleVariance,
  withoutFloatNoise
};
