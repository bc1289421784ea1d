import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  cacheHelp
} from "./chunk-Y4SJXOOP.js";
import "./chunk-TOZCEGU4.js";
import {
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  outHelp
} from "./chunk-4NYR6O46.js";
import {
  Command,
  InvalidArgumentError,
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  suiteNames,
  wholeNumber
} from "./chunk-HN3DSJRF.js";
import "./chunk-CXLVMHN6.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/run.ts
import { resolve } from "node:path";
var Options = external_exports.object({
  plan: optionalText,
  shard: external_exports.object({ number: external_exports.number(), of: external_exports.number() }).nullable().default(null),
  suite: optionalSuites,
  out: optionalText,
  concurrency: external_exports.number(),
  repeats: optionalNumber,
  limit: optionalNumber,
  resume: external_exports.boolean().default(!1),
  html: optionalText,
  junit: optionalText,
  record: optionalText,
  looks: optionalText,
  remote: optionalText,
  cache: external_exports.union([external_exports.string().min(1), external_exports.literal(!1)]).nullable().default(null)
});
function runCommand() {
  return new Command("run").description("measure the work tree as it is, or with --plan what was planned; judges nothing").option("--plan <file>", "run what this plan.json says, read from its commits").option("--shard <i/n>", "only this shard of the plan, counted from 1", shardOf).option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--out <dir>", outHelp).option("--concurrency <n>", "requests at a time", wholeNumber(1, 256), 8).option("--repeats <n>", "how often each case is asked (default: the configuration)", wholeNumber(1, 100)).option("--limit <n>", "only the first n cases of each suite", wholeNumber(1, 1e6)).option("--html <file>", "also one page of all answers that opens in any browser").option("--junit <file>", "also the results as JUnit XML").option("--record <file>", "also the answers, for a target of kind replay").option("--looks <dir>", "folder that the shards of one plan share, so that they end early together").option("--remote <remote>", remoteHelp).option("--cache <dir>", cacheHelp).option("--no-cache", "ask anew whatever was asked before, and keep no answers").option("--resume", "go on with the interrupted run in the folder").action(runs(Options, run));
}
async function run(options, shell) {
  let { plan, ...rest } = options;
  if (plan === null) {
    refuse(options.shard !== null, "--shard without --plan", "add --plan FILE: only a plan has shards"), refuse(options.looks !== null, "--looks without --plan", "add --plan FILE: only a plan has looks"), refuse(options.remote !== null, "--remote without --plan", "leave it away: nothing is compared here");
    let { runWorkTree } = await import("./run-work-tree-WRRQKXGS.js");
    return runWorkTree(rest, shell);
  }
  refuse(
    options.suite !== null,
    "--suite with --plan",
    "name suites when planning: `plumbline plan --suite`"
  ), refuse(options.repeats !== null, "--repeats with --plan", "leave it away: the plan says it"), refuse(options.limit !== null, "--limit with --plan", "leave it away: a plan is run whole or not judged");
  let { runPlan } = await import("./run-plan-BUMKF6WU.js");
  return runPlan({ ...rest, plan: resolve(shell.cwd, plan) }, shell);
}
function refuse(wrong, found, next) {
  if (!wrong) return;
  let accepted = "options of `plumbline run --help` that say one thing together";
  throw new UserError({
    code: "input-invalid",
    what: "these options do not go together",
    found,
    accepted,
    next
  });
}
function shardOf(text) {
  let match = /^(\d{1,3})\/(\d{1,3})$/.exec(text), [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && number >= 1 && number <= of) return { number, of };
  throw new InvalidArgumentError("A shard is written i/n, from 1/n to n/n.");
}
export {
  runCommand
};
