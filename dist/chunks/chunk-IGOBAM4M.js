import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createLineCutter
} from "./chunk-WMZPMX5L.js";
import {
  spanIdOf
} from "./chunk-Z57QXRCP.js";
import {
  Step,
  answered
} from "./chunk-R4NECX6Z.js";
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/target/worker-answer.ts
var stepText = 1e3;
function workerInput(of, { input, messages } = {}) {
  if (input !== void 0) return Object.hasOwn(of.vars, input) ? of.vars[input] ?? null : null;
  if (messages === void 0 && of.messages === null) return of.vars;
  let conversation = JSON.parse(canonicalJson(of.messages ?? []));
  return { ...of.vars, [messages ?? "messages"]: conversation };
}
function workerAnswer(told2, latencyMs, attempts) {
  let steps = told2.steps == null ? null : workerSteps(told2.steps), llm = (told2.steps ?? []).filter(({ type }) => type === "llm"), found = (steps ?? []).flatMap(({ documents }) => documents ?? []), retrieves = (steps ?? []).some(({ documents }) => documents !== void 0);
  return answered({
    output: outputText(told2.output),
    latencyMs: told2.ms == null ? latencyMs : Math.min(told2.ms, latencyMs),
    contexts: told2.contexts ?? (retrieves ? [...new Set(found.map(({ text: text2 }) => text2))] : null),
    retrieved: told2.retrieved ?? (retrieves ? namesOf(found) : null),
    toolCalls: told2.toolCalls ?? toolCallsOf(told2.output),
    steps,
    model: modelOf(llm) ?? (told2.model == null ? null : { asked: told2.model, answered: null, fingerprint: null }),
    usage: told2.usage == null ? null : usageOf(told2.usage),
    costUsd: told2.costUsd ?? null,
    // The first piece of a chain's map is no token: where a model streamed, its own first one counts.
    firstTokenMs: llm.findLast(({ first }) => first != null)?.first ?? told2.firstMs ?? null,
    attempts
  });
}
function namesOf(found) {
  let names = found.map(({ id }) => id ?? "");
  return names.length > 0 && names.every((name) => name === "") ? null : names.filter((name, place) => name === "" || names.indexOf(name) === place);
}
function outputText(output) {
  if (typeof output == "string") return output;
  let message = messageIn(output);
  return message === null ? canonicalJson(output) : typeof message.content == "string" ? message.content : message.content.map(textOfPart).join("");
}
function problemText({ class: name, message, traceback }) {
  let head = (message === "" ? name : `${name}: ${message}`).slice(0, 300), trace = (traceback ?? "").trim();
  return trace === "" ? head : `${head}
${trace.slice(-(499 - head.length))}`;
}
function workerSteps(told2) {
  let ordered = told2.toSorted((a, b) => a.start - b.start), places = new Map(ordered.map(({ id }, index) => [id, index]));
  return ordered.map((step) => {
    let kind = Step.shape.kind.safeParse(step.type);
    return {
      name: step.name,
      kind: kind.success ? kind.data : "other",
      parent: step.parent == null ? null : places.get(step.parent) ?? null,
      startMs: step.start,
      ms: step.end == null ? null : Math.max(0, step.end - step.start),
      error: step.error?.slice(0, stepText) ?? null,
      ...step.input === void 0 ? {} : { input: outputText(step.input).slice(0, stepText) },
      ...step.output === void 0 ? {} : { output: outputText(step.output).slice(0, stepText) },
      ...step.model == null ? {} : { model: step.model },
      ...step.usage == null ? {} : { usage: usageOf(step.usage) },
      ...step.documents == null ? {} : {
        documents: step.documents.map(({ id, text: text2, score }) => ({
          id: id ?? null,
          text: text2,
          score: score ?? null
        }))
      }
    };
  });
}
function usageOf({ input_tokens, cached_tokens, output_tokens }) {
  return { input: input_tokens ?? null, cached: cached_tokens ?? null, output: output_tokens ?? null };
}
function modelOf(llm) {
  let asked = [...new Set(llm.flatMap(({ model }) => model ?? []))], answers = [...new Set(llm.flatMap(({ answeredBy }) => answeredBy ?? []))];
  return asked.length === 0 ? null : {
    asked: asked.join(", "),
    answered: answers.length === 0 ? null : answers.join(", "),
    fingerprint: null
  };
}
var messageKeys = ["content", "tool_calls", "role", "type", "id", "name"];
function messageIn(output) {
  if (!isRecord(output) || !Object.keys(output).every((key) => messageKeys.includes(key))) return null;
  let content = output.content, calls = output.tool_calls;
  return typeof content != "string" && !isList(content) ? null : { content, calls: isList(calls) ? calls : null };
}
function toolCallsOf(output) {
  let calls = messageIn(output)?.calls ?? null;
  return calls === null ? null : calls.filter(isRecord).map((call) => ({
    name: typeof call.name == "string" ? call.name : "",
    arguments: call.args ?? null
  }));
}
function textOfPart(part) {
  if (typeof part == "string") return part;
  let text2 = isRecord(part) ? part.text : void 0;
  return typeof text2 == "string" ? text2 : "";
}
function isRecord(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
  return Array.isArray(value);
}

// src/adapters/process/worker.ts
import { randomBytes } from "node:crypto";

// src/adapters/process/child.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Duplex } from "node:stream";

// src/evaluation/target/worker-file.ts
var workerProtocol = 1, lineLimit = 100 * 1024 * 1024, text = (limit) => external_exports.string().transform((value) => value.slice(0, limit)), count = external_exports.number().int().nonnegative(), WorkerProblem = external_exports.object({
  class: text(200),
  message: text(4e3),
  traceback: text(2e4).nullish()
}), WorkerUsage = external_exports.object({
  input_tokens: count.nullish(),
  output_tokens: count.nullish(),
  cached_tokens: count.nullish()
}), WorkerStep = external_exports.object({
  id: text(100),
  parent: text(100).nullish(),
  /** chain, retriever, llm, tool, function; any other word is kept as "other". */
  type: text(40),
  name: text(300),
  start: external_exports.number(),
  end: external_exports.number().nullish(),
  /** When the first piece of a streamed answer came. */
  first: external_exports.number().nullish(),
  error: text(4e3).nullish(),
  input: JsonValue.optional(),
  output: JsonValue.optional(),
  model: text(200).nullish(),
  /** The model that says it answered. */
  answeredBy: text(200).nullish(),
  usage: WorkerUsage.nullish(),
  documents: external_exports.array(external_exports.object({ id: text(1e3).nullish(), text: external_exports.string(), score: external_exports.number().nullish() })).nullish()
}), Ready = external_exports.object({
  ready: external_exports.object({
    protocol: external_exports.number().int(),
    /** What the target is: function, async, generator, runnable, … */
    kind: external_exports.string().nullish(),
    /** Such as "Python 3.12.1". */
    runtime: external_exports.string().nullish(),
    versions: external_exports.record(external_exports.string(), external_exports.string().nullable()).nullish()
  })
}), Fatal = external_exports.object({ fatal: WorkerProblem }), told = {
  id: count,
  /** Milliseconds from getting the case to answering it. */
  ms: external_exports.number().nonnegative().nullish(),
  steps: external_exports.array(WorkerStep).max(1e4).nullish(),
  usage: WorkerUsage.nullish()
}, Answered = external_exports.object({
  ...told,
  output: JsonValue,
  firstMs: external_exports.number().nonnegative().nullish(),
  /** Passages that were read, best first; without it, the documents of the retriever steps. */
  contexts: external_exports.array(external_exports.string()).nullish(),
  /** Names of the documents found, best first; without it, those of the retriever steps. */
  retrieved: external_exports.array(external_exports.string()).nullish(),
  /** Tools that the answer asks for; without it, those of a chat message. */
  toolCalls: external_exports.array(external_exports.object({ name: text(300), arguments: JsonValue })).nullish(),
  /** The model that answered, where no step of kind llm tells. */
  model: text(200).nullish(),
  /** US dollars, where the pipeline knows. */
  costUsd: external_exports.number().nonnegative().nullish()
}), Failed = external_exports.object({
  ...told,
  error: WorkerProblem,
  /** Something of the case still runs and cannot be stopped: the worker is replaced soon. */
  abandoned: external_exports.boolean().nullish()
});
function readWorkerLine(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    return { kind: "garbage", why: `no JSON (${messageOf(thrown).slice(0, 200)})` };
  }
  return typeof value != "object" || value === null || Array.isArray(value) ? { kind: "garbage", why: "JSON, but no object" } : "ready" in value ? parsed(
    Ready,
    value,
    ({ ready }) => ready.protocol === workerProtocol ? { kind: "ready", ready } : { kind: "garbage", why: `protocol ${ready.protocol}, but this version speaks ${workerProtocol}` }
  ) : "fatal" in value ? parsed(Fatal, value, ({ fatal }) => ({ kind: "fatal", fatal })) : "error" in value ? parsed(Failed, value, (failure) => ({ kind: "failed", failure })) : parsed(Answered, value, (answer2) => ({ kind: "answered", answer: answer2 }));
}
function parsed(schema, value, as) {
  let result = schema.safeParse(value);
  if (result.success) return as(result.data);
  let [issue] = result.error.issues;
  return { kind: "garbage", why: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not readable"}` };
}

// src/adapters/process/child.ts
var stderrKept = 8e3, groups = /* @__PURE__ */ new Set();
process.on("exit", () => {
  for (let pid of groups) killGroup(pid);
});
function startChild(options, onMessage) {
  let [program, ...args] = options.command, child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: options.channel === void 0 ? ["pipe", "pipe", "pipe"] : ["ignore", "pipe", "pipe", "pipe"],
    detached: !0
  }), { input, output, prints } = streamsOf(child, options), { pid } = child;
  pid !== void 0 && groups.add(pid);
  let reason = null, stderr = "", kill = (why) => {
    reason ??= why, pid !== void 0 && killGroup(pid);
  }, cut = createLineCutter(
    options.lineLimit ?? lineLimit,
    (line) => {
      if (reason !== null) return;
      let message = readWorkerLine(line);
      message.kind === "garbage" ? kill(`it wrote a line that is no message (${message.why}): ${line.slice(0, 200)}`) : onMessage(message);
    },
    () => kill(`it wrote a line of more than ${options.lineLimit ?? lineLimit} bytes`)
  );
  output.on("data", cut);
  for (let stream of prints)
    stream.setEncoding("utf8").on("data", (text2) => {
      stderr = (stderr + text2).slice(-stderrKept);
    });
  input.on("error", () => {
  });
  let ended = endOf(child).then(({ code, signal, error }) => {
    if (pid !== void 0 && groups.delete(pid), reason !== null) return { why: reason, outside: !1, stderr };
    if (error !== null) return { why: whyNotStarted(error, options), outside: !0, stderr };
    let outside = signal === "SIGKILL" || signal === "SIGTERM";
    return { why: signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`, outside, stderr };
  });
  return {
    send: (message) => {
      input.write(`${oneLine(message)}
`);
    },
    kill,
    finish: () => {
      input.end();
    },
    ended
  };
}
function streamsOf({ stdin, stdout, stderr, stdio: [, , , own] }, { channel }) {
  if (stdout === null || stderr === null)
    throw new InternalError("a process was started without its streams");
  if (channel === void 0 && stdin !== null) return { input: stdin, output: stdout, prints: [stderr] };
  if (own instanceof Duplex) return { input: own, output: own, prints: [stdout, stderr] };
  throw new InternalError("a process was started without the streams of its protocol");
}
function whyNotStarted({ message }, { cwd }) {
  return `it could not be started: ${existsSync(cwd) ? message : `there is no folder ${cwd}`}`;
}
function endOf(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: null, signal: null, error })), child.on("exit", () => {
      child.pid !== void 0 && killGroup(child.pid), setTimeout(() => {
        for (let stream of child.stdio) stream?.destroy();
      }, 1e3).unref();
    }), child.on("close", (code, signal) => resolve({ code, signal, error: null }));
  });
}
function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
  }
}
function oneLine(message) {
  return JSON.stringify(message).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

// src/adapters/process/job.ts
function takeOff(job, onAbort) {
  let { promise, resolve } = Promise.withResolvers(), settled = !1, cancel = () => onAbort(flight), flight = {
    ...job,
    alone: !1,
    attempts: 0,
    sentAt: performance.now(),
    settle: (outcome, attempts, sentAt) => {
      settled || (settled = !0, job.signal.removeEventListener("abort", cancel), resolve({ outcome, attempts, latencyMs: performance.now() - sentAt }));
    },
    settled: () => settled
  };
  return job.signal.addEventListener("abort", cancel, { once: !0 }), job.signal.aborted && cancel(), { flight, asked: promise };
}

// src/adapters/process/supervisor.ts
var deathLimit = 5, abandonedLimit = 3, Supervisor = class {
  #options;
  #waiting = [];
  #suspects = [];
  #live = null;
  #nextId = 0;
  #deaths = 0;
  #deathOutside = !1;
  #stopped = null;
  #closed = null;
  #onStart = null;
  constructor(options) {
    this.#options = options;
  }
  open() {
    return new Promise((resolve) => {
      this.#onStart = resolve, this.#start();
    });
  }
  ask(job) {
    let { flight, asked } = takeOff(job, (aborted) => this.#cancel(aborted));
    return this.#waiting.push(flight), this.#pump(), asked;
  }
  close() {
    return this.#closed ??= this.#end(), this.#closed;
  }
  async #end() {
    let live = this.#live;
    if (this.#dropAll({ kind: "cancelled" }), live === null) return;
    (live.flights.size > 0 || !live.ready) && live.child.kill("it was no longer needed"), live.child.finish();
    let late = setTimeout(
      () => live.child.kill("it did not exit at the end of its input"),
      this.#options.graceMs
    );
    await live.child.ended, clearTimeout(late);
  }
  #start() {
    let live = {
      child: this.#options.start((message) => this.#take(live, message)),
      flights: /* @__PURE__ */ new Map(),
      ready: !1,
      fatal: null,
      abandoned: 0,
      retiring: !1,
      silent: !1
    };
    this.#live = live;
    let { startTimeoutMs } = this.#options, late = setTimeout(() => {
      live.ready || live.child.kill(`it was not ready within ${startTimeoutMs} ms`);
    }, startTimeoutMs);
    live.child.ended.then((end) => {
      clearTimeout(late), this.#ended(live, end);
    });
  }
  #pump() {
    this.#closed !== null && this.#dropAll({ kind: "cancelled" }), this.#stopped !== null && this.#dropAll(this.#stopped);
    let queued = this.#waiting.length + this.#suspects.length > 0, live = this.#live;
    if (live === null) {
      queued && this.#start();
      return;
    }
    if (live.retiring && live.flights.size === 0 && live.child.kill("cases that cannot be stopped still ran in it"), !(!live.ready || live.retiring))
      for (; live.flights.size < this.#room(live); ) {
        let next = this.#suspects.shift() ?? this.#waiting.shift();
        if (next === void 0) return;
        next.settled() || this.#send(live, next);
      }
  }
  #room({ flights }) {
    return this.#suspects.length > 0 || [...flights.values()].some(({ alone }) => alone) ? 1 : this.#options.concurrency;
  }
  #send(live, flight) {
    let id = this.#nextId++, { input, timeoutMs, traceparent } = flight, timer = setTimeout(() => this.#late(live, id), timeoutMs + this.#options.graceMs);
    live.flights.set(id, { ...flight, attempts: flight.attempts + 1, sentAt: performance.now(), timer });
    let trace = traceparent === void 0 ? {} : { traceparent };
    live.child.send({ id, input, timeoutMs, steps: "full", ...trace });
  }
  /** The worker should have given up by itself: it is told to, and ended when it does not answer to that either. */
  #late(live, id) {
    let flight = live.flights.get(id);
    flight !== void 0 && (live.child.send({ cancel: id }), flight.timer = setTimeout(() => {
      live.silent = !0, live.child.kill("it did not even answer to the cancellation");
    }, this.#options.graceMs));
  }
  #cancel(flight) {
    let { settle } = flight, inFlight = [...this.#live?.flights ?? []].find(([, each]) => each.settle === settle);
    settle(
      { kind: "cancelled" },
      inFlight?.[1].attempts ?? flight.attempts,
      inFlight?.[1].sentAt ?? flight.sentAt
    ), !(inFlight === void 0 || this.#live === null) && (clearTimeout(inFlight[1].timer), this.#late(this.#live, inFlight[0]));
  }
  #take(live, message) {
    switch (message.kind) {
      case "ready":
        live.ready = !0, this.#onStart?.({ kind: "ready" }), this.#onStart = null;
        break;
      case "fatal":
        live.fatal = message.fatal, live.child.kill(`${message.fatal.class}: ${message.fatal.message}`);
        return;
      case "answered":
        this.#answer(live, message.answer.id, message);
        break;
      case "failed":
        message.failure.abandoned === !0 && live.abandoned++, live.abandoned >= abandonedLimit && (live.retiring = !0), this.#answer(live, message.failure.id, message);
        break;
      case "garbage":
        return;
    }
    this.#pump();
  }
  #answer(live, id, outcome) {
    let flight = live.flights.get(id);
    if (flight === void 0) {
      id >= this.#nextId && live.child.kill(`it answered case ${id}, which it was never asked`);
      return;
    }
    clearTimeout(flight.timer), live.flights.delete(id), this.#deaths = 0, this.#deathOutside = !1, flight.settle(outcome, flight.attempts, flight.sentAt);
  }
  #ended(live, end) {
    this.#live = null;
    let flights = [...live.flights.values()];
    for (let { timer } of flights) clearTimeout(timer);
    if (this.#onStart !== null) {
      let { fatal } = live;
      this.#onStart(fatal === null ? { kind: "ended", end } : { kind: "fatal", fatal }), this.#onStart = null;
      return;
    }
    live.retiring && flights.length === 0 || this.#died(live, flights, end), this.#pump();
  }
  #died(live, flights, end) {
    let [only, ...others] = flights;
    if (only !== void 0 && others.length > 0) {
      this.#suspects.push(...flights.map((flight) => ({ ...flight, alone: !0 })));
      return;
    }
    let outside = end.outside || !live.ready;
    this.#deaths++, this.#deathOutside ||= outside;
    let { why, stderr } = end;
    only?.settle(
      live.silent ? { kind: "silent", why } : { kind: "died", why, stderr, outside },
      only.attempts,
      only.sentAt
    ), !(this.#deaths < deathLimit) && (this.#stopped = {
      kind: "stopped",
      why: `not asked: the process died ${deathLimit} times in a row; the last time ${why}`,
      outside: this.#deathOutside
    });
  }
  #dropAll(outcome) {
    for (let flight of [...this.#suspects.splice(0), ...this.#waiting.splice(0)])
      flight.settle(outcome, flight.attempts, flight.sentAt);
  }
};

// src/adapters/process/worker.ts
async function startWorker(options) {
  let hide = hiderOf(options.secrets ?? []), supervisor = new Supervisor({
    concurrency: options.concurrency,
    startTimeoutMs: options.startTimeoutMs ?? 12e4,
    graceMs: options.graceMs ?? 2e3,
    start: (onMessage) => startChild(options, onMessage)
  }), opened = await supervisor.open();
  if (opened.kind !== "ready") throw cannotStart(options, opened, hide);
  return { ask: (job) => supervisor.ask(job), hide, close: () => supervisor.close() };
}
async function openWorker(options) {
  let worker = await startWorker(options);
  return {
    answer: (request) => answer(request, options, worker),
    close: () => worker.close()
  };
}
async function answer({ case: of, timeoutMs, signal }, options, { ask, hide }) {
  let traceId = randomBytes(16).toString("hex"), traceparent = `00-${traceId}-${spanIdOf(traceId, "root")}-01`, input = options.inputOf(of), { outcome, attempts, latencyMs } = await ask({ input, timeoutMs, signal, traceparent }), failure = (of2, code, message) => ({
    kind: "failed",
    class: of2,
    error: { code, message: hide(message) },
    traceId,
    attempts,
    latencyMs
  });
  switch (outcome.kind) {
    case "answered":
      return { ...workerAnswer(outcome.answer, latencyMs, attempts), traceId };
    case "failed": {
      let failed = failure("candidate", codeOf(outcome.failure), problemText(outcome.failure.error)), { steps } = outcome.failure;
      return steps == null ? failed : { ...failed, steps: workerSteps(steps) };
    }
    case "silent":
      return failure("candidate", "worker-timeout", `no answer within ${timeoutMs} ms; ${outcome.why}`);
    case "died":
      return failure(
        outcome.outside ? "infrastructure" : "candidate",
        "worker-died",
        `the process ended: ${outcome.why}${lastOf(outcome.stderr)}`
      );
    case "stopped":
      return failure(outcome.outside ? "infrastructure" : "candidate", "worker-stopped", outcome.why);
    case "cancelled":
      return failure("infrastructure", "cancelled", "cancelled before it answered");
  }
}
function codeOf({ error }) {
  return error.class === "Timeout" ? "worker-timeout" : "worker-exception";
}
function cannotStart({ name, command, cwd }, ended, hide) {
  let found = ended.kind === "fatal" ? fatalText(ended.fatal) : `${ended.end.why}${lastOf(ended.end.stderr)}`;
  return new UserError({
    code: "worker-failed",
    what: `the process of ${shown(name)} could not be started`,
    found: hide(found),
    accepted: "a program that says it is ready, after its imports worked",
    next: `run it by hand in ${cwd}: ${shown(command.join(" "), 400)}`
  });
}
function shown(text2, limit = 80) {
  let line = text2.replaceAll(/\s+/g, " ");
  return line.length <= limit ? line : `${line.slice(0, limit)}\u2026`;
}
function fatalText({ class: type, message, traceback }) {
  return `${type}: ${message}${traceback == null ? "" : `
${traceback.trim().slice(-1500)}`}`;
}
function lastOf(stderr) {
  let lines = stderr.trim().split(`
`).slice(-3).join(`
`).slice(-300);
  return lines === "" ? "" : `; it wrote: ${lines}`;
}
function hiderOf(secrets) {
  let hidden = secrets.filter((secret) => secret.length >= 6).toSorted((a, b) => b.length - a.length);
  return (text2) => hidden.reduce((shown2, secret) => shown2.replaceAll(secret, "***"), text2);
}

export {
  workerInput,
  problemText,
  startWorker,
  openWorker
};
