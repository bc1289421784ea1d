import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  execAsync
} from "./chunk-3XURTWJ5.js";
import {
  diag
} from "./chunk-FAMYIYJE.js";
import "./chunk-IA6Z3OCR.js";

// node_modules/@opentelemetry/resources/dist/detectors/platform/node/machine-id/getMachineId-win.mjs
import * as process from "process";
async function getMachineId() {
  let args = "QUERY HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Cryptography /v MachineGuid", command = "%windir%\\System32\\REG.exe";
  process.arch === "ia32" && "PROCESSOR_ARCHITEW6432" in process.env && (command = "%windir%\\sysnative\\cmd.exe /c " + command);
  try {
    let parts = (await execAsync(`${command} ${args}`)).stdout.split("REG_SZ");
    if (parts.length === 2) return parts[1].trim();
  } catch (e) {
    diag.debug(`error reading machine id: ${e}`);
  }
}
export {
  getMachineId
};
