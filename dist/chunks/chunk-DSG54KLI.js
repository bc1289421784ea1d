import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/verdict/report/names.ts
function nameText(name) {
  return name.replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100).replace(/^gh-(?=\d)/i, (prefix) => prefix.replace("-", "\u2011"));
}

export {
  nameText
};
