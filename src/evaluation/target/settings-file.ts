import { z } from 'zod';
import { JsonValue } from '../dataset/dataset.ts';
import { type LinedYaml, readKeys, readLinedYaml } from './lined-yaml.ts';
import { promptSettings } from './prompt-settings.ts';
import type { Variables } from './template.ts';

/** Retrieval settings that a change may edit, beside its prompt. */
const retrieval = {
  top: z.number().int().min(1).max(50).optional(),
  chunk: z.enum(['sentence', 'paragraph']).optional(),
  unknownBelow: z.number().min(0).max(1).optional(),
};

/** What only a prompt that is one text needs. */
export const textKeys = { role: z.enum(['system', 'developer', 'user']).optional() };

/** `pipeline.yml` beside a prompt, read at the head (formats §1): each kind of target takes what it needs. */
export const PipelineFile = z.strictObject({ ...promptSettings, ...textKeys, ...retrieval });
export const pipelineKeys = Object.keys(PipelineFile.shape);

export interface RetrievalSettings {
  readonly top?: number;
  readonly chunk?: 'sentence' | 'paragraph';
  readonly unknownBelow?: number;
}

/** The retrieval settings of a `pipeline.yml`. Throws UserError `prompt-invalid`, and `config-secret` for `${NAME}`, each with its line. */
export function parseSettings(text: string, file: string): RetrievalSettings {
  const yaml = emptyAsMap(readLinedYaml(text, { file, firstLine: 1 }));
  const { top, chunk, unknownBelow } = readKeys(PipelineFile, yaml, ({ length }) =>
    length === 0 ? pipelineKeys : [],
  );
  return {
    ...(top === undefined ? {} : { top }),
    ...(chunk === undefined ? {} : { chunk }),
    ...(unknownBelow === undefined ? {} : { unknownBelow }),
  };
}

/** Reads a settings file whose keys are variables of a request's body. Throws UserError as `parseSettings`. */
export function parseVariables(text: string, file: string): Variables {
  const yaml = emptyAsMap(readLinedYaml(text, { file, firstLine: 1 }));
  return readKeys(z.record(z.string(), JsonValue), yaml, () => []);
}

/** A settings file that says nothing is in order. */
export function emptyAsMap(yaml: LinedYaml): LinedYaml {
  return { ...yaml, value: yaml.value ?? {} };
}
