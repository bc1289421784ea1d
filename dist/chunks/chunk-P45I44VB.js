import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-RT4KUZWE.js";
import {
  parseConfig,
  policyOf
} from "./chunk-VTV3EKRA.js";
import {
  defaultPolicy
} from "./chunk-NMA7EQRD.js";

// src/operations/read-policy.ts
async function policyAt(host, baseRef) {
  let file = await host.file(defaultConfigPath, baseRef);
  return file.kind === "absent" ? defaultPolicy : policyOf(parseConfig(file.text, defaultConfigPath));
}

export {
  policyAt
};
