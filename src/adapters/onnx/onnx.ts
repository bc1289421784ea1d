import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { OnnxModel } from '../../evaluation/target/model-file.ts';
import {
  rememberEmbeddings,
  type SentenceEmbeddings,
  unit,
} from '../../evaluation/target/sentence-embeddings.ts';
import { shortDigest } from '../../foundation/digest.ts';
import { messageOf, UserError } from '../../foundation/error.ts';
import { importOptional } from '../packages/packages.ts';
import { pool } from './pool.ts';
import type { Runtime, Session, Tensor, Tokenizer, Tokenizers } from './runtime.ts';

const known = ['input_ids', 'attention_mask', 'token_type_ids', 'position_ids'];

/**
 * Sentence embeddings of a model that lies on disk, made by ONNX Runtime one text at a time, so that none depends on what it is
 * batched with. `paths` are files whose content is known to be right.
 * @throws UserError `embedded-model-missing` without the optional packages, `model-unusable` for a model that cannot embed
 */
export async function loadOnnxEmbeddings(
  model: OnnxModel,
  paths: { readonly model: string; readonly tokenizer: string },
): Promise<SentenceEmbeddings> {
  const unusable = (what: string, found: string, accepted: string): UserError =>
    new UserError({
      code: 'model-unusable',
      what,
      where: { file: model.file },
      found: found.slice(0, 500),
      accepted,
      next: 'export the model again for sentence embeddings (feature extraction), as one file',
    });
  const runtime = await importOptional('ONNX Runtime', 'onnxruntime-node', ['InferenceSession', 'Tensor']);
  const tokenizers = await importOptional('ONNX Runtime', '@huggingface/tokenizers', ['Tokenizer']);
  const { InferenceSession, Tensor } = runtime.exports as Runtime;
  const { Tokenizer } = tokenizers.exports as Tokenizers;

  const tokenizer = await openTokenizer(Tokenizer, paths.tokenizer, model.tokenizer.file);
  const encode = (text: string): readonly number[] => cut(tokenizer, text, model.maxTokens);
  const session = await createSession();
  const foreign = session.inputNames.filter((name) => !known.includes(name));
  if (foreign.length > 0 || !session.inputNames.includes('input_ids'))
    throw unusable(
      'the model does not read token ids alone',
      session.inputNames.join(', '),
      `input_ids, and any of ${known.slice(1).join(', ')}`,
    );
  const output = ['sentence_embedding', 'embedding', 'last_hidden_state', 'token_embeddings'].find((name) =>
    session.outputNames.includes(name),
  );
  const outputName = output ?? session.outputNames[0] ?? '';

  async function createSession(): Promise<Session> {
    try {
      return await InferenceSession.create(new Uint8Array(await readFile(paths.model)), {
        intraOpNumThreads: model.threads,
        interOpNumThreads: 1,
        executionMode: 'sequential',
      });
    } catch (thrown) {
      throw unusable('ONNX Runtime cannot load the model', messageOf(thrown), 'an ONNX model in one file');
    }
  }

  async function run(feeds: Parameters<Session['run']>[0]): ReturnType<Session['run']> {
    try {
      return await session.run(feeds);
    } catch (thrown) {
      throw unusable(
        'the model cannot be run',
        messageOf(thrown),
        'a model made for what its tokenizer gives',
      );
    }
  }

  async function embed(text: string): Promise<Float64Array> {
    const ids = encode(text);
    const int64 = (values: readonly number[]): Tensor =>
      new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);
    const feeds = {
      input_ids: int64(ids),
      attention_mask: int64(ids.map(() => 1)),
      token_type_ids: int64(ids.map(() => 0)),
      position_ids: int64(ids.map((_, index) => index)),
    };
    const wanted = Object.entries(feeds).filter(([name]) => session.inputNames.includes(name));
    const made = (await run(Object.fromEntries(wanted)))[outputName];
    const vector = made === undefined ? null : pool(made, model.pooling);
    if (vector === null)
      throw unusable(
        'the model gives no vectors',
        `${outputName}: ${made === undefined ? 'nothing' : `${made.type} [${made.dims.join(', ')}]`}`,
        'an output of real numbers with one vector for the text or one for each token',
      );
    return unit(vector);
  }

  await embed('one text');
  const asked = basename(model.file);
  return rememberEmbeddings({
    asked,
    answered: `${asked}@${shortDigest(model.digest)}`,
    build: `${model.digest} onnxruntime-node ${runtime.version}`,
    embed,
    tokens: (text) => tokenizer.encode(text).ids.length,
  });
}

async function openTokenizer(
  make: new (tokenizer: object, config: object) => Tokenizer,
  path: string,
  file: string,
): Promise<Tokenizer> {
  try {
    return new make(JSON.parse(await readFile(path, 'utf8')), {});
  } catch (thrown) {
    throw new UserError({
      code: 'model-unusable',
      what: 'the tokenizer of a model cannot be read',
      where: { file },
      found: messageOf(thrown).slice(0, 500),
      accepted: 'the tokenizer.json that was published with the model',
      next: 'name that file as `tokenizer`',
    });
  }
}

/** The first tokens, with the one that ends every text still at the end. */
function cut(tokenizer: Tokenizer, text: string, most: number): readonly number[] {
  const { ids } = tokenizer.encode(text);
  if (ids.length <= most) return ids;
  const last = ids.at(-1);
  const closes = tokenizer.encode('').ids.at(-1) === last;
  return closes && last !== undefined ? [...ids.slice(0, most - 1), last] : ids.slice(0, most);
}
