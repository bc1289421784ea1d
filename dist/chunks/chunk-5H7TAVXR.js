import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  seededRandom,
  shuffled
} from "./chunk-UQP7W5HO.js";
import {
  paidCalls,
  withoutPrice
} from "./chunk-SBOFNE7X.js";
import {
  showUsd
} from "./chunk-RJ7KLTN4.js";
import {
  InternalError
} from "./chunk-XELRSJDQ.js";
import {
  mean
} from "./chunk-I453ZGVS.js";

// src/evaluation/plan/order.ts
function strataOf(tags, slices) {
  return slices.map((tag) => {
    let value = tags[tag];
    return value === void 0 ? "" : `=${value}`;
  });
}
function orderCases({
  cases,
  seed
}) {
  let strata = dealt(cases, seed), places = createPlaces(
    strata.map(({ ids }) => ids.length),
    cases.length
  );
  return cases.map(() => {
    let next, nextIndex = 0;
    for (let [index, stratum] of strata.entries())
      places.mayTake(index) && (next === void 0 || turnOf(stratum) < turnOf(next)) && (next = stratum, nextIndex = index);
    let id = next?.ids[next.taken];
    if (next === void 0 || id === void 0) throw new InternalError("no stratum may go next");
    return next.taken += 1, places.take(nextIndex), id;
  });
}
function turnOf({ ids, start, taken }) {
  return (taken + start) / ids.length;
}
function dealt(cases, seed) {
  let sorted = cases.toSorted((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0), byKey = Map.groupBy(sorted, ({ strata }) => JSON.stringify(strata)), single = [...byKey.values()].filter(({ length }) => length === 1).flat(), several = [...byKey].filter(([, members]) => members.length > 1);
  return several.sort(([a], [b]) => a < b ? -1 : 1), [["single", single], ...several].filter(([, members]) => members.length > 0).map(([key, members]) => ({
    ids: shuffled(members, JSON.stringify([seed, key])).map(({ id }) => id),
    start: seededRandom(JSON.stringify([seed, key, "start"]))(),
    taken: 0
  }));
}
function createPlaces(sizes, total) {
  let taken = sizes.map(() => 0), place = 1, due = (index) => Math.ceil(((taken[index] ?? 0) + 1) * total / (sizes[index] ?? 1)), free = new Int32Array(total + 1);
  for (let g = 0; g <= total; g++)
    free[g] = g - sizes.reduce((sum, size) => sum + Math.floor(size * g / total), 0);
  let firstFull = (from) => {
    let g = from;
    for (; g < total && free[g] !== 0; ) g += 1;
    return g;
  }, full = firstFull(1);
  return {
    mayTake(index) {
      return (taken[index] ?? 0) * total < (sizes[index] ?? 0) * place && due(index) <= full;
    },
    take(index) {
      let last = due(index);
      for (let g = last - 1; g >= place; g--) {
        let left = (free[g] ?? 0) - 1;
        free[g] = left, left === 0 && (full = Math.min(full, g));
      }
      taken[index] = (taken[index] ?? 0) + 1, place += 1, full < place && (full = firstFull(place));
    }
  };
}

// src/operations/estimate-cost.ts
async function estimateCost(of) {
  let calls = paidCalls(of), parts = await Promise.all([
    ofAnswers(
      of,
      calls.filter((each) => each.of === "answers")
    ),
    ofJudges(
      of,
      calls.filter((each) => each.of === "judges")
    )
  ]), unknown = parts.flatMap((part) => part.basis === "unknown" ? part.of : []);
  if (unknown.length > 0) return { basis: "unknown", of: [...new Set(unknown)].sort() };
  let known = parts.flatMap((part) => part.basis === "unknown" ? [] : [part]), costUsd = of.repeats * known.reduce((sum, part) => sum + part.costUsd, 0);
  return { basis: known.some(({ basis, costUsd: part }) => basis === "guess" && part > 0) ? "guess" : "recorded", costUsd };
}
async function ofAnswers(of, calls) {
  let { target, prompt, recorded } = of;
  if (target.kind === "embedded" || target.kind === "replay") return nothing;
  let asked = recorded?.meta.runs.at(-1)?.asked ?? [], told = target.kind !== "prompt" || prompt?.model != null && asked.includes(prompt.model) ? recordedCost(of, ({ costUsd }) => costUsd) : null;
  return told !== null ? { basis: "recorded", costUsd: told } : target.kind === "prompt" ? guess(of, calls, "the prompt names no model") : { basis: "unknown", of: [`what a ${target.kind} target spends`] };
}
async function ofJudges(of, calls) {
  if (calls.length === 0) return nothing;
  let told = recordedCost(of, ({ judgeCostUsd }) => judgeCostUsd ?? []);
  return told === null ? guess(of, calls, "") : { basis: "recorded", costUsd: told };
}
var nothing = { basis: "recorded", costUsd: 0 };
function recordedCost({ cases, recorded }, valuesOf) {
  let costs = cases.flatMap(({ id }) => {
    let line = recorded?.cases.get(id), cost = line === void 0 ? null : mean(valuesOf(line).filter((value) => value !== null));
    return cost === null ? [] : [cost];
  }), usual = mean(costs);
  return usual === null || 2 * costs.length < cases.length ? null : usual * cases.length;
}
async function guess({ priceOf }, calls, why) {
  let unpriced = await withoutPrice(calls, priceOf);
  return unpriced.length > 0 || calls.length === 0 ? { basis: "unknown", of: unpriced.length > 0 ? unpriced : [why] } : { basis: "guess", costUsd: (await Promise.all(
    calls.map(async ({ endpoint, model, calls: count, input, output }) => {
      let one = await priceOf(endpoint, {
        model: { asked: model, answered: null, fingerprint: null },
        usage: { input, cached: 0, output }
      });
      return count * (one ?? 0);
    })
  )).reduce((sum, cost) => sum + cost, 0) };
}

// src/evaluation/plan/cost-estimate.ts
function describeEstimate(estimate) {
  switch (estimate.basis) {
    case "recorded":
      return estimate.costUsd === 0 ? "costs nothing" : `about ${showUsd(estimate.costUsd)}, as recorded runs cost`;
    case "guess":
      return `about ${showUsd(estimate.costUsd)}, a guess: no recorded run says what its answers or judges cost`;
    case "unknown":
      return `cost unknown: ${estimate.of.join(", ")}`;
  }
}

export {
  strataOf,
  orderCases,
  estimateCost,
  describeEstimate
};
