import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  toCheckConclusion
} from "./chunks/chunk-BJFK2C46.js";
import {
  decide
} from "./chunks/chunk-CHBNHXAU.js";
import "./chunks/chunk-SZWKGSB2.js";
import "./chunks/chunk-JY34GS52.js";
import {
  compareRuns
} from "./chunks/chunk-PNGBN3EI.js";
import "./chunks/chunk-FSIJOXCX.js";
import "./chunks/chunk-PIBGY7AR.js";
import "./chunks/chunk-4VJVPXYV.js";
import "./chunks/chunk-KUYWQVHT.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-J7NCNSNB.js";
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
