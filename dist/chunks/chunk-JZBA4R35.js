import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/union.ts
function nonEmpty(items) {
  let [first, ...rest] = items;
  return first === void 0 ? null : [first, ...rest];
}

export {
  nonEmpty
};
