import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createOpenAiModel
} from "./chunk-YHFW6ZON.js";
import "./chunk-FUNXF6RF.js";
import "./chunk-YUCN7WFM.js";
import "./chunk-KFKOSPNX.js";
import "./chunk-IJEA4R4R.js";
import "./chunk-FUJSQI3Z.js";
import "./chunk-SDUGGUON.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";
export {
  createOpenAiModel
};
