import { Command } from 'commander';
import { runsListCommand } from './runs-list.ts';
import { runsShowCommand } from './runs-show.ts';
import { runsSiteCommand } from './runs-site.ts';

export function runsCommand(): Command {
  return new Command('runs')
    .description('the evaluation runs that were written down')
    .addCommand(runsListCommand())
    .addCommand(runsShowCommand())
    .addCommand(runsSiteCommand());
}
