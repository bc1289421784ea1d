import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/operations/choose-suites.ts
function chooseSuites(config, wanted, configPath) {
  let all = Object.values(config.suites);
  if (wanted === null) return all;
  let names = all.map(({ name }) => name), unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    let near = unknown.flatMap((name) => nearestName(name, names) ?? []);
    throw new UserError({
      code: "input-invalid",
      what: "a suite was asked for that the configuration does not have",
      where: { file: configPath },
      found: unknown.join(", "),
      accepted: names.join(", "),
      next: near.length > 0 ? `write ${near.join(", ")}` : "name suites of the configuration, or none for all"
    });
  }
  return all.filter(({ name }) => wanted.includes(name));
}

export {
  chooseSuites
};
