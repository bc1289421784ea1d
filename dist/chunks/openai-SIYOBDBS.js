import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createOpenAiModel
} from "./chunk-3OGMNYZG.js";
import "./chunk-RK7SECCV.js";
import "./chunk-SKSLHKWG.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";
export {
  createOpenAiModel
};
