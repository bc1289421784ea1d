import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  error,
  info,
  setOutput,
  setSecret,
  summary
} from "./chunk-NCIRWX43.js";
import {
  logUntrusted
} from "./chunk-BNXTNIS5.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  UserError,
  describeProblem,
  messageOf,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// action/entry.ts
import { randomUUID } from "node:crypto";

// action/inputs.ts
var number = (min, max) => external_exports.string().regex(/^\d{1,3}$/).transform(Number).pipe(external_exports.number().int().min(min).max(max)), path = external_exports.string().regex(new RegExp("^\\P{Cc}+$", "u")), JobResult = external_exports.enum(["success", "failure", "cancelled", "skipped"]), inputs = {
  config: {
    description: "Configuration file, relative to the root of the repository. Always read at the base.",
    default: ".github/plumbline.yml",
    value: path,
    accepted: "a path"
  },
  suites: {
    description: "Only these suites: names separated by commas or line ends. All suites when empty.",
    value: external_exports.string().transform((text) => text.split(/[\s,]+/).filter((name) => name !== "")).pipe(external_exports.array(external_exports.string().regex(/^[a-z][a-z0-9-]{0,38}$/)).min(1)),
    accepted: "names of suites, separated by commas or line ends"
  },
  "github-token": {
    description: "Token of the job; what it must be allowed to do is said for each action in docs/actions.md.",
    default: "${{ github.token }}",
    value: external_exports.string(),
    accepted: "a token"
  },
  shards: {
    description: "Number of shards, 1 to 256. Decided from the number of trials when empty.",
    value: number(1, 256),
    accepted: "a whole number from 1 to 256"
  },
  shard: {
    description: "Index of this shard, from 0: `matrix.shard`.",
    value: number(0, 255),
    accepted: "a whole number from 0 to 255"
  },
  plan: {
    description: "Plan file. When empty, the artifact of `plan-digest` is used.",
    value: path,
    accepted: "a path"
  },
  "plan-digest": {
    description: "Digest of the plan as the plan job put it out: the plan file must have it.",
    value: Digest,
    accepted: "sha256: and 64 hex digits, the output `plan-digest` of action/plan"
  },
  "plan-result": {
    description: "How the plan job ended: `needs.plan.result`. Anything but success is reported as not measured.",
    value: JobResult,
    accepted: JobResult.options.join(", ")
  },
  "shard-result": {
    description: "How the shard jobs ended together: `needs.shard.result`. Told in the log; what counts is which results arrived.",
    value: JobResult,
    accepted: JobResult.options.join(", ")
  },
  "working-directory": {
    description: "Folder of the checkout, relative to the workspace.",
    default: ".",
    value: path,
    accepted: "a path"
  }
};
var actions = {
  all: {
    name: "Plumbline",
    description: "Evaluates prompts and LLM pipelines on a pull request and gives it a verdict, all in one job.",
    inputs: ["config", "suites", "github-token", "working-directory"],
    outputs: ["decision", "verdicts", "report-path", "cost-usd"],
    permissions: ["contents: read", "checks: write", "pull-requests: write"]
  },
  plan: {
    name: "Plumbline plan",
    description: "Decides what a pull request or a push evaluates, and splits it into shards.",
    inputs: ["config", "suites", "shards", "github-token", "working-directory"],
    outputs: ["matrix", "has-work", "plan-digest", "estimate-usd"],
    permissions: ["contents: read"]
  },
  shard: {
    name: "Plumbline shard",
    description: "Runs one shard of a plan and uploads its results. The only job that needs a model key.",
    inputs: ["shard", "plan", "plan-digest", "github-token", "working-directory"],
    outputs: ["state"],
    permissions: ["contents: read"]
  },
  gate: {
    name: "Plumbline gate",
    description: "Puts the shards together, compares them with the baseline and decides. Needs no checkout.",
    inputs: ["plan", "plan-digest", "plan-result", "shard-result", "github-token"],
    outputs: ["decision", "verdicts", "report-path", "cost-usd"],
    permissions: ["contents: read", "checks: write", "pull-requests: write"]
  },
  record: {
    name: "Plumbline record",
    description: "Records the results of a merged change as the baseline on the data branch. Needs no checkout.",
    inputs: ["plan", "plan-digest", "github-token"],
    outputs: [],
    permissions: ["contents: write"]
  },
  publish: {
    name: "Plumbline publish",
    description: "Publishes the report of a finished workflow run that could not publish it itself, such as a fork\u2019s.",
    inputs: ["github-token"],
    outputs: ["decision"],
    permissions: ["actions: read", "contents: read", "checks: write", "pull-requests: write"]
  }
};
function inputVariable(name) {
  return `INPUT_${name.toUpperCase()}`;
}
function readInputs(action, env) {
  let problems = [], values = {};
  for (let name of actions[action].inputs) {
    let spec = inputs[name], given = env[inputVariable(name)]?.trim(), fallback = spec.default?.includes("${{") === !0 ? void 0 : spec.default, text = given === void 0 || given === "" ? fallback : given;
    if (text === void 0) {
      values[name] = null;
      continue;
    }
    let read = spec.value.safeParse(text);
    read.success ? values[name] = read.data : problems.push(problemOf(name, spec, text));
  }
  return throwIfAny(problems), values;
}
function problemOf(name, spec, found) {
  return {
    code: "input-invalid",
    what: `the input ${name} is wrong`,
    found: found.length > 80 ? `${found.slice(0, 80)}\u2026` : found,
    accepted: spec.accepted,
    next: `correct \`${name}:\` below \`with:\` in the workflow file`
  };
}

// action/runner.ts
import { readFileSync } from "node:fs";
var repository = external_exports.object({ full_name: external_exports.string() }), Event = external_exports.object({
  repository: repository.optional(),
  pull_request: external_exports.object({
    number: external_exports.number().int(),
    head: external_exports.object({ sha: external_exports.string(), ref: external_exports.string(), repo: repository.nullable() }),
    base: external_exports.object({ sha: external_exports.string(), ref: external_exports.string() })
  }).optional(),
  workflow_run: external_exports.object({ id: external_exports.number().int() }).optional()
}), Variables = external_exports.object({
  GITHUB_REPOSITORY: external_exports.string().regex(/^[^/\s]+\/[^/\s]+$/),
  GITHUB_EVENT_NAME: external_exports.string().min(1),
  GITHUB_EVENT_PATH: external_exports.string().min(1),
  GITHUB_SHA: external_exports.string().min(1),
  GITHUB_REF: external_exports.string().default(""),
  GITHUB_RUN_ID: external_exports.string().regex(/^\d+$/),
  GITHUB_RUN_ATTEMPT: external_exports.coerce.number().int().min(1).default(1),
  GITHUB_ACTOR: external_exports.string().default(""),
  GITHUB_WORKSPACE: external_exports.string().min(1),
  RUNNER_TEMP: external_exports.string().min(1),
  GITHUB_API_URL: external_exports.url().default("https://api.github.com"),
  GITHUB_SERVER_URL: external_exports.url().default("https://github.com")
});
function readRunner(environment) {
  let parsed = Variables.safeParse(environment);
  if (!parsed.success) throw notARunner(parsed.error.issues.map(({ path: path2 }) => path2.join(".")).join(", "));
  let variables = parsed.data;
  return {
    repository: variables.GITHUB_REPOSITORY,
    eventName: variables.GITHUB_EVENT_NAME,
    event: readEvent(variables.GITHUB_EVENT_PATH),
    sha: variables.GITHUB_SHA,
    ref: variables.GITHUB_REF,
    runId: variables.GITHUB_RUN_ID,
    attempt: variables.GITHUB_RUN_ATTEMPT,
    actor: variables.GITHUB_ACTOR,
    workspace: variables.GITHUB_WORKSPACE,
    temp: variables.RUNNER_TEMP,
    apiUrl: variables.GITHUB_API_URL,
    serverUrl: variables.GITHUB_SERVER_URL,
    environment
  };
}
function readEvent(path2) {
  try {
    return Event.parse(JSON.parse(readFileSync(path2, "utf8")));
  } catch {
    throw notARunner("GITHUB_EVENT_PATH: no event in this file");
  }
}
function notARunner(found) {
  return new UserError({
    code: "input-invalid",
    what: "this does not look like a job of GitHub Actions",
    found: `missing or wrong: ${found}`,
    accepted: "the environment that a runner gives to an action",
    next: "use the command line `plumbline` outside of GitHub Actions"
  });
}

// action/entry.ts
async function runAction(action, body) {
  let cancel = new AbortController();
  for (let signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => cancel.abort());
  process.exitCode = 1;
  try {
    process.exitCode = await body({
      inputs: readInputs(action, process.env),
      runner: readRunner(process.env),
      cancelled: cancel.signal,
      output: (name, value) => setOutput(name, value),
      complain: (problems) => problems.forEach(showProblem),
      log: (line) => info(logUntrusted(line, 1e3)),
      summary: async (markdown) => {
        process.env.GITHUB_STEP_SUMMARY !== void 0 && await summary.addRaw(markdown).addEOL().write();
      },
      mask: (secret) => setSecret(secret)
    });
  } catch (thrown) {
    fail(thrown);
  }
  process.exit(process.exitCode);
}
function fail(thrown) {
  if (thrown instanceof UserError) {
    thrown.problems.forEach(showProblem), process.exitCode = 2;
    return;
  }
  let id = randomUUID().slice(0, 8);
  if (error(
    `A fault of Plumbline's own (${id}), not of your repository: ${logUntrusted(messageOf(thrown), 1e3)}
Please report it with this line; the stack is below in the log.`,
    { title: "Plumbline" }
  ), thrown instanceof Error && thrown.stack !== void 0)
    for (let line of thrown.stack.split(`
`)) info(logUntrusted(line, 500));
  process.exitCode = 1;
}
function showProblem(problem) {
  let text = describeProblem(problem).split(`
`).map((line) => logUntrusted(line, 1e3)).join(`
`);
  error(text, { title: "Plumbline", ...place(problem.where) });
}
function place(where) {
  return where === void 0 ? {} : { file: where.file, ...where.line === void 0 ? {} : { startLine: where.line } };
}

export {
  runAction
};
