import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-4E3PFSGR.js";
import "./chunks/chunk-PC4PEFMZ.js";
import "./chunks/chunk-MTITANVK.js";
import {
  version
} from "./chunks/chunk-KN54EA7Q.js";
import "./chunks/chunk-4UP3COMW.js";
import "./chunks/chunk-Y7L77UU2.js";
import "./chunks/chunk-RBHCJKF7.js";
import {
  actionCodeHost
} from "./chunks/chunk-WJGW2AO4.js";
import {
  octokitFor
} from "./chunks/chunk-S4USW5AG.js";
import "./chunks/chunk-55TNHIAL.js";
import "./chunks/chunk-4N7A4JP5.js";
import "./chunks/chunk-M6L4RTLN.js";
import "./chunks/chunk-46YBFNF3.js";
import {
  runAction
} from "./chunks/chunk-VK4EI3YU.js";
import "./chunks/chunk-JP6QBS2Q.js";
import "./chunks/chunk-UBNSEKCO.js";
import "./chunks/chunk-Z7IS5NWS.js";
import {
  UserError
} from "./chunks/chunk-7GYZHXDI.js";
import "./chunks/chunk-2JHDJ4CA.js";
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
