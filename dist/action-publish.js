import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-YUH445CC.js";
import "./chunks/chunk-HL5TZNJR.js";
import "./chunks/chunk-32HRURYG.js";
import "./chunks/chunk-ELWQRHB7.js";
import "./chunks/chunk-7KD7H5HC.js";
import "./chunks/chunk-MXMP2OBW.js";
import {
  version
} from "./chunks/chunk-FUJSQI3Z.js";
import "./chunks/chunk-K6PQVKL2.js";
import "./chunks/chunk-6K2435PR.js";
import "./chunks/chunk-4NXMIUKU.js";
import "./chunks/chunk-UVC5FJPC.js";
import "./chunks/chunk-74TAEL64.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import {
  actionCodeHost
} from "./chunks/chunk-4UKT2T3U.js";
import {
  octokitFor
} from "./chunks/chunk-IDOEDXTU.js";
import "./chunks/chunk-4GY23N6Q.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L7OM6TQ2.js";
import "./chunks/chunk-MCS6LHXB.js";
import "./chunks/chunk-XWKLXWFG.js";
import {
  runAction
} from "./chunks/chunk-25KYHLIG.js";
import "./chunks/chunk-CS3TKL7Q.js";
import "./chunks/chunk-7736Z4M5.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-PYCTTGOG.js";
import "./chunks/chunk-KSJNMKFV.js";
import "./chunks/chunk-Y3JFUE7B.js";
import "./chunks/chunk-BNXTNIS5.js";
import "./chunks/chunk-CBPBUGVT.js";
import {
  UserError
} from "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-TVGVIJQH.js";
import "./chunks/chunk-B7ROATOU.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/publish.ts
await runAction("publish", async ({ inputs, runner, output, log }) => {
  let runId = runner.event.workflow_run?.id;
  if (runner.eventName !== "workflow_run" || runId === void 0)
    throw new UserError({
      code: "event-refused",
      what: "there is no ended workflow run to publish",
      found: `event ${runner.eventName}`,
      accepted: "workflow_run with `types: [completed]`",
      next: "call publish.yml from a workflow on `workflow_run` of the workflow that evaluates"
    });
  let token = inputs["github-token"], host = actionCodeHost(runner, token), octokit = octokitFor({ token: token ?? "", apiUrl: runner.apiUrl }), outcome = await publishWorkflowRun(
    {
      runId,
      publisher: "workflow-run-job",
      now: (/* @__PURE__ */ new Date()).toISOString(),
      version,
      serverUrl: runner.serverUrl
    },
    { host, artifacts: createRunArtifacts({ octokit, repository: runner.repository, runId }) }
  );
  return outcome.kind === "ignored" ? (log(`nothing published: ${outcome.why}`), 0) : (output("decision", outcome.decision), log(`check ${outcome.published.check}, comment ${outcome.published.comment}`), 0);
});
