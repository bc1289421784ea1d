import { Command, CommanderError } from 'commander';
import { UserError } from '../foundation/error.ts';
import { version } from '../foundation/version.ts';
import { withCommonOptions } from './command.ts';
import { keepYoungGeneration } from './engine.ts';
import { exitCodes, explain } from './failure.ts';
import { createTerminal } from './terminal.ts';

const terminal = createTerminal({ json: process.argv.includes('--json'), quiet: false, color: false });

/** Older ones lack functions that are used everywhere; better to say so than to fail half-way. */
const oldestNode = 22;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  terminal.complain(`plumbline needs Node ${oldestNode} or newer; this is ${process.versions.node}`);
  process.exit(exitCodes.wrongInput);
}

/** Every command there is; what is not built is not here, so that its name is an error and not a promise. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init.ts')).initCommand(),
  validate: async () => (await import('./validate.ts')).validateCommand(),
  plan: async () => (await import('./plan.ts')).planCommand(),
  run: async () => (await import('./run.ts')).runCommand(),
  gate: async () => (await import('./gate.ts')).gateCommand(),
  compare: async () => (await import('./compare.ts')).compareCommand(),
  baseline: async () => (await import('./baseline.ts')).baselineCommand(),
  runs: async () => (await import('./runs.ts')).runsCommand(),
  drift: async () => (await import('./drift.ts')).driftCommand(),
  doctor: async () => (await import('./doctor.ts')).doctorCommand(),
  judge: async () => (await import('./judge.ts')).judgeCommand(),
  demo: async () => (await import('./demo/demo.ts')).demoCommand(),
};

/** To load what another command needs takes longer than a short run. */
async function program(first = ''): Promise<Command> {
  const root = withCommonOptions(new Command('plumbline'))
    .description(
      'CI/CD for prompts and LLM pipelines: measure a change, and say whether it made things worse.',
    )
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    // What commander says of a mistake is said below, in the form of all others.
    .configureOutput({ outputError: () => {}, writeErr: (text) => terminal.complain(text.trimEnd()) })
    .exitOverride();
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  const wanted = named === undefined ? Object.values(commands) : [named];
  for (const load of wanted) root.addCommand(inherit(await load(), root));
  return root;
}

/** Settings that commander hands down only to commands it made itself. */
function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const each of command.commands) inherit(each, from);
  return command;
}

/** A mistake of the command line in the words of all other problems. */
function usageError({ message }: CommanderError): UserError {
  const [said = '', meant] = message.replace(/^error: /, '').split('\n');
  const near = /^\(Did you mean (.+)\?\)$/.exec(meant ?? '')?.[1];
  const [, option, value, wanted] = /^option '(.+)' argument '(.*)' is invalid\. (.+)$/s.exec(said) ?? [];
  return new UserError({
    code: 'input-invalid',
    what: option === undefined ? said : `the value of ${option} is wrong`,
    found: value ?? process.argv.slice(2).join(' '),
    accepted: wanted ?? 'what `plumbline --help` and `plumbline <command> --help` list',
    next: near === undefined ? 'correct the command line' : `write ${near}`,
  });
}

// A reader that has seen enough, as `| head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

try {
  const root = await program(process.argv[2]);
  keepYoungGeneration();
  await root.parseAsync();
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown;
  // Help and version are no mistakes; without a command the help has been shown.
  if (thrown.exitCode === 0) process.exitCode = exitCodes.done;
  else if (thrown.code === 'commander.help') process.exitCode = exitCodes.wrongInput;
  else process.exitCode = explain(usageError(thrown), terminal);
}
// Connections kept open for the next request would hold the process for seconds.
process.stdout.write('', () => process.exit(process.exitCode));
