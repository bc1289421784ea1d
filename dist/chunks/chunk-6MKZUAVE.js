import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-V6PWTZQP.js";
import {
  parseConfig,
  policyOf
} from "./chunk-5EL4IU6Y.js";
import {
  defaultPolicy
} from "./chunk-Y3JFUE7B.js";

// src/operations/read-policy.ts
async function policyAt(host, baseRef) {
  let file = await host.file(defaultConfigPath, baseRef);
  return file.kind === "absent" ? defaultPolicy : policyOf(parseConfig(file.text, defaultConfigPath));
}

export {
  policyAt
};
