import { z } from 'zod';
import { ProcessTarget } from '../../evaluation/target/target-config.ts';
import { throwIfAny } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { acceptedBy, showFound, valueAt } from '../../foundation/schema-words.ts';
import { readDocument } from '../document.ts';

/** What LinguaMetrica measures, under its own names. */
export const linguametricaMetrics = ['harmfulness', 'maliciousness', 'faithfulness'] as const;
export type LinguametricaMetric = (typeof linguametricaMetrics)[number];

/** `.linguametrica.yml`; as there, keys that it does not know are passed over. */
const ProjectFile = z.object({
  kind: z.enum(['ChatApplication', 'LLM', 'KeyValue']),
  module: ProcessTarget.shape.python.unwrap(),
  metrics: z.array(z.enum(linguametricaMetrics)).min(1),
  provider: z.enum(['OpenAI', 'Azure']).nullish(),
});

/** What a LinguaMetrica project says of itself. */
export interface LinguametricaProject {
  /** Its folder, from the root of the repository; `.` for the root itself. */
  readonly folder: string;
  /** `package.module:variable`. */
  readonly module: string;
  /** Where the module is imported from: as `folder`. */
  readonly root: string;
  /** Each once. */
  readonly metrics: readonly LinguametricaMetric[];
  /** Who judges. */
  readonly provider: 'OpenAI' | 'Azure';
}

/** Where the project file of a folder lies. */
export function projectFileOf(folder: string): string {
  return folder === '.' ? projectFileName : `${folder}/${projectFileName}`;
}
export const projectFileName = '.linguametrica.yml';

/**
 * Reads the project file of a folder; `paths` are the files of the repository, among which the module is looked for. Throws one
 * UserError with every problem, each with its line.
 */
export function readLinguametricaProject(
  text: string,
  folder: string,
  paths: readonly string[],
): LinguametricaProject {
  const file = projectFileOf(folder);
  const document = readDocument(text, file);
  const parsed = ProjectFile.safeParse(document.value);
  if (!parsed.success) {
    throwIfAny(
      parsed.error.issues
        .toSorted((one, other) => document.lineOf(one.path) - document.lineOf(other.path))
        .map((issue) => {
          const found = valueAt(document.value, issue.path);
          const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
          const near = typeof found === 'string' ? nearestName(found, values) : null;
          const name = issue.path.join('.') || 'the project';
          return {
            code: 'config-invalid',
            what: found === undefined ? `${name} is missing` : `${name} is wrong`,
            where: { file, line: document.lineOf(issue.path) },
            found: showFound(found),
            accepted: acceptedBy(issue),
            next: found === undefined ? 'add it' : near === null ? 'correct it' : `write ${near}`,
          } as const;
        }),
    );
  }
  const { module, metrics, provider } = ProjectFile.parse(document.value);
  return {
    folder,
    module,
    root: moduleRoot(module, folder, paths),
    metrics: [...new Set(metrics)],
    provider: provider ?? 'OpenAI',
  };
}

/** The folder of the project or the nearest above it that holds the module; its own where none does, as for an installed package. */
function moduleRoot(module: string, folder: string, paths: readonly string[]): string {
  const path = (module.split(':')[0] ?? '').replaceAll('.', '/');
  const known = new Set(paths);
  const holds = (root: string) =>
    [`${path}.py`, `${path}/__init__.py`].some((name) => known.has(root === '.' ? name : `${root}/${name}`));
  return [folder, ...foldersAbove(folder)].find(holds) ?? folder;
}

function foldersAbove(folder: string): string[] {
  if (folder === '.') return [];
  const parts = folder.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index - 1).join('/') || '.');
}
