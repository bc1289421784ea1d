import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/cli/output-folder.ts
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
var defaultFolder = ".plumbline", outHelp = "folder for the files (default: .plumbline at the root of the repository)";
function openOutput(out, places, within = "") {
  let own = join(places.root, defaultFolder), folder = out === null ? join(own, within) : resolve(places.cwd, out);
  mkdirSync(folder, { recursive: !0 });
  let ignore = join(own, ".gitignore");
  return out === null && !existsSync(ignore) && writeFileSync(ignore, `*
`), folder;
}
function shardFilesIn(folder) {
  return readdirSync(folder).filter((name) => /^shard-\d{1,3}\.jsonl$/.test(name));
}
function leave(folder, files) {
  for (let [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

export {
  outHelp,
  openOutput,
  shardFilesIn,
  leave
};
