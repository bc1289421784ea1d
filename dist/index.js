import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareRuns,
  decide,
  toCheckConclusion
} from "./chunks/chunk-XIDRVRNZ.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";
export {
  compareRuns,
  decide,
  toCheckConclusion
};
