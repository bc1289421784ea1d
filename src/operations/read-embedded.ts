import type { PromptFile } from '../evaluation/target/prompt-file.ts';
import { parseSettings } from '../evaluation/target/settings-file.ts';
import type { EmbeddedTarget } from '../evaluation/target/target-config.ts';
import { UserError } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import type { TargetSpec } from '../ports/targets.ts';
import { settingsFile } from './pipeline-content.ts';
import { readPrompt } from './read-prompt.ts';
import type { Tree } from './read-tree.ts';

type EmbeddedSpec = Extract<TargetSpec, { kind: 'embedded' }>;

/**
 * An embedded target: prompt, documents and retrieval settings from the candidate, model files by their digests from the rules. Of
 * those the candidate chooses one by name, so that it changes the model and brings none. Throws UserError.
 */
export async function readEmbedded(
  target: EmbeddedTarget,
  seed: string,
  candidate: Tree,
): Promise<EmbeddedSpec> {
  const { file, documents: pattern, top, chunk, unknownBelow, jitter, embeddings = null, models } = target;
  const settings = await candidate.text(settingsFile(file));
  const bytes = pattern === undefined ? null : await candidate.bytes(candidate.matching([pattern]));
  const prompt = await readPrompt(candidate, file);
  return {
    kind: 'embedded',
    file,
    prompt,
    documents:
      bytes === null
        ? null
        : [...bytes].map(([path, content]) => ({ path, text: new TextDecoder().decode(content) })),
    top,
    chunk,
    unknownBelow,
    jitter,
    embeddings,
    ...(settings === null ? {} : parseSettings(settings, settingsFile(file))),
    writer: models === undefined ? null : chosen(models, prompt, file),
    seed,
  };
}

/** The model that the prompt names; the only one where it names none. */
function chosen(
  models: NonNullable<EmbeddedTarget['models']>,
  { model: named }: PromptFile,
  file: string,
): NonNullable<EmbeddedSpec['writer']> {
  const names = Object.keys(models);
  const name = named ?? (names.length === 1 ? names[0] : undefined);
  const model = name !== undefined && Object.hasOwn(models, name) ? models[name] : undefined;
  if (name !== undefined && model !== undefined) return { name, model };
  const near = named === null ? null : nearestName(named, names);
  throw new UserError({
    code: 'prompt-invalid',
    what:
      named === null ? 'the prompt names no model' : 'the prompt names a model that its target does not have',
    where: { file },
    found: named ?? `no \`model:\`, and ${names.length} models to choose from`,
    accepted: names.join(', '),
    next:
      near === null
        ? 'name one of them as `model:` of the prompt; a new one is added to `models` of the target first'
        : `write \`model: ${near}\``,
  });
}
