import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  fillTemplate
} from "./chunk-P5O2WE2Q.js";

// src/evaluation/target/http/body.ts
var alone = /^\{\{\s*([A-Za-z_][\w-]*)\s*\}\}$/;
function bodyVariables(of, settings) {
  return { ...settings, ...of.messages === null ? {} : { messages: of.messages.map(asJson) }, ...of.vars };
}
function asJson(message) {
  return JSON.parse(JSON.stringify(message));
}
function fillBody(body, variables) {
  if (typeof body == "string") {
    let name = alone.exec(body)?.[1];
    return name !== void 0 && Object.hasOwn(variables, name) ? variables[name] ?? null : fillTemplate(body, variables);
  }
  return body === null || typeof body != "object" ? body : isList(body) ? body.map((each) => fillBody(each, variables)) : Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fillBody(value, variables)]));
}
function writeBody(filled) {
  return filled === void 0 ? null : typeof filled == "string" ? { type: "text/plain; charset=utf-8", text: filled } : { type: "application/json", text: JSON.stringify(filled) };
}
function isList(value) {
  return Array.isArray(value);
}

export {
  bodyVariables,
  fillBody,
  writeBody
};
