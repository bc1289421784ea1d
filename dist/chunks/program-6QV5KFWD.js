import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Command,
  CommanderError,
  createTerminal,
  withCommonOptions
} from "./chunk-ZL4IX2MG.js";
import {
  exitCodes
} from "./chunk-YVMD7ZHW.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import "./chunk-UVC5FJPC.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-TVGVIJQH.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/program.ts
var terminal = createTerminal({ json: process.argv.includes("--json"), quiet: !1, color: !1 }), oldestNode = 22;
Number.parseInt(process.versions.node, 10) < oldestNode && (terminal.complain(`plumbline needs Node ${oldestNode} or newer; this is ${process.versions.node}`), process.exit(exitCodes.wrongInput));
var commands = {
  validate: async () => (await import("./validate-NKEZTQY2.js")).validateCommand(),
  plan: async () => (await import("./plan-QSZMLCSD.js")).planCommand(),
  run: async () => (await import("./run-XB2ZYC74.js")).runCommand(),
  gate: async () => (await import("./gate-X3H6ALOR.js")).gateCommand(),
  baseline: async () => (await import("./baseline-ORZYZZ2Q.js")).baselineCommand(),
  demo: async () => (await import("./demo-7326RUIW.js")).demoCommand()
};
async function program(first = "") {
  let root = withCommonOptions(new Command("plumbline")).description(
    "CI/CD for prompts and LLM pipelines: measure a change, and say whether it made things worse."
  ).version(version).configureHelp({ showGlobalOptions: !0 }).configureOutput({ writeErr: (text) => terminal.complain(text.trimEnd()) }).exitOverride(), named = Object.hasOwn(commands, first) ? commands[first] : void 0, wanted = named === void 0 ? Object.values(commands) : [named];
  for (let load of wanted) root.addCommand(inherit(await load(), root));
  return root;
}
function inherit(command, from) {
  command.copyInheritedSettings(from);
  for (let each of command.commands) inherit(each, from);
  return command;
}
process.stdout.on("error", (error) => {
  throw error.code === "EPIPE" && process.exit(process.exitCode), error;
});
try {
  await (await program(process.argv[2])).parseAsync();
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown;
  process.exitCode = thrown.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput, thrown.exitCode !== 0 && terminal.document({ error: { kind: "usage", message: thrown.message } });
}
process.stdout.write("", () => process.exit(process.exitCode));
