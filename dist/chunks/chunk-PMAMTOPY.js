import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-R2PYUOWS.js";
import {
  parseConfig,
  policyOf
} from "./chunk-NLGJ3A6I.js";
import {
  defaultPolicy
} from "./chunk-WZ5JI7XN.js";

// src/operations/read-policy.ts
async function policyAt(host, baseRef) {
  let file = await host.file(defaultConfigPath, baseRef);
  return file.kind === "absent" ? defaultPolicy : policyOf(parseConfig(file.text, defaultConfigPath));
}

export {
  policyAt
};
