import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  anyShared,
  clusterTotals,
  clusteredMean,
  studentLowerTail,
  wilson
} from "./chunk-PIBGY7AR.js";
import {
  minimumDetectableEffect,
  needs,
  planN,
  withinVariance
} from "./chunk-4VJVPXYV.js";
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
  __require
} from "./chunk-IA6Z3OCR.js";

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

// on-first-use:@stdlib/stats-base-dists-binomial-cdf of src/stats/mcnemar.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-binomial-cdf"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), mcnemar_default = standIn(() => library());

// on-first-use:@stdlib/stats-base-dists-binomial-pmf of src/stats/mcnemar.ts
var read2, library2 = () => {
  let here = import.meta.dirname;
  return read2 ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-binomial-pmf"], read2;
}, standIn2 = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), mcnemar_default2 = standIn2(() => library2());

// src/stats/mcnemar.ts
function mcnemar(worse, better) {
  let changed = worse + better;
  if (changed === 0) return { pExactWorse: 1, pMidWorse: 0.5, pExactTwo: 1, pMidTwo: 1 };
  let fewer = Math.min(worse, better), pExactWorse = mcnemar_default(better, changed, 0.5), twice = 2 * mcnemar_default(fewer, changed, 0.5);
  return {
    pExactWorse,
    pMidWorse: pExactWorse - 0.5 * mcnemar_default2(worse, changed, 0.5),
    pExactTwo: Math.min(1, twice),
    pMidTwo: worse === better ? 1 : twice - mcnemar_default2(fewer, changed, 0.5)
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

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/pseudo-pair-t.ts
var read3, library3 = () => {
  let here = import.meta.dirname;
  return read3 ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read3;
}, standIn3 = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), pseudo_pair_t_default = standIn3(() => library3());

// src/stats/pseudo-pair-t.ts
function pseudoPairT(differences, settings) {
  let { h, alpha, delta, clusters } = settings, pseudo = [h, -h].map((total) => ({ total, size: 1 })), { mean: center, se, df } = clusteredMean([...clusterTotals(differences, clusters), ...pseudo]), margin = pseudo_pair_t_default(1 - alpha, df) * se;
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
function pNotWorse({ center, se, df }, delta) {
  return studentLowerTail(-(center + delta), se, df);
}
function measureMetric(values, alpha) {
  let paired = pairValues(values), { observed, missing, n, unpaired } = paired, evidenceOf = (differences, clusters) => {
    let clustered = clusters === void 0 ? {} : { clusters }, h = pseudoSize(values.kind, differences), { lo, hi, center, se, df } = pseudoPairT(differences, { h, alpha, ...clustered }), p = pairedTest(differences, { singleBinary: paired.singleBinary, ...clustered });
    return { lo, hi, center, se, df, ...p };
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

// src/verdict/compare/floor.ts
function holdAgainstFloor(values, floor, alpha) {
  let known = values.filter((value) => value !== null), sum2 = known.reduce((total, value) => total + value, 0), missing = values.length - known.length, upperOf = (total, n) => wilson(total, n, 1 - 2 * alpha).hi, brokenAtWorst = upperOf(sum2, values.length) < floor;
  return {
    state: upperOf(sum2 + missing, values.length) < floor ? "broken" : brokenAtWorst ? "unclear" : "held",
    upper: known.length === 0 ? null : upperOf(sum2, known.length)
  };
}

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/log-ratio.ts
var read4, library4 = () => {
  let here = import.meta.dirname;
  return read4 ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read4;
}, standIn4 = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), log_ratio_default = standIn4(() => library4());

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/trimmed-t.ts
var read5, library5 = () => {
  let here = import.meta.dirname;
  return read5 ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read5;
}, standIn5 = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), trimmed_t_default = standIn5(() => library5());

// src/stats/trimmed-t.ts
function trimmedT(values, trim2, alpha) {
  let n = values.length, cut = Math.floor(trim2 * n), kept = n - 2 * cut;
  if (kept < 2)
    throw new RangeError(`a trimmed interval needs two kept values or more, found ${kept} of ${n}`);
  let sorted = [...values].sort((a, b) => a - b), [lowest, highest] = [sorted[cut] ?? 0, sorted[n - cut - 1] ?? 0], winsorised = sorted.map((value) => Math.min(highest, Math.max(lowest, value))), mean2 = sum(sorted.slice(cut, n - cut)) / kept, se = Math.sqrt(sampleVariance(winsorised) ?? 0) / (kept / n * Math.sqrt(n)), df = kept - 1, margin = trimmed_t_default(1 - alpha, df) * se;
  return { mean: mean2, se, df, lo: mean2 - margin, hi: mean2 + margin };
}

// src/stats/log-ratio.ts
function logRatio(baseline, candidate, settings) {
  let { trim: trim2, alpha, runToRun } = settings;
  if (baseline.length !== candidate.length)
    throw new RangeError(`${baseline.length} baseline amounts but ${candidate.length} of the candidate`);
  let logs = baseline.map((before, index) => logOf(candidate[index]) - logOf(before)), { mean: mean2, se, df } = trimmedT(logs, trim2, alpha), drift = runToRun === void 0 ? 0 : runToRun.tau ** 2 * (1 + 1 / runToRun.runs);
  return ratioOf(mean2, Math.sqrt(se ** 2 + drift), df, alpha);
}
function ratioOf(log, seLog, df, alpha) {
  let margin = log_ratio_default(1 - alpha, df) * seLog;
  return {
    ratio: Math.exp(log),
    seLog,
    df,
    lo: Math.exp(log - margin),
    hi: Math.exp(log + margin),
    pWorse: studentLowerTail(-log, seLog, df)
  };
}
function logOf(amount) {
  if (amount === void 0 || !(amount > 0))
    throw new RangeError(`a ratio needs amounts above 0, found ${amount}`);
  return Math.log(amount);
}

// src/stats/ratio-of-totals.ts
function ratioOfTotals(baseline, candidate, alpha) {
  let n = baseline.length;
  if (candidate.length !== n)
    throw new RangeError(`${n} baseline amounts but ${candidate.length} of the candidate`);
  if (n < 2) throw new RangeError(`a ratio of totals needs two pairs or more, found ${n}`);
  let [before, after] = [sum(baseline), sum(candidate)];
  if (!(before > 0 && after > 0))
    throw new RangeError(`a ratio of totals needs totals above 0, found ${before} and ${after}`);
  let squares = baseline.map(
    (value, index) => n * (candidate[index] ?? 0) / after - n * value / before
  ), se = Math.sqrt(sum(squares.map((z) => z ** 2)) / (n * (n - 1)));
  return ratioOf(Math.log(after / before), se, n - 1, alpha);
}

// src/verdict/compare/measure-totals.ts
var trim = 0.2, fewestRuns = 3;
function measureTotals(rule, pairs, alpha) {
  let means = pairs.map(({ base: base2, candidate: candidate2 }) => ({ base: meanOf(base2), candidate: meanOf(candidate2) })), paired = means.filter(({ base: base2 }) => base2 !== null), both = paired.flatMap(
    ({ base: base2, candidate: candidate2 }) => base2 === null || candidate2 === null ? [] : [{ base: base2, candidate: candidate2 }]
  ), scored = means.flatMap(({ candidate: candidate2 }) => candidate2 ?? []), base = meanOf(both.map((each) => each.base)), candidate = meanOf(paired.length === 0 ? scored : both.map((each) => each.candidate)), ratio = ratioOfArms(rule.kind, both, pairs, alpha), evidence = ratio === null ? null : turnedRatio(ratio, rule.direction === "higher-is-better"), measure = evidence === null ? null : {
    n: paired.length,
    missing: paired.length - both.length,
    unpaired: pairs.length - paired.length,
    estimate: evidence.center,
    variance: both.length * evidence.se ** 2,
    observed: evidence,
    worst: evidence,
    best: evidence
  }, result = {
    ...rule,
    judged: pairs.length,
    n: paired.length,
    missing: paired.length - both.length,
    unpaired: pairs.length - paired.length,
    unscored: pairs.length - scored.length,
    base,
    candidate,
    estimate: evidence?.center ?? null,
    interval: evidence === null ? null : [evidence.lo, evidence.hi],
    pWorse: evidence?.pWorse ?? null,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    mayBeWorse: !1,
    needs: null,
    detectable: null,
    ratio: ratio?.ratio ?? plainRatio(base, candidate),
    floorResult: null
  };
  return { rule, pairs, measure, result };
}
function ratioOfArms(kind, both, pairs, alpha) {
  let before = both.map(({ base }) => base), after = both.map(({ candidate }) => candidate);
  if (kind !== "duration")
    return both.length < 2 || sum(before) <= 0 || sum(after) <= 0 ? null : ratioOfTotals(before, after, alpha);
  if (both.length - 2 * Math.floor(trim * both.length) < 2 || [...before, ...after].some((value) => value <= 0)) return null;
  let runToRun = wandering(pairs);
  return logRatio(before, after, { trim, alpha, ...runToRun === null ? {} : { runToRun } });
}
function wandering(pairs) {
  let runs = Math.max(0, ...pairs.map(({ base }) => base.length)), means = Array.from(
    { length: runs },
    (_, run) => meanOf(pairs.flatMap(({ base }) => base[run] == null || base[run] <= 0 ? [] : [Math.log(base[run])]))
  ).filter((mean2) => mean2 !== null), variance = means.length < fewestRuns ? null : sampleVariance(means);
  return variance === null ? null : { tau: Math.sqrt(variance), runs: means.length };
}
function turnedRatio({ ratio, lo, hi, seLog, df, pWorse }, higherIsBetter) {
  let [log, low, high] = [Math.log(ratio), Math.log(lo), Math.log(hi)];
  return higherIsBetter ? { center: log, se: seLog, df, lo: low, hi: high, pWorse: 1 - pWorse, pBetter: pWorse } : { center: 0 - log, se: seLog, df, lo: 0 - high, hi: 0 - low, pWorse, pBetter: 1 - pWorse };
}
function plainRatio(base, candidate) {
  return base === null || candidate === null || base === 0 ? null : candidate / base;
}

// src/verdict/compare/would-decide.ts
var power = 0.8;
function wouldDecide({ rule, measure, pairs, delta }, alpha) {
  let rates = { alpha, power };
  if (measure.variance === null)
    return { casesMore: Math.max(0, planN(0, delta, rates) - measure.n), repeats: null };
  let runsOf = (side) => Math.max(1, ...pairs.map((pair) => pair[side].length)), candidateRuns = runsOf("candidate"), wanted = needs(
    {
      varianceOfDifferences: measure.variance,
      varianceWithin: isBounded(rule.kind) ? withinVariance(pairs.map(({ base }) => base.map((value) => turned(value, rule.direction)))) : null,
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

// src/verdict/compare/compare-runs.ts
function compareRuns(baseline, candidate, policy) {
  let measured = measureRuns(baseline, candidate, policy), toJudge = judgeable(measured), judgements = new Map(
    judgeMetrics(toJudge, policy.alpha).map((judgement, index) => [toJudge[index]?.rule, judgement])
  );
  return measured.map((each) => {
    let judgement = judgements.get(each.rule);
    if (judgement === void 0) return each.result;
    let { adjusted, verdict, verdictWorst } = judgement;
    return withVerdict(each, policy.alpha, {
      verdict,
      mayBeWorse: verdict === "inconclusive" && verdictWorst === "regressed",
      pWorseAdjusted: adjusted.best.pWorse,
      pBetterAdjusted: adjusted.worst.pBetter
    });
  });
}
function measureRuns(baseline, candidate, policy, floorAlpha = policy.alpha) {
  let before = new Map(baseline.map((each) => [each.case, each])), after = new Map(candidate.map((each) => [each.case, each])), ids = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort(), clusters = ids.map((id) => after.get(id)?.cluster ?? before.get(id)?.cluster ?? null);
  return policy.metrics.map((rule) => {
    let pairs = ids.map((id) => ({
      base: before.get(id)?.scores[rule.name] ?? [],
      candidate: after.get(id)?.scores[rule.name] ?? []
    }));
    return isBounded(rule.kind) ? measureBounded(rule, rule.kind, pairs, clusters, { alpha: policy.alpha, floorAlpha }) : measureTotals(rule, pairs, policy.alpha);
  });
}
function judgeable(measured) {
  return measured.flatMap((each) => {
    let { rule, measure } = each;
    return measure === null || rule.margin === null || measure.n === 0 ? [] : [{ ...each, measure, role: rule.role, delta: deltaOf(rule.kind, rule.margin) }];
  });
}
function deltaOf(kind, margin) {
  return isBounded(kind) ? margin : Math.log(margin);
}
function withVerdict({ rule, pairs, measure, result }, alpha, judged) {
  let { margin } = rule, open = judged.verdict === "inconclusive" && measure !== null && margin !== null;
  return {
    ...result,
    ...judged,
    needs: open ? wouldDecide({ rule, measure, pairs, delta: deltaOf(rule.kind, margin) }, alpha) : null
  };
}
function measureBounded(rule, kind, pairs, clusters, { alpha, floorAlpha }) {
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
    mayBeWorse: !1,
    needs: null,
    // The rule of three: however quiet they are, n cases cannot show less than 3/n.
    detectable: mde === null ? null : Math.min(1, Math.max(mde, 3 / observed)),
    ratio: null,
    floorResult: rule.floor === null ? null : holdAgainstFloor(values, turned(rule.floor, rule.direction), floorAlpha)
  };
  return { rule, pairs, measure, result };
}

export {
  turned,
  meanOf,
  roleWeights,
  pseudoSize,
  pNotWorse,
  compareRuns,
  measureRuns,
  deltaOf,
  withVerdict
};
