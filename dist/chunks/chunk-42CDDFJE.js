import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGitDataBranch
} from "./chunk-54H5HXK6.js";

// src/cli/local-data-branch.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
var remoteHelp = "repository that holds the baselines: a remote, path or URL (default: this repository)";
async function localDataBranch(repository, remote, { cwd }) {
  let remoteUrl = remote === null ? repository.root : await repository.addressOf(remote, cwd);
  return (branch) => {
    let dir = mkdtempSync(join(tmpdir(), "plumbline-data-"));
    return process.on("exit", () => rmSync(dir, { recursive: !0, force: !0 })), createGitDataBranch({ remoteUrl, branch, dir, token: null, author: { name: "plumbline", email: "plumbline@users.noreply.github.com" } });
  };
}

export {
  remoteHelp,
  localDataBranch
};
