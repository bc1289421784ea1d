import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Sha
} from "./chunk-Z6SCMRPK.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/baseline/ledger-file.ts
var ledgerKinds = ["record", "pr", "drift"], LedgerSuite = external_exports.object({
  name: external_exports.string(),
  models: external_exports.array(external_exports.string()),
  fingerprints: external_exports.array(external_exports.string()),
  /** Means in the metric's own unit, null where nothing scored. */
  metrics: external_exports.record(external_exports.string(), external_exports.number().nullable()),
  /** US dollars, null where the price of any answer is unknown. */
  costUsd: external_exports.number().nonnegative().nullable()
}), LedgerRun = external_exports.object({
  runId: external_exports.string(),
  at: Timestamp,
  kind: external_exports.enum(ledgerKinds),
  sha: Sha,
  pr: external_exports.number().int().positive().nullable(),
  suites: external_exports.array(LedgerSuite),
  decision: external_exports.string().nullable()
});
function ledgerPath(now) {
  return `runs/${now.slice(0, 7)}.jsonl`;
}
function ledgerPaths(now, months) {
  let newest = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1;
  return Array.from({ length: months }, (_, back) => {
    let month = newest - back, [year, ofYear] = [Math.floor(month / 12), month % 12 + 1];
    return ledgerPath(`${String(year).padStart(4, "0")}-${String(ofYear).padStart(2, "0")}`);
  });
}
function parseLedger(file, text) {
  let runs = [], broken = [];
  for (let [index, line] of text.split(`
`).entries())
    if (line.trim() !== "")
      try {
        runs.push(LedgerRun.parse(JSON.parse(line)));
      } catch (thrown) {
        let issue = thrown instanceof external_exports.ZodError ? thrown.issues[0] : void 0, why = issue === void 0 ? messageOf(thrown) : `${issue.path.join(".")}: ${issue.message}`;
        broken.push({ file, line: index + 1, why: why.replace(/\s+/g, " ").slice(0, 200) });
      }
  return { runs, broken };
}

export {
  ledgerKinds,
  ledgerPath,
  ledgerPaths,
  parseLedger
};
