import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readBaselinesAt
} from "./chunk-DGQY2KTK.js";
import {
  promisedBaseline
} from "./chunk-7H6E46BV.js";

// src/operations/promised-baselines.ts
async function plannedBaselines(plan, dataBranch) {
  let { baseline } = plan, suites = plan.suites.map(({ name }) => name);
  return baseline.kind === "absent" ? new Map(suites.map((suite) => [suite, { kind: "absent" }])) : baseline.kind === "unreadable" ? new Map(suites.map((suite) => [suite, { kind: "unreadable", why: baseline.why }])) : readBaselinesAt(dataBranch(baseline.branch), baseline.commit, plan.subject.base.ref, suites);
}
async function promisedBaselines(plan, dataBranch) {
  let read = await plannedBaselines(plan, dataBranch);
  return new Map(
    plan.suites.flatMap(({ name, baseline }) => {
      let promised = promisedBaseline(baseline, read.get(name));
      return promised.kind === "found" ? [[name, promised.baseline]] : [];
    })
  );
}

export {
  plannedBaselines,
  promisedBaselines
};
