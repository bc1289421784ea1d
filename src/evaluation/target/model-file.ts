import { z } from 'zod';
import { RepositoryPath } from './repository-path.ts';

/** A file that is too large for git objects: found on disk where the target runs, and known by its content alone. */
export const ModelFile = z.strictObject({
  file: RepositoryPath.describe('The file, on disk where the target runs; it need not be in git'),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'sha256: and the 64 hexadecimal digits that `sha256sum FILE` prints')
    // The brand of foundation/digest.ts, with a message for people.
    .brand<'Digest'>()
    .describe('Digest of its content, sha256:…; a file with another content is refused'),
});
export type ModelFile = z.infer<typeof ModelFile>;

const threads = z
  .number()
  .int()
  .min(1)
  .max(64)
  .default(1)
  .describe('Threads for one answer; more than one is slower on a busy machine');

/** A model that embeds sentences, run by ONNX Runtime. */
export const OnnxModel = z.strictObject({
  ...ModelFile.shape,
  tokenizer: ModelFile.describe('The tokenizer.json that belongs to the model'),
  pooling: z
    .enum(['mean', 'cls'])
    .default('mean')
    .describe('How the vectors of the tokens become one; not used by a model that gives one itself'),
  maxTokens: z.number().int().min(8).max(8192).default(256).describe('What of a text is longer is cut off'),
  threads,
});
export type OnnxModel = z.infer<typeof OnnxModel>;

/** A language model, run by llama.cpp. */
export const GgufModel = z.strictObject({
  ...ModelFile.shape,
  contextTokens: z
    .number()
    .int()
    .min(128)
    .max(262_144)
    .default(2048)
    .describe('Tokens of prompt and answer together; a longer prompt fails its case'),
  threads,
});
export type GgufModel = z.infer<typeof GgufModel>;

export type ModelFormat = 'onnx' | 'gguf';

/** What the first bytes of a file say it is. */
export type FoundFormat =
  | ModelFormat
  | 'large-file-pointer'
  | 'safetensors'
  | 'zip'
  | 'page'
  | 'json'
  | 'empty'
  | 'unknown';

/** Bytes that `formatOf` wants to see, where there are so many. */
export const headBytes = 256;

/** Tags that follow the version of the format in a ModelProto: a producer, its version, a domain, a number, a text, the graph, opsets, metadata. */
const afterVersion: readonly number[] = [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72];

/** Reads the first bytes of a model file. */
export function formatOf(head: Uint8Array): FoundFormat {
  const text = String.fromCharCode(...head.subarray(0, headBytes));
  const [first, second = 0, third = 0, fourth] = head;
  if (first === undefined) return 'empty';
  if (text.startsWith('GGUF')) return 'gguf';
  if (text.startsWith('version https://git-lfs.github.com/spec/')) return 'large-file-pointer';
  // PyTorch's own files are archives.
  if (text.startsWith('PK') && third === 3 && fourth === 4) return 'zip';
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return 'page';
  if (/^\s*\{\s*"/.test(text)) return 'json';
  // A length in eight bytes, then JSON.
  if (head[6] === 0 && head[7] === 0 && text.startsWith('{"', 8)) return 'safetensors';
  const isOnnx = first === 0x08 && second > 0 && second < 0x20 && afterVersion.includes(third);
  return isOnnx ? 'onnx' : 'unknown';
}

/** What was found, for people. */
export const formatNames: Readonly<Record<FoundFormat, string>> = {
  onnx: 'an ONNX model',
  gguf: 'a GGUF model',
  'large-file-pointer': 'a Git LFS pointer, not the file it stands for',
  safetensors: 'a safetensors file',
  zip: 'a zip archive, as PyTorch writes',
  page: 'a page of HTML or XML, such as an error of a download',
  json: 'JSON',
  empty: 'an empty file',
  unknown: 'a file of no known format',
};
