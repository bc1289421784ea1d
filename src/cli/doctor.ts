import { Command } from 'commander';
import { z } from 'zod';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { readStoredSuites, type StoredSuite, type StoredSuites } from '../operations/stored-suites.ts';
import { compareWithItself, type SelfTest } from '../verdict/compare/against-itself.ts';
import { detectable } from '../verdict/compare/detectable.ts';
import { plural } from '../verdict/report/numbers.ts';
import { selfTestLines, sightLines } from '../verdict/report/sight-text.ts';
import { baselineBranch } from './baseline-branch.ts';
import {
  optionalNumber,
  optionalSuites,
  optionalText,
  runs,
  type Shell,
  suiteNames,
  wholeNumber,
} from './command.ts';
import { exitCodes } from './failure.ts';
import { localDataBranch, remoteHelp } from './local-data-branch.ts';

const Options = z.object({
  suite: optionalSuites,
  branch: optionalText,
  remote: optionalText,
  aa: z.boolean().default(false),
  splits: optionalNumber,
});
type Options = z.output<typeof Options> & { readonly config: string };

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('what the suites can detect, from what is stored: nothing is run, no model is called')
    .option('--suite <name>', 'only this suite; may be repeated', suiteNames)
    .option('--branch <name>', 'branch that changes go to (default: the default branch)')
    .option('--remote <remote>', remoteHelp)
    .option('--aa', 'deal the stored runs of one version to both sides, and count the false alarms')
    .option(
      '--splits <n>',
      'with --aa: how often to deal (default: by size, 200 to 2000)',
      wholeNumber(100, 100_000),
    )
    .action(runs(Options, doctor));
}

async function doctor(options: Options, { terminal, cwd }: Shell): Promise<number> {
  const repository = await openRepository(cwd);
  const branch = await baselineBranch(repository, options.branch);
  const stored = await readStoredSuites(
    { configPath: options.config, suites: options.suite, branch },
    {
      files: createWorkTree(repository.root),
      dataBranch: await localDataBranch(repository, options.remote, { cwd }),
    },
  );
  const told = stored.suites.map((each) => {
    if (each.baseline.kind !== 'found') return withoutBaseline(each);
    return options.aa ? aboutItself(each, stored, options.splits) : aboutSight(each, stored);
  });
  for (const { lines } of told) for (const line of lines) terminal.say(line);
  terminal.document({ branch, suites: told.map(({ document }) => document) });
  return told.some(({ trouble }) => trouble) ? exitCodes.unmeasured : exitCodes.done;
}

interface Told {
  readonly lines: readonly string[];
  readonly document: unknown;
  /** Something that is there could not be read, or what was asked for could not be measured. */
  readonly trouble: boolean;
}

function aboutSight(
  { suite, metrics, cases, baseline }: StoredSuite,
  { alpha, baselineRuns }: StoredSuites,
): Told {
  const sights = detectable(cases, { alpha, metrics, repeats: suite.repeats, baselineRuns });
  const guessed = sights.some((sight) => sight.kind === 'seen' && sight.noise === 'at-most');
  return {
    lines: [
      `suite ${suite.name}: ${plural(cases.length, 'case')}${measuredBy(baseline)}`,
      ...sights.flatMap(sightLines).map((line) => `  ${line}`),
      ...(sights.length === 0 ? ['  no metric of it decides'] : []),
      ...(guessed ? atWorst.map((line) => `  ${line}`) : []),
    ],
    document: { suite: suite.name, kind: 'seen', cases: cases.length, metrics: sights },
    trouble: false,
  };
}

/** One run cannot say how much answers vary from run to run. */
const atWorst = [
  'One stored run does not show how much the answers vary from run to run: these figures are for the worst case.',
  '`plumbline baseline record --event schedule` measures once more.',
];

function aboutItself(
  { suite, metrics, cases, baseline }: StoredSuite,
  { alpha }: StoredSuites,
  wanted: number | null,
): Told {
  const judged = metrics.filter(({ margin }) => margin !== null).length;
  const splits =
    wanted ?? Math.min(2000, Math.max(200, Math.round(2e6 / (cases.length * Math.max(1, judged)))));
  const seed = baseline.kind === 'found' ? baseline.meta.record : '';
  const test = compareWithItself(cases, { alpha, metrics, repeats: suite.repeats, splits, seed });
  const [first = '', ...rest] = selfTestLines(test, alpha);
  return {
    lines: [`suite ${suite.name}: ${first}`, ...rest.map((line) => `  ${line}`)],
    document: { suite: suite.name, ...test, ...(test.kind === 'tested' ? { allowed: alpha } : {}) },
    trouble: isUntested(test),
  };
}

function isUntested({ kind }: SelfTest): boolean {
  return kind === 'too-few-runs';
}

function withoutBaseline({ suite, cases, baseline }: StoredSuite): Told {
  const count = plural(cases.length, 'case');
  if (baseline.kind !== 'absent') {
    const why =
      baseline.kind === 'unreadable' ? `cannot be read: ${baseline.why}` : 'is of a newer Plumbline';
    return {
      lines: [`suite ${suite.name}: ${count}; its baseline ${why}`],
      document: { suite: suite.name, cases: cases.length, ...baseline },
      trouble: true,
    };
  }
  const least = Math.min(100, Math.ceil(300 / cases.length));
  return {
    lines: [
      `suite ${suite.name}: ${count}, no baseline yet`,
      `  so many cases never see a drop below ${least} points; how much more it takes shows once \`plumbline baseline record\` has run`,
    ],
    document: { suite: suite.name, kind: 'absent', cases: cases.length },
    trouble: false,
  };
}

function measuredBy(baseline: StoredSuite['baseline']): string {
  if (baseline.kind !== 'found') return '';
  const { runs: stored, record } = baseline.meta;
  const of = stored.at(-1)?.sha.slice(0, 12);
  return `, ${plural(stored.length, 'stored run')} of ${of} (record ${record})`;
}
