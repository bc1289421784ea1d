import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readBaseline
} from "./chunk-FUGBBMBO.js";
import {
  baselinePaths
} from "./chunk-JHVX4TBP.js";
import {
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/operations/read-baselines.ts
async function readBaselines(dataBranch, name, baseRef, suites) {
  let head = await dataBranch.head(), same = (read) => new Map(suites.map((suite) => [suite.name, read]));
  switch (head.kind) {
    case "absent":
      return { branch: { kind: "absent", branch: name }, baselines: same({ kind: "absent" }) };
    case "unreadable":
      return {
        branch: { kind: "unreadable", branch: name, why: head.why },
        baselines: same({ kind: "unreadable", why: `the branch ${name} cannot be read: ${head.why}` })
      };
    case "found":
      return {
        branch: { kind: "found", branch: name, commit: head.commit },
        baselines: await readBaselinesAt(
          dataBranch,
          head.commit,
          baseRef,
          suites.map((suite) => suite.name)
        )
      };
  }
}
async function readBaselinesAt(dataBranch, commit, baseRef, suites) {
  let paths = suites.map((suite) => ({ suite, ...baselinePaths(baseRef, suite) }));
  try {
    let texts = await dataBranch.read(
      commit,
      paths.flatMap(({ meta, cases }) => [meta, cases])
    );
    return new Map(
      paths.map(({ suite, meta, cases }) => [suite, readBaseline(texts.get(meta), texts.get(cases))])
    );
  } catch (thrown) {
    let why = `commit ${commit.slice(0, 12)} of the data branch cannot be read: ${messageOf(thrown)}`;
    return new Map(suites.map((suite) => [suite, { kind: "unreadable", why }]));
  }
}
function plannedBaseline(read, baseDigest) {
  switch (read.kind) {
    case "absent":
      return { kind: "absent" };
    case "unreadable":
      return { kind: "unreadable", why: read.why };
    case "newer":
      return { kind: "newer", version: read.version };
    case "found": {
      let newest = read.meta.runs.at(-1);
      if (newest === void 0) return { kind: "unreadable", why: "the record holds no run" };
      let { record } = read.meta;
      return newest.candidateDigest !== baseDigest ? { kind: "other-content", record, sha: newest.sha } : { kind: "found", record, digest: read.digest };
    }
  }
}

export {
  readBaselines,
  readBaselinesAt,
  plannedBaseline
};
