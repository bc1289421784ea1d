import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  moduleWorker
} from "./chunk-ZFFHZIE6.js";
import {
  problemText,
  startWorker
} from "./chunk-IGOBAM4M.js";
import "./chunk-WMZPMX5L.js";
import "./chunk-Z57QXRCP.js";
import {
  childEnvironment
} from "./chunk-K3VUB7QE.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/process/metric-folder.ts
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
var folders = /* @__PURE__ */ new Set();
process.on("exit", () => {
  for (let folder of folders) rmSync(folder, { recursive: !0, force: !0 });
});
var publicApi = ["defineMetric", "defineTarget", "defineConfig"].map((name) => `export const ${name} = (defined) => defined;
`).join("");
function createMetricFolder(files) {
  let path = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-metric-")));
  folders.add(path);
  let own = /* @__PURE__ */ new Map([
    ["node_modules/plumbline/package.json", `{"name":"plumbline","type":"module","exports":"./index.js"}
`],
    ["node_modules/plumbline/index.js", publicApi]
  ]);
  for (let [name, text] of [...files, ...own])
    mkdirSync(dirname(join(path, name)), { recursive: !0 }), writeFileSync(join(path, name), text);
  return {
    path,
    remove: () => {
      folders.delete(path), rmSync(path, { recursive: !0, force: !0 });
    }
  };
}

// src/adapters/process/metric.ts
var concurrency = 8;
function createMetricProcess(code, environment) {
  let folder = null, starting = null, closed = !1, start = () => {
    folder = createMetricFolder(code.files);
    let given = Object.fromEntries(code.environment.map((name) => [name, environment[name]]));
    return startWorker({
      name: code.runs.kind === "module" ? `${code.runs.file}#${code.runs.export}` : code.runs.command.join(" "),
      ...code.runs.kind === "module" ? moduleWorker(code.runs) : { command: code.runs.command },
      cwd: folder.path,
      env: childEnvironment(environment, given),
      concurrency,
      secrets: Object.values(given).filter((value) => value !== void 0)
    });
  };
  return {
    ask: async (input, signal) => {
      if (signal.throwIfAborted(), closed) return { kind: "failed", why: "the metric was closed" };
      starting ??= start();
      try {
        let { ask, hide } = await starting, reply = replyOf(await ask({ input, timeoutMs: code.timeoutMs, signal }), code.timeoutMs);
        return signal.throwIfAborted(), reply.kind === "failed" ? { kind: "failed", why: hide(reply.why) } : reply;
      } catch (thrown) {
        return signal.throwIfAborted(), { kind: "failed", why: whyNot(thrown) };
      }
    },
    close: async () => {
      closed = !0, await (await starting?.catch(() => null))?.close(), folder?.remove();
    }
  };
}
function replyOf({ outcome }, timeoutMs) {
  let failed = (why) => ({ kind: "failed", why });
  switch (outcome.kind) {
    case "answered":
      return { kind: "said", value: outcome.answer.output };
    case "failed":
      return failed(problemText(outcome.failure.error));
    case "silent":
      return failed(`no score within ${timeoutMs} ms; ${outcome.why}`);
    case "died":
      return failed(`the process of the metric ended: ${outcome.why}`);
    case "stopped":
      return failed(outcome.why);
    case "cancelled":
      return failed("cancelled before it was scored");
  }
}
function whyNot(thrown) {
  if (!(thrown instanceof UserError)) return messageOf(thrown);
  let [{ what, found }] = thrown.problems;
  return `${what}: ${found}`;
}
export {
  createMetricProcess
};
