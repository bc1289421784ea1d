import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  InvalidArgumentError,
  Option,
  optionalText,
  runs
} from "./chunk-HN3DSJRF.js";
import {
  exitCodes
} from "./chunk-CXLVMHN6.js";
import {
  fillTemplate
} from "./chunk-P5O2WE2Q.js";
import {
  isTextPrompt,
  parsePromptFile,
  parseTextPrompt
} from "./chunk-LCQGNUB7.js";
import {
  readCases
} from "./chunk-B5QBH3PW.js";
import {
  matchPaths
} from "./chunk-A2CQFG7A.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-OZA76PB6.js";
import {
  ProviderKind,
  linguametricaJudges,
  linguametricaVariables,
  parseConfig,
  readLinguametricaProject,
  require_dist,
  suiteFromLinguametrica,
  valueAt
} from "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import {
  mayBeGiven
} from "./chunk-K3VUB7QE.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/adapters/files/new-files.ts
import { lstat, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
function createNewFiles(root) {
  return {
    has: (path) => lstat(join(root, path)).then(
      () => !0,
      () => !1
    ),
    create: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: !0 });
      try {
        return await writeFile(join(root, path), text, { flag: "wx" }), "created";
      } catch (thrown) {
        if (thrown instanceof Error && "code" in thrown && thrown.code === "EEXIST") return "there";
        throw thrown;
      }
    }
  };
}

// src/evaluation/target/http/suggest.ts
function suggestHttpTargets(openapi, baseUrl) {
  let routes = Object.entries(asMap(valueAt(openapi, ["paths"]))), ready = readyRoutes.find(
    (route) => routes.some(([path, item]) => path === route && "get" in asMap(item))
  );
  return routes.flatMap(([route, item]) => suggestionOf(openapi, baseUrl, ready, route, valueAt(item, ["post"]))).sort((one, other) => other.likely - one.likely).map(({ likely: _, ...suggestion }) => suggestion);
}
var readyRoutes = ["/readyz", "/ready", "/healthz", "/health", "/livez"], usual = {
  answer: ["answer", "output", "response", "reply", "result", "completion", "text", "content", "message"],
  contexts: ["contexts", "context", "documents", "passages", "sources", "chunks"],
  usage: ["usage", "token_usage", "tokens"],
  model: ["model", "model_name"],
  fingerprint: ["system_fingerprint", "fingerprint"],
  traceId: ["trace_id", "traceId"],
  toolCalls: ["tool_calls", "toolCalls"]
};
function suggestionOf(openapi, baseUrl, ready, route, operation) {
  let body = schemaOf(openapi, valueAt(operation, ["requestBody", "content", "application/json"])), members = Object.keys(asMap(valueAt(body, ["properties"])));
  if (members.length === 0 || route.includes("{")) return [];
  let required = asList(valueAt(body, ["required"])).filter((name) => typeof name == "string"), variables = required.length > 0 ? required : members.slice(0, 1), content = asMap(valueAt(operation, ["responses", "200", "content"])), streams = "text/event-stream" in content, json2 = schemaOf(openapi, content["application/json"]), properties = asMap(valueAt(json2, ["properties"])), extract = streams ? {} : extractOf(openapi, properties);
  return [
    {
      route,
      target: {
        kind: "http",
        url: new URL(route, baseUrl).href,
        ...ready === void 0 ? {} : { ready },
        body: Object.fromEntries(variables.map((name) => [name, `{{${name}}}`])),
        ...Object.keys(extract).length === 0 ? {} : { extract },
        ...streams ? { stream: "sse" } : {}
      },
      variables,
      likely: Object.keys(extract).length + ("answer" in extract ? 10 : 0) + (streams ? 1 : 0)
    }
  ];
}
function extractOf(openapi, properties) {
  let found = {};
  for (let [key, names] of Object.entries(usual)) {
    let name = names.find((each) => each in properties);
    name !== void 0 && (found[key] = name);
  }
  let texts2 = Object.keys(properties).filter((name) => valueAt(properties[name], ["type"]) === "string"), [only] = texts2;
  !("answer" in found) && only !== void 0 && texts2.length === 1 && (found.answer = only);
  let contexts = found.contexts, items = contexts === void 0 ? void 0 : resolve(openapi, valueAt(properties[contexts], ["items"]));
  return contexts !== void 0 && valueAt(items, ["properties", "id"]) !== void 0 && (found.retrieved = `$.${contexts}[*].id`), found;
}
function schemaOf(openapi, media) {
  return resolve(openapi, valueAt(media, ["schema"]));
}
function resolve(openapi, schema, depth = 0) {
  let reference = valueAt(schema, ["$ref"]);
  if (typeof reference != "string") return schema;
  if (!(!reference.startsWith("#/") || depth > 10))
    return resolve(openapi, valueAt(openapi, reference.slice(2).split("/")), depth + 1);
}
function asMap(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
function asList(value) {
  return Array.isArray(value) ? value : [];
}

// src/onboarding/python-source.ts
function statementsOf(source) {
  let chunks = [];
  for (let line of source.split(/\r?\n/))
    /^[^\s#)\]}]/.test(line) || chunks.length === 0 ? chunks.push(line) : chunks[chunks.length - 1] += `
${line}`;
  return chunks.flatMap((text) => {
    let [, keyword, name] = /^(?:async\s+)?(def|class)\s+([A-Za-z_]\w*)/.exec(text) ?? [];
    if (keyword !== void 0 && name !== void 0)
      return [{ kind: keyword === "def" ? "function" : "class", name, text }];
    let [, value] = /^([A-Za-z_]\w*)\s*(?::[^=\n]+)?=(?!=)/.exec(text) ?? [];
    return value === void 0 ? [] : [{ kind: "value", name: value, text }];
  });
}
function parametersOf(text) {
  let start = /\bdef\s+\w+\s*\(/.exec(text);
  if (start === null) return [];
  let parameters = [];
  for (let part2 of splitTop(insideBrackets(text, start.index + start[0].length))) {
    let [, stars = "", name, type, given] = /^(\*{0,2})([A-Za-z_]\w*)?\s*(?::\s*([\s\S]+?))?\s*(=[\s\S]*)?$/.exec(part2.trim()) ?? [];
    if (stars !== "") break;
    name === void 0 || ["self", "cls"].includes(name) || parameters.push({ name, type: type?.trim() ?? null, hasDefault: given !== void 0 });
  }
  return parameters;
}
function insideBrackets(text, from) {
  let depth = 1, quote = null;
  for (let at = from; at < text.length; at++) {
    let letter = text[at] ?? "";
    if (quote !== null ? letter === "\\" ? at += 1 : letter === quote && (quote = null) : letter === '"' || letter === "'" ? quote = letter : "([{".includes(letter) ? depth += 1 : ")]}".includes(letter) && (depth -= 1), depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}
function splitTop(text) {
  let parts = [], rest = "";
  for (let at = 0; at < text.length; at++) {
    let letter = text[at] ?? "";
    if ("([{".includes(letter)) {
      let inside = insideBrackets(text, at + 1);
      rest += letter + inside, at += inside.length;
    } else letter === "," ? (parts.push(rest), rest = "") : rest += letter;
  }
  return [...parts, rest].filter((part2) => part2.trim() !== "");
}
function withoutComments(source) {
  return source.replace(/(^|\s)#[^\n]*/g, "$1");
}

// src/onboarding/bentoml-source.ts
function describeService(source) {
  let text = withoutComments(source), classes = statementsOf(text).filter(({ kind }) => kind === "class"), schemas = Object.fromEntries(classes.map((each) => [each.name, schemaOfClass(each.text)])), routes = [...text.matchAll(/@bentoml\.api\b/g)].flatMap((match) => {
    let route = routeOf(text.slice(match.index), Object.keys(schemas));
    return route === null ? [] : [route];
  });
  return {
    paths: { "/readyz": { get: {} }, ...Object.fromEntries(routes) },
    components: { schemas }
  };
}
function routeOf(text, classes) {
  let head = /^@bentoml\.api\s*(\()?/.exec(text);
  if (head === null) return null;
  let options = head[1] === void 0 ? "" : insideBrackets(text, head[0].length), after = text.slice(head[0].length + options.length), signature = /\bdef\s+(\w+)\s*\(/.exec(after), name = signature?.[1];
  if (signature === null || name === void 0) return null;
  let inside = insideBrackets(after, signature.index + signature[0].length), returns = /^\)\s*->\s*([^:]+?)\s*:/.exec(
    after.slice(signature.index + signature[0].length + inside.length)
  ), parameters = parametersOf(after.slice(signature.index)).filter(
    ({ type }) => type === null || !/\bContext\b/.test(type)
  );
  return [
    /\broute\s*=\s*["']([^"']+)["']/.exec(options)?.[1] ?? `/${name}`,
    {
      post: {
        requestBody: json({
          properties: Object.fromEntries(
            parameters.map((each) => [each.name, schemaOfType(each.type ?? "")])
          ),
          required: parameters.filter(({ hasDefault }) => !hasDefault).map((each) => each.name)
        }),
        responses: { 200: replyOf(returns?.[1] ?? "", classes) }
      }
    }
  ];
}
function replyOf(type, classes) {
  return /\b(?:Async)?(?:Generator|Iterator|Iterable)\b/.test(type) ? { content: { "text/event-stream": {} } } : classes.includes(type) ? json({ $ref: `#/components/schemas/${type}` }) : { content: { "text/plain": {} } };
}
function schemaOfClass(text) {
  let members = [...text.matchAll(/^[ \t]+(\w+)\s*:\s*([^=\n]+)/gm)].map(([, name = "", type = ""]) => [
    name,
    schemaOfType(type.trim())
  ]);
  return { properties: Object.fromEntries(members) };
}
function schemaOfType(type) {
  let item = /^(?:list|List|Sequence|tuple)\[\s*(\w+)/.exec(type)?.[1];
  return item !== void 0 ? {
    type: "array",
    items: /^[A-Z]/.test(item) ? { $ref: `#/components/schemas/${item}` } : { type: "string" }
  } : type === "str" ? { type: "string" } : {};
}
function json(schema) {
  return { content: { "application/json": { schema } } };
}

// src/onboarding/names.ts
import { basename, dirname as dirname2 } from "node:path/posix";
function pipelineName(text, otherwise) {
  let name = text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "").slice(0, 36).replace(/-+$/, "");
  return name === "" ? otherwise : name;
}
function folderOf(path) {
  let folder = dirname2(path);
  return folder === "." ? "" : folder;
}
function below(folder, path) {
  return folder === "" ? path : `${folder}/${path}`;
}
function nearest(paths, folder, name) {
  let here = below(folder, name);
  return paths.includes(here) ? here : folder === "" ? null : nearest(paths, folderOf(folder), name);
}
function isTest(path) {
  let name = basename(path);
  return /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\//.test(path) || /^(?:test_.*|conftest)\.py$|_test\.py$|\.(?:test|spec|config|d)\.[cm]?[jt]s$/.test(name);
}
function oneLine(text, most3 = 120) {
  let line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  return line.length > most3 ? `${line.slice(0, most3 - 1)}\u2026` : line;
}
function isPlainPath(path) {
  return /^[A-Za-z0-9_][\w./-]*$/.test(path);
}
function patternOf(path) {
  return /[*?[\]{}()!+@\\\p{Cc}]/u.test(path) ? null : path;
}
function withoutCovered(patterns) {
  let folders2 = patterns.filter((pattern) => pattern.endsWith("/**")).map((pattern) => pattern.slice(0, -2));
  return [...new Set(patterns)].filter(
    (pattern) => !folders2.some((folder) => pattern.startsWith(folder) && pattern !== `${folder}**`)
  );
}
function namedIn(sources, paths) {
  let quoted2 = sources.flatMap(
    (source) => [...source.matchAll(/["']\.?\/?([\w][\w./-]{0,200}?)\/?["']/g)].map(([, name = ""]) => name)
  );
  return [...new Set(quoted2)].flatMap((name) => paths.includes(name) ? [name] : paths.some((path) => path.startsWith(`${name}/`)) ? [`${name}/**`] : []);
}

// src/onboarding/python-project.ts
function importPlace(path) {
  let parts = path.replace(/(?:\/__init__)?\.py$/, "").split("/"), first = parts.length;
  for (; first > 0 && /^[A-Za-z_]\w*$/.test(parts[first - 1] ?? "") && parts[first - 1] !== "src"; ) first -= 1;
  let names = parts.slice(first), [top] = names;
  if (top === void 0) return null;
  let cwd = parts.slice(0, first).join("/");
  return { module: names.join("."), cwd, top: names.length === 1 ? path : below(cwd, top) };
}
function pythonRuntime({ paths, texts: texts2 }, folder) {
  let requirements = nearest(paths, folder, "requirements.txt"), project = nearest(paths, folder, "pyproject.toml"), version = nearest(paths, folder, ".python-version"), from = requirements ?? project;
  if (from === null || !isPlainPath(from)) return null;
  let install = from === requirements ? `pip install -r ${from}` : installProject(from, texts2.get(from) ?? "");
  return { runtime: { language: "python", versionFile: version, install }, from };
}
function installProject(path, text) {
  return /^\[project\]/m.test(text) ? `pip install uv && uv pip install --system -r ${path}` : `pip install ./${folderOf(path)}`.replace(/\/$/, "");
}
var keysOfPackages = [
  [/\blangchain_openai\b|\bopenai\b/, "OPENAI_API_KEY"],
  [/\blangchain_anthropic\b|\banthropic\b/, "ANTHROPIC_API_KEY"],
  [/\blangchain_mistralai\b|\bmistralai\b/, "MISTRAL_API_KEY"],
  [/\blangchain_google_genai\b|\bgoogle\.generativeai\b/, "GOOGLE_API_KEY"],
  [/\blangchain_groq\b|\bgroq\b/, "GROQ_API_KEY"],
  [/\blangchain_cohere\b|\bcohere\b/, "COHERE_API_KEY"]
], secretName = /KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL/i;
function pythonSettings(texts2) {
  let names = /* @__PURE__ */ new Set();
  for (let text of texts2) {
    for (let [, name = ""] of text.matchAll(/environ\[\s*["'](\w+)["']\s*\]/g)) names.add(name);
    for (let [, name = ""] of text.matchAll(/(?:getenv|environ\.get)\(\s*["'](\w+)["']/g))
      secretName.test(name) && names.add(name);
    let imports = [...text.matchAll(/^\s*(?:from|import)\s+([\w.]+)/gm)].map(([, name = ""]) => name);
    for (let [pattern, key] of keysOfPackages)
      imports.some((name) => pattern.test(name)) && names.add(key);
  }
  return settingsOf(names);
}
function settingsOf(names) {
  return [...new Set(names)].sort().map((name) => ({ name, secret: secretName.test(name) }));
}

// src/onboarding/bentoml.ts
var onPort = "http://127.0.0.1:{port}", standIn = "http://127.0.0.1:1";
function bentomlServices(repository, { openapi }) {
  let services = servicesOf(repository), found = services.map((service) => draftOf(service, repository, openapi?.document));
  return services.length > 0 || openapi === null ? joined(found) : joined([ofDocument(openapi)]);
}
function servicesOf({ texts: texts2 }) {
  return [...texts2].filter(
    ([path, text]) => path.endsWith(".py") && !isTest(path) && /^@bentoml\.service\b/m.test(text)
  ).flatMap(([path, source]) => {
    let [, name] = /^@bentoml\.service\b[\s\S]*?^class\s+(\w+)/m.exec(source) ?? [], module = /([^/]+)\.py$/.exec(path)?.[1];
    if (name === void 0 || module === void 0) return [];
    let here = { folder: folderOf(path), reference: `${module}:${name}` };
    return [{ ...namedByFile(texts2, path, name) ?? here, from: path, source }];
  });
}
function namedByFile(texts2, path, name) {
  for (let [file, text] of texts2) {
    if (!/(?:^|\/)bentofile\.ya?ml$/.test(file)) continue;
    let [, module, named2] = /^service:\s*["']?([\w.]+?)(?:\.py)?:(\w+)/m.exec(text) ?? [], folder = folderOf(file);
    if (!(module === void 0 || named2 !== name) && below(folder, `${module.replaceAll(".", "/")}.py`) === path)
      return { folder, reference: `${module}:${name}` };
  }
  return null;
}
function draftOf(service, repository, document) {
  let { folder, reference, from, source } = service, described = document ?? describeService(source), [suggestion, ...others2] = suggestHttpTargets(described, standIn), own = folder === "" ? "" : patternOf(folder);
  if (suggestion === void 0 || own === null)
    return {
      what: `the BentoML service ${reference}`,
      from,
      why: "none of its routes takes JSON by POST, as far as its source tells",
      instead: "start it and give --openapi http://127.0.0.1:3000/docs.json",
      metric: null
    };
  let { url, kind: _, ...target } = suggestion.target, installed = pythonRuntime(repository, folder), settings = pythonSettings([source]).filter(({ name }) => mayBeGiven(name));
  return {
    name: pipelineName(reference.split(":")[1] ?? "", "service"),
    what: "a BentoML service",
    from,
    paths: withoutCovered([
      own === "" ? "*.py" : `${own}/**`,
      ...installed === null ? [] : [installed.from]
    ]),
    target: {
      kind: "http",
      start: ["bentoml", "serve", reference, "--host", "127.0.0.1", "--port", "{port}"],
      ...folder === "" ? {} : { cwd: folder },
      environment: ["BENTOML_HOME", "BENTOML_DO_NOT_TRACK", ...settings.map(({ name }) => name)],
      url: String(url).replace(standIn, onPort),
      ...target
    },
    model: null,
    variables: suggestion.variables,
    cases: [],
    guesses: [
      document === void 0 ? `Route and reply were read from ${from}; --openapi with the address of the running service reads them from its own description` : "Route and reply were read from the OpenAPI document",
      ...others2.length === 0 ? [] : [`Other routes: ${others2.map(({ route }) => route).join(", ")}`]
    ],
    runtime: installed?.runtime ?? { language: "python", versionFile: null, install: "pip install bentoml" },
    settings
  };
}
function ofDocument({ document, address }) {
  let base = address ?? firstServer(document), [suggestion] = base === null ? [] : suggestHttpTargets(document, base);
  return suggestion === void 0 ? {
    what: "the OpenAPI document",
    from: "--openapi",
    why: base === null ? "it does not say where the service runs" : "none of its routes takes JSON by POST",
    instead: base === null ? "give the address of the running service: --openapi http://127.0.0.1:3000/docs.json" : null,
    metric: null
  } : {
    name: "service",
    what: "a service over HTTP",
    from: suggestion.route,
    paths: ["**"],
    target: suggestion.target,
    model: null,
    variables: suggestion.variables,
    cases: [],
    guesses: ["Name in paths what the service is made of: a change elsewhere need not be measured"],
    runtime: null,
    settings: []
  };
}
function firstServer(document) {
  let servers = Object(document).servers, url = Array.isArray(servers) ? Object(servers[0]).url : void 0;
  return typeof url == "string" && /^https?:\/\//.test(url) ? url : null;
}
function joined(found) {
  return {
    pipelines: found.filter((each) => "target" in each),
    leftOut: found.filter((each) => "why" in each)
  };
}

// src/onboarding/foreign-configs.ts
function foreignConfigs({ paths }) {
  let promptfoo = paths.filter((path) => /(?:^|\/)promptfooconfig\.(?:ya?ml|json|[cm]?[jt]s)$/.test(path));
  return {
    pipelines: [],
    leftOut: promptfoo.map((from) => ({
      what: "a promptfoo configuration",
      from,
      why: "this version does not read its tests, providers and assertions",
      instead: "it goes on working beside Plumbline; cases can be copied into a dataset by hand (docs/metrics.md lists the checks)",
      metric: null
    }))
  };
}

// src/onboarding/github-prompts.ts
import { basename as basename2 } from "node:path/posix";

// src/onboarding/prompt-evaluators.ts
var strings = {
  equals: (value) => ({ type: "equals", value }),
  contains: (value) => ({ type: "contains", value, ignoreCase: !0 }),
  startsWith: (value) => ({ type: "starts-with", value, ignoreCase: !0 }),
  endsWith: (value) => ({ type: "regex", value: `${quoted(value)}\\s*$`, ignoreCase: !0 })
}, nearest2 = {
  "github/coherence": "coherence",
  "github/relevance": "answer-relevance",
  "github/groundedness": "groundedness",
  "github/similarity": "pairwise"
};
function readEvaluators(prompt, file, pipeline) {
  let ready = [], leftOut2 = [];
  for (let [index, evaluator] of prompt.evaluators.entries()) {
    let name = evaluator.name, what = `the evaluator ${typeof name == "string" ? oneLine(name) : `number ${index + 1}`}`, refuse = (why, instead, metric = null) => {
      leftOut2.push({
        what,
        from: file,
        why,
        instead,
        metric: metric === null ? null : { pipeline, name: metric }
      });
    }, found = ofText(evaluator);
    found !== null && prompt.testData.every((row) => found(row) !== null) ? ready.push(found) : found !== null ? refuse("it uses a variable that not every row of the test data has", null) : refuseOther(evaluator, refuse);
  }
  return {
    checksOf: (row) => ready.flatMap((check) => check(row) ?? []),
    leftOut: leftOut2
  };
}
function refuseOther(evaluator, refuse) {
  let { uses } = evaluator;
  if (typeof uses == "string") {
    let metric = Object.hasOwn(nearest2, uses) ? nearest2[uses] ?? null : null, instead = metric === null ? "a judge with a rubric (docs/judges.md)" : `the metric ${metric}, which is a judge too`;
    refuse(`${oneLine(uses)} asks a model in words of its own`, instead, metric);
  } else evaluator.llm !== void 0 ? refuse("it asks a model in words of its own", "a judge with a rubric (docs/judges.md)") : refuse("it is of no kind that is known here", "a check of docs/metrics.md");
}
function ofText(evaluator) {
  let kind = Object.keys(strings).find((name) => {
    let value2 = valueAt(evaluator, ["string", name]);
    return typeof value2 == "string" && value2 !== "";
  }), make = kind === void 0 ? void 0 : strings[kind], value = kind === void 0 ? void 0 : valueAt(evaluator, ["string", kind]);
  return make === void 0 || typeof value != "string" ? null : (row) => {
    if (![...value.matchAll(/\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g)].map(([, name = ""]) => name).every((name) => Object.hasOwn(row, name))) return null;
    let filled = fillTemplate(value, row);
    return filled === "" ? null : make(filled);
  };
}
function quoted(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// src/onboarding/github-prompts.ts
var most = 20;
function githubPrompts({ texts: texts2 }) {
  let files = [...texts2].filter(([path]) => /\.prompt\.ya?ml$/.test(path)), read = files.slice(0, most).map(([path, text]) => readPrompt(path, text)), rest = files.slice(most).map(([path]) => leftOut("a prompt", path, `only ${most} are set up at once`));
  return {
    pipelines: read.flatMap(({ pipelines }) => pipelines),
    leftOut: [...read.flatMap((each) => each.leftOut), ...rest]
  };
}
function readPrompt(path, text) {
  let refused = (why) => ({ pipelines: [], leftOut: [leftOut("a prompt", path, why)] }), prompt;
  try {
    prompt = parsePromptFile(text, path);
  } catch (thrown) {
    if (thrown instanceof UserError) return refused(thrown.problems[0].what);
    throw thrown;
  }
  let pattern = patternOf(path);
  if (prompt.model === null) return refused("it names no model");
  if (pattern === null) return refused("its path holds characters that mean something in patterns");
  let name = pipelineName(basename2(path).replace(/\.prompt\.ya?ml$/, ""), "prompt"), evaluators = readEvaluators(prompt, path, name), variables = variablesOfPrompt(prompt);
  return { pipelines: [{
    name,
    what: "a prompt of GitHub Models",
    from: path,
    paths: [pattern],
    target: { kind: "prompt", file: path },
    model: prompt.model,
    variables,
    cases: prompt.testData.map((row, index) => ({
      id: `${name}-${String(index + 1).padStart(3, "0")}`,
      vars: varsOf(row, variables),
      ...row.expected === void 0 ? {} : { expected: row.expected },
      ...expectationsOf(evaluators.checksOf(row))
    })),
    guesses: [],
    runtime: null,
    settings: []
  }], leftOut: evaluators.leftOut };
}
function expectationsOf(checks) {
  return checks.length === 0 ? {} : { expect: checks };
}
function variablesOfPrompt({ messages }) {
  let names = messages.flatMap(
    ({ content }) => [...content.matchAll(/\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g)].map(([, name = ""]) => name)
  );
  return [...new Set(names)];
}
function varsOf(row, variables) {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== "expected" || variables.includes(name))
  );
}
function leftOut(what, from, why) {
  return { what, from, why: oneLine(why), instead: null, metric: null };
}

// src/onboarding/javascript-app.ts
var usesModels = /from\s+['"](?:@langchain\/|langchain\b|openai\b|ai['"]|@ai-sdk\/|@anthropic-ai\/|@mistralai\/|llamaindex)/, usualName = /(?:chain|pipeline|agent|graph|assistant)$/i, asks = /^(?:answer|ask|run|respond|chat|generate|reply|summari[sz]e|classify)[A-Z]?\w*$/;
function javascriptApps(repository) {
  let [best, ...others2] = [...repository.texts].filter(([path]) => /\.[cm]?[jt]s$/.test(path) && !isTest(path)).flatMap(candidatesOf).sort((one, other) => other.likely - one.likely || one.path.length - other.path.length);
  if (best === void 0) return { pipelines: [], leftOut: [] };
  let draft = draftOf2(best, repository);
  return draft === null ? { pipelines: [], leftOut: [] } : { pipelines: [draft], leftOut: others2.slice(0, 5).map(alsoThere) };
}
function candidatesOf([path, text]) {
  if (!usesModels.test(text)) return [];
  let named2 = [
    ...text.matchAll(
      /^export\s+(?:const|let)\s+(\w+)\s*(?::[^=\n]+)?=|^export\s+(?:async\s+)?function\*?\s+(\w+)/gm
    )
  ].flatMap(([, value, fn]) => value !== void 0 && usualName.test(value) ? [{ path, text, name: value, likely: 20 }] : fn !== void 0 && asks.test(fn) ? [{ path, text, name: fn, likely: 5 }] : []);
  return /^export\s+default\b/m.test(text) ? [...named2, { path, text, name: "default", likely: 10 }] : named2;
}
function draftOf2({ path, text, name }, repository) {
  let folder = folderOf(path), pattern = patternOf(folder === "" ? path : folder);
  if (pattern === null || path.includes("#")) return null;
  let names = [...text.matchAll(/process\.env(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/g)].map(
    ([, dotted, quoted2]) => dotted ?? quoted2 ?? ""
  ), keys = /@langchain\/openai|from\s+['"]openai|@ai-sdk\/openai/.test(text) ? ["OPENAI_API_KEY"] : [], settings = settingsOf([...names, ...keys]).filter(
    ({ name: each, secret }) => secret && mayBeGiven(each)
  ), { runtime, lock } = nodeRuntime(repository, folder), variables = variablesOf(text);
  return {
    name: pipelineName(folder.split("/").at(-1) ?? path, "app"),
    what: name === "default" || usualName.test(name) ? "a JavaScript pipeline" : "a JavaScript function",
    from: path,
    paths: [folder === "" ? pattern : `${pattern}/**`, ...lock === null ? [] : [lock]],
    target: {
      kind: "module",
      file: path,
      ...name === "default" ? {} : { export: name },
      ...settings.length === 0 ? {} : { environment: settings.map((each) => each.name) }
    },
    model: null,
    variables: variables.length === 0 ? ["question"] : variables,
    cases: [],
    guesses: [
      `What it is asked with was guessed: ${(variables.length === 0 ? ["question"] : variables).join(", ")}`,
      "Add to paths whatever else its answers depend on, such as documents",
      ...names.filter((each) => !settings.some((setting) => setting.name === each)).map((each) => `It reads ${each}: add it to environment, and to the workflows, if it must be set`)
    ],
    runtime,
    settings
  };
}
function variablesOf(text) {
  let names = [...text.matchAll(/from(?:Template|Messages)\(([\s\S]*?)\)\s*;?$/gm)].map(
    ([, inside = ""]) => inside
  ).flatMap(
    (each) => [...each.matchAll(/(?<![{$])\{(\w+)\}/g)].map(([, name = ""]) => name)
  ), filled = [...text.matchAll(/\.assign\(\s*\{([\s\S]*?)\}\s*\)/g)].flatMap(
    ([, inside = ""]) => [...inside.matchAll(/(?:^|[,{])\s*(\w+)\s*:/g)].map(([, name = ""]) => name)
  );
  return [...new Set(names)].filter((name) => !filled.includes(name));
}
function nodeRuntime({ paths }, folder) {
  let found = nearest(paths, folder, "package-lock.json"), lock = found !== null && isPlainPath(found) ? found : null, versionFile = nearest(paths, folder, ".nvmrc") ?? nearest(paths, folder, ".node-version");
  if (lock === null) {
    let install = nearest(paths, folder, "package.json") === "package.json" ? "npm install --no-save" : null;
    return { runtime: install === null ? null : { language: "node", versionFile, install }, lock: null };
  }
  let at = folderOf(lock);
  return {
    runtime: { language: "node", versionFile, install: at === "" ? "npm ci" : `npm ci --prefix ${at}` },
    lock
  };
}
function alsoThere({ path, name }) {
  return {
    what: `the export ${name}`,
    from: path,
    why: "another pipeline looked likelier",
    instead: `write file: ${below("", path)} and export: ${name} in the target`,
    metric: null
  };
}

// src/onboarding/linguametrica.ts
var isLinguametricaFile = (path) => /(?:^|\/)\.linguametrica\.yml$/.test(path);
function linguametricaProjects(repository) {
  let found = [...repository.texts].filter(([path]) => isLinguametricaFile(path)).map(([path, text]) => projectOf(path, text, repository));
  return {
    pipelines: found.flatMap((each) => "target" in each ? [each] : []),
    leftOut: found.flatMap((each) => "target" in each ? [] : [each])
  };
}
function projectOf(path, text, repository) {
  try {
    return draftOf3(readLinguametricaProject(text, folderOf(path) || ".", repository.paths), path, repository);
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    let [{ what, next }] = thrown.problems;
    return { what: "a LinguaMetrica project", from: path, why: oneLine(what), instead: next, metric: null };
  }
}
function draftOf3(project, from, repository) {
  let { provider, model } = linguametricaJudges[project.provider], sources = [...repository.texts].filter(
    ([path]) => path.endsWith(".py") && isBelow(project.root, path)
  ), read = pythonSettings(sources.map(([, text]) => text)).map((each) => each.name), settings = settingsOf([...needed(project), ...read.filter(mayBeGiven)]), name = pipelineName(project.folder.split("/").at(-1) ?? "", "assistant"), written2 = suiteFromLinguametrica(project, name, {
    environment: settings.map((each) => each.name),
    judge: { provider: "judge", model, reply: "text" }
  }), suite = written2.suites[name] ?? {}, dataset = texts(suite.dataset), pipeline = written2.pipelines[name] ?? {}, installed = pythonRuntime(repository, project.root === "." ? "" : project.root), base = project.provider === "OpenAI" ? { baseUrl: "https://api.openai.com/v1" } : {};
  return {
    name,
    what: "a LinguaMetrica project",
    from,
    paths: texts(pipeline.paths),
    target: { kind: "process", ...mapOf(pipeline.target) },
    model: null,
    variables: [],
    cases: [],
    suite: {
      dataset,
      cases: matchPaths(dataset, repository.paths).length,
      metrics: mapOf(suite.metrics),
      judge: { ...provider, ...base }
    },
    guesses: [],
    runtime: installed?.runtime ?? null,
    settings
  };
}
function needed({ provider }) {
  return provider === "OpenAI" ? ["OPENAI_API_KEY"] : linguametricaVariables.Azure;
}
function isBelow(root, path) {
  return root === "." || path.startsWith(`${root}/`);
}
function texts(value) {
  return Array.isArray(value) ? value.filter((each) => typeof each == "string") : [];
}
function mapOf(value) {
  let parsed = JsonValue.safeParse(value), map = parsed.success ? parsed.data : null;
  return Object.fromEntries(
    Object.entries(Object(map)).map(([key]) => [key, JsonValue.parse(valueAt(map, [key]))])
  );
}

// src/onboarding/python-input.ts
var noVariables = { variables: ["question"], alone: null, messages: null, guessed: !0 };
function inputOf({ kind, text }, source) {
  if (kind === "function") return ofFunction(text);
  let expression = text.slice(text.indexOf("=") + 1).trim(), first = firstMap(expression), passed = first.find(({ value }) => /^RunnablePassthrough\(\s*\)$/.test(value));
  if (passed !== void 0)
    return { variables: [passed.key], alone: passed.key, messages: null, guessed: !0 };
  let messages = /MessagesPlaceholder\(\s*(?:variable_name\s*=\s*)?["'](\w+)["']/.exec(source)?.[1] ?? null, filled = /* @__PURE__ */ new Set([
    ...first.map(({ key }) => key),
    ...assigned(expression),
    ...messages === null ? [] : [messages]
  ]), asked = [...expression.matchAll(/itemgetter\(\s*["'](\w+)["']\s*\)/g)].map(([, name = ""]) => name), variables = [
    .../* @__PURE__ */ new Set([...templateVariables(source).filter((name) => !filled.has(name)), ...asked])
  ];
  return /AgentExecutor|create_\w*agent|StateGraph/.test(text) && variables.length === 0 ? { ...noVariables, variables: ["input"], messages } : variables.length === 0 ? { ...noVariables, messages } : { variables, alone: null, messages, guessed: !0 };
}
function ofFunction(text) {
  let parameters = parametersOf(text), required = parameters.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name), [only] = required;
  if (only === void 0) {
    let [first] = parameters;
    return first === void 0 ? noVariables : { variables: [first.name], alone: null, messages: null, guessed: !1 };
  }
  if (!(required.length === 1 && /^(?:inputs?|data|payload|params|variables|kwargs)$/.test(only))) return { variables: required, alone: null, messages: null, guessed: !1 };
  let keys = [...text.matchAll(new RegExp(`\\b${only}(?:\\[|\\.get\\()\\s*["'](\\w+)["']`, "g"))].map(
    ([, key = ""]) => key
  );
  return keys.length === 0 ? noVariables : { variables: [...new Set(keys)], alone: null, messages: null, guessed: !0 };
}
function firstMap(expression) {
  let start = /^(?:\(\s*)*(?:RunnableParallel\(\s*)?\{/.exec(expression);
  return start === null ? [] : splitTop(insideBrackets(expression, start[0].length)).flatMap((entry) => {
    let [, key, value] = /^\s*["'](\w+)["']\s*:\s*([\s\S]+?)\s*$/.exec(entry) ?? [];
    return key === void 0 || value === void 0 ? [] : [{ key, value }];
  });
}
function assigned(expression) {
  return [...expression.matchAll(/\.assign\(/g)].flatMap(
    (match) => splitTop(insideBrackets(expression, match.index + match[0].length)).flatMap(
      (entry) => /^\s*(\w+)\s*=(?!=)/.exec(entry)?.[1] ?? []
    )
  );
}
function templateVariables(source) {
  let makers = /\b(?:from_template|from_messages|PromptTemplate|ChatPromptTemplate)\(/g, names = [...source.matchAll(makers)].flatMap((match) => [...insideBrackets(source, match.index + match[0].length).replace(/\{\{|\}\}/g, "").matchAll(/\{([A-Za-z_]\w*)\}/g)].map(([, name = ""]) => name));
  return [...new Set(names)];
}

// src/onboarding/python-app.ts
var usesModels2 = /^\s*(?:from|import)\s+(?:langchain|langgraph|openai|anthropic|mistralai|llama_index|litellm|haystack|dspy)/m, runnable = /\||\b(?:create_\w*(?:agent|chain)|RunnableSequence|RunnableLambda|RunnableParallel|AgentExecutor|LLMChain|RetrievalQA)\b|\.compile\(|\.from_chain_type\(/, usualName2 = /(?:^|_)(?:chain|pipeline|agent|app|graph|runnable|qa|rag|assistant)(?:$|_)/i, part = /(?:^|_)(?:llm|model|prompt|template|parser|retriever|store|vectorstore|embeddings?|memory|tools?|client|logger)(?:$|_)/i, asks2 = /^(?:answer|ask|run|respond|chat|generate|predict|invoke|reply|summari[sz]e|classify)(?:_\w+)?$/;
function pythonApps(repository, { python }) {
  if (python === null && repository.paths.some(isLinguametricaFile)) return { pipelines: [], leftOut: [] };
  let files = [...repository.texts].filter(
    ([path, text]) => path.endsWith(".py") && !isTest(path) && !/@bentoml\.service/.test(text)
  ), [best, ...others2] = python === null ? files.flatMap(candidatesOf2).sort(byLikelihood) : named(python, files);
  if (best === void 0) return { pipelines: [], leftOut: python === null ? [] : [notThere(python)] };
  let draft = draftOf4(best, repository, files);
  return draft === null ? { pipelines: [], leftOut: [] } : { pipelines: [draft], leftOut: python === null ? others2.slice(0, 5).map(alsoThere2) : [] };
}
function candidatesOf2([path, text]) {
  return usesModels2.test(text) ? statementsOf(withoutComments(text)).flatMap((statement) => {
    let likely = likelihood(statement);
    return likely === 0 || statement.name.startsWith("_") ? [] : [{ path, statement, likely }];
  }) : [];
}
function likelihood({ kind, name, text }) {
  return kind === "value" ? runnable.test(text) && !part.test(name) ? usualName2.test(name) ? 20 : 10 : 0 : kind === "function" && asks2.test(name) && /\(\s*\w/.test(text) ? 5 : 0;
}
function byLikelihood(one, other) {
  return other.likely - one.likely || one.path.length - other.path.length;
}
function named(python, files) {
  let [module = "", attribute = ""] = python.split(":");
  return files.flatMap(([path, text]) => {
    if (importPlace(path)?.module !== module) return [];
    let statement = statementsOf(withoutComments(text)).find(
      ({ name }) => name === attribute.split(".")[0]
    );
    return statement === void 0 ? [] : [{ path, statement, likely: 1 }];
  });
}
function draftOf4({ path, statement }, repository, files) {
  let place2 = importPlace(path), isPackage = place2 !== null && place2.top !== path, own = place2 === null ? null : patternOf(place2.top);
  if (place2 === null || own === null) return null;
  let installed = pythonRuntime(repository, folderOf(path)), texts2 = files.filter(([each]) => each === path || each.startsWith(`${place2.top}/`)).map(([, text]) => text), settings = pythonSettings(texts2), given = settings.filter(({ name }) => mayBeGiven(name)), input = inputOf(statement, texts2.join(`
`));
  return {
    name: pipelineName(isPackage ? place2.module.split(".")[0] ?? "" : place2.module, "app"),
    what: statement.kind === "function" ? "a Python function" : "a Python chain",
    from: path,
    paths: withoutCovered([
      isPackage ? `${own}/**` : below(folderOf(own), "*.py"),
      ...installed === null ? [] : [installed.from],
      ...place2.cwd === "" ? namedIn(texts2, repository.paths) : []
    ]),
    target: {
      kind: "process",
      python: `${place2.module}:${statement.name}`,
      ...place2.cwd === "" ? {} : { cwd: place2.cwd },
      ...input.alone === null ? {} : { input: input.alone },
      ...input.messages === null ? {} : { messages: input.messages },
      ...given.length === 0 ? {} : { environment: given.map(({ name }) => name) }
    },
    model: null,
    variables: input.variables,
    cases: [],
    guesses: guessesOf(input, installed !== null, settings.length > given.length),
    runtime: installed?.runtime ?? null,
    settings: given
  };
}
function guessesOf(input, installed, refused) {
  return [
    "Add to paths whatever else its answers depend on, such as documents",
    ...input.guessed ? [`What it is asked with was guessed: ${input.variables.join(", ")}`] : [],
    ...installed ? [] : ["No requirements.txt or pyproject.toml was found: add what has to be installed to the workflows"],
    ...refused ? ["It reads variables named MODEL_\u2026 or GITHUB_\u2026, which a pipeline never gets: rename them"] : []
  ];
}
function alsoThere2({ path, statement }) {
  let module = importPlace(path)?.module ?? path;
  return {
    what: `${module}:${statement.name}`,
    from: path,
    why: "another pipeline looked likelier",
    instead: `--python ${module}:${statement.name}`,
    metric: null
  };
}
function notThere(python) {
  let file = `${(python.split(":")[0] ?? "").replaceAll(".", "/")}.py`;
  return {
    what: python,
    from: file,
    why: "no file of the repository defines it at the top of its module",
    instead: null,
    metric: null
  };
}

// src/onboarding/text-prompts.ts
import { basename as basename3 } from "node:path/posix";
var most2 = 20;
function textPrompts({ texts: texts2 }) {
  let found = [...texts2].filter(([path, text]) => isTextPrompt(path) && /(?:^|\/)prompts?\//.test(path) && /\{\{\s*\w/.test(text)).slice(0, most2).map(([path, text]) => readPrompt2(path, text, texts2));
  return {
    pipelines: found.flatMap((each) => "target" in each ? [each] : []),
    leftOut: found.flatMap((each) => "target" in each ? [] : [each])
  };
}
function readPrompt2(path, text, texts2) {
  let refused = (why, instead) => ({
    what: "a prompt of one text",
    from: path,
    why,
    instead,
    metric: null
  }), beside = below(folderOf(path), "pipeline.yml"), prompt;
  try {
    prompt = parseTextPrompt({ file: path, text }, { file: beside, text: texts2.get(beside) ?? null });
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return refused(oneLine(thrown.problems[0].what), null);
  }
  let pattern = patternOf(path);
  return prompt.model === null ? refused("it names no model", `write \`model:\` in ${beside}`) : pattern === null ? refused("its path holds characters that mean something in patterns", null) : {
    name: pipelineName(basename3(path).replace(/\.\w+$/, ""), "prompt"),
    what: "a prompt of one text",
    from: path,
    paths: [pattern, ...texts2.has(beside) ? [beside] : []],
    target: { kind: "prompt", file: path },
    model: prompt.model,
    variables: variablesOfPrompt(prompt),
    cases: [],
    guesses: [],
    runtime: null,
    settings: []
  };
}

// src/onboarding/detectors.ts
var detectors = [
  githubPrompts,
  textPrompts,
  linguametricaProjects,
  bentomlServices,
  pythonApps,
  javascriptApps,
  foreignConfigs
], telling = /(?:\.prompt\.ya?ml|\.py|\.[cm]?[jt]s|(?:^|\/)(?:pipeline\.yml|prompts?\/.*\.(?:txt|md|markdown)|bentofile\.ya?ml|package\.json|requirements[\w.-]*\.txt|pyproject\.toml|\.linguametrica\.yml)|^(?:evals?|evaluations?)\/.*\.(?:jsonl|csv|ya?ml))$/, others = /(?:^|\/)(?:node_modules|dist|build|vendor|\.venv|venv|site-packages)\//;
function tellsSomething(path) {
  return telling.test(path) && !others.test(path);
}

// src/onboarding/config-document.ts
var import_yaml = __toESM(require_dist(), 1);

// src/onboarding/dataset-document.ts
var folders = /^(?:evals?|evaluations?)\//;
function suiteOf(pipeline, repository) {
  let { name, suite: own } = pipeline;
  return own !== void 0 ? { name, dataset: own.dataset, cases: own.cases, metric: "own", isStub: !1, file: null } : pipeline.cases.length > 0 ? written(pipeline, pipeline.cases, !1, repository) : existing(pipeline, repository) ?? written(pipeline, examplesOf(pipeline), !0, repository);
}
function written({ name }, cases, isStub, { paths }) {
  let checked = cases.some((each) => each.expect !== void 0), expected = cases.every(({ expected: each }) => typeof each == "string"), metric = !checked && expected ? "rouge-l" : "expectations", complete = cases.map(
    (each) => metric === "expectations" && !checked ? { ...each, expect: [anything] } : each
  ), path = freePath(`evals/${name}`, paths);
  return {
    name,
    dataset: [path],
    cases: cases.length,
    metric,
    isStub,
    file: { path, text: complete.map((each) => `${JSON.stringify(each)}
`).join("") }
  };
}
var anything = { type: "regex", value: "\\S" };
function examplesOf({ name, variables }) {
  return [1, 2, 3].map((number) => ({
    id: `${name}-example-${number}`,
    vars: Object.fromEntries(
      variables.map((variable) => [
        variable,
        `Example ${number}: replace this by a real ${variable.replaceAll(/[_-]/g, " ")}`
      ])
    ),
    expect: [anything]
  }));
}
function existing({ name, variables }, { texts: texts2 }) {
  let fitting = [...texts2].flatMap(([path, text]) => {
    if (!folders.test(path) || !/\.(?:jsonl|csv|ya?ml)$/.test(path)) return [];
    let { cases: cases2, problems } = readCases([{ file: path, bytes: new TextEncoder().encode(text) }]), fits = cases2.every(({ vars }) => variables.every((variable) => Object.hasOwn(vars, variable)));
    return problems.length === 0 && cases2.length > 0 && fits ? [{ path, cases: cases2 }] : [];
  }), cases = fitting.flatMap((each) => each.cases);
  if (cases.length === 0 || new Set(cases.map(({ id }) => id)).size < cases.length) return null;
  let checked = cases.some(({ expect }) => expect.length > 0);
  return !checked && !cases.every(({ expected }) => typeof expected == "string") ? null : {
    name,
    dataset: fitting.map(({ path }) => path),
    cases: cases.length,
    metric: checked ? "expectations" : "rouge-l",
    isStub: !1,
    file: null
  };
}
function freePath(stem, paths) {
  return [
    `${stem}.jsonl`,
    ...Array.from({ length: 100 }, (_, index) => `${stem}-cases-${index + 1}.jsonl`)
  ].find((path) => !paths.includes(path)) ?? `${stem}-cases.jsonl`;
}
function marginFor(cases) {
  return margins.find((margin) => cases * margin >= 3 - 1e-9) ?? 0.5;
}
var margins = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5], fewestCases = 6;

// src/onboarding/providers.ts
var keyless = ["ollama", "vllm"];
function providerOf({ model }, { provider, baseUrl }) {
  if (model === null) return null;
  let kind = provider ?? (baseUrl === null && model.includes("/") ? "github-models" : "openai"), address = baseUrl === null ? {} : { baseUrl };
  return kind === "github-models" ? {
    name: "models",
    written: { kind, ...address },
    comment: "GitHub Models, with the token of the job (permission models: read): no secret is needed",
    key: "token"
  } : keyless.includes(kind) ? {
    name: "models",
    written: { kind, ...address },
    comment: "It has to run where the shard jobs run",
    key: "none"
  } : {
    name: "main",
    written: { kind, ...kind === "openai" ? { baseUrl: baseUrl ?? "https://api.openai.com/v1" } : address, apiKey: "${MODEL_KEY}" },
    comment: "The key is the secret MODEL_KEY of the repository; baseUrl may be any endpoint that speaks the OpenAI protocol",
    key: "secret"
  };
}
function providersOf(pipelines, wishes) {
  let found = pipelines.flatMap(
    (pipeline) => [...judgeOf(pipeline), providerOf(pipeline, wishes) ?? []].flat()
  );
  return [...new Map(found.map((provider) => [provider.name, provider])).values()];
}
function judgeOf({ suite }) {
  return suite === void 0 ? [] : [{ name: "judge", written: suite.judge, comment: "Judges the answers", key: "none" }];
}

// src/onboarding/config-document.ts
function writeConfig({ pipelines, suites, leftOut: leftOut2 }, wishes) {
  let providers2 = providersOf(pipelines, wishes);
  return `${[
    `# yaml-language-server: $schema=${"../".repeat(wishes.configPath.split("/").length - 1)}node_modules/plumbline/schema.json`,
    "# What Plumbline measures when a pull request changes it. After an edit: npx plumbline validate",
    "version: 1",
    ...providers2.length === 0 ? [] : ["providers:"],
    ...providers2.flatMap(({ name, written: written2, comment: why }) => [
      comment(why, 2),
      `  ${name}: ${flow(written2)}`
    ]),
    "pipelines:",
    ...pipelines.flatMap((pipeline) => pipelineLines(pipeline, wishes)),
    "suites:",
    ...suites.flatMap((suite) => {
      let pipeline = pipelines.find(({ name }) => name === suite.name);
      return suiteLines(
        suite,
        leftOut2.filter((each) => each.from === pipeline?.from),
        pipeline,
        wishes
      );
    })
  ].join(`
`)}
`;
}
function pipelineLines(pipeline, wishes) {
  let { name, what, from, paths, guesses } = pipeline, provider = providerOf(pipeline, wishes), target = provider === null ? pipeline.target : { ...pipeline.target, provider: provider.name };
  return [
    `  ${name}:`,
    comment(`${what}, found in ${from}`, 4),
    ...guesses.map((guess) => comment(guess, 4)),
    `    paths: ${flow(paths)}`,
    "    target:",
    ...Object.entries(target).map(([key, value]) => `      ${key}: ${flow(value)}`)
  ];
}
function suiteLines(suite, leftOut2, pipeline, wishes) {
  let { name, dataset, cases, metric } = suite, margin = marginFor(cases), provider = pipeline === void 0 ? null : providerOf(pipeline, wishes);
  return [
    `  ${name}:`,
    `    pipeline: ${name}`,
    ...suite.isStub ? [comment("Examples: replace them by real questions and what a right answer must hold", 4)] : [],
    `    dataset: ${flow(dataset.length === 1 ? dataset[0] ?? "" : dataset)}`,
    "    metrics:",
    comment(marginWords(cases, margin), 6),
    ...metric === "own" ? Object.entries(pipeline?.suite?.metrics ?? {}).map(
      ([key, value]) => `      ${key}: ${flow(withMargin(value, margin))}`
    ) : [`      ${metric}: { role: primary, margin: ${margin} }`],
    "      latency: {}",
    ...provider === null ? [] : ["      tokens: {}"],
    ...leftOut2.flatMap(({ what, why, instead, metric: nearest3 }) => [
      comment(`Not taken over: ${what}: ${why}${instead === null ? "" : `. Instead: ${instead}`}`, 6),
      ...nearest3 === null || provider === null ? [] : [
        comment(`${nearest3.name}: ${flow({ provider: provider.name, model: pipeline?.model ?? "" })}`, 6)
      ]
    ])
  ];
}
function withMargin(metric, margin) {
  return typeof metric == "object" && metric !== null && !isList(metric) && "role" in metric ? { ...metric, margin } : metric;
}
function marginWords(cases, margin) {
  let counted = `${cases} ${cases === 1 ? "case" : "cases"}`;
  if (cases < fewestCases)
    return `${counted}: too few to show anything; from ${fewestCases} on there is a verdict, with 60 or more write margin: 0.05`;
  let points = `${Math.round(margin * 100)} points`, more = margin > 0.05 ? "; with 60 or more write 0.05" : "";
  return `the drop that is still accepted: ${counted} can show "not worse than ${points}"${more}`;
}
function flow(value) {
  if (isList(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value == "object" && value !== null) {
    let members = Object.entries(value).map(([key, member]) => `${flow(key)}: ${flow(member)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return (0, import_yaml.stringify)([value], { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: !1 }).trim().slice(1, -1);
}
function isList(value) {
  return Array.isArray(value);
}
function comment(text, indent) {
  return `${" ".repeat(indent)}# ${oneLine(text, 400)}`;
}

// src/onboarding/workflow-jobs.ts
var checkout = "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", setups = {
  python: "actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0",
  node: "actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0"
}, versions = { python: "3.12", node: "24" };
function evaluateJobs(needs, wishes) {
  return `${planJob(wishes)}${shardJob(needs, wishes)}  # Also when the plan or a shard failed or was cancelled: what was not measured is said, never left out.
  gate:
    needs: [plan, shard]
    if: always()
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: read, checks: write, pull-requests: write }
    steps:
      - uses: ${action(wishes, "gate")}
        with:
          plan-digest: \${{ needs.plan.outputs.plan-digest }}
          plan-result: \${{ needs.plan.result }}
          shard-result: \${{ needs.shard.result }}
`;
}
function recordJobs(needs, wishes) {
  return `${planJob(wishes)}${shardJob(needs, wishes)}  # Only when every shard succeeded: a baseline with gaps is no baseline.
  record:
    needs: [plan, shard]
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: write }
    steps:
      - uses: ${action(wishes, "record")}
        with: { plan-digest: "\${{ needs.plan.outputs.plan-digest }}" }
`;
}
function planJob(wishes) {
  let config = wishes.configPath === ".github/plumbline.yml" ? "" : `        with: { config: ${JSON.stringify(wishes.configPath)} }
`;
  return `  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions: { contents: read }
    outputs:
      matrix: \${{ steps.plan.outputs.matrix }}
      has-work: \${{ steps.plan.outputs.has-work }}
      plan-digest: \${{ steps.plan.outputs.plan-digest }}
    steps:
      - uses: ${checkout}
        with: { fetch-depth: 2, persist-credentials: false }
      - id: plan
        uses: ${action(wishes, "plan")}
${config}`;
}
function shardJob(needs, wishes) {
  return `  shard:
    needs: plan
    if: needs.plan.outputs.has-work == 'true'
    name: shard \${{ matrix.shard }} of \${{ matrix.of }}
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions: { contents: read${needs.modelToken ? ", models: read" : ""} }
    strategy:
      fail-fast: false
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    steps:
      - uses: ${checkout}
        with: { fetch-depth: 2, persist-credentials: false }
${needs.runtimes.map(setupSteps).join("")}      - uses: ${action(wishes, "shard")}
        with:
          shard: \${{ matrix.shard }}
          plan-digest: \${{ needs.plan.outputs.plan-digest }}
${environment(needs)}`;
}
function setupSteps({ language, versionFile, install }) {
  let version = versionFile === null ? `${language}-version: "${versions[language]}"` : `${language}-version-file: ${JSON.stringify(versionFile)}`;
  return `      - uses: ${setups[language]}
        with: { ${version} }
      - run: ${install}
`;
}
function environment({ settings, modelKey, modelToken, quietBento }) {
  let lines = [
    ...modelKey ? ["MODEL_KEY: ${{ secrets.MODEL_KEY }}"] : [],
    ...modelToken ? ["GITHUB_TOKEN: ${{ github.token }}"] : [],
    ...settings.map((each) => `${each.name}: ${expressionOf(each)}`),
    ...quietBento ? ['BENTOML_DO_NOT_TRACK: "True"'] : []
  ];
  return lines.length === 0 ? "" : `        env:
${lines.map((line) => `          ${line}
`).join("")}`;
}
function expressionOf({ name, secret }) {
  return secret ? `\${{ secrets.${name} }}` : `\${{ vars.${name} }}`;
}
function action({ uses }, name) {
  return `${uses.repository}/action/${name}@${uses.ref}`;
}

// src/onboarding/workflow-documents.ts
var workflowPaths = {
  evaluate: ".github/workflows/plumbline.yml",
  record: ".github/workflows/plumbline-baseline.yml",
  publish: ".github/workflows/plumbline-publish.yml"
};
function workflowFiles(pipelines, wishes) {
  let needs = needsOf(pipelines, wishes);
  return [
    { path: workflowPaths.evaluate, text: evaluateWorkflow(needs, wishes) },
    { path: workflowPaths.record, text: recordWorkflow(needs, wishes) },
    { path: workflowPaths.publish, text: publishWorkflow(wishes) }
  ];
}
function needsOf(pipelines, wishes) {
  let providers2 = providersOf(pipelines, wishes), runtimes = pipelines.flatMap(({ runtime }) => runtime ?? []), settings = pipelines.flatMap((pipeline) => pipeline.settings);
  return {
    runtimes: [...new Map(runtimes.map((each) => [each.install, each])).values()],
    settings: [...new Map(settings.map((each) => [each.name, each])).values()],
    modelKey: providers2.some(({ key }) => key === "secret"),
    modelToken: providers2.some(({ key }) => key === "token"),
    quietBento: pipelines.some(({ target }) => target.kind === "http" && "start" in target)
  };
}
function needsOwnJobs({ runtimes, settings, modelToken }) {
  return runtimes.length > 0 || settings.length > 0 || modelToken;
}
function evaluateWorkflow(needs, wishes) {
  let head = `# Gives every pull request that touches a prompt or a pipeline its verdict.
name: Plumbline
on: pull_request
permissions: {}
jobs:
`;
  return needsOwnJobs(needs) ? head + evaluateJobs(needs, wishes) : `${head}  evaluate:
    permissions: { contents: read, checks: write, pull-requests: write }
    uses: ${called(wishes, "evaluate")}
${handedOver(needs, wishes)}`;
}
function recordWorkflow(needs, wishes) {
  let head = `# Records what was merged, on the branch plumbline-data: pull requests are compared with it.
name: Plumbline baseline
on:
  push: { branches: [${JSON.stringify(wishes.branch)}] }
  schedule: [{ cron: "17 3 * * *" }] # further runs of the same record: they show how much answers vary by themselves
  workflow_dispatch: {}
permissions: {}
jobs:
`;
  return needsOwnJobs(needs) ? head + recordJobs(needs, wishes) : `${head}  record:
    permissions: { contents: write }
    uses: ${called(wishes, "baseline")}
${handedOver(needs, wishes)}`;
}
function publishWorkflow(wishes) {
  return `# Publishes the verdict where the run itself may only read: pull requests of forks and of Dependabot. Runs none of their code.
name: Plumbline publish
on: { workflow_run: { workflows: [Plumbline], types: [completed] } } # zizmor: ignore[dangerous-triggers]
permissions: {}
jobs:
  publish:
    permissions: { actions: read, contents: read, checks: write, pull-requests: write }
    uses: ${called(wishes, "publish")}
`;
}
function called({ uses }, name) {
  return `${uses.repository}/.github/workflows/${name}.yml@${uses.ref}`;
}
function handedOver({ modelKey }, { configPath }) {
  return `${configPath === ".github/plumbline.yml" ? "" : `    with: { config: ${JSON.stringify(configPath)} }
`}${modelKey ? '    secrets: { model-key: "${{ secrets.MODEL_KEY }}" }\n' : ""}`;
}

// src/onboarding/remaining-steps.ts
function remainingSteps(pipelines, suites, wishes) {
  let { settings, modelKey, modelToken } = needsOf(pipelines, wishes), secrets = [
    ...modelKey ? ["MODEL_KEY"] : [],
    ...settings.flatMap(({ name, secret }) => secret ? [name] : [])
  ], variables = settings.flatMap(({ name, secret }) => secret ? [] : [name]), stubs = suites.flatMap(({ isStub, dataset }) => isStub ? dataset : []), few = suites.filter(({ cases }) => cases < fewestCases).map(({ name }) => name);
  return [
    `Read ${wishes.configPath}: what was guessed stands in its comments.`,
    ...stubs.length === 0 ? [] : [`Replace the examples in ${stubs.join(", ")} by real questions and what a right answer must hold.`],
    ...few.length === 0 ? [] : [
      `Add cases to ${few.join(", ")}: fewer than ${fewestCases} show nothing, with 60 a margin of 5 points can be held.`
    ],
    "npx plumbline validate names everything that is wrong, with file and line; npx plumbline run measures once, on this machine.",
    ...secrets.map(
      (name) => `Add the secret ${name}: gh secret set ${name}, or Settings > Secrets and variables > Actions > New repository secret.`
    ),
    ...variables.map(
      (name) => `Add the variable ${name}: gh variable set ${name}, or Settings > Secrets and variables > Actions > Variables.`
    ),
    ...modelToken ? ["GitHub Models needs no secret, but has to be switched on for the organisation or the account."] : [],
    `Settings > Actions > General: actions are allowed, those of ${wishes.uses.repository} among them. The workflows ask for the permissions they need themselves.`,
    ...wishes.uses.repository === "owner/plumbline" ? [
      "In the workflows write for owner/plumbline the repository you have Plumbline from, and a full commit id for @v1 (init --uses REPOSITORY@COMMIT does both)."
    ] : [],
    `Commit the files, open a pull request, merge it: its own verdict is "undecided", for there is no baseline yet. After the merge ${workflowPaths.record} records ${wishes.branch} on the branch plumbline-data, which no rule may protect from GitHub Actions.`,
    'From then on every pull request that touches what is measured gets a verdict. To make it binding, require the check "plumbline".'
  ];
}

// src/onboarding/onboarding.ts
function propose(repository, wishes) {
  let { pipelines, leftOut: leftOut2 } = detect(repository, wishes);
  if (pipelines.length === 0) throw nothingFound(leftOut2);
  let suites = pipelines.map((pipeline) => suiteOf(pipeline, repository)), config = writeConfig({ pipelines, suites, leftOut: leftOut2 }, wishes);
  mustBeAccepted(config, wishes.configPath);
  let isThere = repository.paths.includes(wishes.configPath);
  return {
    pipelines,
    suites,
    leftOut: leftOut2,
    files: [
      { path: wishes.configPath, text: config },
      // A configuration of the person's own would not know them.
      ...suites.flatMap(({ file }) => file === null || isThere ? [] : [file]),
      ...workflowFiles(pipelines, wishes)
    ],
    steps: [
      ...isThere ? [
        `${wishes.configPath} was there and stays: the workflows fit what was found, so see that they fit what it says.`
      ] : [],
      ...remainingSteps(pipelines, suites, wishes)
    ]
  };
}
function mustBeAccepted(config, file) {
  try {
    parseConfig(config, file);
  } catch (thrown) {
    throw new InternalError(`the configuration for what was found would be refused: ${messageOf(thrown)}`);
  }
}
function detect(repository, wishes) {
  let found = detectors.map((detector) => detector(repository, wishes)), names = /* @__PURE__ */ new Map();
  return { pipelines: found.flatMap(({ pipelines: each }) => each).map((pipeline) => {
    let before = names.get(pipeline.name) ?? 0;
    return names.set(pipeline.name, before + 1), before === 0 ? pipeline : { ...pipeline, name: `${pipeline.name.slice(0, 35)}-${before + 1}` };
  }), leftOut: found.flatMap(({ leftOut: leftOut2 }) => leftOut2) };
}
function nothingFound(leftOut2) {
  let seen = leftOut2.map(({ what, from, why }) => `${what} in ${from}: ${why}`);
  return new UserError({
    code: "nothing-to-evaluate",
    what: "nothing was found that can be evaluated",
    ...seen.length === 0 ? {} : { found: seen.slice(0, 5).join("; ") },
    accepted: "a .prompt.yml, a LangChain app in Python or TypeScript, a BentoML service, or what --python module:attribute or --openapi URL names",
    next: "add a prompt file such as prompts/answer.prompt.yml (docs/quick-start.md shows one), or name the pipeline with an option"
  });
}

// src/operations/initialise-repository.ts
var mostFiles = 5e3, mostBytes = 1e6;
async function initialiseRepository(request, ports) {
  let { files, ...proposal } = propose(await readRepository(ports.files), request), placed = [];
  for (let file of files)
    placed.push({ ...file, state: await place(file, request.dryRun, ports.newFiles) });
  return { ...proposal, files: placed };
}
async function place({ path, text }, dryRun, newFiles) {
  return dryRun ? await newFiles.has(path) ? "kept" : "proposed" : await newFiles.create(path, text) === "created" ? "written" : "kept";
}
async function readRepository(files) {
  let paths = (await files.list("work-tree")).flatMap(({ path, kind }) => kind === "file" ? [path] : []), texts2 = /* @__PURE__ */ new Map();
  for (let path of paths.filter(tellsSomething).slice(0, mostFiles)) {
    let bytes = await readOne(files, path);
    bytes !== void 0 && bytes.length <= mostBytes && texts2.set(path, new TextDecoder().decode(bytes));
  }
  return { paths, texts: texts2 };
}
async function readOne(files, path) {
  try {
    return (await files.read("work-tree", [path])).get(path);
  } catch (thrown) {
    if (thrown instanceof UserError) return;
    throw thrown;
  }
}

// src/cli/openapi.ts
import { readFile } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";

// src/onboarding/openapi.ts
var import_yaml2 = __toESM(require_dist(), 1);
function parseOpenapi(text) {
  let document = (0, import_yaml2.parse)(text, { maxAliasCount: 50 });
  if (typeof document != "object" || document === null || !("paths" in document))
    throw new Error("it has no `paths`");
  return document;
}

// src/cli/openapi.ts
var longestMs = 1e4;
async function readOpenapi(from, cwd) {
  let isUrl = /^https?:\/\//.test(from);
  try {
    let text = isUrl ? await fetched(from) : await readFile(resolve2(cwd, from), "utf8");
    return { document: parseOpenapi(text), address: isUrl ? new URL(from).origin : null };
  } catch (thrown) {
    throw new UserError({
      code: "input-invalid",
      what: "the OpenAPI document cannot be read",
      where: { file: from },
      found: messageOf(thrown),
      accepted: "a file, or the address at which a running service describes itself",
      next: "start the service and give its address, for BentoML http://127.0.0.1:3000/docs.json"
    });
  }
}
async function fetched(url) {
  let reply = await fetch(url, { signal: AbortSignal.timeout(longestMs) });
  if (!reply.ok) throw new Error(`it answers ${reply.status}`);
  return reply.text();
}

// src/cli/init.ts
var Options = external_exports.object({
  dryRun: external_exports.boolean().default(!1),
  python: optionalText,
  openapi: optionalText,
  provider: ProviderKind.nullable().default(null),
  baseUrl: optionalText,
  branch: optionalText,
  uses: external_exports.object({ repository: external_exports.string(), ref: external_exports.string() })
}), providers = ProviderKind.options.filter((kind) => kind !== "azure-openai");
function initCommand() {
  return new Command("init").description(
    "add configuration, cases and workflows for what this repository has; changes no file that is there"
  ).option("--dry-run", "print the files and write none").option("--python <module:attribute>", "the Python pipeline to evaluate, where the guess is wrong").option(
    "--openapi <file or URL>",
    "the OpenAPI document of a service, such as http://127.0.0.1:3000/docs.json"
  ).addOption(new Option("--provider <kind>", "where the models of prompts are asked").choices(providers)).option("--base-url <url>", "address of that endpoint").option("--branch <name>", "the branch that changes are merged into").option(
    "--uses <repository@ref>",
    "whose workflows and actions are called",
    usesOf,
    usesOf("owner/plumbline@v1")
  ).action(runs(Options, init));
}
async function init(options, { terminal, cwd }) {
  let { python, provider, baseUrl, uses, dryRun } = options, repository = await openRepository(cwd), branch = options.branch ?? await repository.defaultBranch() ?? await repository.currentBranch() ?? "main", openapi = options.openapi === null ? null : await readOpenapi(options.openapi, cwd), done = await initialiseRepository(
    { configPath: options.config, branch, uses, provider, baseUrl, python, openapi, dryRun },
    { files: createWorkTree(repository.root), newFiles: createNewFiles(repository.root) }
  );
  return show(done, terminal), terminal.document({ kind: "initialised", dryRun, branch, ...done }), exitCodes.done;
}
function show({ pipelines, leftOut: leftOut2, files, steps }, terminal) {
  for (let { name, what, from } of pipelines) terminal.say(`found: ${what} in ${from} (${name})`);
  for (let { what, from, why, instead } of leftOut2)
    terminal.say(
      `not taken over: ${what} in ${from}: ${why}${instead === null ? "" : `; instead: ${instead}`}`
    );
  for (let { path, state, text } of files)
    terminal.say(state === "kept" ? `kept as it is: ${path}` : `${state}: ${path}`, "bold"), state === "proposed" && terminal.say(text);
  terminal.say(`
What remains to be done:`);
  for (let [index, step] of steps.entries()) terminal.say(`${index + 1}. ${step}`);
}
function usesOf(text) {
  let [, repository, ref] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (repository !== void 0 && ref !== void 0) return { repository, ref };
  throw new InvalidArgumentError("A repository and a commit or tag are needed, such as owner/plumbline@v1.");
}
export {
  initCommand
};
