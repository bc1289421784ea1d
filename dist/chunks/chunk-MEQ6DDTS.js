import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// on-first-use:json-p3 of src/evaluation/target/http/location.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/json-path.cjs")["json-p3"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), JSONPointer = standIn(() => library().JSONPointer), jsonpath = standIn(() => library().jsonpath);

// src/evaluation/target/http/location.ts
var member = /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*$/;
function isLocation(text) {
  try {
    return finderOf(text), !0;
  } catch {
    return !1;
  }
}
function find(location, document) {
  return finderOf(location)(document);
}
var finders = /* @__PURE__ */ new Map();
function finderOf(location) {
  let known = finders.get(location);
  if (known !== void 0) return known;
  let made = makeFinder(location);
  return finders.set(location, made), made;
}
function makeFinder(location) {
  if (member.test(location)) return makeFinder(`/${location.replaceAll(".", "/")}`);
  if (location.startsWith("$")) {
    let query = jsonpath.compile(location);
    return (document) => query.query(document).values().map(asJson);
  }
  if (!location.startsWith("/")) throw new SyntaxError("no location");
  let pointer = new JSONPointer(location);
  return (document) => pointer.exists(document) ? [pointer.resolve(document)] : [];
}
function asJson(found) {
  return found;
}

export {
  isLocation,
  find
};
