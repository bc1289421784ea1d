import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/output-folder.ts
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
var defaultFolder = ".plumbline", outHelp = "folder for the files (default: .plumbline at the root of the repository)";
function openOutput(out, places, within = "") {
  let own = join(places.root, defaultFolder), folder = out === null ? join(own, within) : resolve(places.cwd, out);
  if (out === "") throw noFolder("--out", "an empty name");
  let ignore = join(own, ".gitignore");
  try {
    mkdirSync(folder, { recursive: !0 }), accessSync(folder, constants.W_OK), out === null && !existsSync(ignore) && writeFileSync(ignore, `*
`);
  } catch (thrown) {
    throw noFolder(folder, isFile(folder) ? "a file" : messageOf(thrown));
  }
  return folder;
}
function shardFilesIn(folder) {
  return readdirSync(folder).filter((name) => /^shard-\d{1,3}\.jsonl$/.test(name));
}
function leave(folder, files) {
  for (let [name, text] of Object.entries(files))
    writing(folder, () => writeFileSync(join(folder, name), text));
}
function writing(folder, write) {
  try {
    return write();
  } catch (thrown) {
    throw isOfSystem(thrown) ? new UserError({
      code: "output-failed",
      what: "the results cannot be written; what was written before is kept",
      where: { file: folder },
      found: thrown.message,
      accepted: "a folder with room, whose files may be written",
      next: "make room or mend the folder; then the same command with --resume goes on where `run` ended"
    }) : thrown;
  }
}
function isOfSystem(thrown) {
  return thrown instanceof Error && "syscall" in thrown;
}
function isFile(path) {
  return statSync(path, { throwIfNoEntry: !1 })?.isFile() === !0;
}
function noFolder(folder, found) {
  return new UserError({
    code: "input-invalid",
    what: "this folder cannot take the files of the command",
    where: { file: folder },
    found,
    accepted: "a folder that is there or can be made, and may be written to",
    next: "choose another folder with --out"
  });
}

export {
  outHelp,
  openOutput,
  shardFilesIn,
  leave,
  writing
};
