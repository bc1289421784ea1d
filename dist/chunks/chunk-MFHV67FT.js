import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGitDataBranch
} from "./chunk-L5YWLTRQ.js";

// action/data-branch.ts
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
function actionDataBranch(runner, token) {
  return (branch) => createGitDataBranch({
    remoteUrl: `${runner.serverUrl}/${runner.repository}.git`,
    branch,
    dir: mkdtempSync(join(runner.temp, "plumbline-data-")),
    token,
    author: { name: "plumbline", email: "plumbline@users.noreply.github.com" }
  });
}

export {
  actionDataBranch
};
