import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { createMemoryGitHub } from '../../adapters/memory/code-host.ts';
import { showDuration } from '../../foundation/duration.ts';
import { UserError } from '../../foundation/error.ts';
import { optionalNumber, optionalText, runs, type Shell, wholeNumber } from '../command.ts';
import { exitCodes } from '../failure.ts';
import { expectEnd, type PlumblineChild, plumblineIn, StepFailed } from './child.ts';
import { demoChanges } from './fixture.ts';
import { evaluatePull } from './pull-request.ts';
import { createDemoRepository, type DemoRepository } from './repository.ts';
import { showPull } from './show-pull.ts';

const Options = z.object({ seed: optionalNumber, keep: optionalText });
type Options = z.output<typeof Options>;

export function demoCommand(): Command {
  return new Command('demo')
    .description('see it at work: a repository, a baseline and three pull requests; no key, no network')
    .option('--seed <n>', 'another draw of the answers', wholeNumber(0, 999_999))
    .option('--keep <dir>', 'empty folder for everything it makes (default: a new temporary one)')
    .action(runs(Options, demo));
}

async function demo({ seed, keep }: Options, shell: Shell): Promise<number> {
  const { terminal } = shell;
  const started = performance.now();
  const folder = folderFor(keep, shell.cwd);
  const repository = await createDemoRepository(join(folder, 'repository'), seed);
  const plumbline = plumblineIn(repository.dir, shell);
  terminal.say('A documentation assistant, 240 questions with executable expectations, three pull requests.');
  try {
    await recordBaseline(repository, plumbline, shell);
    const asExpected = await judgePulls(repository, plumbline, folder, shell);
    terminal.say('');
    terminal.say('─'.repeat(78), 'dim');
    terminal.say(
      `${showDuration(performance.now() - started)} in all. Plans, shard files, reports and comments: ${folder}`,
    );
    return asExpected ? exitCodes.done : exitCodes.failed;
  } catch (thrown) {
    if (!(thrown instanceof StepFailed)) throw thrown;
    terminal.complain(thrown.end.stderr);
    terminal.complain(`${thrown.message}; everything up to there is in ${folder}`);
    return thrown.end.code === 0 ? exitCodes.unmeasured : thrown.end.code;
  }
}

async function recordBaseline(
  { main, dir }: DemoRepository,
  plumbline: PlumblineChild,
  { terminal }: Shell,
): Promise<void> {
  terminal.progress('recording a baseline of main …');
  const started = performance.now();
  expectEnd('baseline record', await plumbline('baseline', 'record', '--keep-outputs'), exitCodes.done);
  const took = showDuration(performance.now() - started);
  terminal.say(`main ${main.slice(0, 7)} of ${dir}`, 'dim');
  terminal.say(`baseline of one run, on the branch plumbline-data: ${took}`, 'dim');
}

async function judgePulls(
  { main, heads }: DemoRepository,
  plumbline: PlumblineChild,
  folder: string,
  { terminal }: Shell,
): Promise<boolean> {
  const host = createMemoryGitHub('fernpost/help');
  host.commit('main', {}, main);
  const pulls = demoChanges.map((change) => {
    const headSha = heads.get(change.branch) ?? '';
    host.commit(change.branch, {}, headSha);
    const number = host.openPullRequest(change.branch);
    return { ...change, headSha, number, folder: join(folder, `pull-request-${number}`) };
  });
  const shown: { number: number; decision: string; expected: string; folder: string }[] = [];
  for (const pull of pulls) {
    terminal.progress(`judging #${pull.number} …`);
    const started = performance.now();
    const published = await evaluatePull(pull, plumbline, host);
    showPull(published, { ...pull, ms: performance.now() - started }, terminal);
    const decision = published.report.decision.kind;
    shown.push({ number: pull.number, decision, expected: pull.decision, folder: pull.folder });
    if (decision !== pull.decision)
      terminal.complain(
        `#${pull.number} was to be ${pull.decision} and is ${decision}: an unlucky draw of the answers`,
      );
  }
  terminal.document({ folder, pullRequests: shown });
  return shown.every(({ decision, expected }) => decision === expected);
}

function folderFor(keep: string | null, cwd: string): string {
  if (keep === null) return mkdtempSync(join(tmpdir(), 'plumbline-demo-'));
  const folder = resolve(cwd, keep);
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length === 0) return folder;
  throw new UserError({
    code: 'input-invalid',
    what: 'the folder of --keep holds something already',
    found: folder,
    accepted: 'an empty folder, or one that does not exist yet',
    next: 'name another folder',
  });
}
