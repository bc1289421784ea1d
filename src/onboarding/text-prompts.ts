import { basename } from 'node:path/posix';
import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import { isTextPrompt, parseTextPrompt } from '../evaluation/target/text-prompt.ts';
import { UserError } from '../foundation/error.ts';
import { variablesOfPrompt } from './github-prompts.ts';
import { below, folderOf, oneLine, patternOf, pipelineName } from './names.ts';
import type { Detected, LeftOut, PipelineDraft, RepositoryFiles } from './onboarding.ts';

const most = 20;

/** Texts below a folder of prompts that have a variable, with model and parameters in a front matter or in the `pipeline.yml` beside them. */
export function textPrompts({ texts }: RepositoryFiles): Detected {
  const found = [...texts]
    .filter(([path, text]) => isTextPrompt(path) && /(?:^|\/)prompts?\//.test(path) && /\{\{\s*\w/.test(text))
    .slice(0, most)
    .map(([path, text]) => readPrompt(path, text, texts));
  return {
    pipelines: found.flatMap((each) => ('target' in each ? [each] : [])),
    leftOut: found.flatMap((each) => ('target' in each ? [] : [each])),
  };
}

function readPrompt(path: string, text: string, texts: RepositoryFiles['texts']): PipelineDraft | LeftOut {
  const refused = (why: string, instead: string | null): LeftOut => ({
    what: 'a prompt of one text',
    from: path,
    why,
    instead,
    metric: null,
  });
  const beside = below(folderOf(path), 'pipeline.yml');
  let prompt: PromptFile;
  try {
    prompt = parseTextPrompt({ file: path, text }, { file: beside, text: texts.get(beside) ?? null });
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return refused(oneLine(thrown.problems[0].what), null);
  }
  const pattern = patternOf(path);
  if (prompt.model === null) return refused('it names no model', `write \`model:\` in ${beside}`);
  if (pattern === null) return refused('its path holds characters that mean something in patterns', null);
  return {
    name: pipelineName(basename(path).replace(/\.\w+$/, ''), 'prompt'),
    what: 'a prompt of one text',
    from: path,
    paths: [pattern, ...(texts.has(beside) ? [beside] : [])],
    target: { kind: 'prompt', file: path },
    model: prompt.model,
    variables: variablesOfPrompt(prompt),
    cases: [],
    guesses: [],
    runtime: null,
    settings: [],
  };
}
