import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShards
} from "./chunk-K27WRBYX.js";
import "./chunk-KGDVHVLU.js";
import "./chunk-TOZCEGU4.js";
import {
  describePlan,
  landedSubject
} from "./chunk-MFY5RCT3.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  openOutput
} from "./chunk-4NYR6O46.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
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
  DriftState,
  driftPath,
  planEvaluation,
  watchDrift
} from "./chunk-25MG6NDX.js";
import "./chunk-5H7TAVXR.js";
import "./chunk-MG4HYZWD.js";
import "./chunk-5HLYEXRE.js";
import "./chunk-VGTJB4GK.js";
import "./chunk-UQP7W5HO.js";
import "./chunk-AVAVIZOQ.js";
import "./chunk-RJU6BUX3.js";
import "./chunk-TS6W3JZQ.js";
import "./chunk-6KBSZCAM.js";
import "./chunk-TRV6PEH2.js";
import "./chunk-6Y6Z7VEO.js";
import "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import "./chunk-ZIBY2O46.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import "./chunk-P5O2WE2Q.js";
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
import "./chunk-COTQCC36.js";
import "./chunk-DGQY2KTK.js";
import {
  addToLedger,
  commitToDataBranch
} from "./chunk-IWWDYWRG.js";
import {
  modelsOf
} from "./chunk-C2RDTD2O.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import {
  assemble
} from "./chunk-OFQCUH2O.js";
import "./chunk-CREQMF72.js";
import "./chunk-DUBASEHY.js";
import {
  planDigest,
  readPlan,
  writePlan
} from "./chunk-2HKPHKLF.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import {
  markOf
} from "./chunk-ROGM3G5R.js";
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
import {
  readBaseline
} from "./chunk-FUGBBMBO.js";
import {
  baselinePaths
} from "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import {
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  describeProblem,
  messageOf
} from "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/drift.ts
import { randomUUID } from "node:crypto";

// src/verdict/drift/facts.ts
function providerFacts(record, run) {
  return ["model", "fingerprint"].flatMap((what) => {
    let key = what === "model" ? "models" : "fingerprints", before = [...new Set(record.flatMap((each) => each[key]))].sort(), now = run[key].filter((each) => !before.includes(each)).sort();
    return before.length === 0 || now.length === 0 ? [] : [{ what, now, before }];
  });
}

// src/verdict/drift/state.ts
function readDriftState(text) {
  if (text === void 0) return { kind: "absent" };
  try {
    let json = JSON.parse(text), schema = typeof json == "object" && json !== null && "schema" in json ? json.schema : null, major = typeof schema == "string" ? /^drift\/(\d{1,6})$/.exec(schema)?.[1] : void 0;
    return major !== void 0 && Number(major) > 1 ? { kind: "newer", version: `drift/${major}` } : { kind: "found", state: DriftState.parse(json) };
  } catch (thrown) {
    return { kind: "unreadable", why: messageOf(thrown).replace(/\s+/g, " ").slice(0, 300) };
  }
}
function stateFor(meta, before) {
  let anchor = { record: meta.record, firstRun: meta.runs[0]?.runId ?? "" };
  if (before?.anchor.record === anchor.record && before.anchor.firstRun === anchor.firstRun) return before;
  let { suite, baseRef } = meta;
  return { schema: "drift/1", suite, baseRef, anchor, levels: {}, alarm: null, runs: [] };
}

// src/operations/record-drift.ts
async function recordDrift(request, ports) {
  let read = readPlan(request.planText, request.planDigest);
  if (read.kind !== "plan")
    return unmeasured(`plan-${read.kind}`, "the plan is not the one that was promised, or cannot be read");
  let { plan, digest } = read;
  if (plan.purpose !== "drift") return unmeasured("plan-purpose", "this plan does not run the canary set");
  let branch = ports.dataBranch(plan.policy.baseline.branch), idle = await idleSuites(plan, branch);
  if (plan.suites.length === 0) return { kind: "done", commit: null, suites: idle };
  let run = assemble(plan, digest, request.shards);
  if (run.kind === "incomplete") return { kind: "unmeasured", gaps: run.gaps };
  let suites = [];
  return { kind: "done", commit: await commitToDataBranch(
    branch,
    async (head) => {
      let files = /* @__PURE__ */ new Map(), watched = [];
      for (let planned of plan.suites) {
        let outcome = await watchSuite(planned, { request, plan, branch, head, trials: run.trials }, files);
        watched.push({ suite: planned.name, outcome });
      }
      suites = [...watched, ...idle], await addToLedger(files, branch, head, request, plan, run.trials);
      let names = plan.suites.map(({ name }) => name).join(", ");
      return { files, message: `Watch the provider of ${names}` };
    },
    ports
  ), suites };
}
async function watchSuite(planned, { request, plan, branch, head, trials }, files) {
  let { ref } = plan.subject.base, paths = { ...baselinePaths(ref, planned.name), drift: driftPath(ref, planned.name) }, texts = head === null ? /* @__PURE__ */ new Map() : await branch.read(head, [paths.meta, paths.cases, paths.drift]), stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases));
  if (stored.kind === "found" && stored.meta.stale !== null)
    return { kind: "alarm-stands", ...stored.meta.stale };
  if (stored.kind !== "found" || planned.baseline.kind !== "found" || stored.digest !== planned.baseline.digest)
    return notWatched(
      "its record has changed since this run was planned; the next run is held against the new one"
    );
  let before = readDriftState(texts.get(paths.drift));
  if (before.kind === "unreadable")
    return notWatched(`${paths.drift} cannot be read (${before.why}); delete it to start again`);
  if (before.kind === "newer") return notWatched(`${paths.drift} was made by a newer Plumbline`);
  let state = stateFor(stored.meta, before.kind === "found" ? before.state : null), facts2 = (run2) => providerFacts(stored.meta.runs, run2), known = state.runs.find(({ runId }) => runId === request.runId);
  if (known !== void 0) return { kind: "quiet", run: known, levels: state.levels, facts: facts2(known) };
  let watched = watchDrift({
    baseline: stored,
    state,
    suite: planned,
    trials,
    run: {
      runId: request.runId,
      at: request.now,
      sha: plan.subject.head.sha,
      ...modelsOf(trials.filter(({ suite }) => suite === planned.name))
    },
    maxMissing: plan.policy.gate.maxMissing
  });
  if (watched.kind === "not-measured" || watched.kind === "too-few-runs") return notWatched(watched.why);
  files.set(paths.drift, prettyJson(watched.state));
  let { run } = watched;
  return watched.kind === "quiet" ? { kind: "quiet", run, levels: watched.state.levels, facts: facts2(run) } : (files.set(paths.meta, prettyJson({ ...stored.meta, stale: markOf(watched.alarm) })), { kind: "alarm", alarm: watched.alarm, run, facts: facts2(run) });
}
async function idleSuites(plan, branch) {
  let { baseline, subject } = plan;
  return Promise.all(
    plan.untouched.map(async ({ suite, why }) => {
      if (baseline.kind !== "found") return { suite, outcome: notWatched(why) };
      let paths = baselinePaths(subject.base.ref, suite), texts = await branch.read(baseline.commit, [paths.meta, paths.cases]), stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases)), stale = stored.kind === "found" ? stored.meta.stale : null;
      return { suite, outcome: stale === null ? notWatched(why) : { kind: "alarm-stands", ...stale } };
    })
  );
}
function notWatched(why) {
  return { kind: "not-watched", why };
}
function unmeasured(code, why) {
  return { kind: "unmeasured", gaps: [{ code, shard: null, trials: 0, why }] };
}

// src/cli/describe-drift.ts
function describeDrift(outcome) {
  return outcome.kind === "unmeasured" ? outcome.gaps.map(({ why }) => `not measured: ${why}`) : outcome.suites.flatMap(({ suite, outcome: each }) => describeSuite(suite, each));
}
function describeSuite(suite, outcome) {
  switch (outcome.kind) {
    case "quiet":
      return [
        `suite ${suite}: no sign that the provider changed, by ${outcome.run.cases} cases`,
        ...measures(outcome.run),
        ...facts(outcome.facts)
      ];
    case "alarm": {
      let { metric, direction } = outcome.alarm;
      return [
        `suite ${suite}: provider drift suspected: on unchanged content ${metric} is ${direction} than in the record`,
        ...measures(outcome.run),
        ...facts(outcome.facts),
        "  The record is marked stale. `plumbline baseline record --event schedule` makes a fresh one; pull requests say so until then."
      ];
    }
    case "alarm-stands":
      return [`suite ${suite}: ${outcome.why} (since ${outcome.since}); a fresh record is due`];
    case "not-watched":
      return [`suite ${suite}: not watched, ${outcome.why}`];
  }
}
function measures({ metrics }) {
  return Object.entries(metrics).map(([name, { difference, tolerance }]) => {
    let moved = difference === null ? "no result" : `${points(difference)} points against the record`;
    return `  ${name}: ${moved} in this run (up to ${points(tolerance).slice(1)} are no drift)`;
  });
}
function points(value) {
  return `${value < 0 ? "\u2212" : "+"}${Math.abs(100 * value).toFixed(1)}`;
}
function facts(all) {
  return all.map(
    ({ what, now, before }) => what === "model" ? `  fact: answered by ${now.join(", ")}; the record was made with ${before.join(", ")}` : `  fact: the provider's fingerprint is ${now.join(", ")}; in the record it was ${before.join(", ")}`
  );
}

// src/cli/drift.ts
var Options = external_exports.object({
  suite: optionalSuites,
  remote: optionalText,
  concurrency: external_exports.number(),
  resume: external_exports.boolean().default(!1),
  out: optionalText
});
function driftCommand() {
  return new Command("drift").description(
    "ask a fixed part of the cases again on unchanged content: has the provider changed the model?"
  ).option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--remote <remote>", remoteHelp).option("--concurrency <n>", "requests at a time", wholeNumber(1, 256), 8).option("--resume", "go on with the interrupted run in the folder").option("--out <dir>", "folder for the files (default: .plumbline/drift at the root of the repository)").action(runs(Options, drift));
}
async function drift(options, shell) {
  let { terminal, cwd, interrupted } = shell, repository = await openRepository(cwd), commits = createCommits(repository.root), dataBranch = await localDataBranch(repository, options.remote, shell), now = (/* @__PURE__ */ new Date()).toISOString(), plan = await planEvaluation(
    {
      subject: await landedSubject(repository, commits, "schedule"),
      purpose: "drift",
      attempt: 1,
      now,
      priceTable: priceTableName,
      configPath: options.config,
      suites: options.suite,
      shards: 1
    },
    { commits, dataBranch, priceOf: priceBy(loadPrices, /* @__PURE__ */ new Date()) }
  );
  for (let line of describePlan(plan)) terminal.progress(line);
  let digest = planDigest(plan), { concurrency, resume } = options, asked = plan.suites.length === 0 ? { id: "none", state: "complete", files: [], problems: [] } : await runShards(
    {
      plan,
      digest,
      shards: plan.shards,
      commits,
      folder: openOutput(options.out, { root: repository.root, cwd }, "drift"),
      root: repository.root,
      concurrency,
      resume,
      looks: null,
      dataBranch,
      leaveFiles: !1
    },
    shell
  );
  for (let problem of asked.problems) terminal.complain(describeProblem(problem));
  if (interrupted.aborted && asked.state === "cancelled")
    return terminal.complain("interrupted; nothing is added to what earlier runs said"), terminal.document({ kind: "interrupted" }), exitCodes.interrupted;
  let outcome = await recordDrift(
    {
      planText: writePlan(plan),
      planDigest: digest,
      shards: asked.files,
      runId: `local-${randomUUID().slice(0, 8)}`,
      now
    },
    { dataBranch, clock: systemClock, random: Math.random }
  );
  terminal.document(outcome);
  for (let line of describeDrift(outcome)) terminal.say(line);
  return asked.problems.length > 0 ? exitCodes.wrongInput : exitOf(outcome);
}
function exitOf(outcome) {
  if (outcome.kind === "unmeasured") return exitCodes.unmeasured;
  let kinds = outcome.suites.map(({ outcome: { kind } }) => kind);
  return kinds.includes("alarm") || kinds.includes("alarm-stands") ? exitCodes.failed : kinds.includes("not-watched") ? exitCodes.unmeasured : exitCodes.done;
}
export {
  driftCommand
};
