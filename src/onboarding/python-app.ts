import { mayBeGiven } from '../evaluation/target/child-environment.ts';
import { isLinguametricaFile } from './linguametrica.ts';
import { below, folderOf, isTest, namedIn, patternOf, pipelineName, withoutCovered } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles, Wishes } from './onboarding.ts';
import { inputOf, type PipelineInput } from './python-input.ts';
import { importPlace, pythonRuntime, pythonSettings } from './python-project.ts';
import { type Statement, statementsOf, withoutComments } from './python-source.ts';

interface Candidate {
  readonly path: string;
  readonly statement: Statement;
  readonly likely: number;
}

const usesModels =
  /^\s*(?:from|import)\s+(?:langchain|langgraph|openai|anthropic|mistralai|llama_index|litellm|haystack|dspy)/m;
const runnable =
  /\||\b(?:create_\w*(?:agent|chain)|RunnableSequence|RunnableLambda|RunnableParallel|AgentExecutor|LLMChain|RetrievalQA)\b|\.compile\(|\.from_chain_type\(/;
const usualName = /(?:^|_)(?:chain|pipeline|agent|app|graph|runnable|qa|rag|assistant)(?:$|_)/i;
const part =
  /(?:^|_)(?:llm|model|prompt|template|parser|retriever|store|vectorstore|embeddings?|memory|tools?|client|logger)(?:$|_)/i;
const asks = /^(?:answer|ask|run|respond|chat|generate|predict|invoke|reply|summari[sz]e|classify)(?:_\w+)?$/;

/** The likeliest pipeline of a Python app, or the one that was named; what else looks like one is named. */
export function pythonApps(repository: RepositoryFiles, { python }: Wishes): Detected {
  // Its project file says which pipeline is meant.
  if (python === null && repository.paths.some(isLinguametricaFile)) return { pipelines: [], leftOut: [] };
  const files = [...repository.texts].filter(
    ([path, text]) => path.endsWith('.py') && !isTest(path) && !/@bentoml\.service/.test(text),
  );
  const [best, ...others] =
    python === null ? files.flatMap(candidatesOf).sort(byLikelihood) : named(python, files);
  if (best === undefined) return { pipelines: [], leftOut: python === null ? [] : [notThere(python)] };
  const draft = draftOf(best, repository, files);
  if (draft === null) return { pipelines: [], leftOut: [] };
  return { pipelines: [draft], leftOut: python === null ? others.slice(0, 5).map(alsoThere) : [] };
}

function candidatesOf([path, text]: readonly [string, string]): Candidate[] {
  if (!usesModels.test(text)) return [];
  return statementsOf(withoutComments(text)).flatMap((statement) => {
    const likely = likelihood(statement);
    return likely === 0 || statement.name.startsWith('_') ? [] : [{ path, statement, likely }];
  });
}

function likelihood({ kind, name, text }: Statement): number {
  if (kind === 'value') return runnable.test(text) && !part.test(name) ? (usualName.test(name) ? 20 : 10) : 0;
  return kind === 'function' && asks.test(name) && /\(\s*\w/.test(text) ? 5 : 0;
}

/** The likeliest first; of equals, the one that stands last builds on the others. */
function byLikelihood(one: Candidate, other: Candidate): number {
  return other.likely - one.likely || one.path.length - other.path.length;
}

function named(python: string, files: readonly (readonly [string, string])[]): Candidate[] {
  const [module = '', attribute = ''] = python.split(':');
  return files.flatMap(([path, text]) => {
    if (importPlace(path)?.module !== module) return [];
    const statement = statementsOf(withoutComments(text)).find(
      ({ name }) => name === attribute.split('.')[0],
    );
    return statement === undefined ? [] : [{ path, statement, likely: 1 }];
  });
}

function draftOf(
  { path, statement }: Candidate,
  repository: RepositoryFiles,
  files: readonly (readonly [string, string])[],
): PipelineDraft | null {
  const place = importPlace(path);
  const isPackage = place !== null && place.top !== path;
  const own = place === null ? null : patternOf(place.top);
  if (place === null || own === null) return null;
  const installed = pythonRuntime(repository, folderOf(path));
  const texts = files
    .filter(([each]) => each === path || each.startsWith(`${place.top}/`))
    .map(([, text]) => text);
  const settings = pythonSettings(texts);
  const given = settings.filter(({ name }) => mayBeGiven(name));
  const input = inputOf(statement, texts.join('\n'));
  return {
    name: pipelineName(isPackage ? (place.module.split('.')[0] ?? '') : place.module, 'app'),
    what: statement.kind === 'function' ? 'a Python function' : 'a Python chain',
    from: path,
    paths: withoutCovered([
      isPackage ? `${own}/**` : below(folderOf(own), '*.py'),
      ...(installed === null ? [] : [installed.from]),
      ...(place.cwd === '' ? namedIn(texts, repository.paths) : []),
    ]),
    target: {
      kind: 'process',
      python: `${place.module}:${statement.name}`,
      ...(place.cwd === '' ? {} : { cwd: place.cwd }),
      ...(input.alone === null ? {} : { input: input.alone }),
      ...(input.messages === null ? {} : { messages: input.messages }),
      ...(given.length === 0 ? {} : { environment: given.map(({ name }) => name) }),
    },
    model: null,
    variables: input.variables,
    cases: [],
    guesses: guessesOf(input, installed !== null, settings.length > given.length),
    runtime: installed?.runtime ?? null,
    settings: given,
  };
}

function guessesOf(input: PipelineInput, installed: boolean, refused: boolean): string[] {
  return [
    'Add to paths whatever else its answers depend on, such as documents',
    ...(input.guessed ? [`What it is asked with was guessed: ${input.variables.join(', ')}`] : []),
    ...(installed
      ? []
      : ['No requirements.txt or pyproject.toml was found: add what has to be installed to the workflows']),
    ...(refused
      ? ['It reads variables named MODEL_… or GITHUB_…, which a pipeline never gets: rename them']
      : []),
  ];
}

function alsoThere({ path, statement }: Candidate): LeftOut {
  const module = importPlace(path)?.module ?? path;
  return {
    what: `${module}:${statement.name}`,
    from: path,
    why: 'another pipeline looked likelier',
    instead: `--python ${module}:${statement.name}`,
    metric: null,
  };
}

function notThere(python: string): LeftOut {
  const file = `${(python.split(':')[0] ?? '').replaceAll('.', '/')}.py`;
  return {
    what: python,
    from: file,
    why: 'no file of the repository defines it at the top of its module',
    instead: null,
    metric: null,
  };
}
