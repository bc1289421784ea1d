import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  variablesIn
} from "./chunk-P5O2WE2Q.js";

// src/evaluation/target/found-documents.ts
var name = "documents";
function usesDocuments(messages) {
  return messages.some(({ content }) => variablesIn(content ?? "").includes(name));
}
function withDocuments(of, found) {
  return found === null ? of : { ...of, vars: { [name]: found, ...of.vars } };
}

export {
  usesDocuments,
  withDocuments
};
