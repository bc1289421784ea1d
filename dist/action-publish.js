import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-UGYCUQ3N.js";
import "./chunks/chunk-34CF2PYD.js";
import "./chunks/chunk-PMAMTOPY.js";
import {
  version
} from "./chunks/chunk-YSPGXOPD.js";
import "./chunks/chunk-XIDRVRNZ.js";
import "./chunks/chunk-R2PYUOWS.js";
import "./chunks/chunk-NLGJ3A6I.js";
import {
  actionCodeHost
} from "./chunks/chunk-6VDT4HPP.js";
import {
  octokitFor
} from "./chunks/chunk-K3M4NVG5.js";
import "./chunks/chunk-YGRXWPFR.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L54ZFQ7Y.js";
import "./chunks/chunk-FCCNAVHJ.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import {
  UserError
} from "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
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
