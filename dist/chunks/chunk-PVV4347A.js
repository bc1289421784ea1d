import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// action/subject.ts
var recording = /* @__PURE__ */ new Set(["push", "schedule", "workflow_dispatch"]);
async function subjectOf(runner, commits) {
  if (runner.eventName !== "pull_request" && !recording.has(runner.eventName))
    throw eventRefused(runner.eventName);
  let head = await commits.resolve("HEAD");
  if (recording.has(runner.eventName)) return { subject: landed(runner, head), purpose: "record" };
  let { pull_request: pull } = runner.event, [base, tip] = head.parents;
  if (pull === void 0 || base === void 0 || tip === void 0 || tip !== pull.head.sha)
    throw notTheMerge(head, pull?.head.sha ?? "unknown");
  return {
    subject: {
      repository: runner.repository,
      event: runner.eventName,
      pr: pull.number,
      base: { sha: base, ref: pull.base.ref },
      head: { sha: tip, ref: pull.head.ref },
      candidate: { commit: head.commit, tree: head.tree },
      trust: trustOf(runner)
    },
    purpose: "judge"
  };
}
function reportSubjectOf(runner) {
  let pull = runner.event.pull_request, branch = runner.ref.replace(/^refs\/heads\//, "");
  return {
    repository: runner.repository,
    event: runner.eventName,
    pr: pull?.number ?? null,
    base: pull === void 0 ? { sha: runner.sha, ref: branch } : { sha: pull.base.sha, ref: pull.base.ref },
    head: pull === void 0 ? { sha: runner.sha, ref: branch } : { sha: pull.head.sha, ref: pull.head.ref },
    candidate: { commit: null, tree: null },
    trust: trustOf(runner)
  };
}
function trustOf(runner) {
  let pull = runner.event.pull_request;
  return pull !== void 0 && pull.head.repo?.full_name !== runner.repository ? "fork" : runner.actor === "dependabot[bot]" ? "bot-without-secrets" : "own";
}
function landed(runner, head) {
  let at = { sha: head.commit, ref: runner.ref.replace(/^refs\/heads\//, "") };
  return {
    repository: runner.repository,
    event: runner.eventName,
    pr: null,
    base: at,
    head: at,
    candidate: { commit: head.commit, tree: head.tree },
    trust: "own"
  };
}
function eventRefused(event) {
  return new UserError({
    code: "event-refused",
    what: `an evaluation must not be started by ${event}`,
    found: `${event}: what it checks out may be a stranger's files, or a commit that nobody has merged`,
    accepted: "pull_request to judge; push, schedule or workflow_dispatch to record a baseline",
    next: "start the workflow on pull_request; the publish workflow brings the result of a fork into the pull request"
  });
}
function notTheMerge(head, expected) {
  return new UserError({
    code: "plan-mismatch",
    what: "the checkout is not the merge commit of this pull request",
    found: `commit ${head.commit.slice(0, 12)} with ${head.parents.length} parent(s)`,
    accepted: `a merge of the base with ${expected.slice(0, 12)}`,
    next: "use actions/checkout without `ref` and with `fetch-depth: 2`; after a force-push the newer run replaces this one"
  });
}

export {
  subjectOf,
  reportSubjectOf
};
