import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/drift/suspected.ts
var suspected = "provider drift suspected";
function markOf({ since, metric, direction }) {
  return { since, why: `${suspected}: on unchanged content ${metric} is ${direction} than in the record` };
}
function isDriftMark(why) {
  return why.startsWith(suspected);
}

export {
  markOf,
  isDriftMark
};
