import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runLine
} from "./chunk-C2RDTD2O.js";
import {
  ledgerPath
} from "./chunk-CREQMF72.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/operations/commit-to-data-branch.ts
var commitTries = 8, firstWaitMs = 250, longestWaitMs = 8e3;
async function commitToDataBranch(branch, decide, { clock, random }) {
  for (let attempt = 1; attempt <= commitTries; attempt += 1) {
    let head = await headOf(branch), { files, message } = await decide(head), outcome = await branch.commit(files, head, message);
    if (outcome.kind === "done") return outcome.commit;
    let mostMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    attempt < commitTries && await clock.sleep(Math.round(random() * mostMs));
  }
  throw new UserError({
    code: "data-branch-moved",
    what: `somebody else wrote to the data branch each of ${commitTries} times this run wanted to`,
    accepted: "a branch that stands still for a second",
    next: "Re-run the job; when it happens often, give the recording jobs one `concurrency` group."
  });
}
async function headOf(branch) {
  let state = await branch.head();
  switch (state.kind) {
    case "found":
      return state.commit;
    case "absent":
      return null;
    case "unreadable":
      throw new UserError({
        code: "git-failed",
        what: "the data branch cannot be read, so nothing is written to it",
        found: state.why,
        next: "Check the network and that the token may read the contents of the repository, then re-run the job."
      });
  }
}

// src/operations/add-to-ledger.ts
async function addToLedger(files, branch, head, request, plan, trials) {
  let path = ledgerPath(request.now), before = head === null ? "" : (await branch.read(head, [path])).get(path) ?? "", known = before.includes(`"runId":${canonicalJson(request.runId)},`);
  files.set(path, known ? before : `${before}${canonicalJson(runLine(request, plan, trials))}
`);
}

export {
  commitToDataBranch,
  addToLedger
};
