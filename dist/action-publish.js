import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createRunArtifacts,
  publishWorkflowRun
} from "./chunks/chunk-2PSJIK3I.js";
import "./chunks/chunk-Z6ZQT7H7.js";
import "./chunks/chunk-KMR4CSJB.js";
import "./chunks/chunk-XV3NWRUC.js";
import "./chunks/chunk-FCOCPNA6.js";
import "./chunks/chunk-IHRKYM7B.js";
import "./chunks/chunk-NNW36QKY.js";
import "./chunks/chunk-ROGM3G5R.js";
import "./chunks/chunk-FR5N2Y2G.js";
import "./chunks/chunk-DSG54KLI.js";
import "./chunks/chunk-EDMFJ4ZE.js";
import {
  version
} from "./chunks/chunk-FUJSQI3Z.js";
import "./chunks/chunk-BJFK2C46.js";
import "./chunks/chunk-CHBNHXAU.js";
import "./chunks/chunk-SZWKGSB2.js";
import "./chunks/chunk-JY34GS52.js";
import "./chunks/chunk-7H6E46BV.js";
import "./chunks/chunk-DTMOVVPA.js";
import "./chunks/chunk-PNGBN3EI.js";
import "./chunks/chunk-FSIJOXCX.js";
import "./chunks/chunk-PIBGY7AR.js";
import "./chunks/chunk-OZA76PB6.js";
import "./chunks/chunk-72IEG5HL.js";
import "./chunks/chunk-MEQ6DDTS.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-4VJVPXYV.js";
import "./chunks/chunk-KUYWQVHT.js";
import {
  actionCodeHost
} from "./chunks/chunk-KYRPSAUO.js";
import {
  octokitFor
} from "./chunks/chunk-ZCZTT7XE.js";
import "./chunks/chunk-MYGSZTTP.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-SLHIYD27.js";
import {
  runAction
} from "./chunks/chunk-ZDQVCDKV.js";
import "./chunks/chunk-NCIRWX43.js";
import "./chunks/chunk-ZSSCQPJG.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-FUGBBMBO.js";
import "./chunks/chunk-JHVX4TBP.js";
import "./chunks/chunk-Z6SCMRPK.js";
import "./chunks/chunk-KSJNMKFV.js";
import "./chunks/chunk-SDUGGUON.js";
import "./chunks/chunk-APWFIILO.js";
import "./chunks/chunk-BNXTNIS5.js";
import "./chunks/chunk-R4NECX6Z.js";
import "./chunks/chunk-IHF2EGSY.js";
import "./chunks/chunk-RDEJDLPY.js";
import "./chunks/chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-I453ZGVS.js";
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
