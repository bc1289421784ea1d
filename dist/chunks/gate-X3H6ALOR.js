import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readInput
} from "./chunk-OJENSIGI.js";
import {
  showMarkdown
} from "./chunk-Q2RCOGGF.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-OMGBL7ZK.js";
import {
  leave,
  openOutput,
  outHelp
} from "./chunk-ZXUFICPD.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import {
  Command,
  optionalText,
  runs
} from "./chunk-ZL4IX2MG.js";
import "./chunk-YVMD7ZHW.js";
import {
  gateEvaluation,
  renderSummary
} from "./chunk-RTXMVOA2.js";
import "./chunk-F4AHFOKG.js";
import "./chunk-3UKAZXHX.js";
import "./chunk-L5YWLTRQ.js";
import "./chunk-S7CAVWPL.js";
import "./chunk-ZZAM7HJV.js";
import "./chunk-Z2PDG5LU.js";
import "./chunk-ELWQRHB7.js";
import "./chunk-MXMP2OBW.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import "./chunk-K6PQVKL2.js";
import "./chunk-6K2435PR.js";
import {
  toCheckConclusion
} from "./chunk-4NXMIUKU.js";
import "./chunk-UVC5FJPC.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-JZBA4R35.js";
import "./chunk-I453ZGVS.js";
import "./chunk-L7OM6TQ2.js";
import "./chunk-MCS6LHXB.js";
import "./chunk-XWKLXWFG.js";
import "./chunk-PYCTTGOG.js";
import "./chunk-KSJNMKFV.js";
import {
  defaultPolicy
} from "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  prettyJson
} from "./chunk-TVGVIJQH.js";
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
  ), { report, plan } = await gateEvaluation(
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
    await localDataBranch(repository, options.remote, { cwd })
  ), { conclusion, exitCode } = toCheckConclusion(
    report.decision,
    (plan?.policy ?? defaultPolicy).gate,
    !0
  ), summary = renderSummary(report, { verified: !0, reportUrl: null }), folder = openOutput(options.out, { root: repository.root, cwd });
  leave(folder, { "report.json": prettyJson(report), "summary.md": summary });
  for (let { text, style } of showMarkdown(summary)) terminal.say(text, style);
  return terminal.say(`decision: ${report.decision.kind}
${join2(folder, "report.json")}`), terminal.document({ decision: report.decision.kind, conclusion, folder, report }), exitCode;
}
var nobody = {
  repository: "unknown",
  event: "local",
  pr: null,
  base: { sha: "0".repeat(40), ref: "unknown" },
  head: { sha: "0".repeat(40), ref: "unknown" },
  candidate: { commit: null, tree: null },
  trust: "own"
};
export {
  gateCommand
};
