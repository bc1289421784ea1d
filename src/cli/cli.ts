#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../foundation/version.ts';
import { baselineCommand } from './baseline.ts';
import { withCommonOptions } from './command.ts';
import { demoCommand } from './demo/demo.ts';
import { exitCodes } from './failure.ts';
import { gateCommand } from './gate.ts';
import { planCommand } from './plan.ts';
import { runCommand } from './run.ts';
import { createTerminal } from './terminal.ts';
import { validateCommand } from './validate.ts';

const terminal = createTerminal({ json: process.argv.includes('--json'), quiet: false, color: false });

/** Older ones lack functions that are used everywhere; better to say so than to fail half-way. */
const oldestNode = 22;
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  terminal.complain(`plumbline needs Node ${oldestNode} or newer; this is ${process.versions.node}`);
  process.exit(exitCodes.wrongInput);
}

/** Every command there is; what is not built is not here, so that its name is an error and not a promise. */
function program(): Command {
  const root = withCommonOptions(new Command('plumbline'))
    .description(
      'CI/CD for prompts and LLM pipelines: measure a change, and say whether it made things worse.',
    )
    .version(version)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeErr: (text) => terminal.complain(text.trimEnd()) })
    .exitOverride();
  const commands = [
    validateCommand(),
    planCommand(),
    runCommand(),
    gateCommand(),
    baselineCommand(),
    demoCommand(),
  ];
  for (const command of commands) root.addCommand(inherit(command, root));
  return root;
}

/** Settings that commander hands down only to commands it made itself. */
function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const each of command.commands) inherit(each, from);
  return command;
}

// A reader that has seen enough, as `| head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

try {
  await program().parseAsync();
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown;
  // commander has said what is wrong; help and version are none of it.
  process.exitCode = thrown.exitCode === 0 ? exitCodes.done : exitCodes.wrongInput;
  if (thrown.exitCode !== 0) terminal.document({ error: { kind: 'usage', message: thrown.message } });
}
// Connections kept open for the next request would hold the process for seconds.
process.stdout.write('', () => process.exit(process.exitCode));
