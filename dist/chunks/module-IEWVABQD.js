import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  moduleWorker,
  openModuleTarget
} from "./chunk-AS5URYP2.js";
import "./chunk-CUJJKCXG.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-CBPBUGVT.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-TVGVIJQH.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";
export {
  moduleWorker,
  openModuleTarget
};
