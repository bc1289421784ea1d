import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Command,
  CommanderError,
  createTerminal,
  withCommonOptions
} from "./chunk-HN3DSJRF.js";
import {
  exitCodes,
  explain
} from "./chunk-CXLVMHN6.js";
import {
  keepYoungGeneration
} from "./chunk-3NM6AIY7.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/program.ts
var terminal = createTerminal({ json: process.argv.includes("--json"), quiet: !1, color: !1 }), oldestNode = 22;
Number.parseInt(process.versions.node, 10) < oldestNode && (terminal.complain(`plumbline needs Node ${oldestNode} or newer; this is ${process.versions.node}`), process.exit(exitCodes.wrongInput));
var commands = {
  init: async () => (await import("./init-CJ4FXXVA.js")).initCommand(),
  validate: async () => (await import("./validate-FUFKDHHB.js")).validateCommand(),
  plan: async () => (await import("./plan-DGI5SEKQ.js")).planCommand(),
  run: async () => (await import("./run-NPLFN4HN.js")).runCommand(),
  gate: async () => (await import("./gate-HBNVLSFK.js")).gateCommand(),
  compare: async () => (await import("./compare-PLD462NU.js")).compareCommand(),
  baseline: async () => (await import("./baseline-RFGYKM5O.js")).baselineCommand(),
  runs: async () => (await import("./runs-TEPPAMCU.js")).runsCommand(),
  drift: async () => (await import("./drift-ZTIBY722.js")).driftCommand(),
  doctor: async () => (await import("./doctor-HGAP7C5L.js")).doctorCommand(),
  judge: async () => (await import("./judge-QZ6VRKKS.js")).judgeCommand(),
  demo: async () => (await import("./demo-QDMT3QGR.js")).demoCommand()
};
async function program(first = "") {
  let root = withCommonOptions(new Command("plumbline")).description(
    "CI/CD for prompts and LLM pipelines: measure a change, and say whether it made things worse."
  ).version(version).configureHelp({ showGlobalOptions: !0 }).configureOutput({ outputError: () => {
  }, writeErr: (text) => terminal.complain(text.trimEnd()) }).exitOverride(), named = Object.hasOwn(commands, first) ? commands[first] : void 0, wanted = named === void 0 ? Object.values(commands) : [named];
  for (let load of wanted) root.addCommand(inherit(await load(), root));
  return root;
}
function inherit(command, from) {
  command.copyInheritedSettings(from);
  for (let each of command.commands) inherit(each, from);
  return command;
}
function usageError({ message }) {
  let [said = "", meant] = message.replace(/^error: /, "").split(`
`), near = /^\(Did you mean (.+)\?\)$/.exec(meant ?? "")?.[1], [, option, value, wanted] = /^option '(.+)' argument '(.*)' is invalid\. (.+)$/s.exec(said) ?? [];
  return new UserError({
    code: "input-invalid",
    what: option === void 0 ? said : `the value of ${option} is wrong`,
    found: value ?? process.argv.slice(2).join(" "),
    accepted: wanted ?? "what `plumbline --help` and `plumbline <command> --help` list",
    next: near === void 0 ? "correct the command line" : `write ${near}`
  });
}
process.stdout.on("error", (error) => {
  throw error.code === "EPIPE" && process.exit(process.exitCode), error;
});
try {
  let root = await program(process.argv[2]);
  keepYoungGeneration(), await root.parseAsync();
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown;
  thrown.exitCode === 0 ? process.exitCode = exitCodes.done : thrown.code === "commander.help" ? process.exitCode = exitCodes.wrongInput : process.exitCode = explain(usageError(thrown), terminal);
}
process.stdout.write("", () => process.exit(process.exitCode));
