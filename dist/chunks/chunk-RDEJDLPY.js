import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/foundation/digest.ts
import { hash } from "node:crypto";
var Digest = external_exports.string().regex(/^sha256:[0-9a-f]{64}$/).brand();
function digestOfBytes(bytes) {
  return `sha256:${hash("sha256", bytes)}`;
}
function digestOf(value) {
  return digestOfBytes(canonicalJson(value));
}
function shortDigest(digest) {
  return digest.slice(7, 19);
}

export {
  Digest,
  digestOfBytes,
  digestOf,
  shortDigest
};
