import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { projectFileOf } from '../config/linguametrica/linguametrica.ts';
import { validateWorkTree } from '../operations/validate-work-tree.ts';
import { createOpenTarget } from '../wiring/open-target.ts';
import { runs, type Shell } from './command.ts';
import { exitCodes } from './failure.ts';
import { openPlace } from './place.ts';

const Options = z.object({});

export function validateCommand(): Command {
  return new Command('validate')
    .description('check configuration, prompts and datasets of the work tree; calls no model')
    .action(runs(Options, validate));
}

async function validate({ config }: { readonly config: string }, shell: Shell): Promise<number> {
  const { terminal } = shell;
  const { root, files, project, environment } = await openPlace(shell, config);
  const found = await validateWorkTree(
    { configPath: config, project, environment },
    {
      files,
      openTarget: createOpenTarget({ clock: systemClock, concurrency: 1, headCode: { root, environment } }),
    },
  );
  const cases = found.suites.reduce((sum, suite) => sum + suite.cases, 0);
  for (const suite of found.suites) terminal.say(`suite ${suite.name}: ${suite.cases} cases`);
  for (const { suite, metric, why } of found.doubted)
    terminal.say(`suite ${suite}: the judge ${metric} guards, but ${why}`);
  const read = project === null ? config : projectFileOf(project.folder);
  terminal.say(`${read} is in order: ${counted(found.suites.length, 'suite')}, ${counted(cases, 'case')}`);
  terminal.document({ config, ...found, cases });
  return exitCodes.done;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
