import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-Y7L77UU2.js";
import {
  parseConfig,
  policyOf
} from "./chunk-RBHCJKF7.js";
import {
  defaultPolicy
} from "./chunk-7GYZHXDI.js";

// src/operations/read-policy.ts
async function policyAt(host, baseRef) {
  let file = await host.file(defaultConfigPath, baseRef);
  return file.kind === "absent" ? defaultPolicy : policyOf(parseConfig(file.text, defaultConfigPath));
}

export {
  policyAt
};
