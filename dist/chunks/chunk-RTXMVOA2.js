import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readBaselinesAt
} from "./chunk-F4AHFOKG.js";
import {
  assemble
} from "./chunk-3UKAZXHX.js";
import {
  readPlan
} from "./chunk-ZZAM7HJV.js";
import {
  buildReport,
  unmeasuredReport
} from "./chunk-ELWQRHB7.js";
import {
  fitted,
  linkTo,
  verdictText
} from "./chunk-MXMP2OBW.js";

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
async function plannedBaselines(plan, dataBranch) {
  let { baseline } = plan, suites = plan.suites.map(({ name }) => name);
  return baseline.kind === "absent" ? new Map(suites.map((suite) => [suite, { kind: "absent" }])) : baseline.kind === "unreadable" ? new Map(suites.map((suite) => [suite, { kind: "unreadable", why: baseline.why }])) : readBaselinesAt(dataBranch(baseline.branch), baseline.commit, plan.subject.base.ref, suites);
}

// src/verdict/report/summary.ts
var summaryLimit = 34e4;
function renderSummary(report, { verified, reportUrl }) {
  let { open, folds } = verdictText(report, { verified }), link = linkTo(reportUrl), foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} \xB7 attempt ${report.attempt}</sub>
`;
  return fitted([...open, ""].join(`
`), folds, link === null ? foot : `${link}

${foot}`, summaryLimit);
}

export {
  gateEvaluation,
  renderSummary
};
