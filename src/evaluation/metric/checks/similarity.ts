import { z } from 'zod';
import { OnnxModel } from '../../target/model-file.ts';
import { type CheckResult, defineCheck, unknown } from '../check.ts';
import type { EmbeddedBy, EmbedTexts } from '../services.ts';
import { atLeast, graded } from './graded.ts';
import { tooLong } from './too-long.ts';
import { wantedText } from './wanted.ts';

const mostCharacters = 20_000;

/**
 * Cosine of the embeddings of output and text, below 0 as 0. It tells whether both are about the same, never whether the output is
 * true: "kept for 30 days" is as near to the documents as "kept for 14 days".
 */
export const similarity = defineCheck({
  what: 'Whether output and text are about the same, by sentence embeddings; never whether the output is true.',
  arguments: z.strictObject({
    value: z.string().min(1).optional().describe('The text; default: `expected` of the case'),
    atLeast: atLeast(0.8),
    provider: z
      .string()
      .min(1)
      .optional()
      .describe('The provider of the configuration that embeds; default: a small model in this process'),
    model: z.string().min(1).optional().describe('Its model for embeddings, such as text-embedding-3-small'),
    embeddings: OnnxModel.optional().describe(
      'Instead: an ONNX model of your own by the path of its file, as for an embedded target; a case may name only one that the configuration names',
    ),
  }),
  accepted:
    'value (or the expected of the case), atLeast (0 … 1), and one of: provider with model, embeddings (a model by path), or neither',
  graded: true,
  make: ({ value, atLeast: lowest, provider, model, embeddings }) => {
    if ((provider === undefined) !== (model === undefined))
      throw new Error(
        `${provider === undefined ? 'model' : 'provider'}: stands alone, without the other one`,
      );
    if (provider !== undefined && embeddings !== undefined)
      throw new Error('embeddings: stands beside provider, and only one of them can embed');
    const asked = provider === undefined || model === undefined ? null : { provider, model };
    const by = embeddings === undefined ? asked : { embeddings };
    return (of, { embed }) => {
      const wanted = wantedText(value, of);
      return ({ output }, signal) => {
        if (embed === null) return unknown('there are no sentence embeddings here');
        const long = tooLong(output, mostCharacters) ?? tooLong(wanted, mostCharacters);
        if (long !== null) return long;
        if (output.trim() === '') return graded(0, lowest);
        return near(embed, [output, wanted], { by, lowest }, signal);
      };
    };
  },
});

async function near(
  embed: EmbedTexts,
  texts: readonly [output: string, wanted: string],
  { by, lowest }: { readonly by: EmbeddedBy; readonly lowest: number },
  signal: AbortSignal,
): Promise<CheckResult> {
  const { costUsd, usage, ...embedded } = await embed(texts, by, signal);
  const spent = { ...(costUsd === undefined ? {} : { costUsd }), ...(usage === undefined ? {} : { usage }) };
  if (embedded.kind === 'failed') return { ...unknown(embedded.why.slice(0, 300)), ...spent };
  const [one = [], other = []] = embedded.vectors;
  const cosine = dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  if (!Number.isFinite(cosine)) return { ...unknown('the embeddings have no direction'), ...spent };
  return { ...graded(Math.min(1, Math.max(0, cosine)), lowest), ...spent };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? Number.NaN), 0);
}
