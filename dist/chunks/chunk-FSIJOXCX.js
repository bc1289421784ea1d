import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/compare/coverage.ts
function missingShare({
  n,
  missing,
  judged,
  unscored
}) {
  return n > 0 ? missing / n : judged === 0 ? 0 : unscored / judged;
}

export {
  missingShare
};
