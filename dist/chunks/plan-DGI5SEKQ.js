import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  changeSubject,
  describePlan
} from "./chunk-MFY5RCT3.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  leave,
  openOutput,
  outHelp,
  shardFilesIn
} from "./chunk-4NYR6O46.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  suiteNames,
  wholeNumber
} from "./chunk-HN3DSJRF.js";
import {
  exitCodes
} from "./chunk-CXLVMHN6.js";
import {
  planEvaluation
} from "./chunk-25MG6NDX.js";
import "./chunk-5H7TAVXR.js";
import "./chunk-MG4HYZWD.js";
import "./chunk-5HLYEXRE.js";
import "./chunk-VGTJB4GK.js";
import "./chunk-UQP7W5HO.js";
import {
  createCommits
} from "./chunk-G45S6M6A.js";
import "./chunk-SBOFNE7X.js";
import "./chunk-RJ7KLTN4.js";
import "./chunk-KWU5PF2L.js";
import "./chunk-4B2PIYQH.js";
import "./chunk-RR7E65ZD.js";
import {
  priceBy
} from "./chunk-WTFHFCXD.js";
import {
  loadPrices,
  priceTableName
} from "./chunk-EEM6R47U.js";
import "./chunk-LCQGNUB7.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import "./chunk-DGQY2KTK.js";
import {
  planDigest,
  writePlan
} from "./chunk-2HKPHKLF.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-FUGBBMBO.js";
import "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/plan.ts
import { join } from "node:path";
var Options = external_exports.object({
  base: optionalText,
  head: external_exports.string(),
  shards: optionalNumber,
  suite: optionalSuites,
  remote: optionalText,
  out: optionalText
});
function planCommand() {
  return new Command("plan").description("plan how a change is measured, from commits alone; writes plan.json").option("--base <ref>", "branch that the change goes to (default: the default branch)").option("--head <ref>", "the change", "HEAD").option("--shards <n>", "number of shards (default: one for each 100 trials)", wholeNumber(1, 256)).option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--remote <remote>", remoteHelp).option("--out <dir>", outHelp).action(runs(Options, plan));
}
async function plan(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), commits = createCommits(repository.root);
  options.head === "HEAD" && await repository.hasUncommittedChanges() && terminal.progress("the work tree holds changes that no commit has: they are not part of the plan");
  let made = await planEvaluation(
    {
      subject: await changeSubject(repository, commits, options),
      purpose: "judge",
      attempt: 1,
      now: (/* @__PURE__ */ new Date()).toISOString(),
      priceTable: priceTableName,
      configPath: options.config,
      suites: options.suite,
      shards: options.shards
    },
    {
      commits,
      dataBranch: await localDataBranch(repository, options.remote, { cwd }),
      priceOf: priceBy(loadPrices, /* @__PURE__ */ new Date())
    }
  ), digest = planDigest(made), folder = openOutput(options.out, { root: repository.root, cwd }), earlier = shardFilesIn(folder);
  earlier.length > 0 && terminal.progress(`${folder} holds shard files already, and none is of this plan: ${earlier.join(", ")}`), leave(folder, { "plan.json": writePlan(made) });
  let file = join(folder, "plan.json");
  for (let line of describePlan(made)) terminal.say(line);
  return terminal.say(`${file}
${digest}`), terminal.document({
    digest,
    file,
    subject: made.subject,
    suites: made.suites.map(({ name, cases, touchedBy, baseline, estimate }) => ({
      name,
      cases: cases.length,
      estimate,
      touchedBy,
      baseline: baseline.kind
    })),
    untouched: made.untouched,
    shards: made.shards.map(({ index, trials }) => ({ shard: index + 1, trials: trials.length }))
  }), exitCodes.done;
}
export {
  planCommand
};
