import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGit,
  gitError,
  mustRun
} from "./chunk-RRVF7OYY.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/adapters/git/repository.ts
import { resolve } from "node:path";
async function openRepository(dir) {
  let git = createGit({ dir }), found = await git.run(["rev-parse", "--show-toplevel"]), root = textOf(found.stdout);
  if (found.code !== 0 || root === "") throw noRepository(dir);
  return {
    root,
    currentBranch: () => line(git, ["symbolic-ref", "--quiet", "--short", "HEAD"]),
    headCommit: () => line(git, ["rev-parse", "--verify", "--quiet", "HEAD"]),
    defaultBranch: () => defaultBranch(git),
    branchNamed: async (revision) => {
      let full = await line(git, ["rev-parse", "--symbolic-full-name", "--verify", "--quiet", revision]);
      return /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/s.exec(full ?? "")?.[1] ?? null;
    },
    addressOf: async (remote, from) => {
      let configured = await line(git, ["config", "--get", `remote.${remote}.url`]), address = configured ?? remote;
      return isPath(address) ? resolve(configured === null ? from : root, address) : address;
    },
    isAncestor: async (ancestor, descendant) => {
      let args = ["merge-base", "--is-ancestor", ancestor, descendant], { code, stderr } = await git.run(args);
      if (code > 1) throw gitError(args, stderr, "Fetch the whole history (`git fetch --unshallow`).");
      return code === 0;
    },
    hasUncommittedChanges: async () => (await mustRun(git, ["status", "--porcelain", "--untracked-files=normal"])).length > 0
  };
}
async function defaultBranch(git) {
  let remote = await line(git, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  if (remote !== null) return remote.replace(/^origin\//, "");
  for (let name of ["main", "master"])
    if ((await git.run(["show-ref", "--verify", "--quiet", `refs/heads/${name}`])).code === 0) return name;
  return null;
}
async function line(git, args) {
  let { code, stdout } = await git.run(args), text = textOf(stdout);
  return code !== 0 || text === "" ? null : text;
}
function textOf(stdout) {
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}
function isPath(address) {
  return !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/\\]+:/.test(address);
}
function noRepository(dir) {
  return new UserError({
    code: "git-failed",
    what: "this folder is in no git repository",
    found: dir,
    accepted: "the work tree of a repository",
    next: "Change into the repository, or make one with `git init`."
  });
}

export {
  openRepository
};
