import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readInput
} from "./chunk-DNVFOQDS.js";
import {
  showMarkdown
} from "./chunk-Q2RCOGGF.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  leave,
  openOutput,
  outHelp
} from "./chunk-4NYR6O46.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  optionalText,
  runs
} from "./chunk-HN3DSJRF.js";
import "./chunk-CXLVMHN6.js";
import {
  gateEvaluation
} from "./chunk-2UURYQKR.js";
import {
  runsBefore
} from "./chunk-AT52Y7GL.js";
import {
  renderSummary
} from "./chunk-KUV44DU4.js";
import "./chunk-COTQCC36.js";
import "./chunk-DGQY2KTK.js";
import "./chunk-OFQCUH2O.js";
import "./chunk-CREQMF72.js";
import "./chunk-DUBASEHY.js";
import "./chunk-2HKPHKLF.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-FCOCPNA6.js";
import "./chunk-IHRKYM7B.js";
import {
  unknownSha
} from "./chunk-NNW36QKY.js";
import "./chunk-ROGM3G5R.js";
import "./chunk-FR5N2Y2G.js";
import "./chunk-DSG54KLI.js";
import "./chunk-EDMFJ4ZE.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  toCheckConclusion
} from "./chunk-BJFK2C46.js";
import "./chunk-CHBNHXAU.js";
import "./chunk-SZWKGSB2.js";
import "./chunk-JY34GS52.js";
import "./chunk-7H6E46BV.js";
import "./chunk-DTMOVVPA.js";
import "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-JZBA4R35.js";
import "./chunk-SLHIYD27.js";
import "./chunk-FUGBBMBO.js";
import "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import {
  defaultPolicy
} from "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import {
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/gate.ts
import { join as join2, resolve } from "node:path";

// src/cli/collect-folders.ts
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
function collectFolders(folders, planFile) {
  let files = [...new Set(folders.flatMap(filesBelow))], shards = files.filter((file) => /(?:^|[\\/])shard-\d{1,3}\.jsonl$/.test(file)), plans = planFile === null ? files.filter((file) => /(?:^|[\\/])plan\.json$/.test(file)) : [planFile], texts = new Set(plans.map(readInput)), [planText] = texts;
  if (planText === void 0 || texts.size > 1) throw whichPlan(plans);
  return { planText, shards: shards.map((file) => ({ source: file, text: readInput(file) })) };
}
function filesBelow(folder) {
  if (lstatSync(folder, { throwIfNoEntry: !1 })?.isDirectory() !== !0)
    throw new UserError({
      code: "input-invalid",
      what: "there is no such folder",
      found: folder,
      accepted: "the folders that `plumbline run --plan` left its files in",
      next: "name the folders that are there: a shard that is missing in them is reported as not measured"
    });
  return readdirSync(folder, { recursive: !0, withFileTypes: !0 }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
function whichPlan(found) {
  return new UserError({
    code: "input-invalid",
    what: found.length === 0 ? "no plan was named, and none lies in the folders" : "there are several plans",
    found: found.length === 0 ? "no plan.json" : found.join(", "),
    accepted: "the plan.json that was run",
    next: "name it with --plan"
  });
}

// src/cli/gate.ts
var Options = external_exports.object({
  args: external_exports.array(external_exports.string()),
  plan: optionalText,
  remote: optionalText,
  out: optionalText
});
function gateCommand() {
  return new Command("gate").description("judge what was planned from the shard files that are there; writes report.json").argument("<dir...>", "folders with shard files, and with plan.json unless --plan says where").option("--plan <file>", "the plan that was run").option("--remote <remote>", remoteHelp).option("--out <dir>", outHelp).action(runs(Options, gate));
}
async function gate(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), folders = options.args.map((dir) => resolve(cwd, dir)), { planText, shards } = collectFolders(
    folders,
    options.plan === null ? null : resolve(cwd, options.plan)
  ), dataBranch = await localDataBranch(repository, options.remote, { cwd }), { report, plan } = await gateEvaluation(
    {
      plan: { kind: "text", text: planText },
      planDigest: null,
      shards,
      troubles: [],
      subject: nobody,
      attempt: 1,
      now: (/* @__PURE__ */ new Date()).toISOString(),
      version
    },
    dataBranch
  ), { conclusion, exitCode } = toCheckConclusion(
    report.decision,
    (plan?.policy ?? defaultPolicy).gate,
    !0
  ), summary = renderSummary(report, {
    verified: !0,
    reportUrl: null,
    history: await runsBefore(plan, dataBranch)
  }), folder = openOutput(options.out, { root: repository.root, cwd });
  leave(folder, { "report.json": prettyJson(report), "summary.md": summary });
  for (let { text, style } of showMarkdown(summary)) terminal.say(text, style);
  return terminal.say(`decision: ${report.decision.kind}
${join2(folder, "report.json")}`), terminal.document({ decision: report.decision.kind, conclusion, folder, report }), exitCode;
}
var nobody = {
  repository: "unknown",
  event: "local",
  pr: null,
  base: { sha: unknownSha, ref: "unknown" },
  head: { sha: unknownSha, ref: "unknown" },
  candidate: { commit: null, tree: null },
  trust: "own"
};
export {
  gateCommand
};
