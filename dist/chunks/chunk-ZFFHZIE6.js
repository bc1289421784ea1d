import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openWorker,
  workerInput
} from "./chunk-IGOBAM4M.js";
import {
  childEnvironment
} from "./chunk-K3VUB7QE.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  InternalError
} from "./chunk-XELRSJDQ.js";

// src/adapters/process/module.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function openModuleTarget(spec, { root, environment, concurrency: most }) {
  return openWorker({
    name: `${spec.file}#${spec.export}`,
    ...moduleWorker(spec),
    cwd: root,
    env: childEnvironment(environment, spec.variables),
    concurrency: Math.min(spec.concurrency ?? most, most),
    secrets: Object.values(spec.variables),
    inputOf: (of) => ({ for: "target", input: workerInput(of, spec), case: asked(of) })
  });
}
function moduleWorker({ file, export: name }) {
  return { command: [process.execPath, workerFile(), `${file}#${name}`], channel: "descriptor-3" };
}
function asked({ id, vars, messages }) {
  let conversation = messages === null ? null : JSON.parse(canonicalJson(messages));
  return { id, vars, messages: conversation };
}
function workerFile() {
  let found = ["../../worker/worker.ts", "worker-module.js", "../worker-module.js"].map((place) => join(import.meta.dirname, place)).find((place) => existsSync(place));
  if (found === void 0) throw new InternalError("the program that runs modules is not beside this one");
  return found;
}

export {
  openModuleTarget,
  moduleWorker
};
