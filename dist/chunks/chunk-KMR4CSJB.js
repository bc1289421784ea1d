import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-OZA76PB6.js";
import {
  parsePolicy
} from "./chunk-72IEG5HL.js";
import {
  defaultPolicy
} from "./chunk-APWFIILO.js";

// src/operations/read-policy.ts
async function policyAt(host, baseRef) {
  let file = await host.file(defaultConfigPath, baseRef);
  return file.kind === "absent" ? defaultPolicy : parsePolicy(file.text, defaultConfigPath);
}

export {
  policyAt
};
