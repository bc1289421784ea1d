import { parse } from 'yaml';
import { z } from 'zod';
import { messageOf, UserError } from '../../foundation/error.ts';
import { JsonValue } from '../dataset/dataset.ts';
import type { Variables } from './template.ts';

/** Retrieval settings that a change may edit, beside its prompt: the keys of `pipeline.yml` (formats §1). */
export const Settings = z.strictObject({
  top: z.number().int().min(1).max(50).optional(),
  chunk: z.enum(['sentence', 'paragraph']).optional(),
  unknownBelow: z.number().min(0).max(1).optional(),
});

export interface RetrievalSettings {
  readonly top?: number;
  readonly chunk?: 'sentence' | 'paragraph';
  readonly unknownBelow?: number;
}

/** Reads `pipeline.yml`. Throws UserError `prompt-invalid`; `${NAME}` is refused, since the file comes from the change that is judged. */
export function parseSettings(text: string, file: string): RetrievalSettings {
  const parsed = Settings.safeParse(readYaml(text, file));
  if (!parsed.success) throw invalid(file, z.prettifyError(parsed.error));
  const { top, chunk, unknownBelow } = parsed.data;
  return {
    ...(top === undefined ? {} : { top }),
    ...(chunk === undefined ? {} : { chunk }),
    ...(unknownBelow === undefined ? {} : { unknownBelow }),
  };
}

/** Reads a settings file whose keys are variables of a request's body. Throws UserError as `parseSettings`. */
export function parseVariables(text: string, file: string): Variables {
  const parsed = z.record(z.string(), JsonValue).safeParse(readYaml(text, file));
  if (!parsed.success)
    throw invalid(file, z.prettifyError(parsed.error), 'YAML with a map of names to values');
  return parsed.data;
}

function readYaml(text: string, file: string): unknown {
  if (/\$\{/.test(text)) {
    throw new UserError({
      code: 'config-secret',
      what: 'a settings file may not read environment variables: it comes from the change that is judged',
      where: { file },
      accepted: '${…} only in the configuration, in apiKey, headers and baseUrl of a provider',
      next: 'write the value itself',
    });
  }
  try {
    return parse(text) ?? {};
  } catch (thrown) {
    throw invalid(file, messageOf(thrown));
  }
}

function invalid(
  file: string,
  found: string,
  accepted = `YAML with any of the keys ${Object.keys(Settings.shape).join(', ')}`,
): UserError {
  return new UserError({
    code: 'prompt-invalid',
    what: 'the settings beside a prompt cannot be read',
    where: { file },
    found,
    accepted,
    next: 'correct the file, or remove it to use the settings of the configuration',
  });
}
