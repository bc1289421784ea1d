import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  logUntrusted
} from "./chunk-BNXTNIS5.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/adapters/git/git.ts
import { spawn } from "node:child_process";

// src/adapters/git/environment.ts
var inherited = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_SHALLOW_FILE",
  "GIT_GRAFT_FILE",
  "GIT_CEILING_DIRECTORIES",
  "GIT_EXTERNAL_DIFF",
  "GIT_TRACE",
  "GIT_TRACE_CURL",
  "GIT_CURL_VERBOSE"
], settings = [
  ["core.hooksPath", "/dev/null"],
  ["core.fsmonitor", "false"],
  ["core.quotePath", "true"],
  ["gc.auto", "0"],
  ["maintenance.auto", "false"],
  ["fetch.recurseSubmodules", "false"],
  ["push.recurseSubmodules", "no"],
  ["push.followTags", "false"],
  ["push.gpgSign", "false"],
  ["protocol.version", "2"],
  ["merge.renames", "true"],
  ["merge.directoryRenames", "conflict"],
  ["merge.renormalize", "false"],
  ["http.lowSpeedLimit", "1"],
  ["http.lowSpeedTime", "60"]
];
function gitEnvironment(from, credential, gitDir) {
  let env = { ...from };
  for (let name of inherited) delete env[name];
  let before = Number.parseInt(from.GIT_CONFIG_COUNT ?? "", 10), count = Number.isInteger(before) && before > 0 ? before : 0, set = (key, value) => {
    env[`GIT_CONFIG_KEY_${count}`] = key, env[`GIT_CONFIG_VALUE_${count}`] = value, count += 1;
  };
  for (let [key, value] of settings) set(key, value);
  if (credential !== void 0) {
    let basic = Buffer.from(`x-access-token:${credential.token}`, "utf8").toString("base64");
    set("http.extraheader", `AUTHORIZATION: basic ${basic}`);
  }
  return env.GIT_CONFIG_COUNT = String(count), env.GIT_TERMINAL_PROMPT = "0", env.GIT_OPTIONAL_LOCKS = "0", env.GIT_NO_REPLACE_OBJECTS = "1", env.GIT_LITERAL_PATHSPECS = "1", env.LC_ALL = "C", gitDir !== void 0 && (env.GIT_DIR = gitDir), env;
}

// src/adapters/git/git.ts
var defaultMaxBytes = 512 * 1024 * 1024, timeoutMs = 5 * 6e4;
function createGit({ dir, exact = !1, credential }) {
  return { run: (args, options = {}) => new Promise((resolve, reject) => {
    let env = gitEnvironment(process.env, credential, exact ? dir : void 0), child = spawn("git", args, {
      cwd: dir,
      env,
      stdio: "pipe",
      timeout: timeoutMs,
      windowsHide: !0
    }), out = [], err = [], taken = 0, tooMuch = !1, keep = (into) => (chunk) => {
      taken += chunk.length, tooMuch ||= taken > (options.maxBytes ?? defaultMaxBytes), tooMuch ? child.kill("SIGKILL") : into.push(chunk);
    };
    child.stdout.on("data", keep(out)), child.stderr.on("data", keep(err)), child.on("error", (cause) => reject(gitError(args, cause.message))), child.on("close", (code, signal) => {
      tooMuch ? reject(gitError(args, "more output than is taken in")) : code === null ? reject(gitError(args, `ended by ${signal ?? "a signal"}`)) : resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString("utf8") });
    }), child.stdin.on("error", () => {
    }), child.stdin.end(options.input ?? "");
  }) };
}
async function mustRun(git, args, options) {
  let outcome = await git.run(args, options);
  if (outcome.code !== 0) throw gitError(args, outcome.stderr);
  return outcome.stdout;
}
function gitError(args, said, next) {
  return new UserError({
    code: "git-failed",
    what: `\`git ${args[0] ?? ""}\` failed`,
    found: shownWords(said),
    next: next ?? "Run the command by hand in the same folder, mend what git names, and try again."
  });
}
function shownWords(said) {
  let words = said.trim().replace(/(\w+:\/\/)[^\s/@]+@/g, "$1***@");
  return words === "" ? "no word about why" : logUntrusted(words, 1e3);
}

// src/adapters/git/objects.ts
async function readObjects(git, names) {
  let sayable = names.filter(isSayable), output = sayable.length === 0 ? Buffer.alloc(0) : await mustRun(git, ["cat-file", "--batch"], { input: `${sayable.join(`
`)}
` }), answers = parseBatch(output)[Symbol.iterator]();
  return names.map((name) => {
    if (!isSayable(name)) return { kind: "missing" };
    let answer = answers.next();
    if (answer.done === !0) throw gitError(["cat-file"], "fewer answers than questions");
    return answer.value;
  });
}
async function listTree(git, tree) {
  return (await mustRun(git, ["ls-tree", "-r", "-z", "--full-tree", tree])).toString("utf8").split("\0").filter((line) => line !== "").map(parseTreeLine).toSorted((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function readEntries(git, entries, paths) {
  let wanted = new Set(paths), found = entries.filter((entry) => wanted.has(entry.path));
  for (let entry of found) if (entry.kind !== "file") throw notPlain(entry.path, nameOfKind[entry.kind]);
  let objects = await readObjects(
    git,
    found.map((entry) => entry.id)
  ), contents = /* @__PURE__ */ new Map();
  for (let [index, entry] of found.entries()) {
    let object = objects[index];
    if (object?.kind !== "found") throw gitError(["cat-file"], `the content of ${entry.path} is not here`);
    if (isLargeFilePointer(object.content)) throw notPlain(entry.path, "a pointer of Git LFS");
    contents.set(entry.path, object.content);
  }
  return contents;
}
var nameOfKind = { link: "a symbolic link", submodule: "a submodule" };
function notPlain(path, found) {
  return new UserError({
    code: "file-not-plain",
    what: "a plain file is needed here",
    where: { file: path },
    found,
    accepted: "a file whose content is committed",
    next: "put the content itself at this path"
  });
}
function isLargeFilePointer(content) {
  return content.length < 1024 && content.toString("latin1").startsWith("version https://git-lfs.github.com/spec/");
}
function isSayable(name) {
  return !/[\u0000-\u001f\u007f]/.test(name) && name !== "";
}
function parseTreeLine(line) {
  let match = /^(\d{6}) (\w+) ([0-9a-f]{40,64})\t(.*)$/s.exec(line), [, mode = "", , id = "", path = ""] = match ?? [];
  if (match === null) throw gitError(["ls-tree"], "a line in a form that is not known");
  return { path, id, kind: mode === "120000" ? "link" : mode === "160000" ? "submodule" : "file" };
}
function parseBatch(output) {
  let objects = [], at = 0;
  for (; at < output.length; ) {
    let lineEnd = output.indexOf(10, at), header = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(output.toString("utf8", at, lineEnd));
    if (at = lineEnd + 1, header === null) {
      objects.push({ kind: "missing" });
      continue;
    }
    let [, id = "", type = "", size = ""] = header, end = at + Number(size);
    objects.push({ kind: "found", id, type, content: output.subarray(at, end) }), at = end + 1;
  }
  return objects;
}

export {
  createGit,
  mustRun,
  gitError,
  shownWords,
  readObjects,
  listTree,
  readEntries,
  notPlain,
  isLargeFilePointer
};
