import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  execFileAsync
} from "./chunk-3XURTWJ5.js";
import {
  diag
} from "./chunk-FAMYIYJE.js";
import "./chunk-IA6Z3OCR.js";

// node_modules/@opentelemetry/resources/dist/detectors/platform/node/machine-id/getMachineId-darwin.mjs
var EXEC_TIMEOUT_MS = 5e3;
async function getMachineId() {
  try {
    let idLine = (await execFileAsync("/usr/sbin/ioreg", [
      "-rd1",
      "-c",
      "IOPlatformExpertDevice"
    ], { timeout: EXEC_TIMEOUT_MS })).stdout.split(`
`).find((line) => line.includes("IOPlatformUUID"));
    if (!idLine) return;
    let parts = idLine.split('" = "');
    if (parts.length === 2) return parts[1].slice(0, -1);
  } catch (e) {
    diag.debug(`error reading machine id: ${e}`);
  }
}
export {
  getMachineId
};
