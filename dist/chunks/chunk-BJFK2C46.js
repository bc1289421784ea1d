import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/gate/conclusion.ts
var outcomes = {
  pass: { conclusion: "success", exitCode: 0 },
  neutral: { conclusion: "neutral", exitCode: 0 },
  fail: { conclusion: "failure", exitCode: 1 },
  unmeasured: { conclusion: "failure", exitCode: 3 },
  unverified: { conclusion: "action_required", exitCode: 0 }
};
function toCheckConclusion(decision, policy, verified) {
  if (!verified) return outcomes.unverified;
  switch (decision.kind) {
    case "pass":
      return outcomes.pass;
    case "fail":
      return outcomes.fail;
    case "unmeasured":
      return outcomes.unmeasured;
    case "untouched":
      return outcomes.neutral;
    case "undecided":
      return outcomes[undecided(decision, policy)];
  }
}
function undecided({ because }, policy) {
  let answers = because.map(
    ({ code }) => code === "no-baseline" ? policy.onNoBaseline : policy.onInconclusive
  );
  return answers.includes("fail") ? "fail" : answers.includes("neutral") ? "neutral" : "pass";
}

export {
  toCheckConclusion
};
