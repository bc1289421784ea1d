import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { systemClock } from '../adapters/clock/clock.ts';
import { checkPath, labelsFolder } from '../evaluation/metric/judge/trust/check-file.ts';
import { checkLines } from '../evaluation/metric/judge/trust/check-text.ts';
import { standingOf } from '../evaluation/metric/judge/trust/trust.ts';
import { UserError } from '../foundation/error.ts';
import { prettyJson } from '../foundation/json.ts';
import { showUsd } from '../foundation/money.ts';
import { checkJudge } from '../operations/check-judge.ts';
import { createModelGateway } from '../wiring/model-gateway.ts';
import { createOpenMetricServices } from '../wiring/open-metric-services.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames, wholeNumber } from './command.ts';
import { exitCodes } from './failure.ts';
import { leave, writing } from './output-folder.ts';
import { openPlace } from './place.ts';
import { runIn } from './run-folder.ts';

const Options = z.object({
  metric: z.string(),
  suite: optionalSuites,
  run: optionalText,
  ask: z.boolean().default(false),
  limit: z.number(),
  concurrency: z.number(),
});
type Options = z.output<typeof Options> & { readonly config: string };

export function judgeCheckCommand(): Command {
  return new Command('check')
    .description('hold a judge against labels of people, and keep what was found for validate and plan')
    .requiredOption('--metric <name>', 'the judge, by the name of its metric')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--run <dir>', 'folder of the run whose outputs were labelled (default: .plumbline)')
    .option('--ask', 'have the judge score each labelled output three times now: this calls its model')
    .option('--limit <n>', 'with --ask: about how many outputs at most', wholeNumber(1, 100_000), 200)
    .option('--concurrency <n>', 'with --ask: requests at a time', wholeNumber(1, 1000), 8)
    .action(runs(Options, judgeCheck));
}

async function judgeCheck(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd, interrupted } = shell;
  const { concurrency } = options;
  const { root, files, environment } = await openPlace(shell, options.config);
  const folder = options.run === null ? join(root, '.plumbline') : resolve(cwd, options.run);
  const results = join(folder, 'results.jsonl');
  if (!existsSync(results)) throw noRun(folder);
  const gateway = createModelGateway({ clock: systemClock, concurrency });
  const checked = await checkJudge(
    {
      configPath: options.config,
      metric: options.metric,
      suites: options.suite,
      results: { file: results, text: readFileSync(results, 'utf8') },
      judgedBy: runIn(folder)?.metrics ?? {},
      ask: options.ask ? { most: options.limit, concurrency } : null,
      environment,
      signal: interrupted,
    },
    { files, openServices: createOpenMetricServices({ gateway, root }) },
  ).catch((thrown: unknown) => {
    if (interrupted.aborted) return null;
    throw thrown;
  });
  if (checked === null) return exitCodes.interrupted;
  const { check, suites, costUsd } = checked;
  const into = join(root, labelsFolder);
  writing(into, () => mkdirSync(into, { recursive: true }));
  const path = checkPath(check.metric);
  leave(root, { [path]: prettyJson(check) });
  const standing = standingOf(check, check);
  for (const line of checkLines(check, standing)) terminal.say(line);
  if (options.ask) terminal.say(`asking cost ${costUsd === null ? 'an unknown sum' : showUsd(costUsd)}`);
  terminal.say(path);
  terminal.document({ file: path, suites, standing, costUsd, ...check });
  return standing.kind === 'below' ? exitCodes.failed : exitCodes.done;
}

function noRun(folder: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'there is no finished run in this folder',
    where: { file: folder },
    found: 'no results.jsonl',
    accepted: 'a folder that `plumbline run` wrote',
    next: 'run `plumbline run` first, or name the folder of a run with --run',
  });
}
