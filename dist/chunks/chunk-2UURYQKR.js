import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  plannedBaselines
} from "./chunk-COTQCC36.js";
import {
  assemble
} from "./chunk-OFQCUH2O.js";
import {
  readPlan
} from "./chunk-2HKPHKLF.js";
import {
  buildReport,
  unmeasuredReport
} from "./chunk-FCOCPNA6.js";

// src/operations/gate-evaluation.ts
async function gateEvaluation(request, dataBranch) {
  let { attempt, now, version, subject } = request, unmeasured = (code, why) => {
    let gaps = [{ code, shard: null, trials: 0, why }, ...request.troubles];
    return {
      report: unmeasuredReport({ subject, planDigest: null, gaps, attempt, now, version }),
      plan: null
    };
  };
  if (request.plan.kind === "missing") return unmeasured("plan-missing", request.plan.why);
  let read = readPlan(request.plan.text, request.planDigest);
  switch (read.kind) {
    case "newer":
      return unmeasured(
        "plan-newer",
        `the plan was made by a newer Plumbline (${read.version}): update this one`
      );
    case "unreadable":
      return unmeasured("plan-unreadable", `the plan cannot be read: ${read.why}`);
    case "other":
      return unmeasured("plan-other", "the plan is not the one whose digest the plan job gave out");
    case "plan": {
      let { plan, digest } = read;
      if (plan.purpose !== "judge")
        return unmeasured(
          "plan-purpose",
          "the plan records a baseline: it has no rules of a base to judge by"
        );
      if (subject.pr !== null && !isAbout(plan.subject, subject))
        return unmeasured("plan-foreign", "the plan is of another pull request or commit than this event");
      let run = assemble(plan, digest, request.shards), baselines = await plannedBaselines(plan, dataBranch);
      return { report: buildReport({
        plan,
        planDigest: digest,
        run: withTroubles(run, request.troubles),
        baselines,
        attempt,
        now,
        wallMs: Math.max(0, Date.parse(now) - Date.parse(plan.createdAt)),
        version,
        trusted: plan.subject.trust === "own"
      }), plan };
    }
  }
}
function isAbout(planned, event) {
  return planned.pr === event.pr && planned.head.sha === event.head.sha && planned.repository === event.repository;
}
function withTroubles(run, troubles) {
  let [first, ...rest] = [...run.kind === "incomplete" ? run.gaps : [], ...troubles];
  return first === void 0 ? run : { kind: "incomplete", trials: run.trials, notes: run.notes, gaps: [first, ...rest] };
}

export {
  gateEvaluation
};
