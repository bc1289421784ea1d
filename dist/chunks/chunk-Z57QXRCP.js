import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/evaluation/target/trace-id.ts
import { createHash } from "node:crypto";
function traceIdOf(...parts) {
  return hex(["trace", ...parts], 32);
}
function spanIdOf(traceId, place) {
  return hex(["span", traceId, place], 16);
}
function hex(parts, digits) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, digits);
}

export {
  traceIdOf,
  spanIdOf
};
