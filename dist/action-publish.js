import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-WI2BTJEO.js";
import "./chunks/chunk-4GB7HZOT.js";
import "./chunks/chunk-P45I44VB.js";
import {
  version
} from "./chunks/chunk-HFACXJMK.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-RT4KUZWE.js";
import "./chunks/chunk-VTV3EKRA.js";
import {
  actionCodeHost
} from "./chunks/chunk-NE374X3E.js";
import {
  octokitFor
} from "./chunks/chunk-PJKJVWS3.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-ENDL2USO.js";
import "./chunks/chunk-XFQK5HV5.js";
import {
  runAction
} from "./chunks/chunk-ATLQ4VVH.js";
import "./chunks/chunk-UPZ6ZVGX.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-QUZ2TXEX.js";
import {
  UserError
} from "./chunks/chunk-NMA7EQRD.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-CBZDJTNY.js";
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
