import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  bar,
  checkPath,
  isJudge,
  labelsPath,
  readCheck,
  standingOf,
  standingText
} from "./chunk-VGTJB4GK.js";
import {
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// src/operations/read-judge-checks.ts
async function readJudgeChecks(suite, planned, rules) {
  let problems = [], doubted = [];
  for (let metric of suite.metrics.filter((each) => each.role !== "info" && isJudge(each))) {
    let file = checkPath(metric.name), text = await rules.text(file), digest = planned.find(({ name }) => name === metric.name)?.digest;
    if (text === null || digest === void 0) continue;
    let check = readCheck(file, text);
    if ("what" in check) {
      metric.role === "primary" ? problems.push(check) : doubted.push({ metric: metric.name, why: "its check cannot be read" });
      continue;
    }
    let labels = labelsPath(metric.name), labelsDigest = (await rules.digests([labels])).get(labels) ?? null, standing = standingOf(check, { metricDigest: digest, labelsDigest });
    standing.kind !== "below" && standing.kind !== "stale" || (metric.role === "primary" ? problems.push(mayNotDecide(suite.name, metric.name, file, standing)) : doubted.push({ metric: metric.name, why: reason(standing) }));
  }
  return { problems, doubted };
}
async function requireSoundJudges(...of) {
  let { problems, doubted } = await readJudgeChecks(...of);
  return throwIfAny(problems), doubted.length === 0 ? void 0 : [...doubted];
}
function reason(standing) {
  return standing.kind === "stale" ? standingText(standing, 0) : `its agreement with people is ${standing.value.toFixed(2)}, below ${bar.agreement}`;
}
function mayNotDecide(suite, metric, file, standing) {
  return {
    code: "judge-untrusted",
    what: `the judge ${metric} is primary in suite ${suite}, and its check does not bear that out`,
    where: { file },
    found: reason(standing),
    accepted: `role: guard or info; or agreement with people of ${bar.agreement} or more`,
    next: standing.kind === "stale" ? `run \`plumbline judge check --metric ${metric}\` again and commit what it writes, or change the role` : "change the role, or mend the rubric or the model and check it again"
  };
}

export {
  readJudgeChecks,
  requireSoundJudges
};
