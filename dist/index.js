import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareRuns
} from "./chunks/chunk-K6PQVKL2.js";
import "./chunks/chunk-6K2435PR.js";
import {
  decide,
  toCheckConclusion
} from "./chunks/chunk-4NXMIUKU.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-B7ROATOU.js";
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
