import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  writeAll
} from "./chunk-TOZCEGU4.js";
import {
  leave,
  writing
} from "./chunk-4NYR6O46.js";
import {
  spentUsdOf
} from "./chunk-RJ7KLTN4.js";
import {
  clusterTotals,
  clusteredMean,
  studentLowerTail,
  wilson
} from "./chunk-PIBGY7AR.js";
import {
  showDuration
} from "./chunk-72IEG5HL.js";
import {
  Trial,
  byTrialKey,
  hasOwnResult,
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  mean
} from "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// src/cli/run-folder.ts
import { randomUUID } from "node:crypto";
import { existsSync as existsSync2, readFileSync as readFileSync3, renameSync, rmSync as rmSync2, statSync } from "node:fs";
import { join as join2 } from "node:path";

// src/adapters/files/folder-lock.ts
import { constants, copyFileSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
function lockFolder(path) {
  for (; !tryLock(path); ) {
    let holder = holderOf(path);
    if (holder !== null) throw inUse(path, holder);
    rmSync(path, { force: !0 });
  }
  let release = () => {
    process.removeListener("exit", release), rmSync(path, { force: !0 });
  };
  return process.once("exit", release), release;
}
function tryLock(path) {
  let own = `${path}.${process.pid}`;
  writeFileSync(own, `${process.pid} ${startOf(process.pid)}
`);
  try {
    return linkSync(own, path), !0;
  } catch (thrown) {
    return codeOf(thrown) === "EEXIST" ? !1 : copied(own, path);
  } finally {
    rmSync(own, { force: !0 });
  }
}
function copied(own, path) {
  try {
    return copyFileSync(own, path, constants.COPYFILE_EXCL), !0;
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST") return !1;
    throw thrown;
  }
}
function codeOf(thrown) {
  return thrown instanceof Error && "code" in thrown ? thrown.code : null;
}
function holderOf(path) {
  let [, id = "", start = ""] = /^(\d+) (\S+)/.exec(readFileSync(path, "utf8")) ?? [], pid = Number(id);
  return pid === 0 || pid === process.pid || !isAlive(pid) ? null : startOf(pid) === start ? pid : null;
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0), !0;
  } catch (thrown) {
    return codeOf(thrown) === "EPERM";
  }
}
function startOf(pid) {
  try {
    let boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(), [, ticks = ""] = /^.*\) (?:\S+ ){19}(\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return `${boot}:${ticks}`;
  } catch {
    return "unknown";
  }
}
function inUse(path, holder) {
  return new UserError({
    code: "input-invalid",
    what: "another evaluation writes into this folder",
    where: { file: path },
    found: `process ${holder}, which still runs`,
    accepted: "one evaluation at a time in a folder",
    next: "wait until it ends, or choose another folder with --out"
  });
}

// src/adapters/files/journal-file.ts
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync as readFileSync2, readSync } from "node:fs";

// src/evaluation/run/journal.ts
function journalLine(trial) {
  return `${JSON.stringify(trial)}
`;
}
function readJournal(text) {
  let trials = /* @__PURE__ */ new Map();
  for (let line of text.slice(0, journalLength(text)).split(`
`)) {
    if (line === "") continue;
    let trial = Trial.safeParse(parse(line));
    if (!trial.success) return null;
    let key = trialKey(trial.data), before = trials.get(key);
    (before === void 0 || !hasOwnResult(before)) && trials.set(key, trial.data);
  }
  return [...trials.values()];
}
function journalLength(text) {
  return text.lastIndexOf(`
`) + 1;
}
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

// src/adapters/files/journal-file.ts
function openJournal(path, { resume }) {
  let before = existsSync(path) ? readFileSync2(path) : Buffer.alloc(0), end = resume ? before.lastIndexOf(10) + 1 : before.indexOf(10) + 1, found = before.subarray(0, end), done = readJournal(found.toString());
  if (done === null) throw noJournal(path);
  let file = openSync(path, resume ? "a+" : "w+");
  resume && ftruncateSync(file, end);
  let written = resume ? linesOf(found) : [], size = resume ? end : 0;
  return {
    done: resume ? done : [],
    append: (trial) => {
      let line = Buffer.from(journalLine(trial));
      try {
        writeAll(file, line);
      } catch (thrown) {
        throw ftruncateSync(file, size), thrown;
      }
      written.push(placeOf(trial, size, line.length)), size += line.length;
    },
    lines: () => counting(written.toSorted((a, b) => byTrialKey(a, b) || a.at - b.at)),
    read: (lines) => {
      let bytes = Buffer.allocUnsafe(lines.reduce((sum, { length }) => sum + length, 0)), filled = 0;
      for (let { at, length } of lines) filled += readSync(file, bytes, filled, length, at);
      return bytes;
    },
    close: () => {
      fsyncSync(file), closeSync(file);
    }
  };
}
function placeOf(trial, at, length) {
  let { suite, case: id, repeat } = trial;
  return { suite, case: id, repeat, at, length, own: hasOwnResult(trial) };
}
function linesOf(bytes) {
  let lines = [], start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    let text = bytes.toString("utf8", start, end);
    text !== "" && lines.push(placeOf(JSON.parse(text), start, end + 1 - start)), start = end + 1;
  }
  return lines;
}
function counting(sorted) {
  let lines = [];
  for (let line of sorted) {
    let last = lines.at(-1);
    last === void 0 || byTrialKey(last, line) !== 0 ? lines.push(line) : last.own || (lines[lines.length - 1] = line);
  }
  return lines;
}
function noJournal(path) {
  return new UserError({
    code: "file-format",
    what: "this file is no journal of an evaluation",
    where: { file: path },
    found: "lines that are no trials",
    accepted: "a file that `plumbline run` wrote",
    next: "move the file away, or choose another folder with --out"
  });
}

// src/cli/progress.ts
var width = 24;
function progressLine({
  planned,
  ended,
  failed,
  lost,
  spentUsd,
  elapsedMs,
  before
}) {
  let share = planned === 0 ? 1 : ended / planned, full = Math.floor(share * width), perSecond = elapsedMs > 0 ? 1e3 * (ended - before) / elapsedMs : 0, leftMs = perSecond > 0 ? 1e3 * (planned - ended) / perSecond : null;
  return [
    `[${"#".repeat(full)}${".".repeat(width - full)}] ${ended} of ${planned}`,
    ...perSecond > 0 ? [`${perSecond < 10 ? perSecond.toFixed(1) : perSecond.toFixed(0)}/s`] : [],
    ...spentUsd !== null && spentUsd > 0 ? [`$${spentUsd.toFixed(4)}`] : [],
    ...failed > 0 ? [`${failed} wrong`] : [],
    ...lost > 0 ? [`${lost} without a result`] : [],
    ...leftMs !== null && ended < planned ? [`${showDuration(Math.ceil(leftMs / 1e3) * 1e3)} left`] : []
  ].join("  ");
}
function createProgress(planned, before, startedMs) {
  let [ended, failed, lost] = [before, 0, 0], spentUsd = 0;
  return {
    add: (trial) => {
      if (ended += 1, trial.outcome === "failed" && trial.class === "infrastructure" ? lost += 1 : (trial.outcome === "failed" || trial.outcome === "answered" && trial.scores.expectations === 0) && (failed += 1), trial.outcome !== "answered") return;
      let spent = spentUsdOf(trial);
      spentUsd = spentUsd === null || spent === null ? null : spentUsd + spent;
    },
    at: (nowMs) => ({
      planned,
      ended,
      failed,
      lost,
      spentUsd,
      before,
      elapsedMs: nowMs - startedMs
    })
  };
}

// src/cli/run-results.ts
import { closeSync as closeSync2, openSync as openSync2 } from "node:fs";
import { join } from "node:path";

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/t-interval.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), t_interval_default = standIn(() => library());

// src/stats/t-interval.ts
function tInterval(differences, conf) {
  let { mean: mean2, se, df } = clusteredMean(clusterTotals(differences)), margin = t_interval_default((1 + conf) / 2, df) * se;
  return {
    mean: mean2,
    se,
    df,
    lo: mean2 - margin,
    hi: mean2 + margin,
    pWorse: studentLowerTail(mean2, se, df),
    pTwo: 2 * studentLowerTail(-Math.abs(mean2), se, df)
  };
}

// src/evaluation/run/summary.ts
var level = 0.9;
function createSummary(suites) {
  let sums = new Map(suites.map((suite) => [suite.name, createSuiteSum(suite)]));
  return {
    add: (trial) => sums.get(trial.suite)?.add(trial),
    finish: (wallMs) => ({
      schema: "summary/1",
      suites: [...sums.values()].map(({ finish }) => finish()),
      wallMs
    })
  };
}
function createSuiteSum({ name, metrics }) {
  let sums = metrics.map((metric) => ({ ...metric, values: [], abstained: 0 })), [planned, failedCandidate, infrastructure, notRun] = [0, 0, 0, 0], usage = { input: createTotal(), cached: createTotal(), output: createTotal() }, cost = createTotal(), spent = createTotal(), latencies = [], models = /* @__PURE__ */ new Set(), answered = 0, fromCache = 0, addAnswer = (trial) => {
    answered += 1, usage.input.add(trial.usage?.input ?? null), usage.cached.add(trial.usage?.cached ?? null), usage.output.add(trial.usage?.output ?? null), cost.add(trial.costUsd), spent.add(spentUsdOf(trial)), trial.fromCache ? trial.attempts === 0 && (fromCache += 1) : latencies.push(trial.latencyMs), trial.model !== null && models.add(trial.model.answered ?? trial.model.asked);
  };
  return {
    add: (trial) => {
      if (planned += 1, trial.outcome === "not-run") {
        notRun += 1;
        return;
      }
      trial.outcome === "answered" ? addAnswer(trial) : trial.class === "candidate" ? failedCandidate += 1 : infrastructure += 1;
      for (let sum of sums) {
        let value = trial.scores[sum.name] ?? null;
        value !== null ? sum.values.push(value) : trial.outcome === "answered" && (sum.abstained += 1);
      }
    },
    finish: () => ({
      name,
      planned,
      answered,
      failedCandidate,
      infrastructure,
      notRun,
      metrics: Object.fromEntries(
        sums.map(({ name: metric, kind, values, abstained }) => [
          metric,
          { kind, mean: mean(values), interval: intervalOf(kind, values), scored: values.length, abstained }
        ])
      ),
      usage: { input: usage.input.sum(), cached: usage.cached.sum(), output: usage.output.sum() },
      costUsd: cost.sum(),
      spentUsd: spent.sum(),
      ...fromCache === 0 ? {} : { fromCache },
      latencyMs: quantiles(latencies),
      models: [...models].sort()
    })
  };
}
function intervalOf(kind, values) {
  if (values.length === 0) return null;
  if (kind === "binary") {
    let { lo: lo2, hi: hi2 } = wilson(values.filter((value) => value === 1).length, values.length, level);
    return [lo2, hi2];
  }
  if (kind !== "score" || values.length < 2) return null;
  let { lo, hi } = tInterval(values, level);
  return [lo, hi];
}
function createTotal() {
  let sum = null, unknown = !1;
  return {
    add: (value) => {
      value === null ? unknown = !0 : sum = (sum ?? 0) + value;
    },
    sum: () => unknown ? null : sum
  };
}
function quantiles(values) {
  let sorted = values.toSorted((a, b) => a - b), at = (share) => sorted[Math.ceil(share * sorted.length) - 1] ?? null;
  return { p50: at(0.5), p95: at(0.95) };
}

// src/evaluation/run/troubles.ts
function createTroubles() {
  let counted = /* @__PURE__ */ new Map(), count = (trouble) => {
    let { suite, kind, metric, code } = trouble, first = trouble.why.split(`
`, 1)[0] ?? "", said = first.length > 200 ? `${first.slice(0, 199)}\u2026` : first, keyOf = (why2) => JSON.stringify([suite, kind, metric, code, why2]), why = counted.has(keyOf(said)) || counted.size < 200 ? said : "other reasons", before = counted.get(keyOf(why));
    counted.set(keyOf(why), { ...before ?? { ...trouble, why }, trials: (before?.trials ?? 0) + 1 });
  };
  return {
    add: (trial) => {
      let { suite, case: example } = trial;
      if (trial.outcome === "failed") {
        let { code, message } = trial.error, kind = trial.class === "candidate" ? "failed" : "no-result";
        count({ suite, kind, metric: null, code, why: message, example });
      }
      if (!(trial.outcome !== "answered" || trial.abstained === void 0))
        for (let [metric, why] of Object.entries(trial.abstained))
          count({ suite, kind: "no-score", metric, code: null, why, example });
    },
    finish: () => [...counted.values()].sort((a, b) => b.trials - a.trials)
  };
}

// src/cli/run-results.ts
var linesAtOnce = 500;
function writeResults(folder, journal, notRun, suites) {
  let summary = createSummary(suites), troubles = createTroubles(), lines = merged(journal.lines(), notRun), file = openSync2(join(folder, "results.jsonl"), "w");
  try {
    for (let at = 0; at < lines.length; at += linesAtOnce) {
      let some = lines.slice(at, at + linesAtOnce), read2 = journal.read(some.filter((line) => "at" in line)), from = 0, texts = some.map((line) => "at" in line ? (from += line.length, read2.toString("utf8", from - line.length, from)) : `${JSON.stringify(line)}
`);
      for (let text of texts) {
        let trial = JSON.parse(text);
        summary.add(trial), troubles.add(trial);
      }
      writeAll(file, Buffer.from(texts.join("")));
    }
  } finally {
    closeSync2(file);
  }
  return { summaryOf: summary.finish, troubles: troubles.finish() };
}
function merged(lines, notRun) {
  if (notRun.length === 0) return lines;
  let written = new Set(lines.map(trialKey));
  return [...lines, ...notRun.filter((trial) => !written.has(trialKey(trial)))].sort(byTrialKey);
}

// src/cli/run-folder.ts
var RunFile = external_exports.strictObject({
  schema: external_exports.literal("run/1"),
  of: Digest,
  /** Another one for each run, also of the same; kept when it is gone on with. */
  id: external_exports.uuid().optional(),
  /** Digest of each metric by suite: whether its scores are of the metric that is there later on. */
  metrics: external_exports.record(external_exports.string(), external_exports.record(external_exports.string(), Digest)).optional()
});
function openRunFolder(options) {
  let { folder, identity, resume, trials, terminal } = options, release = writing(folder, () => lockFolder(join2(folder, "run.lock"))), before = runIn(folder);
  if (resume && before !== null && before.of !== identity) throw anotherRun(folder);
  let id = (resume ? before?.id : void 0) ?? randomUUID(), metrics = Object.fromEntries(
    options.suites.map((suite) => [
      suite.name,
      Object.fromEntries(suite.metrics.map((metric) => [metric.name, metric.digest]))
    ])
  );
  leave(folder, { "run.json": prettyJson({ schema: "run/1", of: identity, id, metrics }) });
  let going = resume && before !== null;
  going || keepInterrupted(folder, terminal);
  for (let name of ["results.jsonl", "summary.json"])
    writing(folder, () => rmSync2(join2(folder, name), { force: !0 }));
  let journal = writing(folder, () => openJournal(join2(folder, "journal.jsonl"), { resume: going }));
  resume && terminal.progress(`going on with ${journal.done.length} of ${trials} trials`);
  let started = performance.now(), progress = createProgress(trials, journal.done.length, started), ended = 0, breathed = started, shown = started, live = !1;
  return {
    id,
    done: journal.done,
    onTrial: (trial) => {
      writing(folder, () => journal.append(trial)), ended += 1, progress.add(trial);
      let now = performance.now();
      if (now - shown > showEveryMs && (shown = now, live = terminal.status(progressLine(progress.at(now)))), !live && ended % progressStep(trials) === 0 && terminal.progress(`${ended} trials of ${trials}`), !(now - breathed < breathMs))
        return breathed = now, new Promise((done) => setImmediate(done));
    },
    finish: (notRun, suites, wallMs) => {
      terminal.status(null);
      let written = writing(folder, () => {
        let results = writeResults(folder, journal, notRun, suites);
        return journal.close(), results;
      }), summary = written.summaryOf(Math.round(wallMs));
      return leave(folder, { "summary.json": prettyJson(summary) }), release(), { summary, troubles: written.troubles };
    }
  };
}
function keepInterrupted(folder, terminal) {
  let journal = join2(folder, "journal.jsonl");
  if ((statSync(journal, { throwIfNoEntry: !1 })?.size ?? 0) === 0 || existsSync2(join2(folder, "summary.json"))) return;
  let kept = "journal-interrupted.jsonl";
  writing(folder, () => renameSync(journal, join2(folder, kept))), terminal.progress(
    `the run that was interrupted here is kept in ${kept}; --resume would have gone on with it`
  );
}
var showEveryMs = 100, breathMs = 20;
function progressStep(trials) {
  return Math.max(20, Math.ceil(trials / 10));
}
function runIn(folder) {
  let path = join2(folder, "run.json");
  if (!existsSync2(path)) return null;
  try {
    return RunFile.parse(JSON.parse(readFileSync3(path, "utf8")));
  } catch {
    throw new UserError({
      code: "file-format",
      what: "this file does not say which run the folder holds",
      where: { file: path },
      found: "something else than `plumbline run` writes there",
      accepted: "a file that `plumbline run` wrote",
      next: "choose another folder with --out, or remove this one"
    });
  }
}
function anotherRun(folder) {
  return new UserError({
    code: "plan-mismatch",
    what: "the interrupted run in this folder measured something else",
    where: { file: folder },
    found: "another plan, or other prompts, cases, settings or options than now",
    accepted: "the same files and options as when the run was interrupted",
    next: "run without --resume to start anew, or choose another folder with --out"
  });
}

export {
  openRunFolder,
  runIn
};
