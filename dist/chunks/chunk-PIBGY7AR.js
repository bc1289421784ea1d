import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  normalQuantile
} from "./chunk-KUYWQVHT.js";
import {
  sum
} from "./chunk-I453ZGVS.js";
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// src/stats/clustered-mean.ts
function clusterTotals(values, clusters) {
  if (clusters !== void 0 && clusters.length !== values.length)
    throw new RangeError(`${values.length} values but ${clusters.length} cluster names`);
  let totals = /* @__PURE__ */ new Map();
  return values.forEach((value, index) => {
    let key = clusters?.[index] ?? index, { total, size } = totals.get(key) ?? { total: 0, size: 0 };
    totals.set(key, { total: total + value, size: size + 1 });
  }), [...totals.values()];
}
function anyShared(clusters) {
  let named = (clusters ?? []).filter((name) => name !== null);
  return new Set(named).size < named.length;
}
function clusteredMean(totals) {
  let clusters = totals.length;
  if (clusters < 2) throw new RangeError(`a standard error needs two clusters or more, found ${clusters}`);
  let size = sum(totals.map((cluster) => cluster.size)), mean = sum(totals.map((cluster) => cluster.total)) / size, squares = sum(totals.map((cluster) => (cluster.total - cluster.size * mean) ** 2));
  return { mean, se: Math.sqrt(clusters / (clusters - 1) * squares) / size, df: clusters - 1 };
}

// on-first-use:@stdlib/stats-base-dists-t-cdf of src/stats/student.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-cdf"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), student_default = standIn(() => library());

// src/stats/student.ts
function studentLowerTail(statistic, se, df) {
  return se > 0 ? student_default(statistic / se, df) : statistic === 0 ? 0.5 : statistic < 0 ? 0 : 1;
}

// src/stats/wilson.ts
function wilson(x, n, conf) {
  if (n === 0) return { lo: 0, hi: 1 };
  let p = x / n, z = normalQuantile((1 + conf) / 2), centre = p + z ** 2 / (2 * n), margin = z * Math.sqrt(p * (1 - p) / n + z ** 2 / (4 * n ** 2)), scale = 1 + z ** 2 / n;
  return { lo: Math.max(0, (centre - margin) / scale), hi: Math.min(1, (centre + margin) / scale) };
}

export {
  clusterTotals,
  anyShared,
  clusteredMean,
  studentLowerTail,
  wilson
};
