import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-GEIMW5KR.js";
import "./chunks/chunk-7YL6VXKX.js";
import "./chunks/chunk-WERRP4EA.js";
import {
  version
} from "./chunks/chunk-Q3QNWQWI.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-L4FE6NXA.js";
import "./chunks/chunk-23BSYTH6.js";
import {
  actionCodeHost
} from "./chunks/chunk-3NWDMSBO.js";
import {
  octokitFor
} from "./chunks/chunk-YIC2I7PG.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-UHTSLENI.js";
import "./chunks/chunk-ORSWOP7Z.js";
import {
  runAction
} from "./chunks/chunk-HNUEX37K.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-OHQKT7VK.js";
import "./chunks/chunk-QUZ2TXEX.js";
import {
  UserError
} from "./chunks/chunk-ILHQ4FYJ.js";
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
