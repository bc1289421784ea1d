import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareRuns,
  deltaOf,
  meanOf,
  measureRuns,
  pNotWorse,
  roleWeights,
  turned,
  withVerdict
} from "./chunk-PNGBN3EI.js";
import {
  missingShare
} from "./chunk-FSIJOXCX.js";
import {
  wilson
} from "./chunk-PIBGY7AR.js";
import {
  flipsByChance
} from "./chunk-4VJVPXYV.js";
import {
  normalCdf,
  normalQuantile
} from "./chunk-KUYWQVHT.js";
import {
  isBounded,
  trialValue
} from "./chunk-J7NCNSNB.js";

// src/verdict/compare/flips.ts
function flipMetric(metrics) {
  let bounded = metrics.filter(({ kind }) => isBounded(kind)), rules = [
    ({ role, verdict }) => role === "primary" && verdict === "regressed",
    ({ role, verdict }) => role === "guard" && verdict === "regressed",
    ({ role }) => role === "primary",
    ({ role }) => role === "guard",
    () => !0
  ];
  for (let rule2 of rules) {
    let found = bounded.find(rule2);
    if (found !== void 0) return found;
  }
  return null;
}
function findFlips(metric, { before, after }) {
  let { name, direction } = metric, changed = before.flatMap((base, index) => {
    let from = meanOf(base.scores[name] ?? []), to = meanOf(after[index]?.scores[name] ?? []);
    if (from === null || to === null) return [];
    let change = turned(to, direction) - turned(from, direction);
    return isFlip(metric, from, to) ? [{ case: base.case, from, to, change }] : [];
  });
  changed.sort((a, b) => a.change - b.change || (a.case < b.case ? -1 : 1));
  let runs = before.map((base) => base.scores[name] ?? []);
  return {
    metric: name,
    worse: changed.filter(({ change }) => change < 0).length,
    better: changed.filter(({ change }) => change > 0).length,
    expectedByChance: metric.kind === "binary" ? flipsByChance(runs, metric.n - metric.missing) : null,
    cases: changed
  };
}
var smallestMove = 0.05;
function isFlip(metric, from, to) {
  return metric.kind === "binary" ? from >= 0.5 != to >= 0.5 : Math.abs(to - from) > (metric.margin ?? smallestMove) + 1e-9;
}

// src/verdict/compare/added.ts
function measureAdded(metrics, cases, alpha) {
  return cases.length === 0 ? [] : metrics.filter(({ kind }) => isBounded(kind)).map(({ name, kind }) => {
    let values = cases.flatMap(({ scores }) => meanOf(scores[name] ?? []) ?? []), mean = meanOf(values), limits = wilson((mean ?? 0) * values.length, values.length, 1 - 2 * alpha), interval = kind === "binary" && mean !== null ? [limits.lo, limits.hi] : null;
    return { metric: name, n: values.length, mean, interval };
  });
}

// src/stats/judge-looks.ts
function lookOf(metrics) {
  let known = metrics.map(({ measure, delta }) => ({ delta, measure: measure?.n === 0 ? null : measure }));
  return {
    pNotWorse: known.map(({ measure, delta }) => measure === null ? 1 : pNotWorse(measure.worst, delta)),
    pWorse: known.map(({ measure }) => measure === null ? 1 : measure.best.pWorse)
  };
}
function verdictAtLook(standing, { measure, delta }, level) {
  if (standing === "worse") return "regressed";
  if (standing === "open") return "inconclusive";
  let { pBetter, hi } = measure.worst;
  return pBetter <= level && hi >= delta ? "improved" : "no-material-change";
}

// src/stats/root.ts
function rootOfDecreasing(f, lo, hi) {
  let [below, above] = [lo, hi];
  for (let step = 0; step < 60; step++) {
    let middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    f(middle) > 0 ? below = middle : above = middle;
  }
  return (below + above) / 2;
}

// src/stats/group-sequential.ts
var tails = 9, smallestStep = 1e-6;
function groupSequentialBounds(plan) {
  refuseBadPlan(plan);
  let { times, alpha, rho: rho2 } = plan, bounds = [], survivors = { points: [0], masses: [1] }, [before, spentBefore] = [0, 0];
  return times.forEach((time, look) => {
    let sd = Math.sqrt(time - before), spent = alpha * time ** rho2, bound = boundFor(survivors, sd, Math.sqrt(time), spent - spentBefore, spent);
    bounds.push(bound / Math.sqrt(time));
    let next = times[look + 1];
    next !== void 0 && (survivors = survivorsBelow(bound, survivors, sd, Math.sqrt(time), Math.sqrt(next - time)), [before, spentBefore] = [time, spent]);
  }), bounds;
}
function groupSequentialLevels(plan) {
  return groupSequentialBounds(plan).map((z) => normalCdf(-z));
}
function boundFor(survivors, sd, sdOfAll, now, soFar) {
  let [lo, hi] = [soFar, now].map((p) => -normalQuantile(p) * sdOfAll);
  if (lo === void 0 || hi === void 0 || !Number.isFinite(hi)) return Number.POSITIVE_INFINITY;
  let crossing = (bound) => {
    let { points, masses } = survivors, total = 0;
    for (let i = 0; i < points.length; i++)
      total += (masses[i] ?? 0) * normalCdf(((points[i] ?? 0) - bound) / sd);
    return total;
  };
  return rootOfDecreasing((bound) => crossing(bound) - now, lo, hi);
}
function survivorsBelow(bound, { points, masses }, sd, sdOfAll, sdOfNext) {
  let nodes = panels(-tails * sdOfAll, Math.min(bound, tails * sdOfAll), 2 * Math.min(sd, sdOfNext)), first = 0, density = (at) => {
    for (; at - (points[first] ?? at) > tails * sd; ) first++;
    let total = 0;
    for (let i = first; i < points.length; i++) {
      let u = ((points[i] ?? 0) - at) / sd;
      if (u > tails) break;
      total += (masses[i] ?? 0) * Math.exp(-0.5 * u * u);
    }
    return total / (sd * Math.sqrt(2 * Math.PI));
  };
  return {
    points: nodes.map(({ at }) => at),
    masses: nodes.map(({ at, weight }) => weight * density(at))
  };
}
var rule = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763]
], ascendingRule = [...rule.map(([at, weight]) => [-at, weight]).reverse(), ...rule];
function panels(lo, hi, widest) {
  let count = Math.max(1, Math.ceil((hi - lo) / widest)), half = (hi - lo) / count / 2;
  return Array.from({ length: count }, (_, panel) => lo + half * (2 * panel + 1)).flatMap(
    (middle) => ascendingRule.map(([at, weight]) => ({ at: middle + half * at, weight: half * weight }))
  );
}
function refuseBadPlan({ times, alpha, rho: rho2 }) {
  if (!(alpha > 0 && alpha < 0.5)) throw new RangeError(`alpha must be between 0 and \xBD, found ${alpha}`);
  if (!(rho2 > 0)) throw new RangeError(`rho must be above 0, found ${rho2}`);
  times.forEach((time, look) => {
    let least = (times[look - 1] ?? 0) + smallestStep;
    if (!(time >= least && time <= 1))
      throw new RangeError(`look times must increase within (0, 1], found ${times.join(", ")}`);
  });
}

// src/stats/sequential-decision.ts
function sequentialLevels(plan, roles) {
  let tables = /* @__PURE__ */ new Map(), levelsAt = (share) => {
    let known = tables.get(share) ?? groupSequentialLevels({ ...plan, alpha: plan.alpha * share });
    return tables.set(share, known), known;
  };
  return {
    roles,
    notWorse: levelsAt(1),
    worse: roleWeights(roles).map((share) => share === 0 ? [] : levelsAt(share))
  };
}
function standingsAfter(before, look, { roles, notWorse, worse }, index) {
  return refuseOtherLength(look, roles), roles.map((role, metric) => role === "info" ? "open" : before[metric] === "not-worse" || reached(look.pNotWorse[metric], notWorse[index]) ? "not-worse" : reached(look.pWorse[metric], worse[metric]?.[index]) ? "worse" : "open");
}
function outcomeOf(standings, roles, last) {
  if (standings.includes("worse")) return "failure";
  let needed = neededFor(roles, last);
  return needed.length === 0 ? "open" : needed.every((metric) => standings[metric] === "not-worse") ? "success" : "open";
}
function reached(p, level) {
  return p !== void 0 && level !== void 0 && p <= level;
}
function neededFor(roles, last) {
  let ofRole = (wanted) => roles.flatMap((role, metric) => wanted.includes(role) ? [metric] : []), primaries = ofRole(["primary"]);
  return last && primaries.length > 0 ? primaries : ofRole(["primary", "guard"]);
}
function refuseOtherLength(look, roles) {
  for (let [name, { length }] of Object.entries(look))
    if (length !== roles.length)
      throw new RangeError(`${roles.length} metrics but ${length} entries of ${name}`);
}

// src/verdict/compare/looks.ts
var rho = 2;
function levelsOf(looks, { alpha, metrics }) {
  let planned = looks.at(-1)?.cases ?? 0;
  return sequentialLevels(
    { times: looks.map(({ cases }) => cases / planned), alpha, rho },
    metrics.map(({ role, margin }) => margin === null ? "info" : role)
  );
}
function takeLooks({
  looks,
  policy,
  levels = levelsOf(looks, policy),
  measure
}) {
  let standings = levels.roles.map(() => "open");
  for (let [index, { cases }] of looks.entries()) {
    let measured = measure(cases, levels.notWorse[index] ?? 0);
    if (measured === null) return null;
    let metrics = measured.map((each) => ({
      measure: each.measure,
      delta: deltaOf(each.rule.kind, each.rule.margin ?? 1)
    }));
    standings = standingsAfter(standings, lookOf(metrics), levels, index);
    let last = index === looks.length - 1;
    if (!last && !endsEarly(measured, outcomeOf(standings, levels.roles, last), policy.maxMissing)) continue;
    let results = verdicts(measured, standings, levels, index, policy.alpha);
    return { look: index + 1, of: looks.length, cases, metrics: results };
  }
  return null;
}
function endsEarly(measured, outcome, maxMissing) {
  let gating = measured.map(({ result }) => result).filter(({ role }) => role !== "info");
  return gating.some(({ floorResult }) => floorResult?.state === "broken") ? !0 : outcome !== "success" ? outcome === "failure" : gating.every(
    (result) => missingShare(result) <= maxMissing && result.n >= 0.8 * result.judged && isAboveFloor(result)
  );
}
function isAboveFloor({ floor, floorResult, candidate, direction }) {
  return floor === null ? !0 : candidate === null || floorResult?.state !== "held" ? !1 : turned(candidate, direction) >= turned(floor, direction);
}
function verdicts(measured, standings, { worse }, look, alpha) {
  return measured.map((each, metric) => {
    let { measure } = each, { role, margin } = each.rule;
    if (measure === null || role === "info" || margin === null || measure.n === 0) return each.result;
    let level = worse[metric]?.[look] ?? 0, adjusted = (p) => Math.min(1, p * alpha / level), standing = standings[metric] ?? "open";
    return withVerdict(each, alpha, {
      verdict: verdictAtLook(standing, { measure, delta: deltaOf(each.rule.kind, margin) }, level),
      mayBeWorse: standing === "open" && measure.worst.pWorse <= level,
      pWorseAdjusted: adjusted(measure.best.pWorse),
      pBetterAdjusted: adjusted(measure.worst.pBetter)
    });
  });
}

// src/verdict/compare/slices.ts
function compareSlices({ name, direction }, tags, cases, { before, after }) {
  return tags.flatMap((tag) => {
    let paired = cases.flatMap(({ slices }, index) => {
      let value = slices[tag], base = meanOf(before[index]?.scores[name] ?? []), candidate = meanOf(after[index]?.scores[name] ?? []);
      return value === void 0 || base === null || candidate === null ? [] : [{ value, base, candidate }];
    });
    return [...Map.groupBy(paired, ({ value }) => value)].map(([value, members]) => {
      let base = meanOf(members.map((member) => member.base)) ?? 0, candidate = meanOf(members.map((member) => member.candidate)) ?? 0, estimate = turned(candidate, direction) - turned(base, direction);
      return { tag, value, metric: name, n: members.length, base, candidate, estimate };
    });
  }).sort((a, b) => a.estimate - b.estimate || (keyOf(a) < keyOf(b) ? -1 : 1));
}
function keyOf({ tag, value }) {
  return JSON.stringify([tag, value]);
}

// src/verdict/compare/compare.ts
function compareSuite(suite, baseline, trials, gate) {
  let { planned, arms, ofCase } = armsOf(suite, baseline, trials), seen = lookAt(suite, arms, gate, () => !0), cases = seen?.cases ?? planned.length, judged = { before: arms.before.slice(0, cases), after: arms.after.slice(0, cases) }, metrics = seen?.metrics ?? compareRuns(judged.before, judged.after, { alpha: gate.alpha, metrics: suite.metrics }), shown = flipMetric(metrics);
  return {
    coverage: {
      ...countCases(metrics, cases),
      dataset: suite.baseCases,
      planned: planned.length,
      notRun: planned.filter((each) => ofCase(each).every(({ outcome }) => outcome === "not-run")).length,
      added: suite.added.length,
      removed: suite.removed.length,
      changed: suite.changed.length
    },
    stoppedAt: seen !== null && seen.look < seen.of ? seen.look : null,
    metrics,
    flips: shown === null ? null : findFlips(shown, judged),
    slices: shown === null ? [] : compareSlices(shown, suite.slices, planned.slice(0, cases), judged),
    added: measureAdded(
      suite.metrics,
      suite.cases.filter(({ from }) => from === "head").map((each) => candidateScores(each, suite.metrics, ofCase(each))),
      gate.alpha
    )
  };
}
function decidedAt(suite, baseline, trials, gate) {
  let { planned, arms, ofCase } = armsOf(suite, baseline, trials), firstOpen = planned.map((each) => {
    let own = ofCase(each).filter(({ outcome }) => outcome !== "not-run");
    return new Set(own.map(({ repeat }) => repeat)).size >= suite.repeats;
  }).indexOf(!1), there = firstOpen === -1 ? planned.length : firstOpen, seen = lookAt(suite, arms, gate, (cases) => cases <= there);
  return seen === null || seen.look === seen.of ? null : { look: seen.look, cases: seen.cases };
}
function lookAt(suite, arms, { alpha, maxMissing }, isThere) {
  if (suite.looks.length < 2) return null;
  let policy = { alpha, maxMissing, metrics: suite.metrics };
  return takeLooks({
    looks: suite.looks,
    policy,
    measure: (cases, floorAlpha) => isThere(cases) ? measureRuns(arms.before.slice(0, cases), arms.after.slice(0, cases), policy, floorAlpha) : null
  });
}
function armsOf(suite, baseline, trials) {
  let trialsOf = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case
  ), ofCase = (planned2) => (trialsOf.get(planned2.id) ?? []).filter(({ caseDigest }) => caseDigest === planned2.digest), planned = suite.cases.filter(({ from }) => from === "base"), arms = {
    before: planned.map((each) => baselineScores(each, suite.metrics, baseline)),
    after: planned.map((each) => candidateScores(each, suite.metrics, ofCase(each)))
  };
  return { planned, arms, ofCase };
}
function countCases(metrics, judged) {
  let gating = metrics.filter(({ role }) => role !== "info"), bounded = metrics.filter(({ kind }) => isBounded(kind)), counted = gating.length > 0 ? gating : bounded;
  return {
    judged,
    paired: Math.min(judged, ...counted.map(({ n }) => n)),
    missing: Math.max(0, ...counted.map(({ unscored }) => unscored))
  };
}
function baselineScores(planned, metrics, baseline) {
  let stored = baseline?.cases.get(planned.id), same = stored !== void 0 && stored.digest === planned.digest, scores = metrics.map(({ name, digest }) => {
    let comparable = same && baseline?.meta.metricDigests[name] === digest;
    return [name, comparable ? stored.scores[name] ?? [] : []];
  });
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}
function candidateScores(planned, metrics, trials) {
  let ordered = trials.filter((trial) => trial.outcome !== "not-run").sort((a, b) => a.repeat - b.repeat), scores = metrics.map(
    (metric) => [metric.name, ordered.map((trial) => trialValue(trial, metric))]
  );
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}

export {
  isFlip,
  compareSuite,
  decidedAt,
  baselineScores
};
