import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareRuns,
  decide,
  toCheckConclusion
} from "./chunks/chunk-4UP3COMW.js";
import "./chunks/chunk-4N7A4JP5.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";
export {
  compareRuns,
  decide,
  toCheckConclusion
};
