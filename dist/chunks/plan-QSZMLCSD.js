import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  changeSubject,
  describePlan
} from "./chunk-TBDCCC5Q.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-OMGBL7ZK.js";
import {
  leave,
  openOutput,
  outHelp,
  shardFilesIn
} from "./chunk-ZXUFICPD.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import {
  Command,
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  suiteNames,
  wholeNumber
} from "./chunk-ZL4IX2MG.js";
import {
  exitCodes
} from "./chunk-YVMD7ZHW.js";
import {
  planEvaluation
} from "./chunk-BAV4ZA4Q.js";
import "./chunk-L2DTNR3X.js";
import "./chunk-UQP7W5HO.js";
import {
  createCommits
} from "./chunk-7C5MYRWH.js";
import "./chunk-MYMKGMO3.js";
import "./chunk-F4AHFOKG.js";
import "./chunk-L5YWLTRQ.js";
import {
  planDigest,
  writePlan
} from "./chunk-ZZAM7HJV.js";
import "./chunk-Z2PDG5LU.js";
import "./chunk-UVC5FJPC.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-L7OM6TQ2.js";
import "./chunk-MCS6LHXB.js";
import "./chunk-PYCTTGOG.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-TVGVIJQH.js";
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
      configPath: options.config,
      suites: options.suite,
      shards: options.shards
    },
    { commits, dataBranch: await localDataBranch(repository, options.remote, { cwd }) }
  ), digest = planDigest(made), folder = openOutput(options.out, { root: repository.root, cwd }), earlier = shardFilesIn(folder);
  earlier.length > 0 && terminal.progress(`${folder} holds shard files already, and none is of this plan: ${earlier.join(", ")}`), leave(folder, { "plan.json": writePlan(made) });
  let file = join(folder, "plan.json");
  for (let line of describePlan(made)) terminal.say(line);
  return terminal.say(`${file}
${digest}`), terminal.document({
    digest,
    file,
    subject: made.subject,
    suites: made.suites.map(({ name, cases, touchedBy, baseline }) => ({
      name,
      cases: cases.length,
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
