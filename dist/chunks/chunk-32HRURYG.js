import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  defaultConfigPath
} from "./chunk-UVC5FJPC.js";
import {
  parseConfig,
  policyOf
} from "./chunk-74TAEL64.js";
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
