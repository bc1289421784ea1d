import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  whyNotText
} from "./chunk-A2CQFG7A.js";
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
  Expectation,
  JsonValue,
  Message,
  caseDigest,
  messageKeys
} from "./chunk-IHF2EGSY.js";
import {
  digestOf,
  shortDigest
} from "./chunk-RDEJDLPY.js";
import {
  messageOf,
  showWhere
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __require,
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/foundation/lines.ts
function* linesOf(bytes) {
  let decoder = new TextDecoder(), start = 0;
  for (; start < bytes.length; ) {
    let newline = bytes.indexOf(10, start), end = newline === -1 ? bytes.length : newline;
    yield decoder.decode(bytes.subarray(start, end)).replace(/\r$/, ""), start = end + 1;
  }
}

// src/evaluation/dataset/case-problems.ts
var longestLine = 1e6, deepest = 64, caseKeys = [
  "id",
  "vars",
  "messages",
  "expected",
  "expect",
  "contexts",
  "relevant",
  "tags",
  "cluster",
  "weight",
  "metadata"
];
function refuseText(line) {
  return line.length > longestLine ? {
    what: "the line is too long",
    found: `${line.length} characters`,
    accepted: `at most ${longestLine} characters a line`,
    next: "shorten the case; JSONL has one object on each line"
  } : line.includes("\uFFFD") ? {
    what: "the line is not UTF-8",
    found: "the replacement character U+FFFD in place of other bytes",
    accepted: "a file in UTF-8",
    next: "save the file as UTF-8; where the character itself is meant, write \\ufffd"
  } : null;
}
function whatIsNotKept(value, depth) {
  if (typeof value != "object" || value === null) return null;
  if (depth === 0)
    return [`lists or maps nested deeper than ${deepest}`, `at most ${deepest}`, "flatten the case"];
  if (Object.hasOwn(value, "__proto__")) return ["a key named __proto__", "any other key", "rename the key"];
  for (let member of Object.values(value)) {
    let found = whatIsNotKept(member, depth - 1);
    if (found !== null) return found;
  }
  return null;
}
function wrongCase(issues, value, where) {
  let parts = issues.flatMap((issue) => partsOf(issue, value)), joined = (words) => [...new Set(words)].join("; ");
  return {
    code: "dataset-line",
    what: joined(parts.map(({ what }) => what)),
    where,
    found: joined(parts.map(({ found }) => found)),
    accepted: joined(parts.map(({ accepted }) => accepted)),
    next: joined(parts.map(({ next }) => next))
  };
}
function partsOf(issue, value) {
  let path = issue.path.map(String), at = path.join(".");
  if (issue.code === "unrecognized_keys") {
    let known = path.length === 0 ? caseKeys : messageKeys;
    return issue.keys.map((key) => {
      let near = nearestName(key, known), move = path.length === 0 ? "move it below `vars` or `metadata`" : "remove it";
      return {
        what: `${[...path, key].join(".")} is no key of a ${path.length === 0 ? "case" : "message"}`,
        found: key,
        accepted: known.join(", "),
        next: near === null ? move : `write ${near}`
      };
    });
  }
  let found = showFound(valueAt(value, path));
  return [
    {
      what: at === "" ? "the case is wrong" : `${at} is wrong`,
      found: at === "" ? found : `${at}: ${found}`,
      accepted: at === "" ? "one JSON object" : `${at}: ${acceptedBy(issue)}`,
      next: "correct the line"
    }
  ];
}

// src/evaluation/dataset/case-file.ts
var CaseLine = external_exports.strictObject({
  id: external_exports.string().min(1).max(200).regex(/^[^\p{Cc}\p{Cf}]+$/u, "visible characters").optional(),
  vars: external_exports.record(external_exports.string(), JsonValue).optional(),
  messages: external_exports.array(Message).min(1).optional(),
  expected: JsonValue.optional(),
  expect: external_exports.array(Expectation).max(100).default([]),
  contexts: external_exports.array(external_exports.string()).default([]),
  relevant: external_exports.array(external_exports.string()).default([]),
  tags: external_exports.union([external_exports.record(external_exports.string(), external_exports.string()), external_exports.array(external_exports.string())]).default({}),
  cluster: external_exports.string().min(1).optional(),
  weight: external_exports.number().positive().default(1),
  metadata: external_exports.record(external_exports.string(), JsonValue).optional()
});
function parseCase(line, where) {
  let read2 = parseJson(line, where);
  return read2.kind === "value" ? caseOf(read2.value, where) : read2;
}
function parseJson(text, where) {
  let refused = refuseText(text);
  if (refused !== null) return { kind: "problem", problem: { code: "dataset-line", where, ...refused } };
  try {
    return { kind: "value", value: JSON.parse(text) };
  } catch (thrown) {
    let found = messageOf(thrown);
    return problem(where, "the line is no JSON", found, "one JSON object on one line", "correct the line");
  }
}
function caseOf(value, where) {
  let unkept = whatIsNotKept(value, deepest);
  if (unkept !== null) return problem(where, "the line cannot be kept as it is", ...unkept);
  let parsed = CaseLine.safeParse(value);
  if (!parsed.success) return { kind: "problem", problem: wrongCase(parsed.error.issues, value, where) };
  if (parsed.data.vars === void 0 && parsed.data.messages === void 0) {
    let found = Object.keys(parsed.data).join(", ");
    return problem(where, "the case asks nothing", found, "vars or messages", "add `vars`");
  }
  if (parsed.data.weight !== 1) {
    let found = `weight: ${parsed.data.weight}`;
    return problem(
      where,
      "this version does not weigh cases yet",
      found,
      "weight: 1, or none",
      "remove `weight`"
    );
  }
  return { kind: "case", case: complete(parsed.data, where) };
}
function complete(written, where) {
  let { vars = {}, messages = null, expected = null, expect, contexts, relevant, tags } = written, asked = { vars, messages, expected, expect, contexts, relevant };
  return {
    ...asked,
    id: written.id ?? `c_${shortDigest(digestOf({ vars, messages }))}`,
    digest: caseDigest(asked),
    tags: Array.isArray(tags) ? Object.fromEntries(tags.map((tag) => [tag, "yes"])) : tags,
    cluster: written.cluster ?? null,
    weight: written.weight,
    where
  };
}
function problem(where, what, found, accepted, next) {
  return { kind: "problem", problem: { code: "dataset-line", what, where, found, accepted, next } };
}

// on-first-use:csv-parse/sync of src/evaluation/dataset/csv-file.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/csv.cjs")["csv-parse/sync"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), parse = standIn(() => library().parse);

// src/evaluation/dataset/csv-file.ts
var partsOfCase = ["id", "expected", "cluster", "weight"], notInCsv = caseKeys.filter((key) => !partsOfCase.includes(key));
function* casesInCsv(bytes, file) {
  let rows;
  try {
    rows = parse(bytes, {
      bom: !0,
      info: !0,
      relax_column_count: !0,
      skip_empty_lines: !0
    });
  } catch (thrown) {
    let found = messageOf(thrown).replace(/, value is .*$/s, ""), line = Number(/ at line (\d+)/.exec(found)?.[1]), where = { file, ...Number.isNaN(line) ? {} : { line } };
    yield wrong(where, "not valid CSV", found, "mend the quotes of the row");
    return;
  }
  let [header, ...body] = rows;
  if (header === void 0) return;
  let names = header.record.map((name) => name.trim()), refused = headerProblem(names, { file, line: 1 });
  if (refused !== null) {
    yield refused;
    return;
  }
  for (let { record, info } of body) {
    let breaks = record.reduce((sum, cell) => sum + cell.split(`
`).length - 1, 0), where = { file, line: info.lines - breaks };
    yield caseOfRow(names, record, where);
  }
}
function headerProblem(names, where) {
  let repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== void 0)
    return wrong(where, "a column is there twice", JSON.stringify(repeated), "rename one");
  if (names.includes(""))
    return wrong(where, "a column has no name", names.join(", "), "name every column in the first row");
  let part = names.find((name) => notInCsv.includes(name));
  return part === void 0 ? null : wrong(
    where,
    `${part} cannot be a column`,
    part,
    `rename the column, or keep such cases in JSONL, where \`${part}\` is a key`
  );
}
function caseOfRow(names, record, where) {
  if (record.length !== names.length) {
    let found = `${record.length} cells, and ${names.length} in the first row`;
    return wrong(
      where,
      "the row has not one cell for each column",
      found,
      "put cells with commas or line breaks in double quotes"
    );
  }
  let cells = names.map((name, index) => [name, record[index] ?? ""]), refused = refuseText(record.join(""));
  if (refused !== null) return { kind: "problem", problem: { code: "dataset-line", where, ...refused } };
  let filled = cells.filter(([, cell]) => cell !== ""), part = (name) => filled.find(([column]) => column === name)?.[1], tags = filled.filter(([name]) => name.startsWith("tags.")).map(([name, cell]) => [name.slice(5), cell]), vars = cells.filter(([name]) => !partsOfCase.includes(name) && !name.startsWith("tags.")), weight = part("weight"), { id, expected, cluster } = { id: part("id"), expected: part("expected"), cluster: part("cluster") };
  return caseOf(
    {
      ...id === void 0 ? {} : { id },
      vars: Object.fromEntries(vars),
      ...expected === void 0 ? {} : { expected },
      ...cluster === void 0 ? {} : { cluster },
      ...weight === void 0 ? {} : { weight: Number(weight) },
      tags: Object.fromEntries(tags)
    },
    where
  );
}
function wrong(where, what, found, next) {
  return { kind: "problem", problem: { code: "dataset-line", what, where, found, accepted: "CSV in UTF-8 with the names of the columns in the first row", next } };
}

// src/evaluation/dataset/feedback-entry.ts
var FeedbackEntry = external_exports.looseObject({
  schema: external_exports.literal("feedback-entry/1"),
  id: external_exports.string().regex(/^fb_[0-9a-f]{12}$/),
  cluster: external_exports.string().optional(),
  split: external_exports.enum(["test", "train", "holdout"]),
  kind: external_exports.string(),
  tags: external_exports.array(external_exports.string()).default([]),
  messages: external_exports.array(Message).min(1),
  badOutput: external_exports.looseObject({ content: external_exports.string() }).optional(),
  reference: external_exports.string().optional(),
  expect: external_exports.array(Expectation).default([])
});
function isEntry(value) {
  return typeof value == "object" && value !== null && "schema" in value && typeof value.schema == "string" && value.schema.startsWith("feedback-entry/");
}
function entryCase(value, where) {
  let major = /^feedback-entry\/(\d{1,6})$/.exec(value.schema)?.[1];
  if (major !== void 0 && Number(major) > 1)
    return { kind: "problem", problem: {
      code: "dataset-line",
      what: "the entry was made by a newer Plumbline",
      where,
      found: value.schema,
      accepted: "feedback-entry/1",
      next: "update Plumbline"
    } };
  let parsed = FeedbackEntry.safeParse(value);
  if (!parsed.success) return { kind: "problem", problem: wrongCase(parsed.error.issues, value, where) };
  let { id, cluster, split, kind, tags, messages, badOutput, reference, expect } = parsed.data;
  if (split === "train")
    return { kind: "left-out", where, why: "split train: an example for prompts, no test" };
  let guard = badOutput === void 0 ? [] : [{ type: "not-equals", value: badOutput.content }];
  return caseOf(
    {
      id,
      messages,
      expect: [...expect.map(withoutRater), ...guard],
      ...reference === void 0 ? {} : { expected: reference },
      tags: { ...Object.fromEntries(tags.map((tag) => [tag, "yes"])), feedback: kind },
      cluster: cluster ?? id
    },
    where
  );
}
function withoutRater({ by: _, type, ...rest }) {
  return { ...rest, type: type.replace(/^(not-)?refuses$/, "$1refusal") };
}

// src/evaluation/dataset/json-file.ts
function* casesInJson(bytes, file) {
  let text = new TextDecoder().decode(bytes).replace(/^\ufeff/, "");
  for (let { line, element } of elementsOf(text)) {
    let where = { file, line }, read2 = parseJson(element, where);
    read2.kind === "problem" ? yield read2 : yield isEntry(read2.value) ? entryCase(read2.value, where) : caseOf(read2.value, where);
  }
}
function* elementsOf(text) {
  let start = text.search(/\S/);
  if (start === -1) return;
  if (text[start] !== "[") {
    yield { line: lineAt(text, start), element: text.slice(start) };
    return;
  }
  let line = lineAt(text, start), from = start + 1, depth = 0, inText = !1;
  for (let at = start + 1; at < text.length; at++) {
    let character = text[at];
    if (inText) {
      character === "\\" ? at += 1 : character === '"' && (inText = !1);
      continue;
    }
    if (character === '"') inText = !0;
    else if (character === "[" || character === "{") depth += 1;
    else if (depth > 0 && (character === "]" || character === "}")) depth -= 1;
    else if (depth === 0 && (character === "," || character === "]")) {
      let raw = text.slice(from, at);
      if ((raw.trim() !== "" || character === ",") && (yield elementAt(raw, line)), line += newlines(raw), from = at + 1, character === "]") {
        let rest = text.slice(from);
        rest.trim() !== "" && (yield elementAt(rest, line));
        return;
      }
    }
  }
  yield elementAt(text.slice(from), line);
}
function elementAt(raw, line) {
  let start = Math.max(0, raw.search(/\S/));
  return { line: line + newlines(raw.slice(0, start)), element: raw.slice(start) };
}
function lineAt(text, offset) {
  return 1 + newlines(text.slice(0, offset));
}
function newlines(text) {
  return text.split(`
`).length - 1;
}

// src/evaluation/dataset/yaml-file.ts
var import_yaml = __toESM(require_dist(), 1);

// src/evaluation/dataset/linguametrica-case.ts
var LinguametricaCase = external_exports.object({
  id: external_exports.string(),
  input: external_exports.string(),
  history: external_exports.array(external_exports.object({ role: external_exports.enum(["user", "assistant"]), content: external_exports.string() })).nullish(),
  /** What a retrieval would have found: it is judged by, the pipeline does not get it. */
  context: external_exports.string().nullish(),
  output: external_exports.string().nullish()
}), ownKeys = ["input", "history", "context", "output"];
function isLinguametricaCase(value) {
  return typeof value != "object" || value === null || Array.isArray(value) || Object.hasOwn(value, "vars") || Object.hasOwn(value, "messages") ? !1 : ownKeys.some((key) => Object.hasOwn(value, key));
}
function linguametricaCase(value, where, lineOf2) {
  let parsed = LinguametricaCase.safeParse(value);
  if (!parsed.success) {
    let { issues } = parsed.error, line = lineOf2(String(issues[0]?.path[0])) ?? where.line;
    return {
      kind: "problem",
      problem: wrongCase(issues, value, line === void 0 ? where : { ...where, line })
    };
  }
  let { id, input, history, context, output } = parsed.data;
  return caseOf(
    {
      id,
      vars: { input },
      ...history == null || history.length === 0 ? {} : { messages: history },
      ...context == null ? {} : { contexts: [context] },
      ...output == null ? {} : { expected: output }
    },
    where
  );
}

// src/evaluation/dataset/yaml-file.ts
function* casesInYaml(bytes, file) {
  let lines = new import_yaml.LineCounter(), line = 0;
  for (let text2 of linesOf(bytes)) {
    line += 1;
    let refused = refuseText(text2);
    if (refused !== null) {
      yield { kind: "problem", problem: { code: "dataset-line", where: { file, line }, ...refused } };
      return;
    }
  }
  let text = new TextDecoder().decode(bytes), documents = (0, import_yaml.parseAllDocuments)(text, { lineCounter: lines, prettyErrors: !1 });
  if (Array.isArray(documents))
    for (let document of documents) {
      let broken = document.errors.map(
        (error) => wrong2(file, lines.linePos(error.pos[0]).line, "not valid YAML", error.message)
      );
      if (broken.length > 0) {
        yield* broken;
        continue;
      }
      let { contents } = document;
      if (!(contents === null || (0, import_yaml.isScalar)(contents) && contents.value === null))
        for (let node of (0, import_yaml.isSeq)(contents) ? contents.items : [contents]) {
          let [start = 0, end = 0] = node.range ?? [], line2 = lines.linePos(start).line;
          if (end - start > longestLine) {
            yield wrong2(file, line2, "the case is too long", `${end - start} characters`);
            continue;
          }
          let value;
          try {
            value = (0, import_yaml.isAlias)(node) ? node.resolve(document)?.toJS(document, { maxAliasCount: 50 }) : node.toJS(document, { maxAliasCount: 50 });
          } catch (thrown) {
            yield wrong2(file, line2, "not readable as YAML", messageOf(thrown));
            continue;
          }
          let where = { file, line: line2 };
          isEntry(value) ? yield entryCase(value, where) : isLinguametricaCase(value) ? yield linguametricaCase(value, where, (key) => lineOf(node, key, lines)) : yield caseOf(value, where);
        }
    }
}
function lineOf(node, key, lines) {
  if (!(0, import_yaml.isMap)(node)) return;
  let pair = node.items.find((item) => (0, import_yaml.isScalar)(item.key) && item.key.value === key), range = (0, import_yaml.isScalar)(pair?.key) ? pair.key.range : null;
  return range == null ? void 0 : lines.linePos(range[0]).line;
}
function wrong2(file, line, what, found) {
  return { kind: "problem", problem: {
    code: "dataset-line",
    what,
    where: { file, line },
    found: yamlWords(found),
    accepted: "a list of cases",
    next: "mend the YAML; an editor with YAML support shows the place"
  } };
}

// src/evaluation/dataset/dataset-files.ts
var readers = {
  jsonl: casesInLines,
  ndjson: casesInLines,
  json: casesInJson,
  yml: casesInYaml,
  yaml: casesInYaml,
  csv: casesInCsv
};
function casesIn({ file, bytes }) {
  let ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase(), reader = Object.hasOwn(readers, ending) ? readers[ending] : void 0;
  if (reader !== void 0) {
    let refused = whyNotText(bytes, file);
    return refused === null ? reader(bytes, file) : [{ kind: "problem", problem: refused }];
  }
  return [{ kind: "problem", problem: {
    code: "dataset-line",
    what: "the ending of this file is none of a dataset",
    where: { file },
    found: file.slice(file.lastIndexOf("/") + 1),
    accepted: Object.keys(readers).join(", "),
    next: "rename the file, or narrow `dataset` of the suite so that it does not match"
  } }];
}
function* casesInLines(bytes, file) {
  let line = 0, encoded = !0;
  for (let text of linesOf(bytes)) {
    line += 1;
    let content = line === 1 ? text.replace(/^\ufeff/, "") : text;
    content.trim() !== "" && (!encoded && content.includes("\uFFFD") || (encoded &&= !content.includes("\uFFFD"), yield parseCase(content, { file, line })));
  }
}
var mostProblems = 100;
function readCases(files) {
  let cases = /* @__PURE__ */ new Map(), problems = [], leftOut = [];
  for (let file of files)
    for (let parsed of casesIn(file)) {
      if (parsed.kind === "problem") problems.push(parsed.problem);
      else if (parsed.kind === "left-out") leftOut.push({ where: parsed.where, why: parsed.why });
      else {
        let { id, where } = parsed.case, first = cases.get(id);
        first === void 0 ? cases.set(id, parsed.case) : problems.push(duplicate(id, first.where, where));
      }
      if (problems.length === mostProblems) return { cases: [...cases.values()], problems, leftOut };
    }
  return { cases: [...cases.values()], problems, leftOut };
}
function duplicate(id, first, where) {
  return {
    code: "dataset-duplicate",
    what: `the id ${JSON.stringify(id)} is there twice`,
    where,
    found: `first at ${showWhere(first)}`,
    accepted: "an id once in all files of a suite; a line without an id gets one from its question",
    next: "rename one of the two, or remove the line that repeats the other"
  };
}

export {
  linesOf,
  readCases
};
