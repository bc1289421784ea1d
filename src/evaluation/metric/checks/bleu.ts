import { z } from 'zod';
import { defineCheck } from '../check.ts';
import { atLeast, graded } from './graded.ts';
import { tooLong } from './too-long.ts';
import { wantedText } from './wanted.ts';
import { wordsOf } from './words.ts';

const mostCharacters = 500_000;
const longestGram = 4;

/**
 * BLEU-4 of one text against one reference (Papineni et al. 2002): brevity penalty · geometric mean of the clipped precisions of 1 to
 * 4 words in a row, those of two and more smoothed by adding one to both counts (Lin & Och 2004, ORANGE). 0 where no word is shared.
 */
export const bleu = defineCheck({
  what: 'BLEU-4: how many runs of one to four words of the output are in the text.',
  arguments: z.strictObject({
    value: z.string().optional().describe('The text; default: `expected` of the case'),
    atLeast: atLeast(0.5),
  }),
  accepted: 'value (or the expected of the case), atLeast (0 … 1)',
  graded: true,
  make: (args) => (of) => {
    const wanted = wantedText(args.value, of);
    return ({ output }) =>
      tooLong(output, mostCharacters) ??
      tooLong(wanted, mostCharacters) ??
      graded(bleuOf(wordsOf(output), wordsOf(wanted)), args.atLeast);
  },
});

function bleuOf(ours: readonly string[], theirs: readonly string[]): number {
  const sizes = Array.from({ length: longestGram }, (_, index) => index + 1);
  const precisions = sizes.map((size) => {
    const smoothing = size === 1 ? 0 : 1;
    const total = Math.max(0, ours.length - size + 1);
    return total + smoothing === 0 ? 0 : (shared(ours, theirs, size) + smoothing) / (total + smoothing);
  });
  if (precisions[0] === 0) return 0;
  const brevity = ours.length >= theirs.length ? 1 : Math.exp(1 - theirs.length / ours.length);
  const mean = Math.exp(precisions.reduce((sum, each) => sum + Math.log(each), 0) / longestGram);
  return Math.min(1, brevity * mean);
}

/** Runs of that many words which both have, each as often as the one that has it less often. */
function shared(ours: readonly string[], theirs: readonly string[], size: number): number {
  const left = new Map<string, number>();
  for (const gram of gramsOf(theirs, size)) left.set(gram, (left.get(gram) ?? 0) + 1);
  let count = 0;
  for (const gram of gramsOf(ours, size)) {
    const there = left.get(gram) ?? 0;
    if (there > 0) count += 1;
    left.set(gram, there - 1);
  }
  return count;
}

function* gramsOf(words: readonly string[], size: number): Generator<string> {
  for (let at = 0; at + size <= words.length; at += 1) yield words.slice(at, at + size).join(' ');
}
