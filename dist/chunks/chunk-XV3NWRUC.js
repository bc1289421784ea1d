import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  commentMarker,
  commentWanted,
  fitted,
  renderComment,
  verdictText
} from "./chunk-IHRKYM7B.js";
import {
  clip
} from "./chunk-NNW36QKY.js";
import {
  reportHeadline
} from "./chunk-FR5N2Y2G.js";
import {
  toCheckConclusion
} from "./chunk-BJFK2C46.js";

// src/verdict/report/check.ts
var titleLimit = 255, summaryLimit = 65535;
function renderCheck(report, { policy, verified }) {
  let { open, folds } = verdictText(report, { verified }), foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} \xB7 attempt ${report.attempt}</sub>
`, texts = [summaryLimit, summaryLimit / 2, summaryLimit / 3].map(Math.floor).map((limit) => fitted([...open, ""].join(`
`), folds, foot, limit));
  return {
    conclusion: toCheckConclusion(report.decision, policy.gate, verified).conclusion,
    title: clip(`${verified ? "" : "unverified: "}${reportHeadline(report)}`, titleLimit),
    summary: texts.find((text) => Buffer.byteLength(text) <= summaryLimit) ?? clip(open.join(`
`), Math.floor(summaryLimit / 3)),
    annotations: []
  };
}

// src/operations/publish-report.ts
var checkName = "plumbline";
async function publishReport(request, host) {
  let identity = await host.identity();
  return { check: await publishCheck(request, host, identity), comment: await publishComment(request, host, identity) };
}
async function publishCheck({ report, policy, verified, headSha, externalId }, host, identity) {
  let run = { name: checkName, headSha, externalId, ...renderCheck(report, { policy, verified }) }, ours = (await host.checkRuns(headSha, checkName)).filter(({ author }) => isSame(author, identity)), existing = newest(ours);
  return existing === null ? (await host.createCheckRun(run), "created") : (await host.updateCheckRun(existing.id, run), "updated");
}
async function publishComment({ report, policy, verified, pullRequest, headSha, reportUrl }, host, identity) {
  if (policy.comment === "off") return "unwanted";
  if ((await host.pullRequest(pullRequest)).headSha !== headSha) return "superseded";
  let ours = await ownComments(host, pullRequest, identity), [first, ...doubles] = ours;
  if (first === void 0 && !commentWanted(report, policy.comment)) return "unwanted";
  let body = renderComment(report, {
    repository: host.repository,
    pr: pullRequest,
    verified,
    reportUrl,
    commandsOffered: !1
  });
  for (let double of doubles) await host.deleteComment(double.id);
  return first === void 0 ? (await host.createComment(pullRequest, body), await keepOldest(host, pullRequest, identity, body), "created") : (first.body !== body && await host.updateComment(first.id, body), "updated");
}
async function keepOldest(host, pullRequest, identity, body) {
  let [oldest, ...younger] = await ownComments(host, pullRequest, identity);
  for (let double of younger) await host.deleteComment(double.id);
  oldest !== void 0 && oldest.body !== body && await host.updateComment(oldest.id, body);
}
async function ownComments(host, pullRequest, identity) {
  let marker = commentMarker(host.repository, pullRequest);
  return (await host.comments(pullRequest)).filter(({ author, body }) => isSame(author, identity) && body.includes(marker)).sort((a, b) => a.id - b.id);
}
function newest(runs) {
  return runs.reduce(
    (last, run) => last === null || run.id > last.id ? run : last,
    null
  );
}
function isSame(author, ours) {
  return author === null || author.kind !== ours.kind ? !1 : author.kind === "app" ? ours.kind === "app" && author.appId === ours.appId : ours.kind === "user" && author.login === ours.login;
}

export {
  publishReport
};
