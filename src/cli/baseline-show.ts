import { Command } from 'commander';
import { z } from 'zod';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { showDuration } from '../foundation/duration.ts';
import { chooseSuites } from '../operations/choose-suites.ts';
import { readBaselines } from '../operations/read-baselines.ts';
import { readConfigOf } from '../operations/read-config.ts';
import { openTree } from '../operations/read-tree.ts';
import { mean } from '../stats/moments.ts';
import { ageMs, type BaselineRead, isStale } from '../verdict/baseline/baseline.ts';
import { baselineBranch } from './baseline-branch.ts';
import { optionalSuites, optionalText, runs, type Shell, suiteNames } from './command.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';

const Options = z.object({ suite: optionalSuites, branch: optionalText, remote: optionalText });
type Options = z.output<typeof Options> & { readonly config: string };

export function baselineShowCommand(): Command {
  return new Command('show')
    .description('what is stored for a branch')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--branch <name>', 'branch that changes go to (default: the default branch)')
    .option('--remote <remote>', remoteHelp)
    .action(runs(Options, show));
}

async function show(options: Options, shell: Shell): Promise<number> {
  const { terminal, cwd } = shell;
  const repository = await openRepository(cwd);
  const config = await readConfigOf(
    await openTree(createWorkTree(repository.root), 'work-tree'),
    options.config,
  );
  const branch = await baselineBranch(repository, options.branch);
  const open = await localDataBranch(repository, options.remote, { cwd });
  const suites = chooseSuites(config, options.suite, options.config);
  const name = config.baseline.branch;
  const { baselines } = await readBaselines(open(name), name, branch, suites);
  const now = new Date().toISOString();
  const shown = suites.map((suite) =>
    describe(suite.name, baselines.get(suite.name), now, config.baseline.maxAgeMs),
  );
  for (const { lines } of shown) for (const line of lines) terminal.say(line);
  terminal.document({ branch, suites: shown.map(({ document }) => document) });
  const trouble = [...baselines.values()].some(({ kind }) => kind === 'unreadable' || kind === 'newer');
  return trouble ? exitCodes.unmeasured : exitCodes.done;
}

interface Shown {
  readonly lines: readonly string[];
  readonly document: unknown;
}

function describe(
  suite: string,
  read: BaselineRead = { kind: 'absent' },
  now: string,
  maxAgeMs: number,
): Shown {
  if (read.kind !== 'found') {
    const why = { absent: 'no baseline yet', unreadable: 'cannot be read', newer: 'of a newer Plumbline' }[
      read.kind
    ];
    const more = read.kind === 'unreadable' ? `: ${read.why}` : '';
    return { lines: [`suite ${suite}: ${why}${more}`], document: { suite, ...read } };
  }
  const { meta } = read;
  const age = ageMs(meta, now);
  const stale = isStale(meta, now, maxAgeMs);
  const metrics = Object.keys(meta.metricDigests).map((metric) => {
    const perRun = meta.runs.map((_, run) =>
      mean(
        [...read.cases.values()]
          .map(({ scores }) => scores[metric]?.[run] ?? null)
          .filter((each) => each !== null),
      ),
    );
    return { metric, mean: mean(perRun.filter((each) => each !== null)), perRun };
  });
  const runs = meta.runs.length === 1 ? '1 run' : `${meta.runs.length} runs`;
  const models = [...new Set(meta.runs.flatMap((run) => run.models))];
  return {
    lines: [
      `suite ${suite}: record ${meta.record}, ${runs}, ${read.cases.size} cases, ${showDuration(age)} old${stale ? ', stale' : ''}`,
      `  of ${meta.runs.at(-1)?.sha.slice(0, 12)}${models.length === 0 ? '' : `, answered by ${models.join(', ')}`}`,
      ...metrics.map(
        ({ metric, mean: value }) =>
          `  ${metric}: ${value === null ? 'no value' : Number(value.toPrecision(4))}`,
      ),
    ],
    document: { suite, kind: 'found', stale, ageMs: age, cases: read.cases.size, metrics, meta },
  };
}
