import { z } from 'zod';
import type { Json } from '../../foundation/json.ts';
import { JsonValue, Message, messageKeys } from '../dataset/dataset.ts';
import { readKeys, readLinedYaml } from './lined-yaml.ts';
import { completeSettings, type PromptSettings, promptSettings } from './prompt-settings.ts';

/** GitHub's `.prompt.yml`, as people write it. */
const WrittenPrompt = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  ...promptSettings,
  messages: z.array(Message).min(1),
  testData: z.array(z.record(z.string(), JsonValue)).optional(),
  evaluators: z.array(z.record(z.string(), JsonValue)).optional(),
});
const keys = Object.keys(WrittenPrompt.shape);

/** A prompt, complete, whatever kind of file it stands in. */
export interface PromptFile extends PromptSettings {
  readonly name: string | null;
  readonly messages: readonly Message[];
  /** Whether it is one text, all of which has to be sent. */
  readonly isText: boolean;
  /** The file in which its model stands. */
  readonly settingsIn: string;
  readonly testData: readonly { readonly [name: string]: Json }[];
  readonly evaluators: readonly { readonly [name: string]: Json }[];
}

/**
 * Reads the text of a `.prompt.yml`; `file` is only named in errors. The text is a pull request's: it may hold no `${NAME}`.
 * @throws UserError with every problem and its line: `prompt-invalid`, `config-secret`
 */
export function parsePromptFile(text: string, file: string): PromptFile {
  const yaml = readLinedYaml(text, { file, firstLine: 1 });
  const {
    name = null,
    messages,
    testData = [],
    evaluators = [],
    ...written
  } = readKeys(WrittenPrompt, yaml, knownAt);
  const settings = completeSettings(written, (path) => ({ file, line: yaml.lineOf(path) }));
  return { name, messages, isText: false, settingsIn: file, testData, evaluators, ...settings };
}

function knownAt([first]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return keys;
  return first === 'messages' ? messageKeys : [];
}
