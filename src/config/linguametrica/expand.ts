import { type Problem, UserError } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { valueAt } from '../../foundation/schema-words.ts';
import type { ConfigDocument } from '../document.ts';
import { isName } from '../names.ts';
import { type LinguametricaProject, suiteFromLinguametrica } from './linguametrica.ts';
import { projectFileName, projectFileOf, readLinguametricaProject } from './project-file.ts';
import { type LinguametricaKey, linguametricaKeyOf } from './suite-key.ts';

/** What of a repository tells of LinguaMetrica projects. */
export interface LinguametricaSources {
  /** Text of the project file by folder; null where there is none. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Every file of the repository. */
  readonly paths: readonly string[];
}

export const noSources: LinguametricaSources = { files: new Map(), paths: [] };

export interface ExpandedDocument {
  /** The configuration with ordinary suites in place of projects; the lines are those of what people wrote. */
  readonly document: ConfigDocument;
  readonly problems: readonly Problem[];
  /** Paths of which nothing else is said, since a project that could not be read stands for them. */
  readonly covered: readonly (readonly string[])[];
}

type Map = Readonly<Record<string, unknown>>;

/** Folders of the projects that suites of a configuration name, each once. */
export function linguametricaFolders(config: unknown): readonly string[] {
  const keys = suitesOf(config).map(([, suite]) => linguametricaKeyOf(suite['linguametrica']));
  return [...new Set(keys.flatMap((key) => (key === null ? [] : [key.folder])))];
}

/** Puts an ordinary suite in the place of each that is a LinguaMetrica project. */
export function expandLinguametrica(
  written: ConfigDocument,
  file: string,
  sources: LinguametricaSources,
): ExpandedDocument {
  const problems: Problem[] = [];
  const covered: string[][] = [];
  const made: string[] = [];
  const found = suitesOf(written.value);
  let value = found.length === 0 ? written.value : withPipelines(written.value);
  for (const [name, suite] of found) {
    const problem = (path: readonly string[], rest: Omit<Problem, 'where' | 'code'>): Problem => ({
      code: 'config-invalid',
      where: { file, line: written.lineOf(['suites', name, ...path]) },
      ...rest,
    });
    problems.push(...saidTwice(name, suite, value, problem));
    const key = linguametricaKeyOf(suite['linguametrica']);
    const judge = judgeProblems(key, value, problem);
    problems.push(...judge);
    if (judge.length > 0) covered.push(['suites', name, 'metrics']);
    const project = key === null ? null : readProject(key, sources, problem, problems);
    if (key === null || project === null || !isName(name)) {
      covered.push(...stoodFor.map((part) => ['suites', name, part]));
      continue;
    }
    made.push(name);
    value = withSuite(value, name, suite, project, key);
  }
  const lineOf: ConfigDocument['lineOf'] = (path) =>
    path[0] === 'pipelines' && made.includes(String(path[1]))
      ? written.lineOf(['suites', String(path[1]), 'linguametrica'])
      : written.lineOf(path);
  return { document: { value, lineOf }, problems, covered };
}

const stoodFor = ['pipeline', 'dataset', 'metrics'] as const;

type ProblemAt = (path: readonly string[], rest: Omit<Problem, 'where' | 'code'>) => Problem;

function readProject(
  { folder }: LinguametricaKey,
  { files, paths }: LinguametricaSources,
  problem: ProblemAt,
  problems: Problem[],
): LinguametricaProject | null {
  const text = files.get(folder) ?? null;
  if (text === null) {
    const others = paths.filter((path) => path.split('/').at(-1) === projectFileName);
    problems.push(
      problem(['linguametrica'], {
        what: `there is no LinguaMetrica project in ${folder}`,
        found: `no ${projectFileOf(folder)}`,
        accepted: others.length === 0 ? `a folder with ${projectFileName}` : others.slice(0, 10).join(', '),
        next: 'name the folder of a project, from the root of the repository',
      }),
    );
    return null;
  }
  try {
    return readLinguametricaProject(text, folder, paths);
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    problems.push(...thrown.problems);
    return null;
  }
}

/** Beside the key, what it stands for must not be said again. */
function saidTwice(name: string, suite: Map, config: unknown, problem: ProblemAt): Problem[] {
  const twice = (['pipeline', 'dataset'] as const).filter((key) => Object.hasOwn(suite, key));
  const taken = valueAt(config, ['pipelines', name]) !== undefined;
  return [
    ...twice.map((key) =>
      problem([key], {
        what: `suite ${name} says its ${key} twice: \`linguametrica\` stands for it`,
        found: `${key} beside linguametrica`,
        accepted: 'linguametrica alone, with slices, repeats, limits and what is said of single metrics',
        next: `remove \`${key}\`, or \`linguametrica\``,
      }),
    ),
    ...(taken
      ? [
          problem(['linguametrica'], {
            what: `the pipeline of suite ${name} would be called as another one is`,
            found: `pipelines.${name}`,
            accepted: 'a suite whose name no pipeline has',
            next: 'rename the suite or the pipeline',
          }),
        ]
      : []),
  ];
}

/** Said once, and not of each metric that it would judge. */
function judgeProblems(key: LinguametricaKey | null, config: unknown, problem: ProblemAt): Problem[] {
  const provider = key?.judge?.provider;
  if (provider === undefined || valueAt(config, ['providers', provider]) !== undefined) return [];
  const providers = valueAt(config, ['providers']);
  const known = isMap(providers) ? Object.keys(providers) : [];
  const near = nearestName(provider, known);
  return [
    problem(['linguametrica', 'judge', 'provider'], {
      what: `there is no provider ${provider}`,
      found: provider,
      accepted: known.join(', ') || 'none is defined',
      next: near === null ? 'define it below `providers`, or name another provider' : `write ${near}`,
    }),
  ];
}

/** Projects bring their own pipelines: a configuration may define none. */
function withPipelines(config: unknown): unknown {
  return isMap(config) ? { ...config, pipelines: config['pipelines'] ?? {} } : config;
}

function withSuite(
  config: unknown,
  name: string,
  written: Map,
  project: LinguametricaProject,
  { folder: _, ...choices }: LinguametricaKey,
): unknown {
  if (!isMap(config)) return config;
  const { providers, pipelines, suites } = suiteFromLinguametrica(project, name, choices);
  const metrics = mergedMetrics(suites[name]?.['metrics'], written['metrics']);
  return {
    ...config,
    // What people defined under the same name wins.
    providers: merged(providers, config['providers']),
    pipelines: merged(pipelines, config['pipelines']),
    suites: merged(isMap(config['suites']) ? config['suites'] : {}, {
      [name]: { ...written, ...suites[name], metrics },
    }),
  };
}

/** The metrics of the project, with what is said of single ones, and further ones. */
function mergedMetrics(own: unknown, written: unknown): unknown {
  if (written == null || !isMap(own)) return own;
  if (!isMap(written)) return written;
  const said = Object.entries(written).map(([metric, of]) => [metric, merged(own[metric] ?? {}, of)]);
  return { ...own, ...Object.fromEntries(said) };
}

/** Two maps as one; what is no map stays, for the schema to refuse. */
function merged(one: unknown, other: unknown): unknown {
  if (other == null) return one;
  return isMap(one) && isMap(other) ? { ...one, ...other } : other;
}

function suitesOf(config: unknown): (readonly [name: string, suite: Map])[] {
  const suites = valueAt(config, ['suites']);
  if (!isMap(suites)) return [];
  return Object.entries(suites).flatMap(([name, suite]) =>
    isMap(suite) && Object.hasOwn(suite, 'linguametrica') ? [[name, suite] as const] : [],
  );
}

function isMap(value: unknown): value is Map {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
