import type { Target } from '../evaluation/target/target.ts';
import type { TargetSpec } from '../ports/targets.ts';
import { openEmbeddings, openLocalModel } from './model-files.ts';

/** The target of a spec, with the models whose files lie below `root`. Throws UserError for what of them cannot be used. */
export async function openEmbeddedTarget(
  spec: Extract<TargetSpec, { kind: 'embedded' }>,
  root: string,
): Promise<Target> {
  const { writer, prompt, file, documents, top, chunk, unknownBelow, jitter, seed } = spec;
  const embeddings = spec.embeddings === null ? null : await openEmbeddings(root, spec.embeddings);
  const common = { top, chunk, unknownBelow, seed, embeddings };
  if (writer === null) {
    const { createEmbeddedTarget } = await import('../adapters/embedded/embedded.ts');
    return createEmbeddedTarget({
      ...common,
      prompt: { file, messages: prompt.messages },
      documents: documents ?? [],
      jitter,
    });
  }
  const { createWrittenTarget } = await import('../adapters/embedded/written.ts');
  const model = await openLocalModel(root, writer.model);
  try {
    return await createWrittenTarget({ ...common, file, prompt, documents, name: writer.name, model });
  } catch (thrown) {
    await model.close();
    throw thrown;
  }
}
