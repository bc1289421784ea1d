import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openWorker,
  workerInput
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
  InternalError
} from "./chunk-XELRSJDQ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/process/process.ts
import { existsSync } from "node:fs";
import { join } from "node:path";
function openProcessTarget(spec, { root, environment, concurrency: most }) {
  let { runs, input, messages } = spec, concurrency = Math.min(spec.concurrency ?? most, most), env = childEnvironment(environment, {
    ...spec.variables,
    PYTHONUTF8: "1",
    // What it compiles would be new files of the pipeline, and another digest the next time.
    PYTHONDONTWRITEBYTECODE: "1"
  });
  return openWorker({
    name: "python" in runs ? runs.python : runs.command.join(" "),
    command: "python" in runs ? pythonCommand(runs, { root, concurrency, messages }) : runs.command,
    cwd: join(root, spec.cwd),
    env,
    concurrency,
    secrets: Object.values(spec.variables),
    inputOf: (of) => workerInput(of, { input, messages })
  });
}
function pythonCommand({ python, interpreter, together }, how) {
  let below = join(how.root, interpreter), program = interpreter.includes("/") && !interpreter.startsWith("/") ? below : interpreter, options = [
    ...how.messages === void 0 ? [] : ["--messages", how.messages],
    ...together === !0 ? ["--together"] : []
  ];
  return [program, "-u", pythonWorker(), python, "--concurrency", `${how.concurrency}`, ...options];
}
function pythonWorker() {
  let places = ["python", "../python"].map(
    (folder) => join(import.meta.dirname, folder, "plumbline_worker.py")
  ), found = places.find((place) => existsSync(place));
  if (found === void 0) throw new InternalError(`the Python worker is in none of ${places.join(", ")}`);
  return found;
}
export {
  openProcessTarget
};
