import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/cli/engine.ts
import { setFlagsFromString } from "node:v8";
var known = { from: 22, to: 24 }, major = Number.parseInt(process.versions.node, 10), tuned = major >= known.from && major <= known.to;
function tuneEngine() {
  tuned && (setFlagsFromString("--no-wasm-tier-up"), setFlagsFromString("--no-wasm-dynamic-tiering"), setFlagsFromString("--invocation-count-for-maglev=1600"));
}
function keepYoungGeneration() {
  tuned && setFlagsFromString("--semi-space-growth-factor=1");
}

export {
  tuneEngine,
  keepYoungGeneration
};
