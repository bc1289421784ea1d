import { dirname } from 'node:path/posix';
import { type PromptFile, parsePromptFile } from '../evaluation/target/prompt-file.ts';
import { isTextPrompt, parseTextPrompt } from '../evaluation/target/text-prompt.ts';
import { UserError } from '../foundation/error.ts';
import { settingsFile } from './pipeline-content.ts';
import type { Tree } from './read-tree.ts';

/** The prompt of a target, complete. Throws UserError where the candidate lacks it or it cannot be read. */
export async function readPrompt(candidate: Tree, file: string): Promise<PromptFile> {
  const text = await required(candidate, file);
  if (!isTextPrompt(file)) return parsePromptFile(text, file);
  const beside = settingsFile(file);
  return parseTextPrompt({ file, text }, { file: beside, text: await candidate.text(beside) });
}

/** The text of a file that a target cannot do without. Throws UserError `prompt-missing`. */
export async function required(candidate: Tree, file: string): Promise<string> {
  const text = await candidate.text(file);
  if (text !== null) return text;
  const folder = dirname(file);
  const beside = candidate.entries.filter(({ path }) => dirname(path) === folder).map(({ path }) => path);
  throw new UserError({
    code: 'prompt-missing',
    what: 'the file of a target does not exist at the commit that is evaluated',
    where: { file },
    found: beside.length === 0 ? `no file in ${folder}` : beside.slice(0, 10).join(', '),
    accepted: 'the path that `target.file` of the pipeline names',
    next: 'restore the file, or change `target.file` in the configuration first and move the file afterwards',
  });
}
