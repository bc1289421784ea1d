import { z } from 'zod';
import { type Problem, throwIfAny, UserError } from '../../foundation/error.ts';
import { type LinedYaml, placeholdersIn, promptProblem, readKeys, readLinedYaml } from './lined-yaml.ts';
import type { PromptFile } from './prompt-file.ts';
import { completeSettings, promptSettings } from './prompt-settings.ts';
import { emptyAsMap, PipelineFile, pipelineKeys, textKeys } from './settings-file.ts';

/** What the front matter of a Markdown prompt may say: the same as a `pipeline.yml`, and what it is called. */
const FrontMatter = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  ...promptSettings,
  ...textKeys,
});
const frontKeys = Object.keys(FrontMatter.shape);

/** Whether a prompt is one text and not a `.prompt.yml`: its model stands beside it. */
export function isTextPrompt(file: string): boolean {
  return /\.(?:txt|md|markdown)$/i.test(file);
}

/** A file by its path. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/**
 * A prompt that is one text with `{{name}}`s: a `.txt`, or Markdown, which may begin with a front matter. Model and parameters stand
 * there or in the `pipeline.yml` beside it (`text: null`: there is none), no key in both.
 * @throws UserError with every problem and its line: `prompt-invalid`, `config-secret`
 */
export function parseTextPrompt(
  { file, text }: NamedText,
  beside: { readonly file: string; readonly text: string | null },
): PromptFile {
  const { matter, body, bodyLine } = split(file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));
  throwIfAny(placeholdersIn(body, { file, firstLine: bodyLine }));
  const content = body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  if (content === '')
    throw new UserError(promptProblem('the prompt is empty', { file, line: bodyLine }, 'write the prompt'));
  const front = matter === null ? null : readLinedYaml(matter, { file, firstLine: 2 });
  const own = front === null ? {} : readKeys(FrontMatter, emptyAsMap(front), knownAtRoot(frontKeys));
  const pipeline =
    beside.text === null ? null : readLinedYaml(beside.text, { file: beside.file, firstLine: 1 });
  const shared =
    pipeline === null ? {} : readKeys(PipelineFile, emptyAsMap(pipeline), knownAtRoot(pipelineKeys));
  if (front !== null && pipeline !== null) throwIfAny(saidTwice(own, front, shared, pipeline));
  const { name = null } = own;
  const { role = 'user', ...written } = { ...shared, ...own };
  return {
    name,
    messages: [{ role, content }],
    isText: true,
    settingsIn: front !== null && pipeline === null ? file : beside.file,
    testData: [],
    evaluators: [],
    ...completeSettings(written, (path) => {
      const yaml = Object.hasOwn(own, path[0] ?? '') ? front : (pipeline ?? front);
      return yaml === null ? { file } : { file: yaml.file, line: yaml.lineOf(path) };
    }),
  };
}

/** The front matter of a Markdown file, and what follows it. */
function split(file: string, text: string) {
  if (/\.txt$/i.test(file) || !/^---[^\S\n]*\n/.test(text)) return { matter: null, body: text, bodyLine: 1 };
  const start = text.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m.exec(text.slice(start));
  if (end === null)
    throw new UserError(
      promptProblem(
        'the front matter has no end',
        { file, line: 1 },
        'end it with a line of ---, or let the prompt not begin with such a line',
      ),
    );
  const matter = text.slice(start, start + end.index);
  const bodyLine = 1 + matter.split('\n').length;
  return { matter, body: text.slice(start + end.index + end[0].length), bodyLine: bodyLine + 1 };
}

const knownAtRoot =
  (keys: readonly string[]) =>
  ({ length }: readonly PropertyKey[]): readonly string[] =>
    length === 0 ? keys : [];

/** Of two places that say the same key nobody could tell which one counts. */
function saidTwice(own: object, front: LinedYaml, shared: object, pipeline: LinedYaml): Problem[] {
  return Object.keys(own)
    .filter((key) => Object.hasOwn(shared, key))
    .map((key) =>
      promptProblem(
        `${key} stands in the front matter and in ${pipeline.file} (line ${pipeline.lineOf([key])}) too`,
        { file: front.file, line: front.lineOf([key]) },
        'remove it from one of them',
      ),
    );
}
