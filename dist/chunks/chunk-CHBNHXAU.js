import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  gateOutcome
} from "./chunk-SZWKGSB2.js";
import {
  ReasonCode,
  decisionOrder
} from "./chunk-JY34GS52.js";
import {
  missingShare
} from "./chunk-FSIJOXCX.js";
import {
  nonEmpty
} from "./chunk-JZBA4R35.js";

// src/verdict/gate/reasons.ts
var nothingMeasured = { code: "nothing-measured", data: {} };
function gapReason(gap) {
  return { code: ReasonCode.safeParse(gap.code).success ? gap.code : "gap", data: { shard: gap.shard, trials: gap.trials, why: short(gap.why) } };
}
function runTrouble({ gaps, lost }) {
  let reasons = gaps.map(gapReason);
  return reasons.length === 0 && lost > 0 ? [{ code: "trials-lost", data: { trials: lost } }] : reasons;
}
function tooManyFailed({ failed: { trials, of, cause }, gate }) {
  return of > 0 && trials / of > gate.maxMissing ? [{ code: "trials-failed", data: { trials, of, cause } }] : [];
}
function baselineTrouble({ baseline }) {
  return baseline.kind === "unusable" ? [{ code: baseline.code, data: { why: short(baseline.why) } }] : [];
}
function noBaseline({ rulesFrom }) {
  return { code: "no-baseline", data: { rulesFrom } };
}
function regressed(metric) {
  return { code: "regressed", metric: metric.name, data: figures(metric) };
}
function inconclusive(metric) {
  let { needs, detectable } = metric, data = {
    ...figures(metric),
    casesMore: needs?.casesMore ?? null,
    repeats: needs?.repeats ?? null,
    detectable
  };
  return { code: "inconclusive", metric: metric.name, data };
}
function shownNotWorse(metric) {
  return { code: metric.verdict === "improved" ? "improved" : "not-worse", metric: metric.name, data: figures(metric) };
}
function floorReasons(gating, state) {
  return gating.flatMap(
    ({ name, floor, floorResult, candidate }) => floorResult?.state === state ? [
      {
        code: state === "broken" ? "below-floor" : "floor-unclear",
        metric: name,
        data: { floor, upper: floorResult.upper, candidate }
      }
    ] : []
  );
}
function tooMuchMissing(gating, policy) {
  return gating.filter((metric) => missingShare(metric) > policy.maxMissing).map((metric) => ({
    code: "too-much-missing",
    metric: metric.name,
    data: {
      missing: metric.n > 0 ? metric.missing : metric.unscored,
      of: metric.n > 0 ? metric.n : metric.judged,
      allowed: policy.maxMissing
    }
  }));
}
function tooFewPaired(gating) {
  return gating.filter(({ n, judged }) => n < 0.8 * judged).map(({ name, n, judged }) => ({
    code: "too-few-paired",
    metric: name,
    data: { paired: n, of: judged, needed: 0.8 }
  }));
}
function notJudged(gating) {
  return gating.length === 0 ? [{ code: "no-gating-metric", data: {} }] : gating.filter(({ verdict, n, missing }) => verdict === null || n - missing === 0).map(({ name }) => ({ code: "not-judged", metric: name, data: {} }));
}
function short(text) {
  let whole = text.toWellFormed();
  return whole.length <= 400 ? whole : `${whole.slice(0, 399).toWellFormed()}\u2026`;
}
function figures({ base, candidate, estimate, interval, margin }) {
  return { base, candidate, estimate, lo: interval?.[0] ?? null, hi: interval?.[1] ?? null, margin };
}

// src/verdict/gate/gate.ts
function decideSuite(facts) {
  let { suite, metrics, gate } = facts, trouble = nonEmpty([...runTrouble(facts), ...baselineTrouble(facts)]);
  if (trouble !== null) return about(suite, { kind: "unmeasured", because: trouble });
  let decision = facts.baseline.kind === "found" && facts.rulesFrom === "base" ? decide(metrics, gate) : decideWithoutBaseline(metrics, gate, noBaseline(facts)), failed = decision.kind === "fail" ? null : nonEmpty(tooManyFailed(facts));
  return about(suite, failed === null ? decision : { kind: "unmeasured", because: failed });
}
function decide(metrics, policy) {
  let gating = metrics.filter(({ role }) => role !== "info"), worse = gating.filter(({ verdict }) => verdict === "regressed").map(regressed), failed = nonEmpty([...worse, ...floorReasons(gating, "broken")]);
  if (failed !== null) return { kind: "fail", because: failed };
  let lacking = nonEmpty([
    ...tooMuchMissing(gating, policy),
    ...tooFewPaired(gating),
    ...notJudged(gating)
  ]);
  if (lacking !== null) return { kind: "unmeasured", because: lacking };
  let verdicts = gating.map(({ role, verdict }) => ({
    role,
    verdict: verdict ?? "inconclusive"
  })), outcome = gateOutcome(verdicts, Math.max(0, ...gating.map(missingShare)), policy.maxMissing), open = gating.filter(
    ({ verdict, mayBeWorse }) => verdict === "inconclusive" && (outcome.kind !== "shown" || mayBeWorse)
  ), doubts = nonEmpty([...open.map(inconclusive), ...floorReasons(gating, "unclear")]);
  if (doubts !== null) return { kind: "undecided", because: doubts };
  let notes = nonEmpty(gating.filter(({ verdict }) => verdict !== "inconclusive").map(shownNotWorse));
  return outcome.kind !== "shown" || notes === null ? { kind: "unmeasured", because: [nothingMeasured] } : { kind: "pass", because: notes };
}
function decideWithoutBaseline(metrics, policy, reason) {
  let gating = metrics.filter(({ role }) => role !== "info"), failed = nonEmpty(floorReasons(gating, "broken"));
  if (failed !== null) return { kind: "fail", because: failed };
  let lacking = nonEmpty(tooMuchMissing(gating, policy));
  return lacking === null ? { kind: "undecided", because: [reason] } : { kind: "unmeasured", because: lacking };
}
function decideAll(suites, untouched, gaps = []) {
  let ofRun = nonEmpty(gaps.map(gapReason)), ofUntouched = nonEmpty(
    untouched.map(({ suite, why }) => ({ code: "untouched", suite, data: { why: short(why) } }))
  ), all = [...suites];
  ofRun !== null && all.push({ kind: "unmeasured", because: ofRun }), ofUntouched !== null && all.push({ kind: "untouched", because: ofUntouched });
  let kind = worstOf(all) ?? "unmeasured", because = all.filter((each) => each.kind === kind).flatMap((each) => each.because);
  return { kind, because: nonEmpty(because.slice(0, 500)) ?? [nothingMeasured] };
}
function worstOf(decisions) {
  return decisionOrder.find((kind) => decisions.some((decision) => decision.kind === kind)) ?? null;
}
function about(suite, { kind, because: [first, ...more] }) {
  let named = (reason) => ({ ...reason, suite });
  return { kind, because: [named(first), ...more.map(named).slice(0, 499)] };
}

export {
  decideSuite,
  decide,
  decideAll,
  worstOf
};
