import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  acceptedBy,
  require_dist,
  showFound,
  valueAt,
  yamlWords
} from "./chunk-72IEG5HL.js";
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  JsonValue,
  Message,
  messageKeys
} from "./chunk-IHF2EGSY.js";
import {
  UserError,
  messageOf,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/evaluation/target/lined-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var readable = "one YAML 1.2 document whose keys each stand once";
function readLinedYaml(text, { file, firstLine }) {
  let lines = new import_yaml.LineCounter(), document = (0, import_yaml.parseDocument)(text, { lineCounter: lines, prettyErrors: !1 }), lineAt = (offset) => lines.linePos(offset).line + firstLine - 1, secrets = placeholdersIn(text, { file, firstLine }), broken = document.errors.map(
    (error) => promptProblem(
      "not valid YAML",
      { file, line: lineAt(error.pos[0]) },
      "mend the YAML; an editor with YAML support shows the place",
      { found: yamlWords(error.message), accepted: readable }
    )
  );
  return broken.length > 0 && throwIfAny([...broken, ...secrets]), {
    file,
    firstLine,
    secrets,
    value: plainOf(document, file),
    lineOf: (path) => {
      for (let depth = path.length; depth >= 0; depth--) {
        let node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), !0);
        if ((0, import_yaml.isNode)(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    }
  };
}
function placeholdersIn(text, { file, firstLine }) {
  return [...text.matchAll(/\$\{[^}\n]*\}/g)].map((match) => ({
    code: "config-secret",
    what: "a prompt file may not read environment variables: it comes from the change that is judged",
    where: { file, line: firstLine + text.slice(0, match.index).split(`
`).length - 1 },
    found: match[0],
    accepted: "placeholders only in .github/plumbline.yml, in apiKey, headers and baseUrl of a provider",
    next: "use a {{variable}} of the case, or write the text itself"
  }));
}
function readKeys(schema, yaml, known) {
  let { file, lineOf, value, secrets } = yaml, parsed = schema.safeParse(value), issues = (parsed.error?.issues ?? []).map((issue) => {
    let at = issue.path.map(String).join(".");
    if (issue.code !== "unrecognized_keys") {
      let where = { file, line: lineOf(issue.path) };
      return promptProblem(`${at === "" ? "the file" : at} cannot be read`, where, "correct the value", {
        found: showFound(valueAt(value, issue.path)),
        accepted: acceptedBy(issue)
      });
    }
    let [unknown = ""] = issue.keys, names = known(issue.path), near = nearestName(unknown, names);
    return promptProblem(
      `unknown ${issue.keys.length === 1 ? "key" : "keys"} ${issue.keys.join(", ")}`,
      { file, line: lineOf([...issue.path, unknown]) },
      near === null ? "remove it" : `write "${near}"`,
      { found: issue.keys.join(", "), ...names.length === 0 ? {} : { accepted: names.join(", ") } }
    );
  });
  if (throwIfAny([...issues, ...secrets]), !parsed.success) throw parsed.error;
  return parsed.data;
}
function promptProblem(what, where, next, more = {}) {
  return { code: "prompt-invalid", what, where, next, ...more };
}
function plainOf(document, file) {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    let more = { found: yamlWords(messageOf(thrown)), accepted: readable }, next = "write repeated parts out instead of using aliases";
    throw new UserError(promptProblem("not readable as YAML", { file }, next, more));
  }
}

// src/evaluation/target/prompt-settings.ts
var FunctionTool = external_exports.strictObject({
  type: external_exports.literal("function"),
  function: external_exports.strictObject({
    name: external_exports.string().regex(/^[\w-]{1,64}$/, "letters, digits, _ and -, at most 64"),
    description: external_exports.string().optional(),
    parameters: external_exports.record(external_exports.string(), JsonValue).optional(),
    strict: external_exports.boolean().nullish()
  })
}), Tool = external_exports.record(external_exports.string(), JsonValue).superRefine((tool, context) => {
  let type = tool.type;
  if (typeof type != "string") {
    context.addIssue({
      code: "custom",
      path: ["type"],
      message: "function, or another type of the endpoint"
    });
    return;
  }
  if (type === "function")
    for (let issue of FunctionTool.safeParse(tool).error?.issues ?? []) {
      let known = issue.path.length === 0 ? FunctionTool : FunctionTool.shape.function, unknown = issue.code === "unrecognized_keys" ? issue.keys : [], message = unknown.length > 0 ? Object.keys(known.shape).join(", ") : acceptedBy(issue);
      context.addIssue({ code: "custom", path: [...issue.path, ...unknown.slice(0, 1)], message });
    }
}), NamedTool = external_exports.looseObject({ function: external_exports.looseObject({ name: external_exports.string() }) }), promptSettings = {
  model: external_exports.string().min(1).optional(),
  modelParameters: external_exports.object({ stream: external_exports.boolean().optional() }).catchall(JsonValue).optional(),
  responseFormat: external_exports.enum(["text", "json_object", "json_schema"]).optional(),
  jsonSchema: external_exports.union([external_exports.string(), external_exports.record(external_exports.string(), JsonValue)]).optional(),
  tools: external_exports.array(Tool).min(1).max(128).optional(),
  toolChoice: external_exports.union([external_exports.enum(["none", "auto", "required"]), external_exports.record(external_exports.string(), JsonValue)]).optional()
}, Written = external_exports.object(promptSettings);
function completeSettings(written, whereOf) {
  let { model = null, modelParameters: { stream = !1, ...parameters } = {}, tools = [] } = written;
  throwIfAny([...doubleTools(tools, whereOf), ...choiceProblems(written, whereOf)]);
  let responseFormat = responseFormatOf(written);
  return responseFormat === void 0 && throwIfAny([
    promptProblem(
      "responseFormat json_schema needs a JSON object in jsonSchema",
      whereOf(["jsonSchema"]),
      "add jsonSchema, or set responseFormat to json_object",
      { accepted: '{ "name": \u2026, "strict": true, "schema": { \u2026 } }' }
    )
  ]), {
    model,
    parameters,
    stream,
    responseFormat: responseFormat ?? null,
    tools,
    toolChoice: written.toolChoice ?? null
  };
}
function namesOf(tools) {
  return tools.map((tool) => NamedTool.safeParse(tool).data?.function.name ?? null);
}
function doubleTools(tools, whereOf) {
  let names = namesOf(tools);
  return names.flatMap(
    (name, index) => name === null || names.indexOf(name) === index ? [] : [
      promptProblem(
        `two tools are called ${name}`,
        whereOf(["tools", index]),
        "rename or remove one of them"
      )
    ]
  );
}
function choiceProblems({ tools = [], toolChoice }, whereOf) {
  if (toolChoice === void 0) return [];
  let where = whereOf(["toolChoice"]);
  if (tools.length === 0)
    return [promptProblem("toolChoice stands without tools", where, "add `tools:`, or remove toolChoice")];
  let chosen = NamedTool.safeParse(toolChoice).data?.function.name, names = namesOf(tools).filter((name) => name !== null);
  if (chosen === void 0 || names.includes(chosen)) return [];
  let near = nearestName(chosen, names);
  return [
    promptProblem(
      "toolChoice names a tool that is not there",
      where,
      near === null ? "name one of the tools" : `write "${near}"`,
      { found: chosen, accepted: names.join(", ") }
    )
  ];
}
function responseFormatOf({ responseFormat, jsonSchema }) {
  if (responseFormat === "json_object") return { type: "json_object" };
  if (responseFormat !== "json_schema") return null;
  let schema = typeof jsonSchema == "string" ? jsonOrNull(jsonSchema) : jsonSchema ?? null;
  if (!(schema === null || typeof schema != "object" || Array.isArray(schema)))
    return { type: "json_schema", json_schema: schema };
}
function jsonOrNull(text) {
  try {
    return JsonValue.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

// src/evaluation/target/settings-file.ts
var retrieval = {
  top: external_exports.number().int().min(1).max(50).optional(),
  chunk: external_exports.enum(["sentence", "paragraph"]).optional(),
  unknownBelow: external_exports.number().min(0).max(1).optional()
}, textKeys = { role: external_exports.enum(["system", "developer", "user"]).optional() }, PipelineFile = external_exports.strictObject({ ...promptSettings, ...textKeys, ...retrieval }), pipelineKeys = Object.keys(PipelineFile.shape);
function parseSettings(text, file) {
  let yaml = emptyAsMap(readLinedYaml(text, { file, firstLine: 1 })), { top, chunk, unknownBelow } = readKeys(
    PipelineFile,
    yaml,
    ({ length }) => length === 0 ? pipelineKeys : []
  );
  return {
    ...top === void 0 ? {} : { top },
    ...chunk === void 0 ? {} : { chunk },
    ...unknownBelow === void 0 ? {} : { unknownBelow }
  };
}
function parseVariables(text, file) {
  let yaml = emptyAsMap(readLinedYaml(text, { file, firstLine: 1 }));
  return readKeys(external_exports.record(external_exports.string(), JsonValue), yaml, () => []);
}
function emptyAsMap(yaml) {
  return { ...yaml, value: yaml.value ?? {} };
}

// src/evaluation/target/text-prompt.ts
var FrontMatter = external_exports.strictObject({
  name: external_exports.string().optional(),
  description: external_exports.string().optional(),
  ...promptSettings,
  ...textKeys
}), frontKeys = Object.keys(FrontMatter.shape);
function isTextPrompt(file) {
  return /\.(?:txt|md|markdown)$/i.test(file);
}
function parseTextPrompt({ file, text }, beside) {
  let { matter, body, bodyLine } = split(file, text.replace(/^\uFEFF/, "").replaceAll(`\r
`, `
`));
  throwIfAny(placeholdersIn(body, { file, firstLine: bodyLine }));
  let content = body.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
  if (content === "")
    throw new UserError(promptProblem("the prompt is empty", { file, line: bodyLine }, "write the prompt"));
  let front = matter === null ? null : readLinedYaml(matter, { file, firstLine: 2 }), own = front === null ? {} : readKeys(FrontMatter, emptyAsMap(front), knownAtRoot(frontKeys)), pipeline = beside.text === null ? null : readLinedYaml(beside.text, { file: beside.file, firstLine: 1 }), shared = pipeline === null ? {} : readKeys(PipelineFile, emptyAsMap(pipeline), knownAtRoot(pipelineKeys));
  front !== null && pipeline !== null && throwIfAny(saidTwice(own, front, shared, pipeline));
  let { name = null } = own, { role = "user", ...written } = { ...shared, ...own };
  return {
    name,
    messages: [{ role, content }],
    isText: !0,
    settingsIn: front !== null && pipeline === null ? file : beside.file,
    testData: [],
    evaluators: [],
    ...completeSettings(written, (path) => {
      let yaml = Object.hasOwn(own, path[0] ?? "") ? front : pipeline ?? front;
      return yaml === null ? { file } : { file: yaml.file, line: yaml.lineOf(path) };
    })
  };
}
function split(file, text) {
  if (/\.txt$/i.test(file) || !/^---[^\S\n]*\n/.test(text)) return { matter: null, body: text, bodyLine: 1 };
  let start = text.indexOf(`
`) + 1, end = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m.exec(text.slice(start));
  if (end === null)
    throw new UserError(
      promptProblem(
        "the front matter has no end",
        { file, line: 1 },
        "end it with a line of ---, or let the prompt not begin with such a line"
      )
    );
  let matter = text.slice(start, start + end.index), bodyLine = 1 + matter.split(`
`).length;
  return { matter, body: text.slice(start + end.index + end[0].length), bodyLine: bodyLine + 1 };
}
var knownAtRoot = (keys2) => ({ length }) => length === 0 ? keys2 : [];
function saidTwice(own, front, shared, pipeline) {
  return Object.keys(own).filter((key) => Object.hasOwn(shared, key)).map(
    (key) => promptProblem(
      `${key} stands in the front matter and in ${pipeline.file} (line ${pipeline.lineOf([key])}) too`,
      { file: front.file, line: front.lineOf([key]) },
      "remove it from one of them"
    )
  );
}

// src/evaluation/target/prompt-file.ts
var WrittenPrompt = external_exports.strictObject({
  name: external_exports.string().optional(),
  description: external_exports.string().optional(),
  ...promptSettings,
  messages: external_exports.array(Message).min(1),
  testData: external_exports.array(external_exports.record(external_exports.string(), JsonValue)).optional(),
  evaluators: external_exports.array(external_exports.record(external_exports.string(), JsonValue)).optional()
}), keys = Object.keys(WrittenPrompt.shape);
function parsePromptFile(text, file) {
  let yaml = readLinedYaml(text, { file, firstLine: 1 }), {
    name = null,
    messages,
    testData = [],
    evaluators = [],
    ...written
  } = readKeys(WrittenPrompt, yaml, knownAt), settings = completeSettings(written, (path) => ({ file, line: yaml.lineOf(path) }));
  return { name, messages, isText: !1, settingsIn: file, testData, evaluators, ...settings };
}
function knownAt([first]) {
  return first === void 0 ? keys : first === "messages" ? messageKeys : [];
}

export {
  parsePromptFile,
  parseSettings,
  parseVariables,
  isTextPrompt,
  parseTextPrompt
};
