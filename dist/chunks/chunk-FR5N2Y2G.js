import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  nameText
} from "./chunk-DSG54KLI.js";
import {
  plural,
  showLimits,
  showValue
} from "./chunk-EDMFJ4ZE.js";
import {
  decisionOrder
} from "./chunk-JY34GS52.js";

// src/verdict/report/causes.ts
var retry = "then re-run the failed job: finished cases are kept.", ofContent = "The log of the shard says what is wrong with it; mend it and push again.", causes = {
  "config-secret": {
    phrase: "a key or an address is not set",
    next: `The log of the shard names it: add it under Settings > Secrets and variables > Actions, and hand it to the shard as docs/actions.md shows, ${retry}`
  },
  auth: {
    phrase: "the endpoint refuses the key",
    next: `See whether the secret holds the right key and whether that key may use this model, ${retry}`
  },
  network: {
    phrase: "the endpoint cannot be reached",
    next: `See whether its address is right and whether it is up, ${retry}`
  },
  "http-404": {
    phrase: "there is nothing at the address that was asked",
    next: `See whether \`baseUrl\`, or the url of the service, is right, ${retry}`
  },
  insufficient_quota: {
    phrase: "the account has nothing left to spend",
    next: `Raise its limit, ${retry}`
  },
  "http-429": {
    phrase: "the endpoint let too few requests through",
    next: `Write its limits below \`limits\` of the provider, ${retry}`
  },
  rate_limit_exceeded: {
    phrase: "the endpoint let too few requests through",
    next: `Write its limits below \`limits\` of the provider, ${retry}`
  },
  "worker-failed": {
    phrase: "its program cannot be started",
    next: "The log of the shard has its last words: a package that is not installed, a variable that it is not given, or a fault in its code."
  },
  "service-not-ready": {
    phrase: "its service does not become ready",
    next: "The log of the shard has its last words: a package that is not installed, a variable that it is not given, or a fault in its code."
  },
  "prompt-missing": { phrase: "its prompt is not there", next: ofContent },
  "prompt-invalid": { phrase: "its prompt cannot be read", next: ofContent }
};
function causeOf(code) {
  return typeof code == "string" && Object.hasOwn(causes, code) ? causes[code] ?? null : null;
}

// src/verdict/report/phrases.ts
var rerun = "Re-run the failed job; finished cases are kept.", rerunAll = "Re-run all jobs.", record = "Run the baseline workflow on the base branch, then re-run this.", words = new Map(
  Object.entries({
    "baseline-unreadable": {
      phrase: () => "the baseline cannot be read",
      next: `${rerunAll} If it stays so: ${record}`
    },
    "baseline-newer": {
      phrase: () => "the baseline was made by a newer Plumbline",
      next: "Update the version that the workflow uses."
    },
    "baseline-other-content": {
      phrase: () => "the record of the base's content is missing",
      next: "The run that records it after the merge is still going, or failed: see the baseline workflow, then re-run this."
    },
    "baseline-not-the-planned": {
      phrase: () => "the baseline is not the one that was planned",
      next: rerunAll
    },
    "too-much-missing": {
      phrase: ({ data }) => `${countOf(data.missing)} of ${plural(countOf(data.of), "case")} have no result`,
      next: rerun
    },
    "trials-failed": {
      phrase: ({ data }) => {
        let cause = causeOf(data.cause), failed = `${countOf(data.trials)} of ${plural(countOf(data.of), "planned result")} failed on the way`;
        return cause === null ? failed : `${failed}: ${cause.phrase}`;
      },
      next: rerun
    },
    "too-few-paired": {
      phrase: ({ data }) => `only ${countOf(data.paired)} of ${plural(countOf(data.of), "case")} can be compared with the baseline`,
      next: record
    },
    "no-gating-metric": {
      phrase: () => "no metric of it may decide",
      next: "Give one of its metrics the role primary."
    },
    "not-judged": {
      phrase: ({ metric }) => `${nameText(metric ?? "a metric")} has nothing to be judged by`,
      next: record
    },
    "nothing-measured": { phrase: () => "nothing was measured", next: rerunAll },
    "trials-lost": {
      phrase: ({ data }) => `${plural(countOf(data.trials), "planned result")} never arrived`,
      next: rerun
    },
    "shard-missing": { phrase: () => "a shard left no results", next: rerun },
    "shard-cut": { phrase: () => "the file of a shard is cut off", next: rerun },
    "shard-refused": { phrase: () => "the file of a shard was refused", next: rerunAll },
    "shard-unreadable": { phrase: () => "the file of a shard cannot be read", next: rerunAll },
    "shard-foreign": { phrase: () => "a shard belongs to another plan", next: rerunAll },
    "shard-newer": {
      phrase: () => "a shard was made by a newer Plumbline",
      next: "Use one version in all jobs."
    },
    "trial-conflict": { phrase: () => "results are there twice, with different content", next: rerunAll },
    "trial-foreign": { phrase: () => "there are results that nobody planned", next: rerunAll },
    "trial-missing": { phrase: () => "planned results never arrived", next: rerun },
    "stopped-budget": {
      phrase: () => "its budget was spent",
      next: "Raise costUsd of the suite on the base branch, or make the suite smaller."
    },
    "stopped-time": {
      phrase: () => "its time was over",
      next: "Raise runTimeout of the suite on the base branch, or use more shards."
    },
    "stopped-unfounded": {
      phrase: () => "a shard ended before the results decided",
      next: "Re-run the failed jobs."
    },
    "stopped-cancelled": { phrase: () => "the run was cancelled", next: "Re-run the cancelled jobs." },
    "plan-missing": {
      phrase: () => "there is no plan",
      next: "See the log of the plan job, then re-run all jobs."
    },
    "plan-newer": {
      phrase: () => "the plan was made by a newer Plumbline",
      next: "Use one version in all jobs."
    },
    "plan-unreadable": { phrase: () => "the plan cannot be read", next: rerunAll },
    "plan-purpose": {
      phrase: () => "the plan is one to record a baseline",
      next: "Call evaluate.yml on pull_request only."
    },
    "plan-foreign": { phrase: () => "the plan is of another commit", next: rerunAll },
    "run-cancelled": { phrase: () => "the run was cancelled", next: "Re-run the cancelled jobs." },
    "report-missing": { phrase: () => "the workflow run left no report", next: rerunAll },
    "report-refused": { phrase: () => "the report of the workflow run was refused", next: rerunAll },
    "report-newer": {
      phrase: () => "the report was made by a newer Plumbline",
      next: "Update the version that publishes."
    },
    "report-foreign": { phrase: () => "the report speaks of another change", next: rerunAll },
    "plan-other": { phrase: () => "the plan is not the one that was promised", next: rerunAll },
    "floor-unclear": {
      phrase: ({ metric }) => `whether ${nameText(metric ?? "a metric")} holds its floor depends on what is missing`,
      next: rerun
    },
    inconclusive: { phrase: () => "the measurement does not decide", next: "More cases would decide." },
    "no-baseline": {
      phrase: () => "there is no baseline yet",
      next: "The baseline is recorded after the merge, or at once by running the baseline workflow."
    }
  })
);
function phraseOf(reason) {
  return words.get(reason.code)?.phrase(reason) ?? "results were lost on the way";
}
function nextStepOf(reason) {
  return causeOf(reason.data.cause)?.next ?? words.get(reason.code)?.next ?? rerun;
}
function countOf(value) {
  return typeof value == "number" && Number.isSafeInteger(value) ? value : 0;
}

// src/verdict/report/headline.ts
var signs = {
  fail: "\u274C",
  unmeasured: "\u26A0\uFE0F",
  undecided: "\u2754",
  pass: "\u2705",
  untouched: "\u2796"
};
function reportHeadline(report) {
  let [first, ...others] = worstFirst(report.suites);
  return report.decision.kind === "untouched" ? "nothing that a suite measures was touched" : first === void 0 ? `not measured: ${phraseOf(report.decision.because[0])}` : [suiteHeadline(first), ...tally(others)].join("; ");
}
function worstFirst(suites) {
  let rank = ({ decision }) => decisionOrder.indexOf(decision.kind);
  return [...suites].sort((a, b) => rank(a) - rank(b));
}
function suiteHeadline(suite) {
  let name = nameText(suite.name), [reason] = suite.decision.because;
  switch (suite.decision.kind) {
    case "fail":
      return reason.code === "below-floor" ? `${name} is below its floor: ${floorMove(suite, reason)}` : `${name} got worse: ${move(suite, reason)}`;
    case "unmeasured":
      return `${name}: not measured, ${unmeasuredWhy(suite, reason)}`;
    case "undecided":
      return `${name}: undecided, ${undecidedWhy(suite, reason)}`;
    case "pass":
      return passHeadline(name, suite);
    case "untouched":
      return `${name}: untouched`;
  }
}
function passHeadline(name, suite) {
  let improved = suite.decision.because.find(({ code }) => code === "improved");
  return improved === void 0 ? `${name}: no material change` : `${name} improved: ${move(suite, improved)}`;
}
function move(suite, reason) {
  let metric = metricOf(suite, reason);
  if (metric === void 0) return "a metric";
  let { kind, base, candidate } = metric;
  return `${nameText(metric.name)} ${showValue(kind, base)} \u2192 ${showValue(kind, candidate)}`;
}
function floorMove(suite, reason) {
  let metric = metricOf(suite, reason);
  if (metric === void 0 || metric.floor === null) return "a metric";
  let { kind, candidate, direction } = metric, bound = direction === "higher-is-better" ? "at least" : "at most";
  return `${nameText(metric.name)} ${showValue(kind, candidate)}, ${bound} ${showValue(kind, metric.floor.floor)} is needed`;
}
function undecidedWhy(suite, reason) {
  if (reason.code === "no-baseline") return "there is no baseline yet";
  let metric = metricOf(suite, reason);
  if (metric?.interval == null) return phraseOf(reason);
  let [low, high] = showLimits(metric.kind, metric.direction, metric.interval);
  return `between ${low} and ${high}${metric.kind === "binary" ? " points" : ""}`;
}
function unmeasuredWhy({ coverage, gaps }, reason) {
  let { missing, judged } = coverage;
  return gaps.length > 0 && missing > 0 ? `${missing} of ${plural(judged, "case")} ${missing === 1 ? "has" : "have"} no result` : phraseOf(reason);
}
function metricOf(suite, { metric }) {
  return suite.metrics.find(({ name }) => name === metric);
}
var tallyWords = {
  fail: "worse",
  unmeasured: "not measured",
  undecided: "undecided",
  pass: "fine",
  untouched: "untouched"
};
function tally(suites) {
  return decisionOrder.flatMap((kind) => {
    let count = suites.filter(({ decision }) => decision.kind === kind).length;
    return count === 0 ? [] : [`${count} more ${tallyWords[kind]}`];
  });
}

export {
  phraseOf,
  nextStepOf,
  signs,
  reportHeadline,
  worstFirst,
  suiteHeadline,
  metricOf
};
