import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/evaluation/target/child-environment.ts
var inherited = ["PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "SYSTEMROOT"], ofTheJob = /^(?:ACTIONS|INPUT|GITHUB|RUNNER|MODEL)_/i;
function mayBeGiven(name) {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !ofTheJob.test(name);
}
function childEnvironment(parent, give = {}) {
  let kept = inherited.map((name) => [name, parent[name]]), given = Object.entries(give).filter(([name]) => mayBeGiven(name)), both = [...kept, ...given].flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]);
  return Object.fromEntries(both);
}

export {
  mayBeGiven,
  childEnvironment
};
