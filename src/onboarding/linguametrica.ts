import { linguametricaJudges, linguametricaVariables } from '../config/linguametrica/judge.ts';
import {
  type LinguametricaProject,
  readLinguametricaProject,
  suiteFromLinguametrica,
} from '../config/linguametrica/linguametrica.ts';
import { JsonValue } from '../evaluation/dataset/dataset.ts';
import { mayBeGiven } from '../evaluation/target/child-environment.ts';
import { UserError } from '../foundation/error.ts';
import { matchPaths } from '../foundation/glob.ts';
import { valueAt } from '../foundation/schema-words.ts';
import { folderOf, oneLine, pipelineName } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles } from './onboarding.ts';
import { pythonRuntime, pythonSettings, settingsOf } from './python-project.ts';

export const isLinguametricaFile = (path: string): boolean => /(?:^|\/)\.linguametrica\.yml$/.test(path);

/** LinguaMetrica projects as ordinary suites, which anybody may go on with: their case files and their code stay where they are. */
export function linguametricaProjects(repository: RepositoryFiles): Detected {
  const found = [...repository.texts]
    .filter(([path]) => isLinguametricaFile(path))
    .map(([path, text]) => projectOf(path, text, repository));
  return {
    pipelines: found.flatMap((each) => ('target' in each ? [each] : [])),
    leftOut: found.flatMap((each) => ('target' in each ? [] : [each])),
  };
}

function projectOf(path: string, text: string, repository: RepositoryFiles): PipelineDraft | LeftOut {
  try {
    return draftOf(readLinguametricaProject(text, folderOf(path) || '.', repository.paths), path, repository);
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    const [{ what, next }] = thrown.problems;
    return { what: 'a LinguaMetrica project', from: path, why: oneLine(what), instead: next, metric: null };
  }
}

function draftOf(project: LinguametricaProject, from: string, repository: RepositoryFiles): PipelineDraft {
  const { provider, model } = linguametricaJudges[project.provider];
  const sources = [...repository.texts].filter(
    ([path]) => path.endsWith('.py') && isBelow(project.root, path),
  );
  const read = pythonSettings(sources.map(([, text]) => text)).map((each) => each.name);
  const settings = settingsOf([...needed(project), ...read.filter(mayBeGiven)]);
  const name = pipelineName(project.folder.split('/').at(-1) ?? '', 'assistant');
  const written = suiteFromLinguametrica(project, name, {
    environment: settings.map((each) => each.name),
    judge: { provider: 'judge', model, reply: 'text' },
  });
  const suite = written.suites[name] ?? {};
  const dataset = texts(suite['dataset']);
  const pipeline = written.pipelines[name] ?? {};
  const installed = pythonRuntime(repository, project.root === '.' ? '' : project.root);
  const base = project.provider === 'OpenAI' ? { baseUrl: 'https://api.openai.com/v1' } : {};
  return {
    name,
    what: 'a LinguaMetrica project',
    from,
    paths: texts(pipeline['paths']),
    target: { kind: 'process', ...mapOf(pipeline['target']) },
    model: null,
    variables: [],
    cases: [],
    suite: {
      dataset,
      cases: matchPaths(dataset, repository.paths).length,
      metrics: mapOf(suite['metrics']),
      judge: { ...provider, ...base },
    },
    guesses: [],
    runtime: installed?.runtime ?? null,
    settings,
  };
}

/** The key, and for Azure the rest of what says where the model is; other addresses have a default that an empty variable would spoil. */
function needed({ provider }: LinguametricaProject): readonly string[] {
  return provider === 'OpenAI' ? ['OPENAI_API_KEY'] : linguametricaVariables.Azure;
}

function isBelow(root: string, path: string): boolean {
  return root === '.' || path.startsWith(`${root}/`);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function mapOf(value: unknown) {
  const parsed = JsonValue.safeParse(value);
  const map = parsed.success ? parsed.data : null;
  return Object.fromEntries(
    Object.entries(Object(map)).map(([key]) => [key, JsonValue.parse(valueAt(map, [key]))]),
  );
}
