import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  writeAll
} from "./chunk-TOZCEGU4.js";
import {
  openOutput
} from "./chunk-4NYR6O46.js";
import {
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/response-cache.ts
import { join as join2, resolve } from "node:path";

// src/adapters/files/response-folder.ts
import { randomUUID } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var keyLength = 64, lineEnd = 10;
function createResponseFolder(folder, onTrouble = () => {
}) {
  let own = join(folder, `${String(Date.now()).padStart(15, "0")}-${randomUUID()}.log`), index = null, descriptor = null, told = !1;
  return {
    read: async (key) => {
      index ??= indexOf(folder);
      let place = (await index).get(hexOf(key));
      return place === void 0 ? null : readAt(place);
    },
    // At once: a line costs less to write than to wait for, and is there however the process ends.
    write: async (key, text) => {
      try {
        descriptor === null && (mkdirSync(folder, { recursive: !0 }), descriptor = openSync(own, "a")), writeAll(descriptor, Buffer.from(`${hexOf(key)} ${JSON.stringify(text)}
`));
      } catch (thrown) {
        told || onTrouble(thrown), told = !0;
      }
    }
  };
}
function hexOf(key) {
  return key.slice(7);
}
async function indexOf(folder) {
  let places = /* @__PURE__ */ new Map(), names = await readdir(folder).catch(() => []);
  for (let name of names.filter((each) => each.endsWith(".log")).sort()) {
    let file = join(folder, name), bytes = await readFile(file).catch(() => Buffer.alloc(0)), start = 0;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, start)) {
      let text = start + keyLength + 1;
      end > text && places.set(bytes.toString("latin1", start, start + keyLength), {
        file,
        start: text,
        bytes: end - text
      }), start = end + 1;
    }
  }
  return places;
}
async function readAt({ file, start, bytes }) {
  try {
    let handle = await open(file);
    try {
      let { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, start), text = bytesRead === bytes ? JSON.parse(buffer.toString("utf8")) : null;
      return typeof text == "string" ? text : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

// src/cli/response-cache.ts
var cacheHelp = "folder of answers from before (default: .plumbline/cache at the root of the repository)";
function openCache(option, root, { cwd, terminal }) {
  if (option === !1) return null;
  let folder = option === null ? join2(root, ".plumbline", "cache") : resolve(cwd, option), store = createResponseFolder(
    folder,
    (thrown) => terminal.complain(`answers cannot be kept in ${folder}: ${messageOf(thrown)}`)
  ), made = option !== null, damaged = !1;
  return {
    store: {
      read: store.read,
      write: (key, text) => (made || openOutput(null, { root, cwd }, "cache"), made = !0, store.write(key, text))
    },
    onDamaged: () => {
      damaged || terminal.complain(`${folder} holds answers that are damaged: they are asked for again`), damaged = !0;
    }
  };
}

export {
  cacheHelp,
  openCache
};
