import { Command } from 'commander';
import { baselineDiffCommand } from './baseline-diff.ts';
import { baselinePruneCommand } from './baseline-prune.ts';
import { baselineRecordCommand } from './baseline-record.ts';
import { baselineShowCommand } from './baseline-show.ts';

export function baselineCommand(): Command {
  return new Command('baseline')
    .description('what changes are compared with')
    .addCommand(baselineRecordCommand())
    .addCommand(baselineShowCommand())
    .addCommand(baselineDiffCommand())
    .addCommand(baselinePruneCommand());
}
