import { stringify } from 'yaml';
import type { Json } from '../foundation/json.ts';
import { fewestCases, marginFor, type SuiteDraft } from './dataset-document.ts';
import { oneLine } from './names.ts';
import type { LeftOut, PipelineDraft, Wishes } from './onboarding.ts';
import { providerOf, providersOf } from './providers.ts';

interface Parts {
  readonly pipelines: readonly PipelineDraft[];
  readonly suites: readonly SuiteDraft[];
  readonly leftOut: readonly LeftOut[];
}

/** The configuration as a file for people: everything that was found, and beside it why it says so. */
export function writeConfig({ pipelines, suites, leftOut }: Parts, wishes: Wishes): string {
  const providers = providersOf(pipelines, wishes);
  const up = '../'.repeat(wishes.configPath.split('/').length - 1);
  const lines = [
    `# yaml-language-server: $schema=${up}node_modules/plumbline/schema.json`,
    '# What Plumbline measures when a pull request changes it. After an edit: npx plumbline validate',
    'version: 1',
    ...(providers.length === 0 ? [] : ['providers:']),
    ...providers.flatMap(({ name, written, comment: why }) => [
      comment(why, 2),
      `  ${name}: ${flow(written)}`,
    ]),
    'pipelines:',
    ...pipelines.flatMap((pipeline) => pipelineLines(pipeline, wishes)),
    'suites:',
    ...suites.flatMap((suite) => {
      const pipeline = pipelines.find(({ name }) => name === suite.name);
      return suiteLines(
        suite,
        leftOut.filter((each) => each.from === pipeline?.from),
        pipeline,
        wishes,
      );
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function pipelineLines(pipeline: PipelineDraft, wishes: Wishes): string[] {
  const { name, what, from, paths, guesses } = pipeline;
  const provider = providerOf(pipeline, wishes);
  const target = provider === null ? pipeline.target : { ...pipeline.target, provider: provider.name };
  return [
    `  ${name}:`,
    comment(`${what}, found in ${from}`, 4),
    ...guesses.map((guess) => comment(guess, 4)),
    `    paths: ${flow(paths)}`,
    '    target:',
    ...Object.entries(target).map(([key, value]) => `      ${key}: ${flow(value)}`),
  ];
}

function suiteLines(
  suite: SuiteDraft,
  leftOut: readonly LeftOut[],
  pipeline: PipelineDraft | undefined,
  wishes: Wishes,
): string[] {
  const { name, dataset, cases, metric } = suite;
  const margin = marginFor(cases);
  const provider = pipeline === undefined ? null : providerOf(pipeline, wishes);
  return [
    `  ${name}:`,
    `    pipeline: ${name}`,
    ...(suite.isStub
      ? [comment('Examples: replace them by real questions and what a right answer must hold', 4)]
      : []),
    `    dataset: ${flow(dataset.length === 1 ? (dataset[0] ?? '') : dataset)}`,
    '    metrics:',
    comment(marginWords(cases, margin), 6),
    ...(metric === 'own'
      ? Object.entries(pipeline?.suite?.metrics ?? {}).map(
          ([key, value]) => `      ${key}: ${flow(withMargin(value, margin))}`,
        )
      : [`      ${metric}: { role: primary, margin: ${margin} }`]),
    '      latency: {}',
    ...(provider === null ? [] : ['      tokens: {}']),
    ...leftOut.flatMap(({ what, why, instead, metric: nearest }) => [
      comment(`Not taken over: ${what}: ${why}${instead === null ? '' : `. Instead: ${instead}`}`, 6),
      ...(nearest === null || provider === null
        ? []
        : [
            comment(`${nearest.name}: ${flow({ provider: provider.name, model: pipeline?.model ?? '' })}`, 6),
          ]),
    ]),
  ];
}

function withMargin(metric: Json, margin: number): Json {
  return typeof metric === 'object' && metric !== null && !isList(metric) && 'role' in metric
    ? { ...metric, margin }
    : metric;
}

function marginWords(cases: number, margin: number): string {
  const counted = `${cases} ${cases === 1 ? 'case' : 'cases'}`;
  if (cases < fewestCases)
    return `${counted}: too few to show anything; from ${fewestCases} on there is a verdict, with 60 or more write margin: 0.05`;
  const points = `${Math.round(margin * 100)} points`;
  const more = margin > 0.05 ? '; with 60 or more write 0.05' : '';
  return `the drop that is still accepted: ${counted} can show "not worse than ${points}"${more}`;
}

/** A value on one line, each text in quotes where YAML would read it as something else. */
function flow(value: Json): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, member]) => `${flow(key)}: ${flow(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  // As the only entry of a list, so that commas and brackets count too.
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A comment ends with its line: whatever a stranger's file said, it stays in it. */
function comment(text: string, indent: number): string {
  return `${' '.repeat(indent)}# ${oneLine(text, 400)}`;
}
