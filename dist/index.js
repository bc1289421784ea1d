import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareRuns,
  decide,
  toCheckConclusion
} from "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-CBZDJTNY.js";
import "./chunks/chunk-IA6Z3OCR.js";

// src/config/define-config.ts
function defineConfig(config) {
  return config;
}

// src/evaluation/metric/custom/define-metric.ts
function defineMetric(metric) {
  return metric;
}

// src/evaluation/target/define-target.ts
function defineTarget(target) {
  return target;
}
export {
  compareRuns,
  decide,
  defineConfig,
  defineMetric,
  defineTarget,
  toCheckConclusion
};
