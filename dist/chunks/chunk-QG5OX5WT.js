import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createGit,
  isLargeFilePointer,
  mustRun,
  notPlain
} from "./chunk-RRVF7OYY.js";

// src/adapters/git/work-tree.ts
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
function createWorkTree(root) {
  let listing, list = () => (listing ??= listFiles(root), listing);
  return {
    list,
    read: async (_treeish, paths) => {
      let wanted = new Set(paths), contents = /* @__PURE__ */ new Map();
      for (let { path, kind } of await list()) {
        if (!wanted.has(path)) continue;
        if (kind !== "file")
          throw notPlain(path, kind === "link" ? "a symbolic link" : "a folder of its own");
        let content = await readFile(join(root, path));
        if (isLargeFilePointer(content)) throw notPlain(path, "a pointer of Git LFS");
        contents.set(path, content);
      }
      return contents;
    }
  };
}
async function listFiles(root) {
  let args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"], output = await mustRun(createGit({ dir: root }), args), paths = new Set(output.toString("utf8").split("\0"));
  return paths.delete(""), (await Promise.all([...paths].sort().map((path) => entryOf(root, path)))).filter((entry) => entry !== null);
}
async function entryOf(root, path) {
  try {
    let found = await lstat(join(root, path)), kind = found.isFile() ? "file" : found.isSymbolicLink() ? "link" : "submodule";
    return { path, kind, id: `work-tree:${path}` };
  } catch {
    return null;
  }
}

export {
  createWorkTree
};
