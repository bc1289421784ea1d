import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { tooLong } from './too-long.ts';

const mostCharacters = 1_000_000;
/** The tokenizer is quadratic in a run without a break: a longer one is counted in pieces, which may count a token too many at each seam. */
const longestRun = 1_000;
const runs = new RegExp(`\\S{${longestRun + 1},}|\\s{${longestRun + 1},}`, 'u');

/** The output has at most that many tokens of an encoding of OpenAI's; other models count a little otherwise. */
export const maxTokens = defineCheck({
  what: 'The output has at most that many tokens.',
  arguments: z.strictObject({
    value: z.number().int().min(0).describe('The most tokens there may be'),
    encoding: z
      .enum(['o200k_base', 'cl100k_base'])
      .default('o200k_base')
      .describe('Whose tokens are counted'),
  }),
  accepted: 'value (a whole number), encoding (o200k_base or cl100k_base)',
  make: ({ value, encoding }) => {
    return () =>
      ({ output }) => {
        // No token is shorter than a byte, and none is longer than 128.
        if (3 * output.length <= value) return passed;
        return tooLong(output, mostCharacters) ?? count(output, value, encoding);
      };
  },
});

async function count(output: string, most: number, encoding: 'o200k_base' | 'cl100k_base') {
  // Megabytes of ranks, and few suites need them.
  const { isWithinTokenLimit } =
    encoding === 'o200k_base'
      ? await import('gpt-tokenizer/encoding/o200k_base')
      : await import('gpt-tokenizer/encoding/cl100k_base');
  let left = most;
  for (const piece of piecesOf(output)) {
    const used = isWithinTokenLimit(piece, left, { allowedSpecial: new Set(), disallowedSpecial: new Set() });
    if (used === false) return failed(`it has more than ${most} tokens`);
    left -= used;
  }
  return passed;
}

function piecesOf(text: string): readonly string[] {
  return runs.test(text) ? (text.match(new RegExp(`[^]{1,${longestRun}}`, 'gu')) ?? []) : [text];
}
