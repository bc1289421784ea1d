import { describe, expect, it } from 'vitest';
import { tinyOnnx } from '../../../fixtures/models/onnx.ts';
import { type FoundFormat, formatOf, ModelFile, OnnxModel } from './model-file.ts';

const bytesOf = (text: string) => Buffer.from(text, 'latin1');
const digest = `sha256:${'a'.repeat(64)}`;

describe('the first bytes of a file', () => {
  it.each<[FoundFormat, Uint8Array]>([
    ['onnx', tinyOnnx(['word'])],
    ['onnx', bytesOf('\x08\x07\x12\x07pytorch\x1a\x051.9')],
    ['gguf', bytesOf('GGUF\x03\0\0\0')],
    [
      'large-file-pointer',
      bytesOf('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
    ],
    ['safetensors', bytesOf('\x40\x02\0\0\0\0\0\0{"__metadata__":{}}')],
    ['zip', bytesOf('PK\x03\x04\x14\0')],
    ['page', bytesOf('<!DOCTYPE html><html>')],
    ['page', bytesOf('<?xml version="1.0"?><Error>')],
    ['json', bytesOf('{\n  "version": "1.0"')],
    ['empty', bytesOf('')],
    ['unknown', bytesOf('hello')],
    ['unknown', bytesOf('\x08')],
  ])('tell %s', (format, head) => {
    expect(formatOf(head)).toBe(format);
  });
});

describe('a model in the configuration', () => {
  const file = 'models/a.onnx';

  it('is named with its digest, so that another file is never taken for it', () => {
    expect(ModelFile.safeParse({ file }).success).toBe(false);
    expect(ModelFile.safeParse({ file, digest: 'sha256:abc' }).error?.message).toContain('sha256sum');
    expect(ModelFile.parse({ file, digest })).toEqual({ file, digest });
  });

  it.each(['/etc/model.onnx', '../a.onnx', 'models/../../a.onnx'])('does not lie at %s', (outside) => {
    expect(ModelFile.safeParse({ file: outside, digest }).success).toBe(false);
  });

  it('is read with one thread, 256 tokens and the mean of its tokens unless it says otherwise', () => {
    const tokenizer = { file: 'models/tokenizer.json', digest };
    expect(OnnxModel.parse({ file, digest, tokenizer })).toMatchObject({
      pooling: 'mean',
      maxTokens: 256,
      threads: 1,
    });
  });
});
