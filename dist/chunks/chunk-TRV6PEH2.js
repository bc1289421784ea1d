import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createReplayTarget,
  openEmbeddings,
  openLocalModel
} from "./chunk-6Y6Z7VEO.js";
import {
  createModelGateway,
  endpointOf
} from "./chunk-AEVRJEJS.js";
import {
  promptMessages
} from "./chunk-ZIBY2O46.js";
import {
  pipelineFiles,
  pipelineOf,
  readPrompt,
  required,
  settingsFile
} from "./chunk-KWU5PF2L.js";
import {
  parseSettings,
  parseVariables
} from "./chunk-LCQGNUB7.js";
import {
  expandProvider,
  expandService,
  parseDuration
} from "./chunk-72IEG5HL.js";
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  answered,
  candidateFault
} from "./chunk-R4NECX6Z.js";
import {
  digestOf,
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  InternalError,
  UserError
} from "./chunk-XELRSJDQ.js";

// src/wiring/open-target.ts
import { randomBytes } from "node:crypto";

// src/evaluation/target/never-answered.ts
var hopeless = /* @__PURE__ */ new Set(["network", "auth", "http-404", "http-405"]);
function stopWhereNobodyAnswers(target) {
  let heard = !1, silences = 0, met = null, close = target.close?.bind(target);
  return {
    answer: async (request) => {
      if (!heard && silences >= 5 && met !== null) return notAsked(met);
      let reply = await target.answer(request);
      return reply.kind === "answered" || reply.class === "candidate" ? heard ||= reply.attempts > 0 : hopeless.has(reply.error.code) && (silences += 1, met = reply), reply;
    },
    ...close === void 0 ? {} : { close }
  };
}
function notAsked({ error }) {
  let message = `not asked any more: ${error.message}, and nothing has answered before`;
  return {
    kind: "failed",
    class: "infrastructure",
    error: { ...error, message },
    attempts: 0,
    latencyMs: 0
  };
}

// src/gateway/prompt-target.ts
function createPromptTarget({ prompt, file, model, gateway }) {
  if (prompt.model === null)
    throw new UserError({
      code: "prompt-invalid",
      what: "the prompt names no model",
      where: { file },
      accepted: "`model:` with the name that the provider knows",
      next: `add \`model:\` to ${prompt.settingsIn}`
    });
  let name = prompt.model;
  return {
    async answer(request) {
      let messages;
      try {
        messages = promptMessages(prompt, request.case, { file });
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 0, 0);
      }
      let { parameters, responseFormat, tools, toolChoice, stream } = prompt, { timeoutMs, signal, meanwhile } = request;
      return replyOf(
        await gateway.send(
          model,
          { model: name, messages, parameters, responseFormat, tools, toolChoice, stream },
          { timeoutMs, signal, ...meanwhile === void 0 ? {} : { meanwhile } }
        )
      );
    }
  };
}
function replyOf(outcome) {
  let { attempts, latencyMs } = outcome;
  switch (outcome.kind) {
    case "answered": {
      let {
        output,
        toolCalls = null,
        model,
        usage,
        finish,
        costUsd,
        firstTokenMs,
        requestId = null,
        fromCache = !1
      } = outcome;
      return answered({
        output,
        toolCalls,
        model,
        usage,
        finish,
        costUsd,
        latencyMs,
        firstTokenMs,
        attempts,
        requestId,
        fromCache
      });
    }
    case "rejected":
      return { kind: "failed", class: "candidate", error: outcome.error, attempts, latencyMs };
    case "trouble":
      return { kind: "failed", class: "infrastructure", error: outcome.error, attempts, latencyMs };
  }
}

// src/wiring/open-embedded.ts
async function openEmbeddedTarget(spec, root) {
  let { writer, prompt, file, documents, top, chunk, unknownBelow, jitter, seed } = spec, embeddings = spec.embeddings === null ? null : await openEmbeddings(root, spec.embeddings), common = { top, chunk, unknownBelow, seed, embeddings };
  if (writer === null) {
    let { createEmbeddedTarget } = await import("./embedded-GJXY7DNA.js");
    return createEmbeddedTarget({
      ...common,
      prompt: { file, messages: prompt.messages },
      documents: documents ?? [],
      jitter
    });
  }
  let { createWrittenTarget } = await import("./written-G5GNHQMU.js"), model = await openLocalModel(root, writer.model);
  try {
    return await createWrittenTarget({ ...common, file, prompt, documents, name: writer.name, model });
  } catch (thrown) {
    throw await model.close(), thrown;
  }
}

// src/wiring/same-files.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function requireSameFiles(root, files) {
  let other = [];
  for (let [path, digest] of files) {
    let bytes = await readFile(join(root, path)).catch(() => null);
    (bytes === null || digestOfBytes(bytes) !== digest) && other.push(path);
  }
  if (other.length !== 0)
    throw new UserError({
      code: "plan-mismatch",
      what: "the files on disk are not those of the change that is evaluated, and a target runs its code from them",
      found: `${other.length} of ${files.size} differ: ${other.slice(0, 5).join(", ")}`,
      accepted: "a checkout of the very commit that the plan names",
      next: "check that commit out where the shard runs, without changing files of the pipeline"
    });
}

// src/wiring/open-target.ts
function createOpenTarget(options) {
  let gateway = options.gateway ?? createModelGateway(options);
  return namingWhatIsNotSet(async (spec, calls) => {
    switch (spec.kind) {
      case "prompt": {
        let { createOpenAiModel } = await import("./openai-XKVHG5GD.js"), { prompt, file } = spec, model = createOpenAiModel(spec, endpointOf(spec));
        return stopWhereNobodyAnswers(
          createPromptTarget({ prompt, file, model, gateway: gateway.of(calls) })
        );
      }
      case "embedded":
        return openEmbeddedTarget(spec, options.headCode.root);
      case "http": {
        spec.start !== null && await requireSameFiles(options.headCode.root, spec.start.files);
        let { body, settings, readAs, streamTimeoutMs } = spec, { clock, concurrency } = options, { openHttpService } = await import("./open-5EAOOR7L.js"), { createHttpTarget } = await import("./http-target-A2FHNO7X.js"), service = await openHttpService(spec, options.headCode);
        return stopWhereNobodyAnswers(
          createHttpTarget({ service, body, settings, readAs, streamTimeoutMs, ...{ clock, random: Math.random, hex, concurrency } })
        );
      }
      case "process": {
        await requireSameFiles(options.headCode.root, spec.files);
        let { openProcessTarget } = await import("./process-T7CNG33I.js");
        return openProcessTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case "module": {
        await requireSameFiles(options.headCode.root, spec.files);
        let { openModuleTarget } = await import("./module-FBYXC74H.js");
        return openModuleTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case "replay":
        return createReplayTarget({ file: spec.file, recording: spec.recording });
    }
  });
}
function namingWhatIsNotSet(open) {
  return async (spec, calls) => {
    try {
      return await open(spec, calls);
    } catch (thrown) {
      let notSet = spec.kind === "http" ? spec.start?.notSet : "notSet" in spec ? spec.notSet : void 0;
      if (!(thrown instanceof UserError) || notSet === void 0 || notSet.length === 0) throw thrown;
      let [first, ...rest] = thrown.problems;
      if (!startFailures.includes(first.code)) throw thrown;
      let next = `set what is not set here (${notSet.join(", ")}), if it needs it; ${first.next}`;
      throw new UserError({ ...first, next }, ...rest);
    }
  };
}
var startFailures = ["worker-failed", "service-not-ready"];
function hex(digits) {
  return randomBytes(digits / 2).toString("hex");
}

// src/operations/given-variables.ts
function givenVariables(names, environment) {
  let given = names.flatMap((name) => {
    let value = environment[name];
    return value === void 0 ? [] : [[name, value]];
  }), notSet = names.filter((name) => (environment[name] ?? "") === "");
  return { variables: Object.fromEntries(given), notSet };
}

// src/operations/http-spec.ts
var servedAt = "http://127.0.0.1:{port}/";
function httpSpec(target, files, settings, environment) {
  let { start, cwd = "." } = target, readyTimeoutMs = parseDuration(target.readyTimeout), streamTimeoutMs = parseDuration(target.streamTimeout);
  if (readyTimeoutMs === null || streamTimeoutMs === null)
    throw new InternalError("a duration of an http target passed validation");
  let { variables, notSet } = givenVariables(target.environment ?? [], environment), expanded = expandService({ url: target.url ?? servedAt, headers: target.headers }, environment);
  return {
    kind: "http",
    ...expanded,
    start: start === void 0 || files === null ? null : { command: start, cwd, variables, notSet, files },
    ready: target.ready ?? null,
    readyTimeoutMs,
    method: target.method,
    body: target.body,
    settings: settings === null ? null : parseVariables(settings, target.settings ?? ""),
    readAs: { stream: target.stream, end: target.end, extract: target.extract },
    streamTimeoutMs,
    secrets: [...expanded.secrets, ...Object.values(variables)]
  };
}

// src/operations/read-embedded.ts
async function readEmbedded(target, seed, candidate) {
  let { file, documents: pattern, top, chunk, unknownBelow, jitter, embeddings = null, models } = target, settings = await candidate.text(settingsFile(file)), bytes = pattern === void 0 ? null : await candidate.bytes(candidate.matching([pattern])), prompt = await readPrompt(candidate, file);
  return {
    kind: "embedded",
    file,
    prompt,
    documents: bytes === null ? null : [...bytes].map(([path, content]) => ({ path, text: new TextDecoder().decode(content) })),
    top,
    chunk,
    unknownBelow,
    jitter,
    embeddings,
    ...settings === null ? {} : parseSettings(settings, settingsFile(file)),
    writer: models === void 0 ? null : chosen(models, prompt, file),
    seed
  };
}
function chosen(models, { model: named }, file) {
  let names = Object.keys(models), name = named ?? (names.length === 1 ? names[0] : void 0), model = name !== void 0 && Object.hasOwn(models, name) ? models[name] : void 0;
  if (name !== void 0 && model !== void 0) return { name, model };
  let near = named === null ? null : nearestName(named, names);
  throw new UserError({
    code: "prompt-invalid",
    what: named === null ? "the prompt names no model" : "the prompt names a model that its target does not have",
    where: { file },
    found: named ?? `no \`model:\`, and ${names.length} models to choose from`,
    accepted: names.join(", "),
    next: near === null ? "name one of them as `model:` of the prompt; a new one is added to `models` of the target first" : `write \`model: ${near}\``
  });
}

// src/operations/read-target.ts
async function readTarget(config, suite, candidate, environment) {
  let { target } = pipelineOf(config, suite.pipeline);
  switch (target.kind) {
    case "prompt": {
      let { file } = target, provider = config.providers[target.provider];
      if (provider === void 0)
        throw new InternalError(`provider ${target.provider} passed validation but does not exist`);
      let prompt = await readPrompt(candidate, file);
      return { kind: "prompt", file, prompt, ...expandProvider(provider, environment) };
    }
    case "http": {
      let { start, settings } = target, files = start === void 0 ? null : await pipelineFiles(config, suite.pipeline, candidate), text = settings === void 0 ? null : await required(candidate, settings);
      return httpSpec(target, files, text, environment);
    }
    case "embedded":
      return readEmbedded(target, targetSeed(suite), candidate);
    case "process":
      return readProcess(target, await pipelineFiles(config, suite.pipeline, candidate), environment);
    case "module": {
      await required(candidate, target.file);
      let { file, export: name, input, messages, concurrency = null } = target, files = await pipelineFiles(config, suite.pipeline, candidate), given = givenVariables(target.environment, environment);
      return { kind: "module", file, export: name, input, messages, concurrency, ...given, files };
    }
    case "replay": {
      let { file } = target;
      return { kind: "replay", file, recording: await required(candidate, file) };
    }
  }
}
function readProcess(target, files, environment) {
  let { python, command: [program, ...args] = [], interpreter, cwd = ".", input, messages } = target;
  if (python === void 0 && program === void 0)
    throw new InternalError("a process target passed validation but runs nothing");
  return {
    kind: "process",
    runs: python === void 0 ? { command: [program ?? "", ...args] } : { python, interpreter, ...target.arguments === "together" ? { together: !0 } : {} },
    cwd,
    input,
    messages,
    concurrency: target.concurrency ?? null,
    ...givenVariables(target.environment, environment),
    files
  };
}
function targetSeed({ seed, candidateDigest, record }) {
  return digestOf([seed, candidateDigest, record?.run ?? 0]);
}

export {
  readTarget,
  createOpenTarget
};
