import { Command } from 'commander';
import { judgeCheckCommand } from './judge-check.ts';

export function judgeCommand(): Command {
  return new Command('judge').description('how far a judge can be trusted').addCommand(judgeCheckCommand());
}
