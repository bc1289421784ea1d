import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGit,
  gitError,
  listTree,
  readEntries,
  readObjects
} from "./chunk-RRVF7OYY.js";
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/adapters/git/commits.ts
function createCommits(dir) {
  let git = createGit({ dir }), listings = /* @__PURE__ */ new Map(), list = async (treeish) => {
    let tree = await treeOf(git, treeish), listing = listings.get(tree) ?? listTree(git, tree);
    return listings.set(tree, listing), listing;
  };
  return {
    resolve: (revision) => resolveCommit(git, revision),
    list,
    read: async (treeish, paths) => readEntries(git, await list(treeish), paths),
    merge: async (base, head) => mergeCommits(git, await resolveCommit(git, base), await resolveCommit(git, head))
  };
}
async function resolveCommit(git, revision) {
  let [object] = await readObjects(git, [`${revision}^{commit}`]);
  if (object?.kind !== "found" || object.type !== "commit")
    throw unknownRevision(revision, "commit", await branchesOf(git));
  let header = object.content.toString("utf8").split(`

`, 1)[0] ?? "", values = (name) => header.split(`
`).flatMap((line) => line.startsWith(`${name} `) ? [line.slice(name.length + 1)] : []);
  return { commit: object.id, tree: values("tree")[0] ?? "", parents: values("parent") };
}
async function treeOf(git, treeish) {
  let [object] = await readObjects(git, [`${treeish}^{tree}`]);
  if (object?.kind !== "found" || object.type !== "tree") throw unknownRevision(treeish, "commit or tree");
  return object.id;
}
async function mergeCommits(git, base, head) {
  let args = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base.commit, head.commit], { code, stdout, stderr } = await git.run(args), [tree = "", ...paths] = stdout.toString("utf8").split("\0");
  if (code === 0 && tree !== "") return { kind: "merged", tree };
  if (code === 1 && tree !== "")
    return { kind: "conflict", paths: [...new Set(paths.filter((path) => path !== ""))] };
  throw gitError(
    args,
    stderr,
    "Fetch the history of both down to where they part (`fetch-depth: 0`, or `git fetch --unshallow`). `git merge-tree --write-tree` needs git 2.38 or newer."
  );
}
async function branchesOf(git) {
  let format = ["--format=%(refname:short)", "--sort=-committerdate", "--count=8"], { stdout } = await git.run(["for-each-ref", ...format, "refs/heads", "refs/remotes"]);
  return stdout.toString("utf8").split(`
`).filter((name) => name !== "");
}
function unknownRevision(revision, accepted, branches = []) {
  let near = nearestName(revision, branches);
  return new UserError({
    code: "git-failed",
    what: `there is no such ${accepted} in this repository`,
    found: JSON.stringify(revision),
    accepted: `a branch, tag or id of a ${accepted} that was fetched`,
    next: near === null ? `Check the spelling, and fetch it if this is a shallow clone.${branches.length === 0 ? "" : ` There are: ${branches.join(", ")}.`}` : `Write ${near}, or fetch it if this is a shallow clone.`
  });
}

export {
  createCommits
};
