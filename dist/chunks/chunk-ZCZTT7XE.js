import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  getOctokit
} from "./chunk-MYGSZTTP.js";
import {
  logUntrusted
} from "./chunk-BNXTNIS5.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/adapters/github/octokit.ts
function octokitFor({ token, apiUrl }) {
  if (token === "")
    throw new UserError({
      code: "input-invalid",
      what: "there is no token for GitHub",
      accepted: "the token of the job, which is the default of `github-token`",
      next: "Remove `github-token:` below `with:`, or give it a token."
    });
  let octokit = getOctokit(token, { baseUrl: apiUrl });
  return { request: (route, parameters) => octokit.request(route, { ...parameters }) };
}

// src/adapters/github/answers.ts
var Repository = external_exports.object({ full_name: external_exports.string() }), User = external_exports.object({ login: external_exports.string() }), PullAnswer = external_exports.object({
  number: external_exports.number().int(),
  state: external_exports.enum(["open", "closed"]),
  head: external_exports.object({ sha: external_exports.string(), ref: external_exports.string(), repo: Repository.nullable() }),
  base: external_exports.object({ sha: external_exports.string(), ref: external_exports.string() })
}), FileAnswer = external_exports.object({ filename: external_exports.string(), previous_filename: external_exports.string().optional() }), ContentAnswer = external_exports.object({
  type: external_exports.literal("file"),
  encoding: external_exports.literal("base64"),
  content: external_exports.string()
}), CommentAnswer = external_exports.object({
  id: external_exports.number().int(),
  body: external_exports.string().nullish(),
  user: User.nullish(),
  performed_via_github_app: external_exports.object({ id: external_exports.number().int() }).nullish()
}), CheckRunsAnswer = external_exports.object({
  check_runs: external_exports.array(
    external_exports.object({
      id: external_exports.number().int(),
      external_id: external_exports.string().nullish(),
      name: external_exports.string(),
      app: external_exports.object({ id: external_exports.number().int() }).nullish()
    })
  )
}), RunAnswer = external_exports.object({
  id: external_exports.number().int(),
  run_attempt: external_exports.number().int().default(1),
  event: external_exports.string(),
  head_sha: external_exports.string(),
  head_branch: external_exports.string().nullable(),
  head_repository: Repository.nullish(),
  path: external_exports.string(),
  referenced_workflows: external_exports.array(external_exports.object({ path: external_exports.string(), sha: external_exports.string() })).nullish(),
  status: external_exports.string().nullable(),
  conclusion: external_exports.string().nullable(),
  created_at: external_exports.string(),
  actor: User.nullish()
}), RunsAnswer = external_exports.object({ workflow_runs: external_exports.array(RunAnswer) }), UserAnswer = User, ComparisonAnswer = external_exports.object({ status: external_exports.enum(["ahead", "behind", "identical", "diverged"]) }), ArtifactsAnswer = external_exports.object({
  artifacts: external_exports.array(external_exports.object({ id: external_exports.number().int(), name: external_exports.string() }))
});
function readAnswer(schema, data, asked) {
  let parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  let [issue] = parsed.error.issues;
  throw new UserError({
    code: "github-failed",
    what: `GitHub's answer about ${asked} has an unknown form`,
    found: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}`,
    next: "Re-run the job; if it stays so, report it together with this line."
  });
}
function pullRequestOf(answer) {
  let { number, state, head, base } = answer;
  return {
    number,
    state,
    headSha: head.sha,
    headRef: head.ref,
    headRepository: head.repo?.full_name ?? null,
    baseRef: base.ref,
    baseSha: base.sha
  };
}
function commentOf(answer) {
  return { id: answer.id, body: answer.body ?? "", author: authorOf(answer) };
}
function authorOf({ performed_via_github_app: app, user }) {
  return app != null ? { kind: "app", appId: app.id } : user == null ? null : { kind: "user", login: user.login };
}
function workflowRunOf(answer) {
  return {
    id: answer.id,
    attempt: answer.run_attempt,
    event: answer.event,
    headSha: answer.head_sha,
    headBranch: answer.head_branch,
    headRepository: answer.head_repository?.full_name ?? null,
    // For a run of another branch GitHub adds `@refs/heads/…`.
    path: answer.path.split("@")[0] ?? answer.path,
    referencedWorkflows: (answer.referenced_workflows ?? []).map(({ path, sha }) => ({ path, sha })),
    status: answer.status ?? "unknown",
    conclusion: answer.conclusion,
    createdAt: answer.created_at,
    actor: answer.actor?.login ?? null
  };
}
function ownerAndRepo(repository) {
  let [owner = "", repo = "", ...more] = repository.split("/");
  if (owner === "" || repo === "" || more.length > 0)
    throw new InternalError(`not owner/name: ${JSON.stringify(repository)}`);
  return { owner, repo };
}

// src/adapters/github/check-runs.ts
var annotationsAtOnce = 50;
function createCheckRuns(requests, place) {
  let checkRuns = async (sha, name) => (await requests.readAll("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ...place, ref: sha, check_name: name, filter: "all" })).flatMap((page) => readAnswer(CheckRunsAnswer, page, "check runs").check_runs).filter((run) => run.name === name).map(({ id, external_id: externalId, app }) => ({
    id,
    externalId: externalId ?? "",
    author: app == null ? null : { kind: "app", appId: app.id }
  })), update = async (id, parameters) => {
    await requests.write("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { ...place, check_run_id: id, ...parameters });
  }, addAnnotations = async (id, check) => {
    for (let from = annotationsAtOnce; from < check.annotations.length; from += annotationsAtOnce)
      await update(id, { output: outputOf(check, from) });
  };
  return {
    checkRuns,
    createCheckRun: async (check) => {
      let before = new Set((await checkRuns(check.headSha, check.name)).map(({ id: id2 }) => id2)), made = async () => (await checkRuns(check.headSha, check.name)).find(
        ({ id: id2, externalId }) => !before.has(id2) && externalId === check.externalId
      )?.id, parameters = { ...place, ...bodyOf(check), head_sha: check.headSha }, isMade = async () => await made() !== void 0;
      if (await requests.create("POST /repos/{owner}/{repo}/check-runs", parameters, isMade), check.annotations.length <= annotationsAtOnce) return;
      let id = await made();
      id !== void 0 && await addAnnotations(id, check);
    },
    updateCheckRun: async (id, check) => {
      await update(id, bodyOf(check)), await addAnnotations(id, check);
    }
  };
}
function bodyOf(check) {
  return {
    name: check.name,
    external_id: check.externalId,
    status: "completed",
    conclusion: check.conclusion,
    output: outputOf(check, 0)
  };
}
function outputOf({ title, summary, annotations }, from) {
  return { title, summary, annotations: annotations.slice(from, from + annotationsAtOnce).map(annotationOf) };
}
function annotationOf({ path, line, level, title, message }) {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}

// src/adapters/github/requests.ts
import { setTimeout as sleepFor } from "node:timers/promises";

// src/adapters/github/failure.ts
var limitedWaitMs = 6e4;
function failureOf(thrown, route, now) {
  let status = numberAt(thrown, "status"), headers = headersOf(thrown), words = `${status ?? "no answer"}: ${logUntrusted(messageOf(thrown), 500)}`;
  return status === void 0 || status >= 500 ? { kind: "doubt", error: failed(route, words) } : status === 429 || status === 403 && isLimit(headers, messageOf(thrown)) ? { kind: "limited", waitMs: waitOf(headers, now), error: tooOften(route, words) } : status === 401 || status === 403 ? { kind: "final", error: forbidden(route, status, words, headers) } : { kind: "final", error: failed(route, words) };
}
function statusOf(thrown) {
  return numberAt(thrown, "status");
}
function missing(route) {
  return new UserError({
    code: "github-failed",
    what: `GitHub finds nothing at \`${route}\``,
    found: "404",
    accepted: `something that exists and that the token may see (${neededPermission(route, void 0)})`,
    next: "Check that the repository and the commit, pull request or run exist, and the `permissions:` of this job."
  });
}
function isLimit(headers, message) {
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(message);
}
function waitOf(headers, now) {
  let seconds = Number(headers.get("retry-after") ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
  let reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
  return Number.isFinite(reset) && headers.get("x-ratelimit-remaining") === "0" ? Math.max(0, reset * 1e3 - now.getTime()) + 1e3 : limitedWaitMs;
}
function failed(route, found) {
  return new UserError({
    code: "github-failed",
    what: `GitHub did not do \`${route}\``,
    found,
    next: "Look at https://www.githubstatus.com, then re-run the job."
  });
}
function tooOften(route, found) {
  return new UserError({
    code: "github-failed",
    what: `GitHub's rate limit stands against \`${route}\`, for longer than this run waits`,
    found,
    next: "Re-run the job later; when it happens often, let fewer workflows share this token."
  });
}
function forbidden(route, status, found, headers) {
  if (status === 401)
    return new UserError({
      code: "github-permission",
      what: "GitHub does not accept the token: it is wrong, expired or revoked",
      found,
      next: "Leave `github-token` at its default, or put a valid token there; for the App check its id and private key."
    });
  let permission = neededPermission(route, headers.get("x-accepted-github-permissions"));
  return new UserError({
    code: "github-permission",
    what: `the token may not do \`${route}\``,
    found,
    accepted: permission,
    next: `In the workflow, add \`${permission}\` to the \`permissions:\` of this job (docs/actions.md has all that each job needs); for the App grant it in the App's settings under Permissions and accept the request in the installation. A pull request of a fork or of Dependabot has only reading rights: its result is published by the workflow publish.yml.`
  });
}
function neededPermission(route, header) {
  let said = header?.split(";")[0]?.trim().replaceAll("=", ": ").replaceAll("_", "-"), isWrittenNext = /\/(?:check-runs|comments)\b/.test(route);
  if (said !== void 0 && said !== "") return isWrittenNext ? said.replace(/: read\b/g, ": write") : said;
  let level = route.startsWith("GET ") && !isWrittenNext ? "read" : "write";
  return /\/check-runs/.test(route) ? `checks: ${level}` : /\/(issues|pulls)\b/.test(route) ? `pull-requests: ${level}` : /\/actions\//.test(route) ? `actions: ${level}` : `contents: ${level}`;
}
function numberAt(thrown, key) {
  if (typeof thrown != "object" || thrown === null || !(key in thrown)) return;
  let value = Reflect.get(thrown, key);
  return typeof value == "number" ? value : void 0;
}
function headersOf(thrown) {
  let response = typeof thrown == "object" && thrown !== null ? Reflect.get(thrown, "response") : void 0, headers = typeof response == "object" && response !== null ? Reflect.get(response, "headers") : void 0;
  return typeof headers != "object" || headers === null ? /* @__PURE__ */ new Map() : new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}

// src/adapters/github/requests.ts
var tries = 5, requestTimeoutMs = 3e4, mostPages = 1e3, lastWrite = Promise.resolve(), lastWriteAt = Number.NEGATIVE_INFINITY, realClock = {
  now: () => /* @__PURE__ */ new Date(),
  sleep: async (ms) => {
    await sleepFor(ms);
  }
};
function createRequests(options) {
  let { octokit, clock = realClock, random = Math.random } = options, { writeGapMs = 1e3, longestWaitMs = 10 * 6e4 } = options, once = async (route, parameters) => {
    try {
      return await octokit.request(route, {
        ...parameters,
        headers: { "x-github-api-version": "2022-11-28", ...membersOf(parameters.headers) },
        request: { signal: AbortSignal.timeout(requestTimeoutMs), ...membersOf(parameters.request) }
      });
    } catch (thrown) {
      let status = statusOf(thrown);
      if (status === 404 || status === 410) return null;
      throw thrown;
    }
  }, repeated = async (route, parameters, afterDoubt) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await once(route, parameters);
      } catch (thrown) {
        let failure = failureOf(thrown, route, clock.now());
        if (failure.kind === "final") throw failure.error;
        let last = attempt === tries, waitMs = failure.kind === "limited" ? failure.waitMs : backOff(attempt, random);
        if (waitMs > longestWaitMs || last && failure.kind === "limited") throw failure.error;
        last || await clock.sleep(waitMs);
        let made = failure.kind === "doubt" ? await afterDoubt() : void 0;
        if (made !== void 0) return made;
        if (last) throw failure.error;
      }
  }, find = (route, parameters = {}) => repeated(route, parameters, async () => {
  }), read = async (route, parameters) => {
    let answer = await find(route, parameters);
    if (answer === null) throw missing(route);
    return answer;
  }, inTurn = (work) => {
    let turn = lastWrite.then(async () => {
      let waitMs = Math.min(writeGapMs, lastWriteAt + writeGapMs - clock.now().getTime());
      waitMs > 0 && await clock.sleep(waitMs);
      try {
        return await work();
      } finally {
        lastWriteAt = clock.now().getTime();
      }
    });
    return lastWrite = turn.catch(() => {
    }), turn;
  };
  return {
    find,
    read,
    readAll: async (route, parameters = {}) => {
      let items = [], page = { per_page: 100, ...parameters };
      for (let count = 0; page !== void 0; count += 1) {
        if (count === mostPages) throw new Error(`${route} has more than ${mostPages} pages`);
        let answer = await read(route, page);
        items.push(answer.data), page = nextPage(answer.headers.link, page);
      }
      return items;
    },
    write: (route, parameters) => inTurn(() => read(route, parameters)),
    remove: (route, parameters) => inTurn(async () => {
      await find(route, parameters);
    }),
    create: (route, parameters, isMade) => inTurn(async () => {
      if (await repeated(route, parameters, async () => await isMade() ? "made" : void 0) === null) throw missing(route);
    })
  };
}
function backOff(attempt, random) {
  return Math.round(1e3 * 2 ** (attempt - 1) * (0.5 + random() / 2));
}
function nextPage(link, current) {
  let next = /<([^>]+)>\s*;[^,]*\brel="next"/.exec(String(link ?? ""))?.[1];
  if (next !== void 0)
    return { ...current, ...Object.fromEntries(new URL(next, "https://api.github.com").searchParams) };
}
function membersOf(value) {
  return typeof value == "object" && value !== null ? value : {};
}

// src/adapters/github/code-host.ts
var mostFiles = 3e3;
function createCodeHost(options) {
  let { repository } = options, place = ownerAndRepo(repository), requests = createRequests(options), known, repo = "repos/{owner}/{repo}", comments = async (pullRequest) => {
    let route = `GET /${repo}/issues/{issue_number}/comments`;
    return (await requests.readAll(route, { ...place, issue_number: pullRequest })).flatMap((page) => readAnswer(CommentAnswer.array(), page, "comments").map(commentOf));
  };
  return {
    repository,
    identity: () => (known ??= options.identity === "ask" ? askIdentity(requests) : Promise.resolve(options.identity), known),
    pullRequest: async (number) => {
      let { data } = await requests.read(`GET /${repo}/pulls/{pull_number}`, {
        ...place,
        pull_number: number
      });
      return pullRequestOf(readAnswer(PullAnswer, data, "a pull request"));
    },
    openPullRequestsFrom: async (owner, branch) => {
      let route = `GET /${repo}/pulls`;
      return (await requests.readAll(route, { ...place, state: "open", head: `${owner}:${branch}` })).flatMap((page) => readAnswer(PullAnswer.array(), page, "pull requests")).map(pullRequestOf).filter((pull) => {
        let from = pull.headRepository?.split("/")[0] ?? owner;
        return pull.state === "open" && pull.headRef === branch && from.toLowerCase() === owner.toLowerCase();
      });
    },
    changedPaths: async (pullRequest) => {
      let route = `GET /${repo}/pulls/{pull_number}/files`, files = (await requests.readAll(route, { ...place, pull_number: pullRequest })).flatMap((page) => readAnswer(FileAnswer.array(), page, "changed files"));
      if (files.length >= mostFiles) throw tooManyFiles(pullRequest);
      let paths = files.flatMap(
        ({ filename, previous_filename: previous }) => previous === void 0 ? [filename] : [filename, previous]
      );
      return [...new Set(paths)];
    },
    file: (path, ref) => readFile(requests, place, path, ref),
    isAncestor: async (ancestor, descendant) => {
      let { data } = await requests.read(`GET /${repo}/compare/{basehead}`, {
        ...place,
        basehead: `${ancestor}...${descendant}`,
        per_page: 1
      }), { status } = readAnswer(ComparisonAnswer, data, "two commits");
      return status === "ahead" || status === "identical";
    },
    comments,
    createComment: async (pullRequest, body) => {
      let same = async () => (await comments(pullRequest)).filter((comment) => comment.body === body).length, before = await same();
      await requests.create(
        `POST /${repo}/issues/{issue_number}/comments`,
        { ...place, issue_number: pullRequest, body },
        async () => await same() > before
      );
    },
    updateComment: async (id, body) => {
      await requests.write(`PATCH /${repo}/issues/comments/{comment_id}`, { ...place, comment_id: id, body });
    },
    deleteComment: async (id) => {
      await requests.remove(`DELETE /${repo}/issues/comments/{comment_id}`, { ...place, comment_id: id });
    },
    ...createCheckRuns(requests, place),
    workflowRun: async (id) => {
      let { data } = await requests.read(`GET /${repo}/actions/runs/{run_id}`, { ...place, run_id: id });
      return workflowRunOf(readAnswer(RunAnswer, data, "a workflow run"));
    },
    workflowRunsAt: async (headSha) => (await requests.readAll(`GET /${repo}/actions/runs`, { ...place, head_sha: headSha })).flatMap((page) => readAnswer(RunsAnswer, page, "workflow runs").workflow_runs).map(workflowRunOf).filter((run) => run.headSha === headSha)
  };
}
async function askIdentity(requests) {
  let { data } = await requests.read("GET /user");
  return { kind: "user", login: readAnswer(UserAnswer, data, "the owner of the token").login };
}
async function readFile(requests, place, path, ref) {
  let route = `GET /repos/{owner}/{repo}/contents/${path.split("/").map(encodeURIComponent).join("/")}`, answer = await requests.find(route, { ...place, ref });
  if (answer === null)
    return await requests.read("GET /repos/{owner}/{repo}/commits/{ref}", { ...place, ref }), { kind: "absent" };
  let { content } = readAnswer(ContentAnswer, answer.data, `the file ${path}`);
  return { kind: "found", text: Buffer.from(content, "base64").toString("utf8") };
}
function tooManyFiles(pullRequest) {
  return new UserError({
    code: "github-failed",
    what: `GitHub lists no more than ${mostFiles} changed files of pull request #${pullRequest}, so not all are known`,
    next: "Split the pull request."
  });
}

export {
  ArtifactsAnswer,
  readAnswer,
  ownerAndRepo,
  realClock,
  createRequests,
  octokitFor,
  createCodeHost
};
