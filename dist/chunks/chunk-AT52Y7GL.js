import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  ledgerPaths,
  parseLedger
} from "./chunk-CREQMF72.js";
import {
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/operations/read-ledger.ts
async function readLedger(dataBranch, now, months) {
  let head = await dataBranch.head();
  return head.kind !== "found" ? head : readLedgerAt(dataBranch, head.commit, now, months);
}
async function readLedgerAt(dataBranch, commit, now, months) {
  try {
    let files = [...await dataBranch.read(commit, ledgerPaths(now, months))].map(([file, text]) => parseLedger(file, text)), runs = files.flatMap((each) => each.runs.toReversed()).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    return { kind: "found", commit, runs, broken: files.flatMap(({ broken }) => broken) };
  } catch (thrown) {
    return { kind: "unreadable", why: messageOf(thrown) };
  }
}
var recentMonths = 6;
async function runsBefore(plan, dataBranch) {
  if (plan?.baseline.kind !== "found") return [];
  let { branch, commit } = plan.baseline, read = await readLedgerAt(dataBranch(branch), commit, plan.createdAt, recentMonths);
  return read.kind === "found" ? read.runs : [];
}

export {
  readLedger,
  runsBefore
};
