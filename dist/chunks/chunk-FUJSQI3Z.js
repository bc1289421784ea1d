import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/version.ts
var version = "0.1.0";

export {
  version
};
