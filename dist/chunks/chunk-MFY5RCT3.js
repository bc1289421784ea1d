import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describeEstimate
} from "./chunk-5H7TAVXR.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/cli/describe-plan.ts
function describePlan(plan) {
  let { base, head } = plan.subject, trials = plan.shards.reduce((sum, shard) => sum + shard.trials.length, 0);
  return [
    plan.purpose === "record" ? `a baseline of ${head.ref} at ${short(head.sha)}` : plan.purpose === "drift" ? `the watch over the provider, by ${head.ref} at ${short(head.sha)}` : `${head.ref} at ${short(head.sha)} as it would land on ${base.ref} at ${short(base.sha)}`,
    ...plan.suites.flatMap((suite) => [
      `suite ${suite.name}: ${suite.cases.length} cases, ${reasonOf(suite, plan.purpose)}`,
      ...costOf(suite)
    ]),
    ...plan.untouched.map(({ suite, why }) => `suite ${suite}: not run, ${why}`),
    ...plan.policyChanges.map(
      ({ path }) => `the change would edit how it is judged: ${path}; the base's rules hold`
    ),
    `${trials} trials in ${plan.shards.length} ${plan.shards.length === 1 ? "shard" : "shards"}`
  ];
}
function reasonOf({ touchedBy, record, baseline }, purpose) {
  return record !== null ? `run ${record.run} of record ${record.id}` : purpose === "drift" ? "held against its baseline" : `touched by ${touchedBy.join(", ")}; ${baselines[baseline.kind]}`;
}
function costOf({ estimate }) {
  let { costUsd, basis, unknown = [] } = estimate;
  return basis === void 0 || basis === "recorded" && costUsd === 0 ? [] : [`  ${describeEstimate((basis === "unknown" || costUsd === null ? null : { basis, costUsd }) ?? { basis: "unknown", of: unknown })}`];
}
var baselines = {
  found: "compared with its baseline",
  absent: "no baseline yet",
  unreadable: "its baseline cannot be read",
  newer: "its baseline was made by a newer Plumbline",
  "other-content": "its baseline is of other content than the base"
};
function short(sha) {
  return sha.slice(0, 7);
}

// src/cli/local-subject.ts
import { basename } from "node:path";
async function changeSubject(repository, commits, { base: baseRevision, head: headRevision }) {
  let baseName = baseRevision ?? await repository.defaultBranch();
  if (baseName === null) throw noBase();
  let base = await commits.resolve(baseName), head = await commits.resolve(headRevision), merged = await commits.merge(base.commit, head.commit);
  if (merged.kind === "conflict") throw conflict(baseName, headRevision, merged.paths);
  let named = await repository.branchNamed(baseName);
  return {
    repository: basename(repository.root),
    event: "local",
    pr: null,
    // Baselines are stored by branch: those of the branch that changes go to are meant when a bare commit is named.
    base: { sha: base.commit, ref: named ?? await repository.defaultBranch() ?? baseName },
    head: { sha: head.commit, ref: await repository.branchNamed(headRevision) ?? headRevision },
    candidate: { commit: merged.tree === head.tree ? head.commit : null, tree: merged.tree },
    trust: "own"
  };
}
async function landedSubject(repository, commits, event) {
  let branch = await repository.currentBranch();
  if (branch === null) throw noBranch();
  let head = await commits.resolve("HEAD"), at = { sha: head.commit, ref: branch };
  return {
    repository: basename(repository.root),
    event,
    pr: null,
    base: at,
    head: at,
    candidate: { commit: head.commit, tree: head.tree },
    trust: "own"
  };
}
function conflict(base, head, paths) {
  return new UserError({
    code: "merge-conflict",
    what: `${base} and ${head} cannot be merged, so there is nothing to measure`,
    found: `both changed ${paths.slice(0, 10).join(", ")}${paths.length > 10 ? " \u2026" : ""}`,
    accepted: "two commits that merge without a conflict",
    next: `Merge ${base} into ${head} (or rebase), resolve the conflict, and plan again.`
  });
}
function noBase() {
  return new UserError({
    code: "input-invalid",
    what: "it is not clear which branch changes are merged into",
    found: "neither a default branch of `origin` nor a branch main or master",
    accepted: "a branch that is here",
    next: "Name it with --base."
  });
}
function noBranch() {
  return new UserError({
    code: "input-invalid",
    what: "a baseline belongs to a branch, and none is checked out",
    found: "a bare commit",
    accepted: "a checked-out branch",
    next: "Check out the branch that pull requests are merged into."
  });
}

export {
  describePlan,
  changeSubject,
  landedSubject
};
