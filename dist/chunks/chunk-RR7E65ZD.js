import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  fileText,
  matchPaths
} from "./chunk-A2CQFG7A.js";
import {
  digestOfBytes
} from "./chunk-RDEJDLPY.js";

// src/operations/read-tree.ts
async function openTree(commits, treeish) {
  let entries = await commits.list(treeish), paths = entries.map(({ path }) => path), bytes = (wanted) => commits.read(treeish, wanted);
  return {
    entries,
    matching: (patterns) => matchPaths(patterns, paths),
    bytes,
    text: async (path) => {
      let found = (await bytes([path])).get(path);
      return found === void 0 ? null : fileText(found, path);
    },
    digests: async (wanted) => {
      let read = await bytes(wanted);
      return new Map([...read].map(([path, content]) => [path, digestOfBytes(content)]));
    }
  };
}

export {
  openTree
};
