import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShards
} from "./chunk-BNUIFP72.js";
import "./chunk-NSB345QE.js";
import {
  createWorkTree
} from "./chunk-JADH5HS7.js";
import {
  describePlan,
  landedSubject
} from "./chunk-TBDCCC5Q.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-OMGBL7ZK.js";
import {
  openOutput
} from "./chunk-ZXUFICPD.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import {
  Command,
  Option,
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
import {
  chooseSuites
} from "./chunk-L2DTNR3X.js";
import "./chunk-UQP7W5HO.js";
import "./chunk-ZARPBDME.js";
import "./chunk-5KKERZLK.js";
import "./chunk-6KBSZCAM.js";
import "./chunk-QXVZVP7P.js";
import "./chunk-MLQ65GCT.js";
import "./chunk-AS5URYP2.js";
import "./chunk-CUJJKCXG.js";
import "./chunk-Q3JWCJ7N.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-EF5KZSYS.js";
import "./chunk-SKSLHKWG.js";
import "./chunk-TGZY33XC.js";
import {
  createCommits
} from "./chunk-7C5MYRWH.js";
import {
  openTree
} from "./chunk-MYMKGMO3.js";
import {
  readBaselines
} from "./chunk-F4AHFOKG.js";
import {
  recordBaseline
} from "./chunk-ETBJ3NB6.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-3UKAZXHX.js";
import "./chunk-L5YWLTRQ.js";
import "./chunk-S7CAVWPL.js";
import {
  planDigest,
  writePlan
} from "./chunk-ZZAM7HJV.js";
import "./chunk-Z2PDG5LU.js";
import "./chunk-6K2435PR.js";
import {
  readConfigOf
} from "./chunk-UVC5FJPC.js";
import {
  showDuration
} from "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-JZBA4R35.js";
import {
  mean
} from "./chunk-I453ZGVS.js";
import {
  ageMs,
  isStale
} from "./chunk-L7OM6TQ2.js";
import "./chunk-MCS6LHXB.js";
import "./chunk-XWKLXWFG.js";
import "./chunk-PYCTTGOG.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import {
  UserError,
  describeProblem
} from "./chunk-XELRSJDQ.js";
import "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/baseline-record.ts
import { randomUUID } from "node:crypto";
var Options = external_exports.object({
  suite: optionalSuites,
  event: external_exports.enum(["push", "schedule"]),
  remote: optionalText,
  keepOutputs: external_exports.boolean().default(!1),
  concurrency: external_exports.number(),
  resume: external_exports.boolean().default(!1),
  out: optionalText
});
function baselineRecordCommand() {
  return new Command("record").description("measure the checked-out commit and store it as the baseline of its branch").option("--suite <name>", "only this suite; may be repeated", suiteNames).addOption(
    new Option("--event <event>", "push: what is missing or outdated; schedule: also one more run").choices(["push", "schedule"]).default("push")
  ).option("--remote <remote>", remoteHelp).option("--keep-outputs", "store the answers too: everybody who can read the repository can read them").option("--concurrency <n>", "requests at a time", wholeNumber(1, 256), 8).option("--resume", "go on with the interrupted run in the folder").option("--out <dir>", "folder for the files (default: .plumbline/record at the root of the repository)").action(runs(Options, record));
}
async function record(options, shell) {
  let { terminal, cwd, interrupted } = shell, repository = await openRepository(cwd), commits = createCommits(repository.root), dataBranch = await localDataBranch(repository, options.remote, shell), now = (/* @__PURE__ */ new Date()).toISOString(), plan = await planEvaluation(
    {
      subject: await landedSubject(repository, commits, options.event),
      purpose: "record",
      attempt: 1,
      now,
      configPath: options.config,
      suites: options.suite,
      shards: 1
    },
    { commits, dataBranch }
  );
  for (let line of describePlan(plan)) terminal.progress(line);
  let digest = planDigest(plan), planText = writePlan(plan), folder = openOutput(options.out, { root: repository.root, cwd }, "record"), { concurrency, resume } = options, request = {
    plan,
    digest,
    shards: plan.shards,
    commits,
    folder,
    root: repository.root,
    concurrency,
    resume
  }, { state, files, problems } = await runShards({ ...request, leaveFiles: !1 }, shell);
  for (let problem of problems) terminal.complain(describeProblem(problem));
  if (interrupted.aborted && state === "cancelled")
    return terminal.complain("interrupted; nothing is recorded"), terminal.document({ kind: "interrupted" }), exitCodes.interrupted;
  let outcome = await recordBaseline(
    {
      planText,
      planDigest: digest,
      shards: files,
      runId: `local-${randomUUID().slice(0, 8)}`,
      now,
      keepOutputs: options.keepOutputs
    },
    { dataBranch, isAncestor: repository.isAncestor, clock: systemClock, random: Math.random }
  );
  terminal.document(outcome);
  for (let line of describeOutcome(outcome)) terminal.say(line);
  return outcome.kind !== "unmeasured" ? exitCodes.done : problems.length > 0 ? exitCodes.wrongInput : exitCodes.unmeasured;
}
function describeOutcome(outcome) {
  switch (outcome.kind) {
    case "nothing-to-record":
      return ["nothing to record: every suite has its record"];
    case "unmeasured":
      return outcome.gaps.map(({ why }) => `not recorded: ${why}`);
    case "done":
      return [
        ...outcome.suites.map(
          ({ suite, outcome: each }) => each.kind === "recorded" ? `suite ${suite}: run ${each.runs} of record ${each.record}` : `suite ${suite}: ${each.why}`
        ),
        `commit ${outcome.commit.slice(0, 12)} of the data branch`
      ];
  }
}

// src/cli/baseline-show.ts
var Options2 = external_exports.object({ suite: optionalSuites, branch: optionalText, remote: optionalText });
function baselineShowCommand() {
  return new Command("show").description("what is stored for a branch").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--branch <name>", "branch that changes go to (default: the default branch)").option("--remote <remote>", remoteHelp).action(runs(Options2, show));
}
async function show(options, shell) {
  let { terminal, cwd } = shell, repository = await openRepository(cwd), config = await readConfigOf(
    await openTree(createWorkTree(repository.root), "work-tree"),
    options.config
  ), branch = options.branch ?? await repository.defaultBranch();
  if (branch === null) throw noBranch();
  let open = await localDataBranch(repository, options.remote, { cwd }), suites = chooseSuites(config, options.suite, options.config), name = config.baseline.branch, { baselines } = await readBaselines(open(name), name, branch, suites), now = (/* @__PURE__ */ new Date()).toISOString(), shown = suites.map(
    (suite) => describe(suite.name, baselines.get(suite.name), now, config.baseline.maxAgeMs)
  );
  for (let { lines } of shown) for (let line of lines) terminal.say(line);
  return terminal.document({ branch, suites: shown.map(({ document }) => document) }), [...baselines.values()].some(({ kind }) => kind === "unreadable" || kind === "newer") ? exitCodes.unmeasured : exitCodes.done;
}
function describe(suite, read = { kind: "absent" }, now, maxAgeMs) {
  if (read.kind !== "found") {
    let why = { absent: "no baseline yet", unreadable: "cannot be read", newer: "of a newer Plumbline" }[read.kind], more = read.kind === "unreadable" ? `: ${read.why}` : "";
    return { lines: [`suite ${suite}: ${why}${more}`], document: { suite, ...read } };
  }
  let { meta } = read, age = ageMs(meta, now), stale = isStale(meta, now, maxAgeMs), metrics = Object.keys(meta.metricDigests).map((metric) => {
    let perRun = meta.runs.map(
      (_, run) => mean(
        [...read.cases.values()].map(({ scores }) => scores[metric]?.[run] ?? null).filter((each) => each !== null)
      )
    );
    return { metric, mean: mean(perRun.filter((each) => each !== null)), perRun };
  }), runs2 = meta.runs.length === 1 ? "1 run" : `${meta.runs.length} runs`, models = [...new Set(meta.runs.flatMap((run) => run.models))];
  return {
    lines: [
      `suite ${suite}: record ${meta.record}, ${runs2}, ${read.cases.size} cases, ${showDuration(age)} old${stale ? ", stale" : ""}`,
      `  of ${meta.runs.at(-1)?.sha.slice(0, 12)}${models.length === 0 ? "" : `, answered by ${models.join(", ")}`}`,
      ...metrics.map(
        ({ metric, mean: value }) => `  ${metric}: ${value === null ? "no value" : Number(value.toPrecision(4))}`
      )
    ],
    document: { suite, kind: "found", stale, ageMs: age, cases: read.cases.size, metrics, meta }
  };
}
function noBranch() {
  return new UserError({
    code: "input-invalid",
    what: "it is not clear whose baselines are meant",
    found: "neither a default branch of `origin` nor a branch main or master",
    accepted: "the name of a branch",
    next: "Name it with --branch."
  });
}

// src/cli/baseline.ts
function baselineCommand() {
  return new Command("baseline").description("what changes are compared with").addCommand(baselineRecordCommand()).addCommand(baselineShowCommand());
}
export {
  baselineCommand
};
