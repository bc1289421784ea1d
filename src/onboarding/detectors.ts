import { bentomlServices } from './bentoml.ts';
import { foreignConfigs } from './foreign-configs.ts';
import { githubPrompts } from './github-prompts.ts';
import { javascriptApps } from './javascript-app.ts';
import { linguametricaProjects } from './linguametrica.ts';
import type { Detected, RepositoryFiles, Wishes } from './onboarding.ts';
import { pythonApps } from './python-app.ts';
import { textPrompts } from './text-prompts.ts';

type Detector = (repository: RepositoryFiles, wishes: Wishes) => Detected;

/** Everything that can be found in a repository: a new one is one small file and one row. */
export const detectors: readonly Detector[] = [
  githubPrompts,
  textPrompts,
  linguametricaProjects,
  bentomlServices,
  pythonApps,
  javascriptApps,
  foreignConfigs,
];

const telling =
  /(?:\.prompt\.ya?ml|\.py|\.[cm]?[jt]s|(?:^|\/)(?:pipeline\.yml|prompts?\/.*\.(?:txt|md|markdown)|bentofile\.ya?ml|package\.json|requirements[\w.-]*\.txt|pyproject\.toml|\.linguametrica\.yml)|^(?:evals?|evaluations?)\/.*\.(?:jsonl|csv|ya?ml))$/;
const others = /(?:^|\/)(?:node_modules|dist|build|vendor|\.venv|venv|site-packages)\//;

/** Whether the text of that file can tell what could be evaluated. */
export function tellsSomething(path: string): boolean {
  return telling.test(path) && !others.test(path);
}
