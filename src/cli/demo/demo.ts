import { Command } from 'commander';
import { z } from 'zod';
import { optionalNumber, optionalText, runs, wholeNumber } from '../command.ts';

const Options = z.object({ seed: optionalNumber, keep: optionalText });

export function demoCommand(): Command {
  return new Command('demo')
    .description('see it at work: a repository, a baseline and three pull requests; no key, no network')
    .option('--seed <n>', 'another draw of the answers', wholeNumber(0, 999_999))
    .option('--keep <dir>', 'folder for everything it makes (default: a new temporary one)')
    .action(runs(Options, async () => 0));
}
