import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { defineCheck } from '../check.ts';
import { atLeast, graded } from './graded.ts';
import { tooLong } from './too-long.ts';
import { wantedText } from './wanted.ts';

const mostCharacters = 20_000;

/** 1 − distance / length of the longer text, in UTF-16 code units: the least insertions, deletions and replacements (Levenshtein 1966). */
export const levenshtein = defineCheck({
  what: 'How few characters have to be changed to make the output the text: 1 for none, 0 for all.',
  arguments: z.strictObject({
    value: z.string().optional().describe('The text; default: `expected` of the case'),
    atLeast: atLeast(0.8),
  }),
  accepted: 'value (or the expected of the case), atLeast (0 … 1)',
  graded: true,
  make: (args) => (of) => {
    const wanted = wantedText(args.value, of).trim();
    return ({ output }) => {
      const text = output.trim();
      return (
        tooLong(text, mostCharacters) ??
        tooLong(wanted, mostCharacters) ??
        graded(likeness(text, wanted), args.atLeast)
      );
    };
  },
});

function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}
