import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readReport
} from "./chunk-Z6ZQT7H7.js";
import {
  policyAt
} from "./chunk-KMR4CSJB.js";
import {
  publishReport
} from "./chunk-XV3NWRUC.js";
import {
  unmeasuredReport
} from "./chunk-FCOCPNA6.js";
import {
  reportLimits
} from "./chunk-NNW36QKY.js";
import {
  ArtifactsAnswer,
  createRequests,
  ownerAndRepo,
  readAnswer,
  realClock
} from "./chunk-ZCZTT7XE.js";
import {
  reportArtifact,
  unzip
} from "./chunk-ZSSCQPJG.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/adapters/github/artifacts.ts
var archiveOverhead = 1e6, downloadTimeoutMs = 12e4, downloadTries = 3;
function createRunArtifacts(options) {
  let { repository, runId, clock = realClock } = options, place = ownerAndRepo(repository), requests = createRequests(options);
  return {
    upload: () => Promise.reject(new InternalError("artifacts of another workflow run can only be read")),
    list: async () => (await requests.readAll("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", { ...place, run_id: runId })).flatMap((page) => readAnswer(ArtifactsAnswer, page, "artifacts").artifacts).map(({ id, name }) => ({ id: String(id), name })),
    download: async (artifact, limits) => {
      let most = limits.bytes + archiveOverhead;
      for (let attempt = 1; ; attempt += 1) {
        let answer = await requests.find(
          "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
          {
            ...place,
            artifact_id: artifact.id,
            archive_format: "zip",
            // The redirect is followed by hand, since Octokit would take in whatever comes, however large.
            request: { redirect: "manual", parseSuccessResponseBody: !1 }
          }
        );
        if (answer === null) return { kind: "refused", why: "it is gone: deleted or expired" };
        try {
          let archive = await takeArchive(answer, most);
          return archive === "too-large" ? { kind: "refused", why: `an archive of more than ${most} bytes` } : await unzip(archive, limits);
        } catch (thrown) {
          if (attempt === downloadTries) throw noArchive(messageOf(thrown));
          await clock.sleep(1e3 * attempt);
        }
      }
    }
  };
}
async function takeArchive(answer, most) {
  let { location } = answer.headers;
  if (location === void 0) return takeAtMost(answer.data, most);
  let stored = await fetch(String(location), { signal: AbortSignal.timeout(downloadTimeoutMs) });
  if (!stored.ok) throw new Error(`${stored.status} ${stored.statusText}`);
  return takeAtMost(stored.body, most);
}
function noArchive(found) {
  return new UserError({
    code: "github-failed",
    what: "the store of GitHub's artifacts did not give an artifact",
    found,
    next: "Re-run the job."
  });
}
async function takeAtMost(body, most) {
  if (!isByteStream(body)) return new Uint8Array();
  let parts = [], size = 0;
  for await (let part of body) {
    if (size += part.length, size > most) return "too-large";
    parts.push(part);
  }
  return Buffer.concat(parts);
}
function isByteStream(body) {
  return typeof body == "object" && body !== null && Symbol.asyncIterator in body;
}

// src/operations/publish-workflow-run.ts
async function publishWorkflowRun(request, ports) {
  let { host } = ports, run = await host.workflowRun(request.runId);
  if (run.event !== "pull_request")
    return ignored(`the run was started by ${run.event}, not by a pull request`);
  if (run.status !== "completed") return ignored("the run has not ended");
  let artifacts = await ports.artifacts.list();
  if (!isOurs(run, artifacts)) return ignored("the run is not one of ours");
  let pullRequest = await pullRequestOf(run, host);
  if (pullRequest === null) return ignored("no open pull request, or more than one, has this head");
  if (await hasNewerRun(run, host)) return ignored("a newer run of the same head publishes for itself");
  let policy = await policyAt(host, pullRequest.baseRef), fork = run.headRepository !== host.repository, bot = run.actor === "dependabot[bot]";
  if (request.publisher === "app" && policy.publisher !== "app")
    return ignored("the base says that the action publishes");
  if (request.publisher === "workflow-run-job" && policy.publisher !== "action")
    return ignored("the base says that the App publishes");
  if (request.publisher === "workflow-run-job" && !fork && !bot)
    return ignored("the gate job could publish this itself");
  let report = await fetchReport(request, run, pullRequest, artifacts, ports), verified = !fork && (request.publisher !== "app" || await isGenuine(run, pullRequest, host)), published = await publishReport(
    {
      report,
      pullRequest: pullRequest.number,
      headSha: run.headSha,
      policy,
      verified,
      reportUrl: `${request.serverUrl}/${host.repository}/actions/runs/${run.id}`,
      externalId: report.plan ?? `run-${run.id}-attempt-${run.attempt}`
    },
    host
  );
  return { kind: "published", decision: report.decision.kind, published };
}
function isOurs(run, artifacts) {
  return run.referencedWorkflows.some(
    ({ path }) => /^[^/]+\/plumbline\/\.github\/workflows\/evaluate\.yml(@|$)/.test(path)
  ) || artifacts.some(({ name }) => name.startsWith("plumbline-plan-"));
}
async function pullRequestOf(run, host) {
  if (run.headBranch === null || run.headRepository === null) return null;
  let [owner = ""] = run.headRepository.split("/"), same = (await host.openPullRequestsFrom(owner, run.headBranch)).filter(
    ({ headSha, headRepository }) => headSha === run.headSha && headRepository === run.headRepository
  );
  return same.length === 1 ? same[0] ?? null : null;
}
async function hasNewerRun(run, host) {
  return (await host.workflowRunsAt(run.headSha)).some(
    (other) => other.id > run.id && other.path === run.path && other.event === run.event && other.headRepository === run.headRepository && other.headBranch === run.headBranch
  );
}
var ourWorkflow = /^[^/]+\/plumbline\/\.github\/workflows\/evaluate\.yml$/;
async function isGenuine(run, pullRequest, host) {
  if (await editsWorkflows(pullRequest, host)) return !1;
  let file = await host.file(run.path, pullRequest.baseRef);
  return file.kind === "absent" ? !1 : run.referencedWorkflows.map(({ path }) => path.split("@")[0] ?? "").some((path) => ourWorkflow.test(path) && file.text.includes(`${path}@`));
}
async function editsWorkflows(pullRequest, host) {
  return (await host.changedPaths(pullRequest.number)).some((path) => path.startsWith(".github/workflows/") || path.startsWith(".github/actions/"));
}
async function fetchReport(request, run, pullRequest, artifacts, ports) {
  let instead = (code, why) => unmeasuredReport({
    subject: subjectOf(run, pullRequest, ports.host.repository),
    planDigest: null,
    gaps: [{ code, shard: null, trials: 0, why }],
    attempt: run.attempt,
    now: request.now,
    version: request.version
  }), artifact = artifacts.find(({ name }) => name === reportArtifact(run.attempt));
  if (artifact === void 0)
    return instead(
      "report-missing",
      `the workflow run left no report; it ended as ${run.conclusion ?? "unknown"}`
    );
  let content = await ports.artifacts.download(artifact, { files: 1, bytes: reportLimits.bytes });
  if (content.kind === "refused") return instead("report-refused", `the report was refused: ${content.why}`);
  let bytes = content.files.get("report.json");
  if (bytes === void 0)
    return instead("report-refused", "the report artifact holds something else than report.json");
  let read = readReport(new TextDecoder().decode(bytes));
  if (read.kind === "newer")
    return instead("report-newer", `report.json was made by a newer Plumbline (${read.version})`);
  if (read.kind === "refused") return instead("report-refused", `report.json was refused: ${read.why}`);
  let { report } = read, { subject } = report;
  return subject.repository !== ports.host.repository || subject.head.sha !== run.headSha || subject.base.ref !== pullRequest.baseRef || subject.pr !== pullRequest.number ? instead("report-foreign", "the report speaks of another pull request or commit than the run") : report;
}
function subjectOf(run, pullRequest, repository) {
  return {
    repository,
    event: run.event,
    pr: pullRequest.number,
    base: { sha: pullRequest.baseSha, ref: pullRequest.baseRef },
    head: { sha: run.headSha, ref: pullRequest.headRef },
    candidate: { commit: null, tree: null },
    trust: run.headRepository === repository ? "own" : "fork"
  };
}
function ignored(why) {
  return { kind: "ignored", why };
}

export {
  createRunArtifacts,
  publishWorkflowRun
};
