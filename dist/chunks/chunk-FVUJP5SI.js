import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  writeAll
} from "./chunk-TOZCEGU4.js";
import {
  writing
} from "./chunk-4NYR6O46.js";
import {
  createLineCutter
} from "./chunk-WMZPMX5L.js";
import {
  redact,
  secretTexts
} from "./chunk-IJEA4R4R.js";
import {
  exitCodes
} from "./chunk-CXLVMHN6.js";
import {
  readPlannedConfig
} from "./chunk-RJU6BUX3.js";
import {
  showUsd
} from "./chunk-RJ7KLTN4.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import {
  linesOf
} from "./chunk-B5QBH3PW.js";
import {
  showDuration
} from "./chunk-72IEG5HL.js";
import {
  Trial
} from "./chunk-SLHIYD27.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  describeProblem,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/operations/recording-secrets.ts
var shortest = 6, secretName = /key|token|secret|passw|credential|private|auth|cookie|dsn/i;
function recordingSecrets(config, environment) {
  let { providers, pipelines, suites, exports } = config, sent = [...JSON.stringify([providers, pipelines, suites, exports]).matchAll(/\$\{([^}]*)\}/g)].map(([, name = ""]) => name), targets = Object.values(pipelines).map(({ target }) => target), metrics = Object.values(suites).flatMap((suite) => suite.metrics.map(({ options }) => options)), given = [...targets, ...metrics].flatMap((each) => "environment" in each ? each.environment : []).filter((name) => typeof name == "string" && secretName.test(name)), values = [.../* @__PURE__ */ new Set([...sent, ...given])].map((name) => environment[String(name)] ?? "");
  return secretTexts(values.filter(({ length }) => length >= shortest));
}
async function plannedSecrets(plan, commits, environment) {
  let { base, candidate } = plan.subject, rules = await openTree(commits, plan.policyFrom === "base" ? base.sha : candidate.tree);
  return recordingSecrets(await readPlannedConfig(plan, rules), environment);
}

// src/cli/run-troubles.ts
function describeTroubles(troubles, suite) {
  let own = troubles.filter((each) => each.suite === suite);
  return ["failed", "no-result", "no-score"].flatMap((kind) => {
    let all = own.filter((each) => each.kind === kind), rest = all.length - 3;
    return [
      ...all.slice(0, 3).map((each) => `  ${headOf(each)}: ${described(each)}`),
      ...rest > 0 ? [`  ${rest} more reasons in results.jsonl`] : []
    ];
  });
}
function headOf({ kind, metric }) {
  return kind === "failed" ? "failed" : kind === "no-result" ? "no result" : `no score by ${metric}`;
}
function described({ code, why, trials, example }) {
  let cases = trials === 1 ? `case ${example}` : `${trials} trials, such as case ${example}`;
  return `${code === null ? "" : `${code}, `}${why} (${cases})`;
}
function tooMuchMissing({ name, infrastructure, planned }, troubles, maxMissing) {
  let first = troubles.find(({ suite, kind }) => suite === name && kind === "no-result"), code = first?.code ?? "";
  return {
    code: "not-measured",
    what: `suite ${name}: ${infrastructure} of ${planned} trials have no result; nothing may be concluded`,
    found: first === void 0 ? "trouble on the way" : described(first),
    accepted: `at most ${(100 * maxMissing).toFixed(0)} % of the trials without a result (gate.maxMissing)`,
    next: `${advice(code)}; the same command with --resume asks only what has no result`
  };
}
function nothingScored(suite, metric, troubles) {
  let first = troubles.find((each) => each.suite === suite.name && each.metric === metric);
  return {
    code: "not-measured",
    what: `suite ${suite.name}: metric ${metric} scored none of ${suite.answered} answers; nothing may be concluded`,
    found: first === void 0 ? "no score" : described(first),
    accepted: "scores of a metric whose role is primary or guard",
    next: "mend what the reason names, or give the metric the role info; the answers are kept"
  };
}
function advice(code) {
  let status = /^http-(\d{3})$/.exec(code)?.[1];
  return status === "404" ? "see whether the address of the provider or target is right" : status === "429" ? "lower --concurrency, or set `limits` of the provider" : status !== void 0 ? "see what the endpoint says in its own log" : Object.hasOwn(advices, code) ? advices[code] ?? other : other;
}
var other = "see results.jsonl for what each trial says", advices = {
  auth: "see whether the key is the right one, and may use this model",
  network: "see whether the address is right and something answers there",
  "not-asked": "mend what the first cases met",
  "target-hung": "see why the target does not end a case",
  timeout: "see why nothing answers in time, or raise `limits.caseTimeout` of the suite",
  malformed: "see whether the address speaks OpenAI's chat protocol",
  "replay-missing": "record the cases that the recording does not have",
  "worker-died": "run the pipeline by hand with the case that is named",
  "worker-stopped": "run the pipeline by hand with one of the cases"
};

// src/cli/run-end.ts
function finishRun(run, shell) {
  let { state, summary, troubles, problems, folder, maxMissing, spending, estimates = [] } = run, { terminal } = shell;
  for (let suite of summary.suites)
    for (let line of [...describeSuite(suite), ...describeTroubles(troubles, suite.name)])
      terminal.say(line);
  summary.suites.length === 0 && terminal.say("nothing to run: the plan has no trials");
  for (let { suite, spentUsd, limitUsd } of spending)
    terminal.say(`suite ${suite}: ${showUsd(spentUsd)} of its ${showUsd(limitUsd)} spent`);
  terminal.say(folder);
  let money = {
    ...estimates.length === 0 ? {} : { estimates },
    ...spending.length === 0 ? {} : { spending }
  };
  terminal.document({ state, folder, ...summary, troubles, ...money });
  for (let problem of problems) terminal.complain(describeProblem(problem));
  if (state === "cancelled")
    return terminal.complain("interrupted; what is done is kept: the same command with --resume goes on"), exitCodes.interrupted;
  if (problems.length > 0) return exitCodes.wrongInput;
  if (state === "budget") {
    for (let { suite, over } of spending)
      over !== null && terminal.complain(
        `suite ${suite}: its budget ended before every case was asked: ${over}; raise limits.costUsd and go on with --resume`
      );
    return exitCodes.unmeasured;
  }
  if (state === "time")
    return terminal.complain("the time limit was reached before every case was asked"), exitCodes.unmeasured;
  let lost = summary.suites.filter(({ infrastructure, planned }) => infrastructure > maxMissing * planned).map((suite) => tooMuchMissing(suite, troubles, maxMissing)), unscored = summary.suites.flatMap(
    (suite) => Object.entries(suite.metrics).filter(([, { scored, abstained }]) => scored === 0 && abstained > 0).filter(([metric]) => run.decides(suite.name, metric)).map(([metric]) => nothingScored(suite, metric, troubles))
  );
  for (let problem of [...lost, ...unscored]) terminal.complain(describeProblem(problem));
  return lost.length + unscored.length > 0 ? exitCodes.unmeasured : exitCodes.done;
}
function describeSuite(suite) {
  let {
    name,
    planned,
    answered,
    failedCandidate,
    infrastructure,
    notRun,
    latencyMs,
    fromCache = 0
  } = suite, counts = [
    `${planned} trials`,
    `${answered} answered${fromCache > 0 ? ` (${fromCache} of them from the cache)` : ""}`,
    ...failedCandidate > 0 ? [`${failedCandidate} failed`] : [],
    ...infrastructure > 0 ? [`${infrastructure} without a result (trouble on the way)`] : [],
    ...notRun > 0 ? [`${notRun} not run`] : []
  ], metrics = Object.entries(suite.metrics).flatMap(([metric, { kind, mean, interval, scored }]) => {
    if (mean === null || kind !== "binary" && kind !== "score") return [];
    let range = interval === null ? "" : ` (${percent(interval[0])} to ${percent(interval[1])})`;
    return [`  ${metric} ${percent(mean)} %${range} of ${scored} scored`];
  }), times = latencyMs.p50 === null || latencyMs.p95 === null ? [] : [`  answers in ${showDuration(latencyMs.p50)} (half), ${showDuration(latencyMs.p95)} (95 %)`], { costUsd, spentUsd = null } = suite, paid = costUsd === null || spentUsd === null || costUsd === 0 && spentUsd === 0 ? [] : [
    `  ${showUsd(spentUsd)} spent${fromCache > 0 ? `; the answers cost ${showUsd(costUsd)} when they were made` : ""}`
  ];
  return [`suite ${name}: ${counts.join(", ")}`, ...metrics, ...times, ...paid];
}
function percent(share) {
  return (100 * share).toFixed(1);
}

// src/cli/run-export.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
async function exportResults({ id, folder }, { state, read }, { terminal, environment, interrupted }) {
  if (state !== "cancelled")
    try {
      let { exports, ...run } = await read();
      if (exports.phoenix === null && exports.otel === null) return;
      let { exportToAll } = await import("./export-run-PYKXHS37.js");
      terminal.progress("telling other systems of the run");
      let described2 = await exportToAll({ ...run, id, trials: () => trialsOf(join(folder, "results.jsonl")) }, exports, environment, interrupted);
      for (let { lines, warning } of described2) {
        for (let line of lines) terminal.say(line);
        warning !== null && terminal.complain(warning);
      }
    } catch (thrown) {
      terminal.complain(`other systems could not be told of the run: ${messageOf(thrown)}`);
    }
}
function* trialsOf(file) {
  for (let line of linesOf(readFileSync(file))) line !== "" && (yield Trial.parse(JSON.parse(line)));
}

// src/cli/run-recording.ts
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs";
import { dirname, join as join2, resolve } from "node:path";

// src/evaluation/run/recording.ts
function recordedLine(trial, secrets) {
  let kept = keptOf(trial);
  if (kept === null) return null;
  let plain = canonicalJson(kept), line = canonicalJson(withoutSecrets(JSON.parse(plain), secrets));
  return { line, redacted: line !== plain };
}
function keptOf(trial) {
  if (trial.outcome === "answered") return trial.output === null ? null : answerOf(trial);
  if (trial.outcome !== "failed" || trial.class !== "candidate") return null;
  let { steps: _steps, traceId: _trace, ...failed } = trial;
  return { ...failed, scores: {} };
}
function answerOf(trial) {
  let { traceId, requestId, abstained, details, judgeCostUsd, judgeUsage, ...kept } = trial;
  return { ...kept, scores: {} };
}
function withoutSecrets(value, secrets) {
  return typeof value == "string" ? redact(value, secrets) : typeof value != "object" || value === null ? value : isList(value) ? value.map((each) => withoutSecrets(each, secrets)) : Object.fromEntries(
    Object.entries(value).map(([key, each]) => [redact(key, secrets), withoutSecrets(each, secrets)])
  );
}
function isList(value) {
  return Array.isArray(value);
}

// src/cli/run-recording.ts
function recordingFile(record, cwd) {
  if (record === null) return null;
  let file = resolve(cwd, record);
  try {
    mkdirSync(dirname(file), { recursive: !0 });
    let beside = temporary(file);
    closeSync(openSync(beside, "w")), rmSync(beside);
  } catch (thrown) {
    throw noFile(file, messageOf(thrown));
  }
  if (record === "" || statSync(file, { throwIfNoEntry: !1 })?.isFile() === !1)
    throw noFile(file, "no file");
  return file;
}
async function leaveRecording({ file, folder, secrets, complete }, terminal) {
  let to = complete || !existsSync(file) ? file : `${file}.partial`, beside = temporary(file), written = { answers: 0, redacted: 0, trials: 0 }, out = writing(dirname(file), () => openSync(beside, "w"));
  try {
    let record = (line) => {
      written.trials += 1;
      let recorded = recordedLine(Trial.parse(JSON.parse(line)), secrets);
      recorded !== null && (written.answers += 1, recorded.redacted && (written.redacted += 1), writing(dirname(file), () => writeAll(out, Buffer.from(`${recorded.line}
`))));
    }, cut = createLineCutter(Number.POSITIVE_INFINITY, record, () => {
    });
    for await (let bytes of createReadStream(join2(folder, "results.jsonl"))) cut(bytes);
    writing(dirname(file), () => fsyncSync(out));
  } catch (thrown) {
    throw closeSync(out), rmSync(beside, { force: !0 }), thrown;
  }
  closeSync(out), writing(dirname(file), () => renameSync(beside, to)), terminal.progress(`recorded ${written.answers} answers of ${written.trials} trials in ${to}`), to !== file && terminal.progress(`${file} is left as it was, since this run was interrupted`), written.redacted > 0 && terminal.progress(
    `${written.redacted} answers held a secret, recorded as ***: a replay may score them otherwise`
  );
}
function temporary(file) {
  return `${file}.${process.pid}.tmp`;
}
function noFile(file, found) {
  return new UserError({
    code: "input-invalid",
    what: "this file cannot take a recording",
    where: { file },
    found,
    accepted: "a file that is there or can be made, in a folder that may be written to",
    next: "choose another file with --record"
  });
}

export {
  recordingSecrets,
  plannedSecrets,
  finishRun,
  exportResults,
  recordingFile,
  leaveRecording
};
