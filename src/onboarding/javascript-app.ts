import { mayBeGiven } from '../evaluation/target/child-environment.ts';
import { below, folderOf, isPlainPath, isTest, nearest, patternOf, pipelineName } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles, Runtime } from './onboarding.ts';
import { settingsOf } from './python-project.ts';

interface Candidate {
  readonly path: string;
  readonly text: string;
  readonly name: string;
  readonly likely: number;
}

const usesModels =
  /from\s+['"](?:@langchain\/|langchain\b|openai\b|ai['"]|@ai-sdk\/|@anthropic-ai\/|@mistralai\/|llamaindex)/;
const usualName = /(?:chain|pipeline|agent|graph|assistant)$/i;
const asks = /^(?:answer|ask|run|respond|chat|generate|reply|summari[sz]e|classify)[A-Z]?\w*$/;

/** The likeliest pipeline of a JavaScript or TypeScript app; what else looks like one is named. */
export function javascriptApps(repository: RepositoryFiles): Detected {
  const [best, ...others] = [...repository.texts]
    .filter(([path]) => /\.[cm]?[jt]s$/.test(path) && !isTest(path))
    .flatMap(candidatesOf)
    .sort((one, other) => other.likely - one.likely || one.path.length - other.path.length);
  if (best === undefined) return { pipelines: [], leftOut: [] };
  const draft = draftOf(best, repository);
  return draft === null
    ? { pipelines: [], leftOut: [] }
    : { pipelines: [draft], leftOut: others.slice(0, 5).map(alsoThere) };
}

function candidatesOf([path, text]: readonly [string, string]): Candidate[] {
  if (!usesModels.test(text)) return [];
  const exported = [
    ...text.matchAll(
      /^export\s+(?:const|let)\s+(\w+)\s*(?::[^=\n]+)?=|^export\s+(?:async\s+)?function\*?\s+(\w+)/gm,
    ),
  ];
  const named = exported.flatMap(([, value, fn]): Candidate[] => {
    if (value !== undefined && usualName.test(value)) return [{ path, text, name: value, likely: 20 }];
    if (fn !== undefined && asks.test(fn)) return [{ path, text, name: fn, likely: 5 }];
    return [];
  });
  return /^export\s+default\b/m.test(text) ? [...named, { path, text, name: 'default', likely: 10 }] : named;
}

function draftOf({ path, text, name }: Candidate, repository: RepositoryFiles): PipelineDraft | null {
  const folder = folderOf(path);
  const pattern = patternOf(folder === '' ? path : folder);
  if (pattern === null || path.includes('#')) return null;
  const names = [...text.matchAll(/process\.env(?:\.(\w+)|\[\s*['"](\w+)['"]\s*\])/g)].map(
    ([, dotted, quoted]) => dotted ?? quoted ?? '',
  );
  const keys = /@langchain\/openai|from\s+['"]openai|@ai-sdk\/openai/.test(text) ? ['OPENAI_API_KEY'] : [];
  const settings = settingsOf([...names, ...keys]).filter(
    ({ name: each, secret }) => secret && mayBeGiven(each),
  );
  const { runtime, lock } = nodeRuntime(repository, folder);
  const variables = variablesOf(text);
  return {
    name: pipelineName(folder.split('/').at(-1) ?? path, 'app'),
    what: name === 'default' || usualName.test(name) ? 'a JavaScript pipeline' : 'a JavaScript function',
    from: path,
    paths: [folder === '' ? pattern : `${pattern}/**`, ...(lock === null ? [] : [lock])],
    target: {
      kind: 'module',
      file: path,
      ...(name === 'default' ? {} : { export: name }),
      ...(settings.length === 0 ? {} : { environment: settings.map((each) => each.name) }),
    },
    model: null,
    variables: variables.length === 0 ? ['question'] : variables,
    cases: [],
    guesses: [
      `What it is asked with was guessed: ${(variables.length === 0 ? ['question'] : variables).join(', ')}`,
      'Add to paths whatever else its answers depend on, such as documents',
      ...names
        .filter((each) => !settings.some((setting) => setting.name === each))
        .map((each) => `It reads ${each}: add it to environment, and to the workflows, if it must be set`),
    ],
    runtime,
    settings,
  };
}

/** Names between braces in the prompts of LangChain, what steps of the chain fill apart. */
function variablesOf(text: string): string[] {
  const templates = [...text.matchAll(/from(?:Template|Messages)\(([\s\S]*?)\)\s*;?$/gm)].map(
    ([, inside = '']) => inside,
  );
  const names = templates.flatMap((each) =>
    [...each.matchAll(/(?<![{$])\{(\w+)\}/g)].map(([, name = '']) => name),
  );
  const filled = [...text.matchAll(/\.assign\(\s*\{([\s\S]*?)\}\s*\)/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/(?:^|[,{])\s*(\w+)\s*:/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)].filter((name) => !filled.includes(name));
}

function nodeRuntime(
  { paths }: RepositoryFiles,
  folder: string,
): { readonly runtime: Runtime | null; readonly lock: string | null } {
  const found = nearest(paths, folder, 'package-lock.json');
  // It stands in a command.
  const lock = found !== null && isPlainPath(found) ? found : null;
  const versionFile = nearest(paths, folder, '.nvmrc') ?? nearest(paths, folder, '.node-version');
  if (lock === null) {
    const install =
      nearest(paths, folder, 'package.json') === 'package.json' ? 'npm install --no-save' : null;
    return { runtime: install === null ? null : { language: 'node', versionFile, install }, lock: null };
  }
  const at = folderOf(lock);
  return {
    runtime: { language: 'node', versionFile, install: at === '' ? 'npm ci' : `npm ci --prefix ${at}` },
    lock,
  };
}

function alsoThere({ path, name }: Candidate): LeftOut {
  return {
    what: `the export ${name}`,
    from: path,
    why: 'another pipeline looked likelier',
    instead: `write file: ${below('', path)} and export: ${name} in the target`,
    metric: null,
  };
}
