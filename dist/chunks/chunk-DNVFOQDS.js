import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readPlan
} from "./chunk-2HKPHKLF.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/plan-input.ts
import { readFileSync } from "node:fs";
function readInput(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (thrown) {
    throw new UserError({
      code: "input-invalid",
      what: "this file cannot be read",
      where: { file },
      found: messageOf(thrown),
      accepted: "a file that can be read",
      next: "name a file that is there"
    });
  }
}
function requirePlan(file) {
  let read = readPlan(readInput(file), null);
  if (read.kind === "plan") return read;
  throw new UserError({
    code: "file-format",
    what: read.kind === "newer" ? "the plan was made by a newer Plumbline" : "this file is no plan",
    where: { file },
    found: read.kind === "newer" ? read.version : read.kind === "unreadable" ? read.why : read.kind,
    accepted: "the plan.json that `plumbline plan` wrote",
    next: "plan again"
  });
}

export {
  readInput,
  requirePlan
};
