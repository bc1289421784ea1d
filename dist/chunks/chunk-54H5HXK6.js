import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGit,
  gitError,
  listTree,
  mustRun,
  readEntries,
  readObjects,
  shownWords
} from "./chunk-RRVF7OYY.js";
import {
  InternalError,
  UserError
} from "./chunk-XELRSJDQ.js";

// src/adapters/git/data-branch.ts
import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";

// src/adapters/git/write-commit.ts
async function writeCommit(git, commit) {
  let args = ["fast-import", "--quiet", "--done", "--date-format=raw"], said = (await mustRun(git, args, { input: importStream(commit) })).toString("utf8").trim();
  if (!/^[0-9a-f]{40,64}$/.test(said)) throw gitError(args, said);
  return said;
}
function importStream({ files, parent, message, author, at }) {
  let seconds = Math.floor(at.getTime() / 1e3), who = `${plain(author.name)} <${plain(author.email)}> ${seconds} +0000`, parts = [
    `feature done
`,
    `commit refs/plumbline/new
mark :1
`,
    `author ${who}
committer ${who}
`,
    data(message),
    parent === null ? "" : `from ${parent}
`
  ], paths = [...files.keys()].toSorted();
  for (let path of paths) {
    let text = files.get(path) ?? null;
    text === null ? parts.push(`D ${quoted(path)}
`) : parts.push(`M 100644 inline ${quoted(path)}
`, data(text));
  }
  return parts.push(
    `
get-mark :1
`,
    `reset refs/plumbline/new
from 0000000000000000000000000000000000000000

`,
    `done
`
  ), Buffer.from(parts.join(""), "utf8");
}
function data(text) {
  return `data ${Buffer.byteLength(text, "utf8")}
${text}
`;
}
function plain(text) {
  return text.replace(/[<>\p{Cc}]/gu, " ").trim();
}
function quoted(path) {
  if (path.split("/").some((step) => step === "" || step === "." || step === ".." || step.toLowerCase() === ".git"))
    throw new InternalError(`not a path inside the data branch: ${JSON.stringify(path)}`);
  if (/[\u0000-\u001f\u007f]/.test(path))
    throw new InternalError("a control character in a path of the data branch");
  return `"${path.replace(/[\\"]/g, "\\$&")}"`;
}

// src/adapters/git/data-branch.ts
function createGitDataBranch(options) {
  let { remoteUrl, branch, token, author, now = () => /* @__PURE__ */ new Date() } = options, dir = resolve(options.dir), ref = `refs/heads/${branch}`, git = createGit({ dir, exact: !0, ...token === null ? {} : { credential: { token } } }), ready, prepare = () => (ready ??= makeBare(dir, git, ref), ready), head = async () => {
    await prepare();
    let { code, stdout, stderr } = await git.run(["ls-remote", "--refs", "--", remoteUrl, ref]);
    if (code !== 0) return { kind: "unreadable", why: shownWords(stderr) };
    let line = stdout.toString("utf8").split(`
`).find((one) => one.endsWith(`	${ref}`));
    return line === void 0 ? { kind: "absent" } : { kind: "found", commit: line.slice(0, line.indexOf("	")) };
  }, fetchCommit = async (commit2) => {
    await prepare();
    let here = await treeOf(git, commit2);
    if (here !== void 0) return here;
    (await git.run([...fetchArgs, "--depth", "1", "--", remoteUrl, commit2])).code !== 0 && await mustRun(git, [...fetchArgs, "--", remoteUrl, ref]);
    let tree = await treeOf(git, commit2);
    if (tree === void 0) throw gitError(fetchArgs, `${remoteUrl} has no commit ${commit2} on ${branch}`);
    return tree;
  };
  return { head, read: async (commit2, paths) => {
    let tree = await fetchCommit(commit2), contents = await readEntries(git, await listTree(git, tree), paths);
    return new Map([...contents].map(([path, bytes]) => [path, utf8(path, bytes)]));
  }, list: async (commit2) => (await listTree(git, await fetchCommit(commit2))).map(({ path }) => path), commit: async (files, parent, message) => {
    if (!standsAt(await head(), parent)) return { kind: "moved" };
    parent !== null && await fetchCommit(parent);
    let made = await writeCommit(git, { files, parent, message, author, at: now() }), args = ["push", "--porcelain", "--no-verify", "--", remoteUrl, `${made}:${ref}`], { code, stdout, stderr } = await git.run(args);
    if (code === 0) return { kind: "done", commit: made };
    let after = await head();
    if (after.kind === "found" && after.commit === made) return { kind: "done", commit: made };
    let said = `${stdout.toString("utf8")}
${stderr}`;
    if (!standsAt(after, parent) || lostTheLock.test(said)) return { kind: "moved" };
    throw pushError(said, branch);
  } };
}
var fetchArgs = [
  "fetch",
  "--quiet",
  "--no-tags",
  "--no-write-fetch-head",
  "--no-recurse-submodules",
  "--no-auto-maintenance"
], lostTheLock = /cannot lock ref|failed to update ref|incorrect old value|fetch first|non-fast-forward|already exists/i;
async function makeBare(dir, git, ref) {
  if (await mkdir(dir, { recursive: !0 }), await mustRun(git, ["init", "--quiet", "--bare", "--object-format=sha1", "--", dir]), (await git.run(["check-ref-format", ref])).code !== 0)
    throw new UserError({
      code: "config-invalid",
      what: "the name of the data branch cannot be a branch",
      found: JSON.stringify(ref.slice(11)),
      accepted: "a branch name such as plumbline-data",
      next: "Mend `baseline.branch` in the configuration."
    });
}
async function treeOf(git, commit) {
  let [object] = await readObjects(git, [`${commit}^{tree}`]);
  return object?.kind === "found" ? object.id : void 0;
}
function standsAt(state, parent) {
  if (state.kind === "unreadable") throw gitError(["ls-remote"], state.why);
  return state.kind === "absent" ? parent === null : state.commit === parent;
}
function utf8(path, bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: !0, ignoreBOM: !0 }).decode(bytes);
  } catch {
    throw new UserError({
      code: "file-format",
      what: "the file is not UTF-8 text",
      where: { file: path },
      next: "Restore the file on the data branch from its history, or remove it to record anew."
    });
  }
}
function pushError(said, branch) {
  return /\b403\b|permission to .* denied|write access|protected branch|rule violations|not authorized/i.test(said) ? new UserError({
    code: "github-permission",
    what: `the token may not write the branch ${branch}`,
    found: shownWords(said),
    accepted: "contents: write, and no rule that keeps this identity off the branch",
    next: "In the workflow, give the recording job `permissions: { contents: write }`; for rules see Settings, Rules of the repository."
  }) : gitError(
    ["push"],
    said,
    `Look at the rules and hooks of the branch ${branch}, then run this again.`
  );
}

export {
  createGitDataBranch
};
