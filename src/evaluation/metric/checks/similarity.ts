import { z } from 'zod';
import { messageOf } from '../../../foundation/error.ts';
import { BudgetSpent } from '../../target/budget-spent.ts';
import { type CheckResult, defineCheck, unknown } from '../check.ts';
import type { EmbedTexts } from '../services.ts';
import { atLeast, graded } from './graded.ts';
import { tooLong } from './too-long.ts';
import { wantedText } from './wanted.ts';

const mostCharacters = 20_000;

/**
 * Cosine of the sentence embeddings of output and text, below 0 as 0. It tells whether both are about the same, never whether the
 * output is true: "kept for 30 days" is as near to the documents as "kept for 14 days".
 */
export const similarity = defineCheck({
  what: 'Whether output and text are about the same, by sentence embeddings; never whether the output is true.',
  arguments: z.strictObject({
    value: z.string().min(1).optional().describe('The text; default: `expected` of the case'),
    atLeast: atLeast(0.8),
  }),
  accepted: 'value (or the expected of the case), atLeast (0 … 1)',
  graded: true,
  make:
    (args) =>
    (of, { embed }) => {
      const wanted = wantedText(args.value, of);
      return ({ output }, signal) => {
        if (embed === null) return unknown('there are no sentence embeddings here');
        const long = tooLong(output, mostCharacters) ?? tooLong(wanted, mostCharacters);
        if (long !== null) return long;
        if (output.trim() === '') return graded(0, args.atLeast);
        return near(embed, output, wanted, args.atLeast, signal);
      };
    },
});

async function near(
  embed: EmbedTexts,
  output: string,
  wanted: string,
  lowest: number,
  signal: AbortSignal,
): Promise<CheckResult> {
  try {
    const [one = [], other = []] = await embed([output, wanted], null, signal);
    const cosine = dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
    if (!Number.isFinite(cosine)) return unknown('the embeddings have no direction');
    return graded(Math.min(1, Math.max(0, cosine)), lowest);
  } catch (thrown) {
    signal.throwIfAborted();
    if (thrown instanceof BudgetSpent) throw thrown;
    return unknown(messageOf(thrown).slice(0, 300));
  }
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? Number.NaN), 0);
}
