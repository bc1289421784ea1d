import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  baselineBranch
} from "./chunk-IF4RK7ET.js";
import {
  runShards
} from "./chunk-K27WRBYX.js";
import "./chunk-KGDVHVLU.js";
import "./chunk-TOZCEGU4.js";
import {
  readResults,
  recordOfRun
} from "./chunk-72YY35NQ.js";
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
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  Option,
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
import {
  chooseSuites
} from "./chunk-MG4HYZWD.js";
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
import {
  describeMetrics,
  readMetricFiles
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
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
import {
  readBaselines,
  readBaselinesAt
} from "./chunk-DGQY2KTK.js";
import {
  recordBaseline
} from "./chunk-IK6QJK3P.js";
import {
  commitToDataBranch
} from "./chunk-IWWDYWRG.js";
import "./chunk-FYH2MXKP.js";
import "./chunk-C2RDTD2O.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-OFQCUH2O.js";
import {
  ledgerPaths
} from "./chunk-CREQMF72.js";
import "./chunk-DUBASEHY.js";
import {
  planDigest,
  writePlan
} from "./chunk-2HKPHKLF.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-FCOCPNA6.js";
import {
  unknownSha
} from "./chunk-NNW36QKY.js";
import {
  plural
} from "./chunk-EDMFJ4ZE.js";
import "./chunk-CHBNHXAU.js";
import "./chunk-SZWKGSB2.js";
import "./chunk-JY34GS52.js";
import "./chunk-7H6E46BV.js";
import "./chunk-DTMOVVPA.js";
import {
  meanOf
} from "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import {
  showDuration
} from "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-JZBA4R35.js";
import "./chunk-SLHIYD27.js";
import {
  ageMs,
  isStale,
  readBaseline
} from "./chunk-FUGBBMBO.js";
import {
  mostRuns
} from "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import {
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  canonicalJson,
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  describeProblem
} from "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import {
  mean
} from "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/baseline-diff.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";

// src/verdict/compare/diff-records.ts
function diffRecords(before, after) {
  let shared = [], changed = [];
  for (let { id, digest } of before.cases.values()) {
    let other = after.cases.get(id);
    other !== void 0 && (other.digest === digest ? shared : changed).push(id);
  }
  let measured = [
    .../* @__PURE__ */ new Set([...Object.keys(before.meta.metricDigests), ...Object.keys(after.meta.metricDigests)])
  ].sort().map((metric) => {
    let comparable = comparability(before.meta.metricDigests[metric], after.meta.metricDigests[metric]), pairs = comparable === "yes" ? shared.flatMap((id) => pairOf(id, metric, before, after)) : [];
    return {
      of: {
        metric,
        before: meanOf(pairs.map((pair) => pair.before)),
        after: meanOf(pairs.map((pair) => pair.after)),
        comparable,
        pairs: pairs.length
      },
      differing: pairs.filter((pair) => pair.before !== pair.after)
    };
  });
  return {
    metrics: measured.map(({ of }) => of),
    onlyBefore: missingIn(before, after),
    onlyAfter: missingIn(after, before),
    changed: changed.sort(),
    cases: measured.flatMap(({ differing }) => differing).sort((a, b) => sizeOf(b) - sizeOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1))
  };
}
function comparability(before, after) {
  return before === void 0 || after === void 0 ? "one-side" : before === after ? "yes" : "other-metric";
}
function pairOf(id, metric, one, other) {
  let before = meanOf(one.cases.get(id)?.scores[metric] ?? []), after = meanOf(other.cases.get(id)?.scores[metric] ?? []);
  return before === null || after === null ? [] : [{ case: id, metric, before, after }];
}
function missingIn(there, here) {
  return [...there.cases.keys()].filter((id) => !here.cases.has(id)).sort();
}
function sizeOf({ before, after }) {
  return Math.abs(after - before);
}
function keyOf({ case: id, metric }) {
  return JSON.stringify([id, metric]);
}

// src/verdict/report/diff-text.ts
var mostNamed = 20;
function diffLines(suite, before, after, { metrics, onlyBefore, onlyAfter, changed, cases }) {
  let rest = cases.length - mostNamed;
  return [
    `suite ${suite}: ${sideOf(before)} \u2192 ${sideOf(after)}`,
    ...metrics.map((each) => `  ${metricLine(each)}`),
    ...named("only before", onlyBefore),
    ...named("only after", onlyAfter),
    ...named("of another version", changed),
    cases.length === 0 ? "  no case differs" : `  ${plural(cases.length, "value differs", "values differ")}:`,
    ...cases.slice(0, mostNamed).map((each) => `    ${each.case}  ${each.metric} ${shown(each.before)} \u2192 ${shown(each.after)}`),
    ...rest > 0 ? [`    \u2026 and ${rest} more: --json has them all`] : []
  ];
}
function sideOf({ meta }) {
  let newest = meta.runs.at(-1)?.sha ?? unknownSha;
  return newest === unknownSha ? "a run" : `record ${meta.record} of ${newest.slice(0, 12)} (${plural(meta.runs.length, "run")})`;
}
function metricLine({ metric, before, after, comparable, pairs }) {
  switch (comparable) {
    case "one-side":
      return `${metric}: only one side has it`;
    case "other-metric":
      return `${metric}: computed in another way, not comparable`;
    case "yes":
      return `${metric}: ${shown(before)} \u2192 ${shown(after)} over ${plural(pairs, "case")}`;
  }
}
function named(what, ids) {
  if (ids.length === 0) return [];
  let more = ids.length > mostNamed ? ` \u2026 and ${ids.length - mostNamed} more` : "";
  return [`  ${plural(ids.length, "case")} ${what}: ${ids.slice(0, mostNamed).join(", ")}${more}`];
}
function shown(value) {
  return value === null ? "no value" : String(Number(value.toPrecision(4)));
}

// src/cli/baseline-diff.ts
var Options = external_exports.object({
  args: external_exports.tuple([external_exports.string(), external_exports.string()]),
  suite: optionalSuites,
  remote: optionalText
}), sideHelp = "a branch with a stored baseline, BRANCH@COMMIT of the data branch, or the folder of a run";
function baselineDiffCommand() {
  return new Command("diff").description("what differs between two records, or between a record and a run; judges nothing").argument("<before>", sideHelp).argument("<after>", "the same").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--remote <remote>", remoteHelp).action(runs(Options, diff));
}
async function diff(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), tree = await openTree(createWorkTree(repository.root), "work-tree"), config = await readConfigOf(tree, options.config), suites = chooseSuites(config, options.suite, options.config), { branch } = config.baseline, open = await localDataBranch(repository, options.remote, { cwd }), at = { cwd, tree, suites, name: branch, dataBranch: open(branch) }, [one, other] = options.args, before = await readSide(one, at), after = await readSide(other, at), trouble = !1, documents = suites.map(({ name }) => {
    let sides = [before.get(name) ?? absent, after.get(name) ?? absent], [was, now] = sides;
    if (was.kind === "found" && now.kind === "found") {
      let found = diffRecords(was, now);
      for (let line of diffLines(name, was, now, found)) terminal.say(line);
      return { suite: name, kind: "compared", before: was.meta, after: now.meta, ...found };
    }
    trouble ||= sides.some(({ kind }) => kind === "unreadable" || kind === "newer");
    for (let [index, side] of sides.entries())
      side.kind !== "found" && terminal.say(`suite ${name}: ${options.args[index]} ${whyNot(side)}`);
    return { suite: name, kind: "not-compared", before: was.kind, after: now.kind };
  });
  return terminal.document({ suites: documents }), trouble ? exitCodes.unmeasured : exitCodes.done;
}
var absent = { kind: "absent" };
async function readSide(side, { cwd, tree, suites, name, dataBranch }) {
  let folder = resolve(cwd, side);
  if (statSync(folder, { throwIfNoEntry: !1 })?.isDirectory() === !0) {
    let trials = readResults(folder), priceTable = { name: priceTableName, day: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10) }, reads = /* @__PURE__ */ new Map();
    for (let suite of suites) {
      let metrics = describeMetrics(suite, await readMetricFiles(suite, tree));
      reads.set(suite.name, recordOfRun({ suite, metrics }, trials, priceTable));
    }
    return reads;
  }
  let [, ref, commit] = /^(.+)@([0-9a-f]{40})$/s.exec(side) ?? [], names = suites.map((suite) => suite.name);
  return ref !== void 0 && commit !== void 0 ? readBaselinesAt(dataBranch, commit, ref, names) : (await readBaselines(dataBranch, name, side, suites)).baselines;
}
function whyNot(read) {
  switch (read.kind) {
    case "absent":
      return "has nothing of it";
    case "newer":
      return "has a record of a newer Plumbline";
    case "unreadable":
      return `cannot be read: ${read.why}`;
  }
}

// src/verdict/baseline/prune.ts
function prune(paths, textOf, keep, now) {
  let files = /* @__PURE__ */ new Map(), removed = [], untouched = [], records = [...new Set(
    paths.flatMap((path) => /^(baselines\/[^/]+\/[^/]+)\/[^/]+$/.exec(path)?.[1] ?? [])
  )].sort().map((folder) => {
    let [, branch = "", suite = ""] = folder.split("/"), read = readBaseline(textOf(`${folder}/meta.json`), textOf(`${folder}/cases.jsonl`));
    return { folder, branch, suite, read };
  }), own = encodeURIComponent(keep.branch.toWellFormed());
  for (let ofSuite of Map.groupBy(records, ({ suite }) => suite).values()) {
    let ranked = ofSuite.flatMap(({ read, ...rest }) => read.kind === "found" ? [{ ...rest, read }] : []).toSorted((a, b) => newestOf(b.read) - newestOf(a.read));
    for (let [rank, { folder, branch, read }] of ranked.entries()) {
      if (rank >= keep.records && branch !== own) {
        files.set(`${folder}/meta.json`, null).set(`${folder}/cases.jsonl`, null), removed.push({ what: folder, why: `not among the newest ${keep.records} records of its suite` });
        continue;
      }
      let over = read.meta.runs.length - keep.runs;
      if (over <= 0) continue;
      let trimmed = trim(read, keep.runs);
      files.set(`${folder}/meta.json`, trimmed.meta).set(`${folder}/cases.jsonl`, trimmed.cases), removed.push({ what: `${folder}: ${over} of ${read.meta.runs.length} runs`, why: "the oldest runs" });
    }
    for (let { folder, read } of ofSuite)
      read.kind !== "found" && untouched.push({ what: folder, why: whyLeft(read) });
  }
  let oldest = ledgerPaths(now, keep.months).at(-1) ?? "";
  for (let path of paths.filter((each) => /^runs\/\d{4}-\d{2}\.jsonl$/.test(each) && each < oldest))
    files.set(path, null), removed.push({ what: path, why: `older than ${keep.months} months` });
  return { files, removed, untouched };
}
function newestOf({ meta }) {
  return Math.max(...meta.runs.map(({ recordedAt }) => Date.parse(recordedAt)));
}
function trim({ meta, cases }, runs2) {
  let newest = (values) => values.slice(-runs2), text = [...cases.values()].map(({ scores, latencyMs, costUsd, judgeCostUsd, ...rest }) => ({
    ...rest,
    scores: Object.fromEntries(Object.entries(scores).map(([name, values]) => [name, newest(values)])),
    latencyMs: newest(latencyMs),
    costUsd: newest(costUsd),
    ...judgeCostUsd === void 0 ? {} : { judgeCostUsd: newest(judgeCostUsd) }
  })).map((line) => `${canonicalJson(line)}
`).join("");
  return {
    meta: prettyJson({ ...meta, runs: newest(meta.runs), casesDigest: digestOfBytes(text) }),
    cases: text
  };
}
function whyLeft(read) {
  switch (read.kind) {
    case "absent":
      return "it is no record";
    case "newer":
      return `it is of a newer Plumbline (${read.version})`;
    case "unreadable":
      return `it cannot be read: ${read.why}`;
  }
}

// src/operations/prune-data-branch.ts
async function pruneDataBranch(branch, keep, { now, dryRun }, ports) {
  let head = await branch.head();
  if (head.kind !== "found") return head;
  let first = await pruneAt(branch, head.commit, keep, now), told = ({ removed, untouched }) => ({ removed, untouched });
  if (dryRun || first.files.size === 0) return { kind: "done", commit: null, ...told(first) };
  let last = first;
  return { kind: "done", commit: await commitToDataBranch(
    branch,
    async (at) => (at !== null && (last = await pruneAt(branch, at, keep, now)), { files: at === null ? /* @__PURE__ */ new Map() : last.files, message: "Remove what is no longer kept" }),
    ports
  ), ...told(last) };
}
async function pruneAt(branch, commit, keep, now) {
  let paths = await branch.list(commit), texts = await branch.read(
    commit,
    paths.filter((path) => path.startsWith("baselines/"))
  );
  return prune(paths, (path) => texts.get(path), keep, now);
}

// src/cli/baseline-prune.ts
var Options2 = external_exports.object({
  keepRecords: external_exports.number(),
  keepRuns: external_exports.number(),
  keepMonths: external_exports.number(),
  branch: optionalText,
  dryRun: external_exports.boolean().default(!1),
  remote: optionalText
});
function baselinePruneCommand() {
  return new Command("prune").description("remove old records, runs and months of the ledger from the data branch").option("--keep-records <n>", "newest records of each suite that stay", wholeNumber(1, 1e4), 50).option("--keep-runs <n>", "newest runs of a record that stay", wholeNumber(1, mostRuns), mostRuns).option("--keep-months <n>", "months of the ledger that stay", wholeNumber(1, 1200), 24).option("--branch <name>", "branch whose records always stay (default: the default branch)").option("--dry-run", "only say what would go").option("--remote <remote>", remoteHelp).action(runs(Options2, prune2));
}
async function prune2(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), tree = await openTree(createWorkTree(repository.root), "work-tree"), { branch: name } = (await readConfigOf(tree, options.config)).baseline, open = await localDataBranch(repository, options.remote, { cwd }), { keepRecords, keepRuns, keepMonths, dryRun } = options, branch = await baselineBranch(repository, options.branch), outcome = await pruneDataBranch(
    open(name),
    { records: keepRecords, runs: keepRuns, months: keepMonths, branch },
    { now: (/* @__PURE__ */ new Date()).toISOString(), dryRun },
    { clock: systemClock, random: Math.random }
  );
  switch (terminal.document(outcome), outcome.kind) {
    case "absent":
      return terminal.say("nothing to remove: there is no data branch"), exitCodes.done;
    case "unreadable":
      return terminal.complain(`the data branch cannot be read: ${outcome.why}`), exitCodes.unmeasured;
    case "done": {
      for (let { what, why } of outcome.untouched) terminal.say(`left alone: ${what}, ${why}`);
      let verb = dryRun ? "would remove" : "removed";
      for (let { what, why } of outcome.removed) terminal.say(`${verb} ${what}: ${why}`);
      return outcome.removed.length === 0 && terminal.say("nothing to remove"), outcome.commit !== null && terminal.say(`commit ${outcome.commit.slice(0, 12)} of the data branch; its history keeps all`), exitCodes.done;
    }
  }
}

// src/cli/baseline-record.ts
import { randomUUID } from "node:crypto";
var Options3 = external_exports.object({
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
  ).option("--remote <remote>", remoteHelp).option("--keep-outputs", "store the answers too: everybody who can read the repository can read them").option("--concurrency <n>", "requests at a time", wholeNumber(1, 256), 8).option("--resume", "go on with the interrupted run in the folder").option("--out <dir>", "folder for the files (default: .plumbline/record at the root of the repository)").action(runs(Options3, record));
}
async function record(options, shell) {
  let { terminal, cwd, interrupted } = shell, repository = await openRepository(cwd), commits = createCommits(repository.root), dataBranch = await localDataBranch(repository, options.remote, shell), now = (/* @__PURE__ */ new Date()).toISOString(), plan = await planEvaluation(
    {
      subject: await landedSubject(repository, commits, options.event),
      purpose: "record",
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
  let digest = planDigest(plan), planText = writePlan(plan), folder = openOutput(options.out, { root: repository.root, cwd }, "record"), { concurrency, resume } = options, request = {
    plan,
    digest,
    shards: plan.shards,
    commits,
    folder,
    root: repository.root,
    concurrency,
    resume,
    looks: null,
    dataBranch
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
var Options4 = external_exports.object({ suite: optionalSuites, branch: optionalText, remote: optionalText });
function baselineShowCommand() {
  return new Command("show").description("what is stored for a branch").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--branch <name>", "branch that changes go to (default: the default branch)").option("--remote <remote>", remoteHelp).action(runs(Options4, show));
}
async function show(options, shell) {
  let { terminal, cwd } = shell, repository = await openRepository(cwd), config = await readConfigOf(
    await openTree(createWorkTree(repository.root), "work-tree"),
    options.config
  ), branch = await baselineBranch(repository, options.branch), open = await localDataBranch(repository, options.remote, { cwd }), suites = chooseSuites(config, options.suite, options.config), name = config.baseline.branch, { baselines } = await readBaselines(open(name), name, branch, suites), now = (/* @__PURE__ */ new Date()).toISOString(), shown2 = suites.map(
    (suite) => describe(suite.name, baselines.get(suite.name), now, config.baseline.maxAgeMs)
  );
  for (let { lines } of shown2) for (let line of lines) terminal.say(line);
  return terminal.document({ branch, suites: shown2.map(({ document }) => document) }), [...baselines.values()].some(({ kind }) => kind === "unreadable" || kind === "newer") ? exitCodes.unmeasured : exitCodes.done;
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

// src/cli/baseline.ts
function baselineCommand() {
  return new Command("baseline").description("what changes are compared with").addCommand(baselineRecordCommand()).addCommand(baselineShowCommand()).addCommand(baselineDiffCommand()).addCommand(baselinePruneCommand());
}
export {
  baselineCommand
};
