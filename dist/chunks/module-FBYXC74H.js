import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  moduleWorker,
  openModuleTarget
} from "./chunk-ZFFHZIE6.js";
import "./chunk-IGOBAM4M.js";
import "./chunk-WMZPMX5L.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";
export {
  moduleWorker,
  openModuleTarget
};
