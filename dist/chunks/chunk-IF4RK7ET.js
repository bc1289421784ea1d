import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/cli/baseline-branch.ts
async function baselineBranch(repository, named) {
  let branch = named ?? await repository.defaultBranch();
  if (branch === null) throw noBranch();
  return branch;
}
function noBranch() {
  return new UserError({
    code: "input-invalid",
    what: "it is not clear whose baselines are meant",
    found: "neither a default branch of `origin` nor a branch main or master",
    accepted: "the name of a branch",
    next: "Name it with --branch."
  });
}

export {
  baselineBranch
};
