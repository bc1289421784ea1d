import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  gateEvaluation,
  renderSummary
} from "./chunk-RTXMVOA2.js";
import {
  reportSubjectOf
} from "./chunk-PVV4347A.js";
import {
  actionDataBranch
} from "./chunk-MFHV67FT.js";
import {
  policyAt
} from "./chunk-32HRURYG.js";
import {
  writeReport
} from "./chunk-ELWQRHB7.js";
import {
  publishReport
} from "./chunk-7KD7H5HC.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  toCheckConclusion
} from "./chunk-4NXMIUKU.js";
import {
  actionCodeHost
} from "./chunk-4UKT2T3U.js";
import {
  reportArtifact
} from "./chunk-7736Z4M5.js";
import {
  defaultPolicy
} from "./chunk-Y3JFUE7B.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// action/verdict.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
async function giveVerdict(context, arrived, artifacts) {
  let { runner, log } = context, token = context.inputs["github-token"], subject = reportSubjectOf(runner), { report, plan } = await gateEvaluation(
    { ...arrived, subject, attempt: runner.attempt, now: (/* @__PURE__ */ new Date()).toISOString(), version },
    actionDataBranch(runner, token)
  );
  await leaveReport(context, report, artifacts);
  let host = actionCodeHost(runner, token), policy = plan?.policy ?? await policyWithoutPlan(host, subject.base.ref), verified = subject.trust !== "fork", reportUrl = `${runner.serverUrl}/${runner.repository}/actions/runs/${runner.runId}`;
  await context.summary(renderSummary(report, { verified, reportUrl }));
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
