import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// src/evaluation/target/template.ts
var placeholder = /\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;
function fillTemplate(text, variables, where) {
  let { names, parts } = split(text);
  return names.every((name) => Object.hasOwn(variables, name)) || throwIfAny(unknownVariables(names, variables, where)), parts.map((part, index) => index % 2 === 0 ? part : show(variables[part] ?? null)).join("");
}
function conversationOf(prompt, of, where) {
  let fill = (messages) => messages.map((message) => ({ ...message, content: fillTemplate(message.content, of.vars, where) }));
  if (of.messages === null || of.messages.length === 0) return fill(prompt);
  let last = of.messages.at(-1)?.role, rest = last === "user" || last === "tool" ? [] : prompt.filter((message) => !instructs(message));
  return [...fill(prompt.filter(instructs)), ...of.messages, ...fill(rest)];
}
function instructs({ role }) {
  return role === "system" || role === "developer";
}
function variablesIn(text) {
  return split(text).names;
}
var recent = /* @__PURE__ */ new Map(), mostRecent = 100;
function split(text) {
  let known = recent.get(text);
  if (known !== void 0) return known;
  let parts = text.split(placeholder), made = { parts, names: [...new Set(parts.filter((_, index) => index % 2 === 1))] };
  return recent.size >= mostRecent && recent.clear(), recent.set(text, made), made;
}
function unknownVariables(names, variables, where) {
  let known = Object.keys(variables);
  return names.filter((name) => !Object.hasOwn(variables, name)).map((name) => {
    let near = nearestName(name, known);
    return {
      code: "template-unknown-variable",
      what: `the prompt uses {{${name}}}, which the case does not define`,
      ...where === void 0 ? {} : { where },
      found: `{{${name}}}`,
      accepted: known.length === 0 ? "no variable: the case has none" : known.join(", "),
      next: near === null ? `add "${name}" to the vars of every case, or remove it` : `write {{${near}}}`
    };
  });
}
function show(value) {
  return typeof value == "string" ? value : canonicalJson(value);
}

export {
  fillTemplate,
  conversationOf,
  instructs,
  variablesIn
};
