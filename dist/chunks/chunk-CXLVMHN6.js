import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError,
  describeProblem,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/failure.ts
import { randomUUID } from "node:crypto";
var exitCodes = { done: 0, failed: 1, wrongInput: 2, unmeasured: 3, interrupted: 130 }, mostShown = 50;
function explain(thrown, terminal) {
  if (!(thrown instanceof UserError)) return ownFault(thrown, terminal);
  let { problems } = thrown;
  for (let problem of problems.slice(0, mostShown)) terminal.complain(`${describeProblem(problem)}
`);
  let rest = problems.length - mostShown;
  terminal.complain(`${count(problems.length)}${rest > 0 ? `, of which ${rest} are not shown` : ""}`);
  let unmeasured = problems.every(({ code }) => code === "merge-conflict" || code === "output-failed");
  return terminal.document({ error: { kind: unmeasured ? "unmeasured" : "input", problems } }), unmeasured ? exitCodes.unmeasured : exitCodes.wrongInput;
}
function ownFault(thrown, terminal) {
  let id = randomUUID().slice(0, 8);
  return terminal.complain(`A fault of Plumbline's own (${id}), not of your files: ${messageOf(thrown)}`), thrown instanceof Error && thrown.stack !== void 0 && terminal.complain(thrown.stack), terminal.complain(
    "Please report it with the lines above as an issue of the repository that you got Plumbline from."
  ), terminal.document({ error: { kind: "own-fault", id, message: messageOf(thrown) } }), exitCodes.unmeasured;
}
function count(problems) {
  return problems === 1 ? "1 problem" : `${problems} problems`;
}

export {
  exitCodes,
  explain
};
