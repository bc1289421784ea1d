import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  gateEvaluation
} from "./chunk-2UURYQKR.js";
import {
  runsBefore
} from "./chunk-AT52Y7GL.js";
import {
  renderSummary
} from "./chunk-KUV44DU4.js";
import {
  reportSubjectOf
} from "./chunk-PVV4347A.js";
import {
  actionDataBranch
} from "./chunk-DR7Z3Q4C.js";
import {
  policyAt
} from "./chunk-KMR4CSJB.js";
import {
  publishReport
} from "./chunk-XV3NWRUC.js";
import {
  writeReport
} from "./chunk-FCOCPNA6.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  toCheckConclusion
} from "./chunk-BJFK2C46.js";
import {
  actionCodeHost
} from "./chunk-KYRPSAUO.js";
import {
  reportArtifact
} from "./chunk-ZSSCQPJG.js";
import {
  defaultPolicy
} from "./chunk-APWFIILO.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// action/verdict.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
async function giveVerdict(context, arrived, artifacts) {
  let { runner, log } = context, token = context.inputs["github-token"], subject = reportSubjectOf(runner), dataBranch = actionDataBranch(runner, token), { report, plan } = await gateEvaluation(
    { ...arrived, subject, attempt: runner.attempt, now: (/* @__PURE__ */ new Date()).toISOString(), version },
    dataBranch
  );
  await leaveReport(context, report, artifacts);
  let host = actionCodeHost(runner, token), policy = plan?.policy ?? await policyWithoutPlan(host, subject.base.ref), verified = subject.trust !== "fork", reportUrl = `${runner.serverUrl}/${runner.repository}/actions/runs/${runner.runId}`, history = await runsBefore(plan, dataBranch);
  await context.summary(renderSummary(report, { verified, reportUrl, history }));
  let mayPublish = runner.eventName === "pull_request" && subject.trust === "own";
  if (policy.publisher === "action" && mayPublish && subject.pr !== null) {
    let published = await publishReport(
      {
        report,
        pullRequest: subject.pr,
        headSha: subject.head.sha,
        policy,
        verified,
        reportUrl,
        externalId: report.plan ?? `run-${runner.runId}-attempt-${runner.attempt}`
      },
      host
    );
    log(`check ${published.check}, comment ${published.comment}`);
  } else
    log("the report is uploaded; it is published from outside of this job");
  return log(`decision: ${report.decision.kind}`), toCheckConclusion(report.decision, policy.gate, verified).exitCode;
}
async function policyWithoutPlan(host, baseRef) {
  try {
    return await policyAt(host, baseRef);
  } catch (thrown) {
    if (thrown instanceof UserError && thrown.problems[0].code.startsWith("config-")) return defaultPolicy;
    throw thrown;
  }
}
async function leaveReport({ runner, output }, report, artifacts) {
  let text = writeReport(report), folder = join(runner.temp, "plumbline"), path = join(folder, "report.json");
  mkdirSync(folder, { recursive: !0 }), writeFileSync(path, text), await artifacts.upload(reportArtifact(runner.attempt), /* @__PURE__ */ new Map([["report.json", text]]));
  let verdicts = report.suites.map(({ name, decision, metrics }) => [
    name,
    {
      decision: decision.kind,
      metrics: Object.fromEntries(metrics.map((metric) => [metric.name, metric.verdict]))
    }
  ]);
  output("decision", report.decision.kind), output("verdicts", JSON.stringify(Object.fromEntries(verdicts))), output("report-path", path), output("cost-usd", report.cost.usd === null ? "" : String(report.cost.usd));
}

export {
  giveVerdict
};
