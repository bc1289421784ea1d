import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  compareMeasured,
  readResults,
  recordOfRun
} from "./chunk-72YY35NQ.js";
import {
  requireReportFiles
} from "./chunk-5Y2YOE2S.js";
import {
  showMarkdown
} from "./chunk-Q2RCOGGF.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  writing
} from "./chunk-4NYR6O46.js";
import {
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  optionalSuites,
  optionalText,
  runs,
  suiteNames
} from "./chunk-HN3DSJRF.js";
import "./chunk-CXLVMHN6.js";
import {
  chooseSuites
} from "./chunk-MG4HYZWD.js";
import {
  describeMetrics,
  readDataset,
  readMetricFiles
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import {
  priceTableName
} from "./chunk-EEM6R47U.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import {
  renderComparison
} from "./chunk-KUV44DU4.js";
import {
  readBaselines
} from "./chunk-DGQY2KTK.js";
import "./chunk-FYH2MXKP.js";
import "./chunk-C2RDTD2O.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-FCOCPNA6.js";
import "./chunk-IHRKYM7B.js";
import "./chunk-NNW36QKY.js";
import "./chunk-ROGM3G5R.js";
import "./chunk-FR5N2Y2G.js";
import "./chunk-DSG54KLI.js";
import "./chunk-EDMFJ4ZE.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  toCheckConclusion
} from "./chunk-BJFK2C46.js";
import "./chunk-CHBNHXAU.js";
import "./chunk-SZWKGSB2.js";
import "./chunk-JY34GS52.js";
import "./chunk-7H6E46BV.js";
import "./chunk-DTMOVVPA.js";
import "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-JZBA4R35.js";
import "./chunk-SLHIYD27.js";
import "./chunk-FUGBBMBO.js";
import "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/compare.ts
import { writeFileSync } from "node:fs";
import { resolve as resolve2 } from "node:path";

// src/cli/measured-sides.ts
import { statSync } from "node:fs";
import { resolve } from "node:path";
async function readSides(options, priceTable, { cwd }) {
  let repository = await openRepository(cwd), tree = await openTree(createWorkTree(repository.root), "work-tree"), config = await readConfigOf(tree, options.config), trials = readResults(resolve(cwd, options.candidate)), folder = resolve(cwd, options.baseline), before = statSync(folder, { throwIfNoEntry: !1 })?.isDirectory() === !0 ? readResults(folder) : null, measured = new Set([...trials, ...before ?? []].map(({ suite }) => suite)), chosen = chooseSuites(config, options.suite, options.config).filter(
    ({ name }) => options.suite !== null || measured.has(name)
  );
  if (chosen.length === 0) throw noSuite([...measured], config, options.config);
  let { branch } = config.baseline, open = await localDataBranch(repository, options.remote, { cwd }), stored = before === null ? (await readBaselines(open(branch), branch, options.baseline, chosen)).baselines : null, sides = [];
  for (let suite of chosen) {
    let metrics = describeMetrics(suite, await readMetricFiles(suite, tree));
    sides.push({
      suite,
      metrics,
      cases: await readDataset(tree, suite),
      baseline: stored?.get(suite.name) ?? recordOfRun({ suite, metrics }, before ?? [], priceTable),
      candidate: trials.filter((trial) => trial.suite === suite.name)
    });
  }
  return { config, sides };
}
function noSuite(found, config, file) {
  return new UserError({
    code: "input-invalid",
    what: "no suite of the configuration has results in these folders",
    where: { file },
    found: found.join(", ") || "no result at all",
    accepted: Object.keys(config.suites).join(", "),
    next: "compare runs of suites that the configuration has"
  });
}

// src/cli/compare.ts
var Options = external_exports.object({
  baseline: external_exports.string(),
  candidate: external_exports.string(),
  suite: optionalSuites,
  html: optionalText,
  remote: optionalText
});
function compareCommand() {
  return new Command("compare").description("judge one run by another, or by what is stored for a branch, as the gate would").requiredOption("--baseline <dir|branch>", "folder of a run, or a branch with a stored baseline").requiredOption("--candidate <dir>", "folder of the run that is judged").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--html <file>", "also leave a page with the cases side by side").option("--remote <remote>", remoteHelp).action(runs(Options, compare));
}
async function compare(options, shell) {
  let { terminal, cwd } = shell, { html } = options;
  requireReportFiles({ html, junit: null, cwd });
  let now = (/* @__PURE__ */ new Date()).toISOString(), priceTable = { name: priceTableName, day: now.slice(0, 10) }, { config, sides } = await readSides(options, priceTable, shell), report = compareMeasured(sides, config, { now, version, priceTable }), { conclusion, exitCode } = toCheckConclusion(report.decision, config.gate, !0);
  for (let { text, style } of showMarkdown(renderComparison(report))) terminal.say(text, style);
  if (terminal.say(`decision: ${report.decision.kind}`), html !== null) {
    let file = resolve2(cwd, html), { collectComparison } = await import("./collect-2U36D7SJ.js"), { renderComparisonPage } = await import("./page-MGVB3U7Z.js"), page = renderComparisonPage(report, collectComparison(report, sides));
    writing(file, () => writeFileSync(file, page)), terminal.say(file);
  }
  return terminal.document({ decision: report.decision.kind, conclusion, report }), exitCode;
}
export {
  compareCommand
};
