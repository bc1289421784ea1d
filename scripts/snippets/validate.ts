import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { parseConfig } from '../../src/config/config.ts';
import { parseCase } from '../../src/evaluation/dataset/case-file.ts';
import { labelsFolder } from '../../src/evaluation/metric/judge/trust/check-file.ts';
import { readLabels } from '../../src/evaluation/metric/judge/trust/label-file.ts';
import { parsePromptFile } from '../../src/evaluation/target/prompt-file.ts';
import { describeProblem, messageOf } from '../../src/foundation/error.ts';
import type { Block } from './blocks.ts';

/** What a page may name of the product besides the configuration. */
export interface Known {
  /** Inputs and secrets of each reusable workflow by its file's name. */
  readonly workflows: ReadonlyMap<
    string,
    { readonly inputs: readonly string[]; readonly secrets: readonly string[] }
  >;
  /** The help of `plumbline <command>`; null for a command that does not exist. */
  help(command: readonly string[]): string | null;
}

/** What is wrong with a fragment; empty for one that is right; null for one in a language that only a test of its own can prove. */
export function problemsOf({ language, path, content }: Block, known: Known): readonly string[] | null {
  const name = path ?? '';
  if (name.startsWith(`${labelsFolder}/`)) return labelsIn(name, content);
  if (name.endsWith('.jsonl')) return casesIn(content);
  // Such a suite is read together with its project, which only a run has.
  if (/^ +linguametrica:/m.test(content)) return null;
  if (name === '.github/plumbline.yml') return attempt(() => parseConfig(content, name));
  if (path !== null) return null;
  switch (language) {
    case 'json':
      return casesIn(content);
    case 'yaml':
      return yamlProblems(content, known);
    case 'sh':
      return commandProblems(content, known);
    case '':
      return /\bplumbline\b/.test(content) ? commandProblems(content, known) : [];
    default:
      return null;
  }
}

function labelsIn(name: string, content: string): string[] {
  const { problems } = readLabels(name, Buffer.from(content), { most: null });
  return problems.map(describeProblem);
}

function casesIn(content: string): string[] {
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    const read = parseCase(line, { file: 'the block', line: index + 1 });
    return read.kind === 'problem' ? [`${read.problem.what}: ${read.problem.found}`] : [];
  });
}

const Workflow = z.looseObject({
  jobs: z.record(
    z.string(),
    z.looseObject({
      uses: z.string().optional(),
      with: z.record(z.string(), z.unknown()).default({}),
      secrets: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
const Section = z.record(z.string(), z.unknown());

function yamlProblems(content: string, known: Known): readonly string[] {
  const value = Section.safeParse(parse(content));
  if (!value.success) return ['no map'];
  if ('jobs' in value.data) return workflowProblems(Workflow.parse(value.data), known);
  if ('messages' in value.data) return attempt(() => parsePromptFile(content, 'a.prompt.yml'));
  if ('version' in value.data) return attempt(() => parseConfig(content, 'plumbline.yml'));
  // A part of a configuration: at one of the places where it could stand it has to be taken.
  const tries = places(value.data).map((config) =>
    attempt(() => parseConfig(stringify(config), 'plumbline.yml')),
  );
  if (tries.some((problems) => problems.length === 0)) return [];
  if (Object.keys(value.data).some((key) => key in small)) return tries[0] ?? [];
  return tries.toSorted((a, b) => a.join().length - b.join().length)[0] ?? [];
}

const small = {
  version: 1,
  providers: { main: { kind: 'openai', baseUrl: 'https://llm.example.com/v1' } },
  pipelines: { docs: { paths: 'docs/**', target: { kind: 'replay', file: 'answers.jsonl' } } },
  suites: { core: { pipeline: 'docs', dataset: 'evals/*.jsonl', metrics: { expectations: {} } } },
};

function places(part: Record<string, unknown>): unknown[] {
  const { docs } = small.pipelines;
  const { core } = small.suites;
  return [
    merged(small, part),
    { ...small, pipelines: { docs: merged(docs, part) } },
    { ...small, pipelines: { docs: { ...docs, target: part } } },
    { ...small, suites: { core: merged(core, part) } },
    { ...small, suites: { core: { ...core, metrics: part } } },
  ];
}

function merged(base: unknown, part: unknown): unknown {
  const [a, b] = [Section.safeParse(base), Section.safeParse(part)];
  if (!a.success || !b.success || 'kind' in b.data) return part;
  const keys = [...new Set([...Object.keys(a.data), ...Object.keys(b.data)])];
  return Object.fromEntries(
    keys.map((key) => [key, key in b.data ? merged(a.data[key], b.data[key]) : a.data[key]]),
  );
}

function workflowProblems({ jobs }: z.output<typeof Workflow>, known: Known): string[] {
  return Object.values(jobs).flatMap(({ uses, with: inputs, secrets }) => {
    const name = /^owner\/plumbline\/\.github\/workflows\/([\w-]+\.yml)@/.exec(uses ?? '')?.[1];
    if (name === undefined) return [];
    const workflow = known.workflows.get(name);
    if (workflow === undefined) return [`there is no workflow ${name}`];
    return [
      ...Object.keys(inputs).filter((each) => !workflow.inputs.includes(each)),
      ...Object.keys(secrets).filter((each) => !workflow.secrets.includes(each)),
    ].map((each) => `${name} takes no ${each}`);
  });
}

/** Every line that calls the command line: its command is there, and so is each of its options. */
function commandProblems(content: string, known: Known): string[] {
  const calls = content.matchAll(/(?:^|&& )(?:npx |node dist\/cli\.js )?plumbline (.*?)(?: +#.*)?$/gm);
  return [...calls].flatMap(([, line = '']) => {
    const words = line.trim().split(/\s+/);
    const command = words.slice(0, ['baseline', 'judge'].includes(words[0] ?? '') ? 2 : 1);
    const help = known.help(command);
    if (help === null) return [`there is no command ${command.join(' ')}`];
    const options = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.replace(/=.*$/, ''));
    const unknown = options.filter((option) => !new RegExp(`(?:^|[\\s,])${option}\\b(?!-)`, 'm').test(help));
    return unknown.map((option) => `${command.join(' ')} has no ${option}`);
  });
}

function attempt(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (thrown) {
    return [messageOf(thrown)];
  }
}
