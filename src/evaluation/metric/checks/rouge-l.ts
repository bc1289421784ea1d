import { z } from 'zod';
import { type CheckResult, defineCheck, unknown } from '../check.ts';
import { atLeast, graded } from './graded.ts';
import { tooLong } from './too-long.ts';
import { wantedText } from './wanted.ts';
import { wordsOf } from './words.ts';

const mostCharacters = 100_000;
const mostWords = 2_000;

/**
 * ROUGE-L (Lin 2004): F1 of the longest common subsequence of words, each text taken as one sentence, in small letters and without
 * punctuation. 0 where either has no word.
 */
export const rougeL = defineCheck({
  what: 'ROUGE-L: how much of the words and their order the output shares with the text.',
  arguments: z.strictObject({
    value: z.string().optional().describe('The text; default: `expected` of the case'),
    atLeast: atLeast(0.5),
  }),
  accepted: 'value (or the expected of the case), atLeast (0 … 1)',
  graded: true,
  make: (args) => (of) => {
    const wanted = wantedText(args.value, of);
    return ({ output }) => {
      const long = tooLong(output, mostCharacters) ?? tooLong(wanted, mostCharacters);
      if (long !== null) return long;
      const [ours, theirs] = [wordsOf(output), wordsOf(wanted)];
      if (ours.length > mostWords || theirs.length > mostWords)
        return unknown(`too long to examine: more than ${mostWords} words`);
      if (ours.length === 0 || theirs.length === 0) return graded(0, args.atLeast);
      return compare(ours, theirs, args.atLeast);
    };
  },
});

async function compare(
  ours: readonly string[],
  theirs: readonly string[],
  lowest: number,
): Promise<CheckResult> {
  // Loaded by the suites that need it alone.
  const { l } = await import('js-rouge');
  const score = l(ours.join(' '), theirs.join(' '), {
    segmenter: (text) => [text],
    tokenizer: (text) => text.split(' '),
  });
  return graded(Math.min(1, score), lowest);
}
