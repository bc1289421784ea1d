import { linguametricaAddresses, linguametricaJudges } from './judge.ts';
import type { LinguametricaMetric, LinguametricaProject } from './project-file.ts';
import type { LinguametricaKey } from './suite-key.ts';

export {
  type LinguametricaProject,
  projectFileName,
  projectFileOf,
  readLinguametricaProject,
} from './project-file.ts';

type Written = Readonly<Record<string, unknown>>;

/** Parts of a configuration as people write it, each by its name. */
export interface WrittenSuiteParts {
  readonly providers: Readonly<Record<string, Written>>;
  readonly pipelines: Readonly<Record<string, Written>>;
  readonly suites: Readonly<Record<string, Written>>;
}

/** What of a suite the project does not say. */
export type LinguametricaChoices = Omit<LinguametricaKey, 'folder'>;

/**
 * The ordinary suite that a LinguaMetrica project is: its pipeline as a process target called with `input` and `history`, its case
 * files as they are, its metrics under their own names. Pipeline and suite are called `name`.
 */
export function suiteFromLinguametrica(
  project: LinguametricaProject,
  name: string,
  choices: LinguametricaChoices = {},
): WrittenSuiteParts {
  const { interpreter, environment = linguametricaAddresses, judge } = choices;
  const root = choices.root ?? project.root;
  const found = linguametricaJudges[project.provider];
  const isOwn = judge?.provider === undefined;
  const asked = isOwn ? { provider: found.name, model: found.model, reply: 'text', ...judge } : judge;
  const data = below(project.folder, 'data');
  return {
    providers: isOwn ? { [found.name]: found.provider } : {},
    pipelines: {
      [name]: {
        paths: contentOf({ ...project, root }),
        target: {
          kind: 'process',
          python: project.module,
          ...(root === '.' ? {} : { cwd: root }),
          ...(interpreter === undefined ? {} : { interpreter }),
          messages: 'history',
          arguments: 'together',
          environment: [...environment],
        },
      },
    },
    suites: {
      [name]: {
        pipeline: name,
        dataset: [`${data}/*.yml`, `${data}/*.yaml`],
        metrics: Object.fromEntries(
          project.metrics.map((metric, index) => [
            metric,
            { kind: kinds[metric], role: index === 0 ? 'primary' : 'guard', ...asked },
          ]),
        ),
      },
    },
  };
}

/** A name for a project that lies in this folder. */
export function suiteNameOf(folder: string): string {
  const last = folder.split('/').at(-1) ?? '';
  const name = last
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 39);
  return name === '' ? 'linguametrica' : name;
}

const kinds: Readonly<Record<LinguametricaMetric, string>> = {
  harmfulness: 'harmfulness',
  maliciousness: 'maliciousness',
  faithfulness: 'groundedness',
};

/** Patterns of what answers: rather too much than a file whose change would touch nothing. */
function contentOf({ folder, root, module }: LinguametricaProject): string[] {
  if (root === folder && folder !== '.') return [below(folder, '**')];
  const first = module.split(/[.:]/)[0] ?? '';
  return [`${first}/**`, '**/*.py', '{requirements*.txt,pyproject.toml,poetry.lock,uv.lock}'].map((pattern) =>
    below(root, pattern),
  );
}

function below(folder: string, path: string): string {
  return folder === '.' ? path : `${folder}/${path}`;
}
