import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { validateWorkTree } from '../operations/validate-work-tree.ts';
import { createOpenTarget } from '../wiring/open-target.ts';
import { runs, type Shell } from './command.ts';
import { exitCodes } from './failure.ts';

const Options = z.object({});

export function validateCommand(): Command {
  return new Command('validate')
    .description('check configuration, prompts and datasets of the work tree; calls no model')
    .action(runs(Options, validate));
}

async function validate(
  { config }: { readonly config: string },
  { terminal, cwd, environment }: Shell,
): Promise<number> {
  const { root } = await openRepository(cwd);
  const found = await validateWorkTree(
    { configPath: config, environment },
    {
      files: createWorkTree(root),
      openTarget: createOpenTarget({ clock: systemClock, concurrency: 1, headCode: { root, environment } }),
    },
  );
  const cases = found.suites.reduce((sum, suite) => sum + suite.cases, 0);
  for (const suite of found.suites) terminal.say(`suite ${suite.name}: ${suite.cases} cases`);
  terminal.say(`${config} is in order: ${counted(found.suites.length, 'suite')}, ${counted(cases, 'case')}`);
  terminal.document({ config, ...found, cases });
  return exitCodes.done;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
