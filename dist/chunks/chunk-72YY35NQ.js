import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  linesOf
} from "./chunk-B5QBH3PW.js";
import {
  plannedBaseline
} from "./chunk-DGQY2KTK.js";
import {
  recordRun
} from "./chunk-FYH2MXKP.js";
import {
  modelsOf
} from "./chunk-C2RDTD2O.js";
import {
  buildReport
} from "./chunk-FCOCPNA6.js";
import {
  unknownSha
} from "./chunk-NNW36QKY.js";
import {
  policyOf
} from "./chunk-72IEG5HL.js";
import {
  Trial,
  newerTrial
} from "./chunk-SLHIYD27.js";
import {
  readBaseline
} from "./chunk-FUGBBMBO.js";
import {
  datasetDigest
} from "./chunk-IHF2EGSY.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/operations/compare-measured.ts
function recordOfRun({ suite, metrics }, all, priceTable) {
  let trials = all.filter((trial) => trial.suite === suite.name), cases = casesOf(trials), times = trials.flatMap((trial) => trial.outcome === "not-run" ? [] : [trial.startedAt]), [recordedAt] = times.sort();
  if (recordedAt === void 0) return { kind: "absent" };
  let files = recordRun({
    previous: null,
    mode: "new",
    baseRef: "unknown",
    suite: {
      name: suite.name,
      candidateDigest: contentOf(trials),
      datasetDigest: datasetDigest(cases),
      metrics: [...metrics],
      cases: cases.map((each) => ({ ...each, slices: {}, cluster: null, from: "base" }))
    },
    trials,
    run: { runId: "folder", sha: unknownSha, recordedAt, priceTable, ...modelsOf(trials) },
    keepOutputs: !0
  });
  return readBaseline(files.meta, files.cases);
}
function compareMeasured(sides, config, { now, version, priceTable }) {
  let suites = sides.map((each) => suiteOf(each, config)), nobody = { sha: unknownSha, ref: "unknown" }, plan = {
    schema: "plan/1",
    createdAt: now,
    attempt: 1,
    purpose: "judge",
    subject: {
      repository: "unknown",
      event: "compare",
      pr: null,
      base: nobody,
      head: nobody,
      candidate: { commit: null, tree: unknownSha },
      trust: "own"
    },
    policy: policyOf(config),
    configPath: "",
    policyFrom: "base",
    policyChanges: [],
    priceTable,
    baseline: { kind: "absent", branch: config.baseline.branch },
    suites,
    untouched: [],
    shards: []
  };
  return buildReport({
    plan,
    planDigest: digestOf(suites),
    run: { kind: "complete", trials: sides.flatMap(({ candidate }) => candidate), notes: [] },
    baselines: new Map(sides.map(({ suite, baseline }) => [suite.name, baseline])),
    attempt: 1,
    now,
    wallMs: null,
    version,
    trusted: !0
  });
}
function suiteOf({ suite, metrics, cases, baseline, candidate }, config) {
  let dataset = new Map(cases.map((each) => [each.id, each])), planned = ({ id, digest }, from) => {
    let now = dataset.get(id), tags = now?.digest === digest ? now.tags : {}, slices = suite.slices.flatMap(({ tag }) => {
      let value = tags[tag];
      return value === void 0 ? [] : [[tag, value]];
    }), cluster = now?.digest === digest ? now.cluster : null;
    return { id, digest, slices: Object.fromEntries(slices), cluster, from };
  }, before = baseline.kind === "found" ? [...baseline.cases.values()] : [], after = casesOf(candidate), byId = new Map(after.map((each) => [each.id, each])), judged = before.length === 0 ? after : before, known = new Set(judged.map(({ id }) => id)), added = after.filter(({ id }) => !known.has(id)), changed = judged.filter(({ id, digest }) => (byId.get(id)?.digest ?? digest) !== digest), newest = baseline.kind === "found" ? baseline.meta.runs.at(-1)?.candidateDigest ?? null : null;
  return {
    name: suite.name,
    pipeline: suite.pipeline,
    candidateDigest: contentOf(candidate),
    baseDigest: newest,
    datasetDigest: datasetDigest(judged),
    baseline: plannedBaseline(baseline, newest),
    metrics: [...metrics],
    slices: suite.slices.map(({ tag }) => tag),
    cases: [...judged.map((each) => planned(each, "base")), ...added.map((each) => planned(each, "head"))],
    repeats: Math.max(1, ...candidate.map(({ repeat }) => repeat)),
    added: added.map(({ id }) => id),
    removed: judged.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    seed: "none",
    baseCases: judged.length,
    looks: [{ k: 1, cases: judged.length, alpha: config.gate.alpha }],
    estimate: { calls: 0, costUsd: null, minutes: null },
    touchedBy: [],
    record: null
  };
}
function casesOf(trials) {
  return [...new Map(trials.map((trial) => [trial.case, trial.caseDigest]))].sort(([a], [b]) => a < b ? -1 : 1).map(([id, digest]) => ({ id, digest }));
}
function contentOf(trials) {
  return digestOf(
    trials.map(({ case: id, repeat, ...trial }) => [id, repeat, "output" in trial ? trial.output : null])
  );
}

// src/cli/results-folder.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
function readResults(folder) {
  let file = join(folder, "results.jsonl"), bytes;
  try {
    bytes = readFileSync(file);
  } catch (thrown) {
    throw new UserError({
      code: "input-invalid",
      what: "this folder holds no results",
      where: { file: folder },
      found: messageOf(thrown),
      accepted: "a folder in which `plumbline run` has ended",
      next: "name the folder of a run; one that was interrupted is finished by the same command with --resume"
    });
  }
  return [...linesOf(bytes)].flatMap((line, index) => line === "" ? [] : [trialOf(line, { file, line: index + 1 })]);
}
function trialOf(line, where) {
  try {
    let json = JSON.parse(line), newer = newerTrial(json);
    if (newer !== null) throw new Error(`${newer}, of a newer Plumbline`);
    return Trial.parse(json);
  } catch (thrown) {
    throw new UserError({
      code: "file-format",
      what: "this line is no trial",
      where,
      found: messageOf(thrown).replace(/\s+/g, " ").slice(0, 300),
      accepted: "the file as `plumbline run` left it",
      next: "run the evaluation again"
    });
  }
}

export {
  recordOfRun,
  compareMeasured,
  readResults
};
