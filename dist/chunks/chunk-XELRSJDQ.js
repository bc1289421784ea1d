import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/error.ts
var UserError = class extends Error {
  problems;
  constructor(first, ...more) {
    super([first, ...more].map(describeProblem).join(`

`)), this.name = "UserError", this.problems = [first, ...more];
  }
}, InternalError = class extends Error {
  constructor(message, options) {
    super(message, options), this.name = "InternalError";
  }
};
function describeProblem(problem) {
  let lines = [`${problem.where === void 0 ? "" : `${showWhere(problem.where)}: `}${problem.what} [${problem.code}]`];
  return problem.found !== void 0 && lines.push(`  found:    ${problem.found}`), problem.accepted !== void 0 && lines.push(`  accepted: ${problem.accepted}`), lines.push(`  next:     ${problem.next}`), lines.join(`
`);
}
function showWhere(where) {
  return where.line === void 0 ? where.file : `${where.file}:${where.line}`;
}
function throwIfAny(problems) {
  let [first, ...more] = problems;
  if (first !== void 0) throw new UserError(first, ...more);
}
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

export {
  UserError,
  InternalError,
  describeProblem,
  showWhere,
  throwIfAny,
  messageOf
};
