import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  anyShared,
  clusterTotals,
  clusteredMean,
  require_lib,
  require_lib10,
  require_lib11,
  require_lib12,
  require_lib13,
  require_lib14,
  require_lib15,
  require_lib16,
  require_lib17,
  require_lib18,
  require_lib19,
  require_lib2,
  require_lib20,
  require_lib3,
  require_lib4,
  require_lib5,
  require_lib6,
  require_lib7,
  require_lib8,
  require_lib9,
  studentLowerTail,
  wilson
} from "./chunk-6K2435PR.js";
import {
  isBounded
} from "./chunk-J7NCNSNB.js";
import {
  mean,
  sampleVariance,
  sum,
  withoutFloatNoise
} from "./chunk-I453ZGVS.js";
import {
  __commonJS,
  __toESM
} from "./chunk-IA6Z3OCR.js";

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/main.js"(exports, module) {
    "use strict";
    var floor = require_lib5();
    function isNonNegativeInteger(x) {
      return floor(x) === x && x >= 0;
    }
    module.exports = isNonNegativeInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js
var require_lib21 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nonnegative-integer/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/main.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib21(), betainc = require_lib16(), isnan = require_lib2(), floor = require_lib5(), PINF = require_lib3();
    function cdf(x, n, p) {
      return isnan(x) || isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF ? NaN : x < 0 ? 0 : x >= n ? 1 : (x = floor(x + 1e-7), betainc(p, x + 1, n - x, !0, !0));
    }
    module.exports = cdf;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/factory.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib21(), constantFunction = require_lib18(), betainc = require_lib16(), isnan = require_lib2(), floor = require_lib5(), PINF = require_lib3();
    function factory(n, p) {
      if (isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF)
        return constantFunction(NaN);
      return cdf;
      function cdf(x) {
        return isnan(x) ? NaN : x < 0 ? 0 : x >= n ? 1 : (x = floor(x + 1e-7), betainc(p, x + 1, n - x, !0, !0));
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js
var require_lib22 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-cdf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib(), main = require_main2(), factory = require_factory();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/dceval.js
var require_dceval = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/dceval.js"(exports, module) {
    "use strict";
    var ALGMCS = [
      1276642195630063e-46,
      -3401102254316749e-45,
      1025680058010471e-43,
      -35475981581010704e-43,
      14292273559424982e-41,
      -6831888753985767e-39,
      39628370610464347e-38,
      -2868042435334643e-35,
      2683181998482699e-33,
      -3399615005417722e-31,
      6221098041892606e-29,
      -1809129475572494e-26,
      981082564692473e-23,
      -1384948176067564e-20,
      0.16663894804518634
    ], LEN = ALGMCS.length;
    function dcseval(x) {
      var twox, b2, b1, b0, i;
      if (x < -1.1 || x > 1.1)
        return NaN;
      for (b1 = 0, b0 = 0, twox = 2 * x, i = 0; i < LEN; i++)
        b2 = b1, b1 = b0, b0 = twox * b1 - b2 + ALGMCS[i];
      return (b0 - b2) * 0.5;
    }
    module.exports = dcseval;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/gamma_correction.js
var require_gamma_correction = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/gamma_correction.js"(exports, module) {
    "use strict";
    var pow = require_lib10(), dceval = require_dceval(), XBIG = 9490626562425156e-8, XMAX = 3745194030963158e291;
    function gammaCorrection(x) {
      return x < 10 ? NaN : x >= XMAX ? 0 : x < XBIG ? dceval(2 * pow(10 / x, 2) - 1) / x : 1 / (x * 12);
    }
    module.exports = gammaCorrection;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/main.js"(exports, module) {
    "use strict";
    var gammaln = require_lib15(), log1p = require_lib6(), gamma = require_lib13(), max = require_lib11(), min = require_lib12(), ln = require_lib14(), LN_SQRT_TWO_PI = require_lib17(), NINF = require_lib4(), PINF = require_lib3(), correction = require_gamma_correction();
    function betaln(a, b) {
      var corr, p, q;
      return p = min(a, b), q = max(a, b), p < 0 ? NaN : p === 0 ? PINF : q === PINF ? NINF : p >= 10 ? (corr = correction(p) + correction(q) - correction(p + q), -0.5 * ln(q) + LN_SQRT_TWO_PI + corr + (p - 0.5) * ln(p / (p + q)) + q * log1p(-p / (p + q))) : q >= 10 ? (corr = correction(q) - correction(p + q), gammaln(p) + corr + p - p * ln(p + q) + (q - 0.5) * log1p(-p / (p + q))) : ln(gamma(p) * (gamma(q) / gamma(p + q)));
    }
    module.exports = betaln;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/index.js
var require_lib23 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main3();
    module.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-binomcoefln/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoefln/lib/main.js"(exports, module) {
    "use strict";
    var isInteger = require_lib9(), isnan = require_lib2(), betaln = require_lib23(), abs = require_lib7(), ln = require_lib14(), NINF = require_lib4();
    function binomcoefln(n, k) {
      return isnan(n) || isnan(k) ? NaN : !isInteger(n) || !isInteger(k) ? NaN : n < 0 ? binomcoefln(-n + k - 1, k) : k < 0 ? NINF : k === 0 ? 0 : k === 1 ? ln(abs(n)) : n < k ? NINF : n - k < 2 ? binomcoefln(n, n - k) : -ln(n + 1) - betaln(n - k + 1, k + 1);
    }
    module.exports = binomcoefln;
  }
});

// node_modules/@stdlib/math-base-special-binomcoefln/lib/index.js
var require_lib24 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoefln/lib/index.js"(exports, module) {
    "use strict";
    var main = require_main4();
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/main.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib21(), binomcoefln = require_lib24(), isnan = require_lib2(), log1p = require_lib6(), exp = require_lib8(), ln = require_lib14(), PINF = require_lib3();
    function pmf(x, n, p) {
      var lnl;
      return isnan(x) || isnan(n) || isnan(p) || p < 0 || p > 1 || !isNonNegativeInteger(n) || n === PINF ? NaN : isNonNegativeInteger(x) ? x > n ? 0 : p === 0 ? x === 0 ? 1 : 0 : p === 1 ? x === n ? 1 : 0 : (lnl = binomcoefln(n, x), lnl += x * ln(p) + (n - x) * log1p(-p), exp(lnl)) : 0;
    }
    module.exports = pmf;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/main.js"(exports, module) {
    "use strict";
    var isnan = require_lib2();
    function pmf(x, mu) {
      return isnan(x) || isnan(mu) ? NaN : x === mu ? 1 : 0;
    }
    module.exports = pmf;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/factory.js"(exports, module) {
    "use strict";
    var constantFunction = require_lib18(), isnan = require_lib2();
    function factory(mu) {
      if (isnan(mu))
        return constantFunction(NaN);
      return pmf;
      function pmf(x) {
        return isnan(x) ? NaN : x === mu ? 1 : 0;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/index.js
var require_lib25 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-degenerate-pmf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib(), main = require_main6(), factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/factory.js
var require_factory3 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/factory.js"(exports, module) {
    "use strict";
    var isNonNegativeInteger = require_lib21(), constantFunction = require_lib18(), binomcoefln = require_lib24(), degenerate = require_lib25().factory, isnan = require_lib2(), log1p = require_lib6(), exp = require_lib8(), ln = require_lib14(), PINF = require_lib3();
    function factory(n, p) {
      if (isnan(n) || isnan(p) || !isNonNegativeInteger(n) || n === PINF || p < 0 || p > 1)
        return constantFunction(NaN);
      if (p === 0 || n === 0)
        return degenerate(0);
      if (p === 1)
        return degenerate(n);
      return pmf;
      function pmf(x) {
        var lnl;
        return isnan(x) ? NaN : isNonNegativeInteger(x) ? x > n ? 0 : (lnl = binomcoefln(n, x), lnl += x * ln(p) + (n - x) * log1p(-p), exp(lnl)) : 0;
      }
    }
    module.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/index.js
var require_lib26 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-binomial-pmf/lib/index.js"(exports, module) {
    "use strict";
    var setReadOnly = require_lib(), main = require_main5(), factory = require_factory3();
    setReadOnly(main, "factory", factory);
    module.exports = main;
  }
});

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

// src/stats/holm.ts
var primaryShare = 0.8;
function roleWeights(roles) {
  let primaries = roles.filter((role) => role === "primary").length, guards = roles.filter((role) => role === "guard").length, forPrimaries = guards === 0 ? 1 : primaryShare, forGuards = primaries === 0 ? 1 : 1 - primaryShare;
  return roles.map((role) => role === "info" ? 0 : role === "primary" ? forPrimaries / primaries : forGuards / guards);
}
function holmWeighted(p, weights) {
  if (p.length !== weights.length) throw new RangeError(`${p.length} p-values but ${weights.length} weights`);
  let adjusted = p.map(() => 1), ordered = p.map((value, index) => ({ index, ratio: value / (weights[index] ?? 0), weight: weights[index] ?? 0 })).filter(({ weight }) => weight > 0).sort((a, b) => a.ratio - b.ratio), left = sum(weights), highest = 0;
  for (let { index, ratio, weight } of ordered)
    highest = Math.max(highest, Math.min(1, left * ratio)), adjusted[index] = highest, left -= weight;
  return adjusted;
}

// src/stats/verdict-of.ts
function verdictOf(interval, p, delta, alpha) {
  return interval.lo > -delta ? p.pBetter <= alpha && interval.hi >= delta ? "improved" : "no-material-change" : p.pWorse <= alpha ? "regressed" : "inconclusive";
}
var ascending = ["regressed", "inconclusive", "no-material-change", "improved"];
function verdictOfBoth(worst, best) {
  if (worst === best) return worst;
  let lower = ascending.find((verdict) => verdict === worst || verdict === best) ?? "inconclusive";
  return lower === "regressed" ? "inconclusive" : lower;
}

// src/stats/judge-metrics.ts
function combineVerdict(measure, adjusted, delta, alpha) {
  let verdictWorst = verdictOf(measure.worst, adjusted.worst, delta, alpha), verdictBest = verdictOf(measure.best, adjusted.best, delta, alpha);
  return { verdict: verdictOfBoth(verdictWorst, verdictBest), verdictWorst, verdictBest, adjusted };
}
function judgeMetrics(metrics, alpha) {
  let weights = roleWeights(metrics.map(({ role }) => role)), adjust = (pick) => {
    let adjusted = holmWeighted(
      metrics.map(({ measure }) => pick(measure)),
      weights
    );
    return metrics.map(
      ({ role, measure }, index) => role === "info" ? pick(measure) : adjusted[index] ?? 1
    );
  }, worst = sides((measure) => measure.worst, adjust), best = sides((measure) => measure.best, adjust);
  return metrics.map(
    ({ measure, delta }, index) => combineVerdict(measure, { worst: worst(index), best: best(index) }, delta, alpha)
  );
}
function sides(fill, adjust) {
  let worse = adjust((measure) => fill(measure).pWorse), better = adjust((measure) => fill(measure).pBetter);
  return (index) => ({ pWorse: worse[index] ?? 1, pBetter: better[index] ?? 1 });
}

// src/stats/pair-values.ts
function pairValues(values) {
  let { kind, baseline, candidate, clusters } = values;
  for (let [name, list] of Object.entries({ candidate, clusters }))
    if (list !== void 0 && list.length !== baseline.length)
      throw new RangeError(`${baseline.length} baseline cases but ${list.length} entries of ${name}`);
  let cases = baseline.flatMap((runs, index) => {
    let before = runs.filter((value) => value !== null), after = (candidate[index] ?? []).filter((value) => value !== null), was = mean(before);
    if (was === null) return [];
    let is = mean(after);
    return [
      {
        single: before.length === 1 && after.length <= 1,
        cluster: clusters?.[index] ?? null,
        difference: is === null ? null : withoutFloatNoise(is - was),
        worst: withoutFloatNoise((is ?? 0) - was),
        best: withoutFloatNoise((is ?? 1) - was)
      }
    ];
  }), seen = cases.flatMap(
    ({ difference, cluster }) => difference === null ? [] : [{ difference, cluster }]
  ), clustered = clusters !== void 0;
  return {
    n: cases.length,
    unpaired: baseline.length - cases.length,
    missing: cases.length - seen.length,
    singleBinary: kind === "binary" && cases.every(({ single }) => single),
    observed: {
      differences: seen.map(({ difference }) => difference),
      clusters: clustered ? seen.map(({ cluster }) => cluster) : void 0
    },
    worst: cases.map(({ worst }) => worst),
    best: cases.map(({ best }) => best),
    clusters: clustered ? cases.map(({ cluster }) => cluster) : void 0
  };
}

// src/stats/mcnemar.ts
var import_stats_base_dists_binomial_cdf = __toESM(require_lib22(), 1), import_stats_base_dists_binomial_pmf = __toESM(require_lib26(), 1);
function mcnemar(worse, better) {
  let changed = worse + better;
  if (changed === 0) return { pExactWorse: 1, pMidWorse: 0.5, pExactTwo: 1, pMidTwo: 1 };
  let fewer = Math.min(worse, better), pExactWorse = (0, import_stats_base_dists_binomial_cdf.default)(better, changed, 0.5), twice = 2 * (0, import_stats_base_dists_binomial_cdf.default)(fewer, changed, 0.5);
  return {
    pExactWorse,
    pMidWorse: pExactWorse - 0.5 * (0, import_stats_base_dists_binomial_pmf.default)(worse, changed, 0.5),
    pExactTwo: Math.min(1, twice),
    pMidTwo: worse === better ? 1 : twice - (0, import_stats_base_dists_binomial_pmf.default)(fewer, changed, 0.5)
  };
}

// src/stats/sign-flip.ts
var tie = 1e-9, mostNonzero = 22;
function signFlip(differences) {
  let nonzero = differences.filter((difference) => difference !== 0);
  if (nonzero.length === 0) return { nonzero: 0, pExactWorse: 1, pMidWorse: 0.5, pExactTwo: 1 };
  if (nonzero.length > mostNonzero)
    throw new RangeError(
      `${nonzero.length} non-zero differences; all sign patterns are listed up to ${mostNonzero}`
    );
  let sums = allSignedSums(nonzero.map(Math.abs)), seen = sum(nonzero), [atMost, equal, asFar] = [0, 0, 0];
  for (let total of sums)
    total <= seen + tie && (atMost += 1), Math.abs(total - seen) <= tie && (equal += 1), Math.abs(total) >= Math.abs(seen) - tie && (asFar += 1);
  return {
    nonzero: nonzero.length,
    pExactWorse: atMost / sums.length,
    pMidWorse: (atMost - equal / 2) / sums.length,
    pExactTwo: asFar / sums.length
  };
}
function allSignedSums(sizes) {
  let sums = new Float64Array(2 ** sizes.length);
  return sizes.forEach((size, step) => {
    let filled = 2 ** step;
    for (let index = 0; index < filled; index++) {
      let total = sums[index] ?? 0;
      sums[index] = total - size, sums[index + filled] = total + size;
    }
  }), sums;
}

// src/stats/paired-test.ts
var mostSignFlips = 16;
function pairedTest(differences, settings) {
  let { singleBinary, clusters } = settings;
  if (singleBinary && !anyShared(clusters)) {
    let worse = differences.filter((difference) => difference < 0).length, better = differences.filter((difference) => difference > 0).length;
    return bothSides(mcnemar(worse, better).pMidWorse);
  }
  let totals = clusterTotals(differences, clusters), sums = totals.map((cluster) => withoutFloatNoise(cluster.total));
  if (sums.filter((total) => total !== 0).length <= mostSignFlips) return bothSides(signFlip(sums).pMidWorse);
  let { mean: mean2, se, df } = clusteredMean(totals);
  return bothSides(studentLowerTail(mean2, se, df));
}
function bothSides(pWorse) {
  return { pWorse, pBetter: 1 - pWorse };
}

// src/stats/pseudo-pair-t.ts
var import_stats_base_dists_t_quantile = __toESM(require_lib19(), 1);
function pseudoPairT(differences, settings) {
  let { h, alpha, delta, clusters } = settings, pseudo = [h, -h].map((total) => ({ total, size: 1 })), { mean: center, se, df } = clusteredMean([...clusterTotals(differences, clusters), ...pseudo]), margin = (0, import_stats_base_dists_t_quantile.default)(1 - alpha, df) * se;
  return {
    estimate: mean(differences),
    center,
    se,
    df,
    lo: clip(center - margin),
    hi: clip(center + margin),
    pWorse: studentLowerTail(center, se, df),
    pBetter: studentLowerTail(-center, se, df),
    pNi: delta === void 0 ? null : studentLowerTail(-(center + delta), se, df)
  };
}
function pseudoSize(kind, differences) {
  return kind === "binary" ? 1 : differences.reduce((largest, difference) => Math.max(largest, Math.abs(difference)), 0.25);
}
function clip(limit) {
  return Math.min(1, Math.max(-1, limit));
}

// src/stats/measure-metric.ts
function measureMetric(values, alpha) {
  let paired = pairValues(values), { observed, missing, n, unpaired } = paired, evidenceOf = (differences, clusters) => {
    let clustered = clusters === void 0 ? {} : { clusters }, h = pseudoSize(values.kind, differences), { lo, hi } = pseudoPairT(differences, { h, alpha, ...clustered });
    return { lo, hi, ...pairedTest(differences, { singleBinary: paired.singleBinary, ...clustered }) };
  }, seen = evidenceOf(observed.differences, observed.clusters), asSeen = missing === 0;
  return {
    n,
    unpaired,
    missing,
    estimate: mean(observed.differences),
    variance: variancePerCase(observed.differences, observed.clusters),
    observed: seen,
    worst: asSeen ? seen : evidenceOf(paired.worst, paired.clusters),
    best: asSeen ? seen : evidenceOf(paired.best, paired.clusters)
  };
}
function variancePerCase(differences, clusters) {
  let totals = clusterTotals(differences, clusters);
  return totals.length < 2 ? null : differences.length * clusteredMean(totals).se ** 2;
}

// src/stats/planning.ts
var import_stats_base_dists_normal_quantile = __toESM(require_lib20(), 1);
function standardErrors({ alpha, power: power2 }) {
  return (0, import_stats_base_dists_normal_quantile.default)(1 - alpha, 0, 1) + (0, import_stats_base_dists_normal_quantile.default)(power2, 0, 1);
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

// src/verdict/compare/values.ts
function turned(value, direction) {
  return value === null || direction === "higher-is-better" ? value : 1 - value;
}
function inUnit(value, direction) {
  return turned(value, direction);
}
function meanOf(values) {
  return mean(values.filter((value) => value !== null));
}

// src/verdict/compare/compare-totals.ts
function compareTotals(rule, pairs) {
  let means = pairs.map(({ base: base2, candidate: candidate2 }) => ({ base: meanOf(base2), candidate: meanOf(candidate2) })), paired = means.filter(({ base: base2 }) => base2 !== null), both = paired.filter(({ candidate: candidate2 }) => candidate2 !== null), scored = means.filter(({ candidate: candidate2 }) => candidate2 !== null), base = meanOf(both.map((each) => each.base)), candidate = meanOf((paired.length === 0 ? scored : both).map((each) => each.candidate));
  return {
    ...rule,
    judged: pairs.length,
    n: paired.length,
    missing: paired.length - both.length,
    unpaired: pairs.length - paired.length,
    unscored: pairs.length - scored.length,
    base,
    candidate,
    estimate: null,
    interval: null,
    pWorse: null,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    needs: null,
    detectable: null,
    ratio: base === null || candidate === null || base === 0 ? null : candidate / base,
    floorResult: null
  };
}

// src/verdict/compare/floor.ts
function holdAgainstFloor(values, floor, alpha) {
  let known = values.filter((value) => value !== null), sum2 = known.reduce((total, value) => total + value, 0), missing = values.length - known.length, upperOf = (total, n) => wilson(total, n, 1 - 2 * alpha).hi, brokenAtWorst = upperOf(sum2, values.length) < floor;
  return {
    state: upperOf(sum2 + missing, values.length) < floor ? "broken" : brokenAtWorst ? "unclear" : "held",
    upper: known.length === 0 ? null : upperOf(sum2, known.length)
  };
}

// src/verdict/compare/compare-runs.ts
var power = 0.8;
function compareRuns(baseline, candidate, policy) {
  let before = new Map(baseline.map((each) => [each.case, each])), after = new Map(candidate.map((each) => [each.case, each])), ids = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort(), clusters = ids.map((id) => after.get(id)?.cluster ?? before.get(id)?.cluster ?? null), measured = policy.metrics.map((rule) => {
    let pairs = ids.map((id) => ({
      base: before.get(id)?.scores[rule.name] ?? [],
      candidate: after.get(id)?.scores[rule.name] ?? []
    }));
    return isBounded(rule.kind) ? measureBounded(rule, rule.kind, pairs, clusters, policy.alpha) : { rule, pairs, result: compareTotals(rule, pairs) };
  }), toJudge = measured.flatMap(
    (each) => "measure" in each && each.rule.margin !== null && each.measure.n > 0 ? [{ ...each, role: each.rule.role, delta: each.rule.margin }] : []
  ), judgements = judgeMetrics(toJudge, policy.alpha);
  return measured.map((each) => {
    let index = toJudge.findIndex(({ rule }) => rule === each.rule), judged = toJudge[index], judgement = judgements[index];
    return judged === void 0 || judgement === void 0 ? each.result : {
      ...each.result,
      pWorseAdjusted: judgement.adjusted.best.pWorse,
      pBetterAdjusted: judgement.adjusted.worst.pBetter,
      verdict: judgement.verdict,
      needs: judgement.verdict === "inconclusive" ? wouldDecide(judged, policy.alpha) : null
    };
  });
}
function measureBounded(rule, kind, pairs, clusters, alpha) {
  let turnedBase = pairs.map(({ base }) => base.map((value) => turned(value, rule.direction))), turnedCandidate = pairs.map(
    ({ candidate }) => candidate.map((value) => turned(value, rule.direction))
  ), clustered = clusters.some((cluster) => cluster !== null) ? { clusters } : {}, measure = measureMetric(
    { kind, baseline: turnedBase, candidate: turnedCandidate, ...clustered },
    alpha
  ), values = turnedCandidate.map(meanOf), scored = values.filter((value) => value !== null), both = pairs.flatMap((_, index) => {
    let base = meanOf(turnedBase[index] ?? []), candidate = values[index] ?? null;
    return base === null || candidate === null ? [] : [{ base, candidate }];
  }), observed = measure.n - measure.missing, mde = measure.variance === null ? null : minimumDetectableEffect(Math.sqrt(measure.variance), observed, { alpha, power }), result = {
    ...rule,
    judged: pairs.length,
    n: measure.n,
    missing: measure.missing,
    unpaired: measure.unpaired,
    unscored: pairs.length - scored.length,
    base: inUnit(meanOf(both.map(({ base }) => base)), rule.direction),
    candidate: inUnit(meanOf(measure.n === 0 ? scored : both.map((pair) => pair.candidate)), rule.direction),
    estimate: measure.estimate,
    interval: measure.estimate === null ? null : [measure.observed.lo, measure.observed.hi],
    pWorse: measure.estimate === null ? null : measure.observed.pWorse,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    needs: null,
    // The rule of three: however quiet they are, n cases cannot show less than 3/n.
    detectable: mde === null ? null : Math.min(1, Math.max(mde, 3 / observed)),
    ratio: null,
    floorResult: rule.floor === null ? null : holdAgainstFloor(values, turned(rule.floor, rule.direction), alpha)
  };
  return { rule, pairs, turnedBase, measure, result };
}
function wouldDecide({ measure, pairs, turnedBase, delta }, alpha) {
  let rates = { alpha, power };
  if (measure.variance === null)
    return { casesMore: Math.max(0, planN(0, delta, rates) - measure.n), repeats: null };
  let runsOf = (side) => Math.max(1, ...pairs.map((pair) => pair[side].length)), candidateRuns = runsOf("candidate"), wanted = needs(
    {
      varianceOfDifferences: measure.variance,
      varianceWithin: withinVariance(turnedBase),
      n: measure.n,
      baselineRuns: runsOf("base"),
      candidateRuns
    },
    delta,
    rates
  ), repeats = wanted.repeats.kind === "runs" ? wanted.repeats.candidateRuns : null;
  return {
    casesMore: wanted.casesMore,
    repeats: repeats !== null && repeats > candidateRuns ? repeats : null
  };
}

export {
  turned,
  meanOf,
  flipsByChance,
  compareRuns
};
