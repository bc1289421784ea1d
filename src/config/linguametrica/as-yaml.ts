import { stringify } from 'yaml';
import { linguametricaJudges, linguametricaVariables } from './judge.ts';
import { suiteFromLinguametrica, suiteNameOf } from './linguametrica.ts';
import type { LinguametricaProject } from './project-file.ts';

/** The name of the judge's provider in such a text. */
const judge = 'judge';

/**
 * A whole `plumbline.yml` whose one suite is the project, as an ordinary suite that anybody may go on with: the project's own file is
 * no longer read, its case files and its code are.
 */
export function linguametricaAsYaml(
  project: LinguametricaProject,
  name: string = suiteNameOf(project.folder),
): string {
  const { provider, model } = linguametricaJudges[project.provider];
  const { pipelines, suites } = suiteFromLinguametrica(project, name, {
    environment: [...linguametricaVariables[project.provider]],
    judge: { provider: judge, model },
  });
  const address = project.provider === 'OpenAI' ? { baseUrl: 'https://api.openai.com/v1' } : {};
  const providers = { [judge]: { ...provider, ...address } };
  return stringify({ version: 1, providers, pipelines, suites }, { lineWidth: 0 });
}

/** A configuration whose one suite is the project in a folder, which stays a LinguaMetrica project; its code gets those variables, and `model` judges. */
export function configOfProject(
  folder: string,
  name: string,
  environment: readonly string[],
  model: string | null,
): string {
  const judge = model === null ? {} : { judge: { model } };
  return stringify({ version: 1, suites: { [name]: { linguametrica: { folder, environment, ...judge } } } });
}
