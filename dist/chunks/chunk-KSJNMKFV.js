import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/foundation/timestamp.ts
var Timestamp = external_exports.iso.datetime();

export {
  Timestamp
};
