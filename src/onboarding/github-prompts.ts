import { basename } from 'node:path/posix';
import { type PromptFile, parsePromptFile } from '../evaluation/target/prompt-file.ts';
import { UserError } from '../foundation/error.ts';
import type { Json } from '../foundation/json.ts';
import { oneLine, patternOf, pipelineName } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles } from './onboarding.ts';
import { readEvaluators } from './prompt-evaluators.ts';

/** More prompts than a person would look through; the rest is named. */
const most = 20;

/** Prompts in GitHub's own format, with their test data as cases and their evaluators as checks. */
export function githubPrompts({ texts }: RepositoryFiles): Detected {
  const files = [...texts].filter(([path]) => /\.prompt\.ya?ml$/.test(path));
  const read = files.slice(0, most).map(([path, text]) => readPrompt(path, text));
  const rest = files
    .slice(most)
    .map(([path]) => leftOut('a prompt', path, `only ${most} are set up at once`));
  return {
    pipelines: read.flatMap(({ pipelines }) => pipelines),
    leftOut: [...read.flatMap((each) => each.leftOut), ...rest],
  };
}

function readPrompt(path: string, text: string): Detected {
  const refused = (why: string): Detected => ({ pipelines: [], leftOut: [leftOut('a prompt', path, why)] });
  let prompt: PromptFile;
  try {
    prompt = parsePromptFile(text, path);
  } catch (thrown) {
    if (thrown instanceof UserError) return refused(thrown.problems[0].what);
    throw thrown;
  }
  const pattern = patternOf(path);
  if (prompt.model === null) return refused('it names no model');
  if (pattern === null) return refused('its path holds characters that mean something in patterns');
  const name = pipelineName(basename(path).replace(/\.prompt\.ya?ml$/, ''), 'prompt');
  const evaluators = readEvaluators(prompt, path, name);
  const variables = variablesOfPrompt(prompt);
  const draft: PipelineDraft = {
    name,
    what: 'a prompt of GitHub Models',
    from: path,
    paths: [pattern],
    target: { kind: 'prompt', file: path },
    model: prompt.model,
    variables,
    cases: prompt.testData.map((row, index) => ({
      id: `${name}-${String(index + 1).padStart(3, '0')}`,
      vars: varsOf(row, variables),
      ...(row['expected'] === undefined ? {} : { expected: row['expected'] }),
      ...expectationsOf(evaluators.checksOf(row)),
    })),
    guesses: [],
    runtime: null,
    settings: [],
  };
  return { pipelines: [draft], leftOut: evaluators.leftOut };
}

function expectationsOf(checks: readonly { readonly [key: string]: Json }[]) {
  return checks.length === 0 ? {} : { expect: checks };
}

/** Names between {{ and }} in the messages. */
export function variablesOfPrompt({ messages }: PromptFile): string[] {
  const names = messages.flatMap(({ content }) =>
    [...content.matchAll(/\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g)].map(([, name = '']) => name),
  );
  return [...new Set(names)];
}

/** `expected` is what the answer is held against, unless the prompt itself asks for it. */
function varsOf(row: { readonly [key: string]: Json }, variables: readonly string[]) {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => name !== 'expected' || variables.includes(name)),
  );
}

function leftOut(what: string, from: string, why: string): LeftOut {
  return { what, from, why: oneLine(why), instead: null, metric: null };
}
