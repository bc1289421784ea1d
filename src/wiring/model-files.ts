import { openModelFile } from '../adapters/model-files/model-files.ts';
import type { LocalModel } from '../evaluation/target/local-model.ts';
import type { GgufModel, OnnxModel } from '../evaluation/target/model-file.ts';
import type { SentenceEmbeddings } from '../evaluation/target/sentence-embeddings.ts';
import { digestOf } from '../foundation/digest.ts';

const opened = new Map<string, Promise<SentenceEmbeddings>>();

/**
 * A sentence embedding model of the user, whose files lie below `root`: loaded once in a process, for every suite and metric.
 * @throws UserError for a file that is missing or another one, and for packages that are not installed
 */
export function openEmbeddings(root: string, model: OnnxModel): Promise<SentenceEmbeddings> {
  const key = `${root}\n${digestOf(model)}`;
  const opening = opened.get(key) ?? open(root, model);
  opened.set(key, opening);
  return opening;
}

async function open(root: string, model: OnnxModel): Promise<SentenceEmbeddings> {
  const paths = {
    model: await openModelFile(root, model, 'onnx'),
    tokenizer: await openModelFile(root, model.tokenizer, 'json'),
  };
  const { loadOnnxEmbeddings } = await import('../adapters/onnx/onnx.ts');
  return loadOnnxEmbeddings(model, paths);
}

/**
 * A language model of the user, whose file lies below `root`; each call loads one of its own, which its target closes.
 * @throws UserError for a file that is missing or another one, and for packages that are not installed
 */
export async function openLocalModel(root: string, model: GgufModel): Promise<LocalModel> {
  const path = await openModelFile(root, model, 'gguf');
  const { loadLlama } = await import('../adapters/llama/llama.ts');
  return loadLlama(model, path);
}
